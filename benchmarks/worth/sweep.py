#!/usr/bin/env python3
"""Compiles published source jars with Brisk and lists what it finds.

    python3 sweep.py fetch [--work DIR] COORDINATES...
    python3 sweep.py run --jar BRISK.jar [--work DIR] [--out FILE.tsv] [--option key=value]... NAME...

COORDINATES are Maven's, group:artifact:version; several joined by + make one code base, and NAME= before them names it (default: the first
artifact). fetch unpacks the sources and copies the class path, run compiles each code base with the JDK of JAVA_HOME, errors or not: nothing is said
about bodies that don't compile. The table has a row a finding; the summary counts findings per 1,000 lines by rule and severity.
"""
import argparse
import collections
import glob
import os
import re
import subprocess
import sys
import zipfile

FINDING = re.compile(r'^(?P<file>/.*\.java):(?P<line>\d+): (?P<kind>warning|error|note|Note): \[(?P<rule>[A-Z]\w+)\] (?P<text>.*)$')
POM = """<project><modelVersion>4.0.0</modelVersion><groupId>sweep</groupId><artifactId>sweep</artifactId><version>1</version>
<dependencies>%s</dependencies></project>"""
DEPENDENCY = '<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>'


def parsed(text):
    name, _, rest = text.rpartition('=')
    parts = [part.split(':') for part in rest.split('+')]
    return name or parts[0][1], parts


def maven(*arguments):
    return subprocess.run(['mvn', '-q', '-B', *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def fetch(a):
    for each in a.names:
        name, parts = parsed(each)
        home = os.path.join(a.work, name)
        if os.path.isdir(os.path.join(home, 'src')):
            continue
        os.makedirs(home, exist_ok=True)
        pom = os.path.join(home, 'pom.xml')
        with open(pom, 'w', encoding='utf-8') as f:
            f.write(POM % ''.join(DEPENDENCY % tuple(part) for part in parts))
        lib = os.path.join(home, 'lib')
        done = maven('-f', pom, 'dependency:copy-dependencies', '-DoutputDirectory=' + lib)
        if done.returncode:
            print('%s: class path incomplete\n%s' % (name, done.stdout[-2000:]))
        wanted = ','.join(part[1] for part in parts)
        maven('-f', pom, 'dependency:copy-dependencies', '-Dclassifier=sources', '-DincludeArtifactIds=' + wanted,
              '-DoutputDirectory=' + os.path.join(home, 'jars'), '-DexcludeTransitive=true')
        for jar in glob.glob(os.path.join(home, 'jars', '*-sources.jar')):
            with zipfile.ZipFile(jar) as z:
                z.extractall(os.path.join(home, 'src'), [n for n in z.namelist() if n.endswith('.java')])
        print(name, len(sources(home)), 'files')


def sources(home):
    files = glob.glob(os.path.join(glob.escape(home), 'src', '**', '*.java'), recursive=True)
    return sorted(f for f in files if os.path.basename(f) not in ('module-info.java', 'package-info.java'))


def compiled(a, name):
    home = os.path.abspath(os.path.join(a.work, name))
    files = sources(home)
    with open(os.path.join(home, 'files.txt'), 'w', encoding='utf-8') as f:
        f.writelines('"%s"\n' % each for each in files)
    options = ''.join(' ' + option for option in ['list=off'] + a.option)
    command = [os.path.join(os.environ['JAVA_HOME'], 'bin', 'javac') if 'JAVA_HOME' in os.environ else 'javac', '-J-Xmx3g', '-proc:none',
               '-Xmaxwarns', '1000000', '-Xmaxerrs', '1000000', '--should-stop=ifError=FLOW', '-implicit:none', '-encoding', 'UTF-8', '-d', os.path.join(home, 'out'),
               '-classpath', os.path.join(home, 'lib', '*'), '-processorpath', os.path.abspath(a.jar), '-Xplugin:Brisk' + options, '@' + os.path.join(home, 'files.txt')]
    # What a crashing compiler leaves behind stays with the code base.
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors='replace', cwd=home)
    findings = []
    for line in run.stdout.splitlines():
        found = FINDING.match(line)
        if found:
            place = '%s/%s:%s' % (name, os.path.relpath(found['file'], os.path.join(home, 'src')), found['line'])
            findings.append((place, found['rule'], found['kind'].lower(), found['text']))
    crashes = [line for line in run.stdout.splitlines() if 'build goes on' in line]
    lines = sum(open(f, 'rb').read().count(b'\n') for f in files)
    return findings, lines, crashes


def run(a):
    names = a.names or sorted(n for n in os.listdir(a.work) if os.path.isdir(os.path.join(a.work, n, 'src')))
    total = 0
    table = []
    for name in names:
        findings, lines, crashes = compiled(a, name)
        total += lines
        table += findings
        print('%-28s %8d lines %5d findings' % (name, lines, len(findings)), *crashes[:3])
        sys.stdout.flush()
    if a.out:
        with open(a.out, 'w', encoding='utf-8') as f:
            f.write('place\trule\tseverity\tmessage\n')
            f.writelines('\t'.join(row) + '\n' for row in sorted(table))
    by_rule = collections.Counter((row[1], row[2]) for row in table)
    for kind in ('warning', 'note'):
        count = sum(n for (_, k), n in by_rule.items() if k == kind)
        print('%s: %d, %.3f per 1,000 lines' % (kind, count, 1000 * count / max(1, total)))
    for rule in sorted({r for r, _ in by_rule}, key=lambda r: -by_rule[r, 'warning'] - by_rule[r, 'note']):
        print('%-28s %5d warnings %5d notes' % (rule, by_rule[rule, 'warning'], by_rule[rule, 'note']))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('what', choices=['fetch', 'run'])
    parser.add_argument('names', nargs='*')
    parser.add_argument('--work', default='target/sweep')
    parser.add_argument('--jar')
    parser.add_argument('--out')
    parser.add_argument('--option', action='append', default=[])
    a = parser.parse_intermixed_args()
    (fetch if a.what == 'fetch' else run)(a)


if __name__ == '__main__':
    main()
