"""The rows of the .tsv files, and the catalogue of patterns that they name."""
import collections
import csv
import os
import re

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
COLUMNS = 'repo sha path before_lines after_lines theme pattern visible certainty what'.split()


def table(path):
    with open(path, encoding='utf-8', newline='') as f:
        return list(csv.DictReader(f, delimiter='\t', quoting=csv.QUOTE_NONE))


def load(paths):
    rows = []
    for path in paths:
        for number, row in enumerate(table(path), 2):
            row['id'] = '%s:%d' % (os.path.splitext(os.path.basename(path))[0], number)
            rows.append(row)
    return rows


def span(text):
    """First and last line, or None for '-'."""
    found = re.fullmatch(r'(\d+)(?:-(\d+))?', text)
    return (int(found[1]), int(found[2] or found[1])) if found else None


def patterns():
    """Pattern: its theme."""
    return {line['id']: line['theme'] for line in table(os.path.join(HOME, 'patterns.tsv'))}


def subjects():
    """Rule, ours or a peer's: the themes and patterns that the catalogue has it under."""
    found = collections.defaultdict(set)
    for line in table(os.path.join(HOME, 'patterns.tsv')):
        for rule in [line['id']] + [peer.split(':')[1] for peer in line['peers'].split(';') if ':' in peer]:
            found[rule] |= {line['theme'], line['id']}
    return found


def halves():
    """Repository: its half, a or b."""
    path = os.path.join(HOME, 'halves.tsv')
    return {line['repo']: line['half'] for line in table(path)} if os.path.exists(path) else {}
