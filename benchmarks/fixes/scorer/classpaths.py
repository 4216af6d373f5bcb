"""Class paths of Maven artifacts."""
import collections
import hashlib
import os
import subprocess
import sys
import tempfile

from scorer.rows import HOME

TOOLS = {'ep': ['com.google.errorprone:error_prone_core:2.52.0'],
         'pmd': ['net.sourceforge.pmd:pmd-java:7.27.0', 'net.sourceforge.pmd:pmd-cli:7.27.0'],
         'spotbugs': ['com.github.spotbugs:spotbugs:4.10.4'],
         'fb-contrib': ['com.mebigfatguy.sb-contrib:sb-contrib:7.7.4']}


def tool(a, name):
    return resolved(a, name, TOOLS[name])


def of_repositories(a, repos):
    """Repository: class paths to be tried one after the other."""
    found = collections.defaultdict(list)
    with open(os.path.join(HOME, 'jars.tsv'), encoding='utf-8') as f:
        for line in f:
            cells = line.rstrip('\n').split('\t')
            if len(cells) >= 2 and cells[0] in repos:
                found[cells[0]].append(resolved(a, cells[0], cells[1].split()))
    return found


def resolved(a, name, coordinates):
    """The class path of the artifacts and what they need; '' when there are none."""
    key = hashlib.sha1(' '.join(coordinates).encode()).hexdigest()[:10]
    path = os.path.join(a.work, 'classpaths', '%s-%s.txt' % (name.replace('/', '+'), key))
    if not os.path.exists(path):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        why = ask_maven(coordinates, path)
        if why and len(coordinates) > 1:  # what can be had of them
            parts = [part for one in coordinates for part in resolved(a, name, [one]).split(os.pathsep) if part]
            with open(path, 'w', encoding='utf-8') as f:
                f.write(os.pathsep.join(dict.fromkeys(parts)))
        elif why:
            print('%s was not resolved: %s' % (coordinates[0], why[:300]), file=sys.stderr)
            return ''
    with open(path, encoding='utf-8') as f:
        return f.read().strip()


def ask_maven(coordinates, path):
    """Writes the class path; returns what went wrong, or None."""
    dependencies = ''.join('<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>'
                           % tuple(one.split(':')[:3]) for one in coordinates)
    with tempfile.TemporaryDirectory() as scratch:
        with open(os.path.join(scratch, 'pom.xml'), 'w', encoding='utf-8') as f:
            f.write('<project><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>'
                    '<packaging>pom</packaging><dependencies>%s</dependencies></project>' % dependencies)
        done = subprocess.run(['mvn', '-q', '-B', 'dependency:build-classpath', '-Dmdep.outputFile=' + path], cwd=scratch,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.stdout.decode('utf-8', 'replace').strip() or 'Maven failed' if done.returncode else None
