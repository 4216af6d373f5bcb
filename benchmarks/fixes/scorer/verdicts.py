"""What a linter's findings say of a row."""
from scorer.rows import span


def rules_on(found, lines, tolerance):
    return {d[2] for d in found if lines and d[0] <= lines[1] + tolerance and d[1] >= lines[0] - tolerance}


def chance(found, lines, size, tolerance):
    """Share of the windows as long as these lines that hold a finding."""
    length = lines[1] - lines[0] + 1
    starts = range(1, max(size - length, 0) + 2)
    covered = bytearray(len(starts) + 1)
    for d in found:
        for s in range(max(d[0] - tolerance - length + 1, 1), min(d[1] + tolerance, len(starts)) + 1):
            covered[s] = 1
    return sum(covered) / len(starts)


def flagged(row, found, tolerance):
    return rules_on(found[row['before']['id']], span(row['before_lines']), tolerance)


def judge(row, found, tolerance, subjects):
    """None when the linter gave no result."""
    before, after = found.get(row['before']['id']), found.get(row['after']['id'])
    if before is None:
        return None
    rules = flagged(row, found, tolerance)
    if rules and after is None:
        return None
    gone = rules - rules_on(after, span(row['after_lines']), tolerance) if rules else set()
    return {'verdict': 'hit' if gone else 'sticky' if rules else 'missed', 'gone': sorted(gone), 'stays': sorted(rules - gone),
            'on theme': any({row['theme'], row['pattern']} & subjects.get(r, set()) for r in gone),
            'on pattern': any(row['pattern'] in subjects.get(r, set()) for r in gone),
            'chance': chance(before, span(row['before_lines']), row['before']['lines'], tolerance)}
