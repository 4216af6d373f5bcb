#!/usr/bin/env python3
"""Holds what a sweep found against the judgement of readers.

    python3 judge.py FINDINGS.tsv [--half a|b | --readings] [--list]

FINDINGS.tsv is sweep.py's table of the code bases named in README.md. verdicts.tsv: findings that readers judged, of the first thirteen rules;
told are those that a finding of the same rule still names. places.tsv: places that readers would change; named are those with a finding within two lines
whose rule belongs to the place's theme or pattern. readings.tsv: findings of all rules on other code bases, with what readers thought of each and by
what it could be told apart; strict readers were told to look for reasons to shrug, neutral ones agree with verdicts.tsv, and of two blind neutral ones
the severer verdict is given.
"""
import argparse
import collections
import csv
import os
import re

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, '..', '..')


def rows(path):
    with open(path, encoding='utf-8', newline='') as f:
        return list(csv.DictReader(f, delimiter='\t', quoting=csv.QUOTE_NONE))


def themes():
    """Theme of each rule, from the table of rules."""
    found = {}
    with open(os.path.join(ROOT, 'docs', 'rules', 'README.md'), encoding='utf-8') as f:
        for line in f:
            row = re.match(r'^\| \[(\w+)\]\(\w+\.md\) \| ([\w-]+) \|', line)
            if row:
                found[row[1]] = row[2]
    return found


def split(place):
    file, _, line = place.rpartition(':')
    return file, int(line)


def same(file, other):
    """Some places name only code base and file name."""
    if file == other:
        return True
    base, name = file.split('/')[0], file.split('/')[-1]
    return file.count('/') == 1 and other.startswith(base + '/') and other.endswith('/' + name)


def compare(found, listed):
    """What of that which readers judged on other code bases is still told."""
    told = collections.Counter()
    count = collections.Counter()
    bases = {file.split('/')[0] for file, _, _ in found}
    for row in rows(os.path.join(HERE, 'readings.tsv')):
        file, line = split(row['place'])
        hit = any(f == file and abs(n - line) <= 1 and r == row['rule'] for f, n, r in found)
        if file.split('/')[0] not in bases:
            continue
        count[row['readers'], row['verdict']] += 1
        told[row['readers'], row['verdict']] += hit
        if listed:
            print('told  ' if hit else 'silent', row['verdict'], row['rule'], row['place'])
    for readers in ('strict', 'neutral', 'two'):
        told_of = ['%s, told %d of %d' % (verdict, told[readers, verdict], count[readers, verdict]) for verdict in ('worth', 'useless', 'wrong')]
        print('%s readers: %s' % (readers, '; '.join(told_of)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('findings')
    parser.add_argument('--half', choices=['a', 'b'])
    parser.add_argument('--list', action='store_true')
    parser.add_argument('--readings', action='store_true')
    a = parser.parse_args()
    of = themes()
    found = [(*split(row['place']), row['rule']) for row in rows(a.findings)]
    if a.readings:
        compare(found, a.list)
        return
    halves = [a.half] if a.half else ['a', 'b']
    for half in halves:
        told = collections.Counter()
        count = collections.Counter()
        for row in rows(os.path.join(HERE, 'verdicts.tsv')):
            if row['half'] != half:
                continue
            file, line = split(row['place'])
            group = 'right' if row['verdict'] == 'right' else 'other'
            hit = any(f == file and abs(n - line) <= 1 and r == row['rule'] for f, n, r in found)
            count[group] += 1
            told[group] += hit
            if a.list:
                print('told  ' if hit else 'silent', row['verdict'], row['rule'], row['place'])
        named = collections.Counter()
        places = collections.Counter()
        for row in rows(os.path.join(HERE, 'places.tsv')):
            if row['half'] != half:
                continue
            file, line = split(row['place'])
            near = [r for f, n, r in found if same(file, f) and abs(n - line) <= 2]
            hit = any(r == row['pattern'] or of.get(r) == row['theme'] for r in near)
            group = 'sure' if row['certainty'] == 'high' else 'less sure'
            places[group] += 1
            named[group] += hit
            if a.list:
                print('named ' if hit else 'missed', row['pattern'], row['place'], ' '.join(near))
        print('half %s: worth acting on, told %d of %d; others, told %d of %d; places named: sure %d of %d, less sure %d of %d' % (
            half, told['right'], count['right'], told['other'], count['other'], named['sure'], places['sure'], named['less sure'], places['less sure']))


if __name__ == '__main__':
    main()
