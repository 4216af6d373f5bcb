"""Prints the scores."""
import collections
import os

PER_LINES = 1000


def percent(part, whole):
    return '%.1f' % (100 * part / whole) if whole else '-'


def columns(rows):
    widths = [max(len(r[i]) for r in rows) for i in range(len(rows[0]))]
    for r in rows:
        print('  '.join(c.ljust(w) if i == 0 else c.rjust(w) for i, (c, w) in enumerate(zip(r, widths))).rstrip())


def count(verdicts, key, value=True):
    return sum(v[key] == value for v in verdicts)


def print_rows(rows, name):
    """One line a row: its verdict, what is slow, the rules that fell silent, and in brackets those that did not."""
    print()
    for r in sorted(rows, key=lambda r: (r['pattern'], r['id'])):
        v = r['verdicts'][name]
        rules = ' '.join(v['gone'] + ['(%s)' % rule for rule in v['stays']])
        how = 'on pattern' if v['on pattern'] else 'on theme' if v['on theme'] else ''
        print('\t'.join((v['verdict'], r['pattern'] if r['pattern'] != '-' else '- (%s)' % r['theme'], rules, how, r['repo'], r['sha'][:10],
                         '%s:%s' % (os.path.basename(r['path']), r['before_lines']), r['visible'], r['certainty'])))


def print_totals(rows, results):
    files = {r['before']['id']: r['before']['lines'] for r in rows}
    lines = sum(files.values())
    print('\n%d rows scored, %d files of %d lines before the fix' % (len(rows), len(files), lines))
    table = ['linter', 'rows', 'hit', 'hit %', 'on theme', 'on pattern', 'sticky', 'chance %', 'findings', 'per 1000 lines'],
    for name, found in results.items():
        v = [r['verdicts'][name] for r in rows]
        findings = sum(len(found[i]) for i in files)
        table += [name, str(len(v)), str(count(v, 'verdict', 'hit')), percent(count(v, 'verdict', 'hit'), len(v)), str(count(v, 'on theme')),
                  str(count(v, 'on pattern')), str(count(v, 'verdict', 'sticky')), percent(sum(x['chance'] for x in v), len(v)),
                  str(findings), '%.2f' % (PER_LINES * findings / max(lines, 1))],
    columns(table)


def print_groups(rows, names, title, key):
    groups = collections.defaultdict(list)
    for r in rows:
        groups[key(r)].append(r)
    print('\nhits (on theme) by %s' % title)
    table = [[title, 'rows'] + names]
    for group, members in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0])):
        table.append([group, str(len(members))])
        for name in names:
            v = [r['verdicts'][name] for r in members]
            table[-1].append('%d (%d)' % (count(v, 'verdict', 'hit'), count(v, 'on theme')))
    columns(table)


def print_rules(rows, results, most):
    print('\nrules: findings in all files before; hits; sticky')
    files = {r['before']['id'] for r in rows}
    for name, found in results.items():
        told = collections.Counter(d[2] for i in files for d in found[i])
        hits = collections.Counter(rule for r in rows for rule in r['verdicts'][name]['gone'])
        sticky = collections.Counter(rule for r in rows for rule in r['verdicts'][name]['stays'])
        print('  %s: %s' % (name, ', '.join('%s %d; %d; %d' % (rule, n, hits[rule], sticky[rule]) for rule, n in sorted(
            told.most_common(), key=lambda pair: (-hits[pair[0]], -pair[1]))[:most]) or '-'))
