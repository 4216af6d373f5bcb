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
    return resolve(a, [TOOLS[name]])[0]


def of_repositories(a, repos):
    """Repository: class paths to be tried one after the other."""
    wanted = []
    with open(os.path.join(HOME, 'jars.tsv'), encoding='utf-8') as f:
        for line in f:
            cells = line.rstrip('\n').split('\t')
            if len(cells) >= 2 and cells[0] in repos:
                wanted.append((cells[0], cells[1].split()))
    found = collections.defaultdict(list)
    for (repo, _), path in zip(wanted, resolve(a, [coordinates for _, coordinates in wanted])):
        found[repo].append(path)
    return found


def resolve(a, lists):
    """The class path of each list of artifacts and what they need; without those that cannot be had."""
    ask_maven([one for one in lists if not os.path.exists(file_of(a, one))], a)
    broken = [one for one in lists if not os.path.exists(file_of(a, one))]
    alone = [[coordinate] for one in broken for coordinate in one]
    ask_maven([one for one in alone if not os.path.exists(file_of(a, one))], a)
    for one in broken:
        parts = [part for coordinate in one for part in read(file_of(a, [coordinate])).split(os.pathsep) if part]
        with open(file_of(a, one), 'w', encoding='utf-8') as f:
            f.write(os.pathsep.join(dict.fromkeys(parts)))
    for one in alone:
        if not os.path.exists(file_of(a, one)):
            print('not resolved: ' + one[0], file=sys.stderr)
    return [read(file_of(a, one)) for one in lists]


def file_of(a, coordinates):
    return os.path.join(a.work, 'classpaths', hashlib.sha1(' '.join(coordinates).encode()).hexdigest()[:16] + '.txt')


def read(path):
    if not os.path.exists(path):
        return ''
    with open(path, encoding='utf-8') as f:
        return f.read().strip()


def ask_maven(lists, a):
    """One build with a module for each list; a module that fails writes no file."""
    if not lists:
        return
    os.makedirs(os.path.join(a.work, 'classpaths'), exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        for number, coordinates in enumerate(lists):
            dependencies = ''.join('<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>'
                                   % tuple(one.split(':')[:3]) for one in coordinates)
            write_pom(os.path.join(scratch, 'm%d' % number), 'm%d' % number, '<properties><mdep.outputFile>%s</mdep.outputFile></properties>'
                      '<dependencies>%s</dependencies>' % (file_of(a, coordinates), dependencies))
        write_pom(scratch, 'all', '<modules>%s</modules>' % ''.join('<module>m%d</module>' % n for n in range(len(lists))))
        subprocess.run(['mvn', '-q', '-B', '-fae', 'dependency:build-classpath'], cwd=scratch, stdout=subprocess.DEVNULL)


def write_pom(folder, name, content):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, 'pom.xml'), 'w', encoding='utf-8') as f:
        f.write('<project><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>%s</artifactId><version>1</version>'
                '<packaging>pom</packaging>%s</project>' % (name, content))
