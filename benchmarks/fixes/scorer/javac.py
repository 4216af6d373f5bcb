"""javac: whether a unit compiles, and the linters that live in javac."""
import collections
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile

from scorer import classpaths, sources
from scorer.rows import HOME

RELEASES = ['8', '', '17', '11', '21']
EXPORTS = ['--add-exports=jdk.compiler/com.sun.tools.javac.%s=ALL-UNNAMED' % package for package in 'api comp tree util'.split()]
RULE = re.compile(r'^\[(\w[\w.:-]*)\]')


def run(a, units, options, jvm=(), processors=None, module=False):
    """Compile.java on the units: {id: {'found': [(line, kind, message)], 'own': errors, 'other': errors, 'first': text}}."""
    classes = driver(a)
    with tempfile.NamedTemporaryFile('w', encoding='utf-8', suffix='.tsv') as jobs:
        for u in units:
            cells = [u['id'], u['file'], '-d', u['out'], '-sourcepath', os.pathsep.join(u['roots']), '-encoding', u['encoding'],
                     '-cp', u['cp'] or u['out']]
            cells += ['--release', u['release']] if u['release'] else []
            cells += ['--'] + sources.module_of(u) if module else []
            jobs.write('\t'.join(cells) + '\n')
        jobs.flush()
        command = [a.bin + 'java', '-Xmx4g', '-Xmn2g', '-XX:+UseParallelGC', '-Dthreads=%d' % a.jobs] + EXPORTS + list(jvm)
        command += ['-Dprocessors=' + processors] if processors else []
        done = subprocess.run(command + ['-cp', classes, 'Compile', jobs.name] + options, stdout=subprocess.PIPE)
    found, out = collections.defaultdict(list), {}
    for line in done.stdout.decode('utf-8', 'replace').split('\n'):
        cells = line.split('\t')
        if cells[0] == 'D':
            found[cells[1]].append((int(cells[2]), cells[3], cells[4]))
        elif cells[0] == 'J':
            out[cells[1]] = {'found': found[cells[1]], 'own': int(cells[3]), 'other': int(cells[4]), 'first': cells[5]}
    return out


def driver(a):
    """Where the compiled driver lies; each version of it in a folder of its own."""
    source = os.path.join(HOME, 'scorer', 'Compile.java')
    with open(source, 'rb') as f:
        folder = os.path.join(a.work, 'driver-' + hashlib.sha1(f.read()).hexdigest()[:10])
    if not os.path.isdir(folder):
        part = '%s.%d' % (folder, os.getpid())
        subprocess.run([a.bin + 'javac'] + EXPORTS + ['-d', part, source], check=True)
        if os.path.isdir(folder):
            shutil.rmtree(part)
        else:
            os.rename(part, folder)
    return folder


def compile_all(a, units):
    """Finds for each unit the options under which it compiles; keeps the outcome and the classes in its folder."""
    paths = {} if a.ready else classpaths.of_repositories(a, {u['repo'] for u in units})
    todo = []
    for u in units:
        u['paths'] = paths.get(u['repo'], [''])
        u['out'] = os.path.join(u['dir'], 'classes')
        u['compile'] = sources.read_json(os.path.join(u['dir'], 'compile.json'))
        if a.ready:
            continue
        c = u['compile']
        if c is None or not c['ok'] and c['tried'] != u['paths'] or c['ok'] and not has_classes(u['out']):
            u['compile'] = {'ok': False, 'own': 1 << 30, 'other': 0, 'first': '', 'tried': u['paths']}
            todo.append(u)
    for repo in sorted({u['repo'] for u in todo}):
        compile_repository(a, [u for u in todo if u['repo'] == repo])
    for u in units:
        u.update({k: u['compile'][k] for k in ('release', 'encoding', 'cp')} if u['compile'] else {})


def compile_repository(a, units):
    for turn in range(len(units[0]['paths'])):
        errors = {u['id']: set() for u in units}
        for tried, release in enumerate(RELEASES):
            for encoding in ('UTF-8', 'ISO-8859-1'):
                batch = [u for u in units if not u['compile']['ok'] and (encoding == 'UTF-8') == ('unmappable' not in u['compile']['first'])]
                if tried >= 2:  # the oldest and the newest failed alike: it is not the release
                    batch = [u for u in batch if len(errors[u['id']]) > 1]
                for ident, first in compile_batch(a, turn, release, encoding, batch).items():
                    errors[ident].add(first)
    for u in units:
        sources.write_json(os.path.join(u['dir'], 'compile.json'), u['compile'])


def compile_batch(a, turn, release, encoding, batch):
    """Tries these options on units, and keeps the best outcome of each; {unit id: first error}."""
    if not batch:
        return {}
    for u in batch:
        u.update(release=release, encoding=encoding, cp=u['paths'][turn])
        shutil.rmtree(u['out'], ignore_errors=True)
        os.makedirs(u['out'])
    result = run(a, batch, ['-proc:none', '-g', '-nowarn', '--should-stop=ifError=GENERATE'])
    for u in batch:
        r = result.get(u['id'], {'own': 1 << 20, 'other': 0, 'first': 'the driver died'})
        best, now = u['compile'], dict(r, found=None, ok=not r['own'] and not r['other'] and has_classes(u['out']))
        if now['ok'] or 'unmappable' in best['first'] or (now['own'], now['other']) <= (best['own'], best['other']):
            u['compile'] = dict(now, release=release, encoding=encoding, cp=u['cp'], tried=u['paths'])
    return {ident: r['first'] for ident, r in result.items()}


def has_classes(folder):
    return any(name.endswith('.class') for _, _, names in os.walk(folder) for name in names)


def lint(a, units, options, jvm=(), processors=None, module=False):
    """{unit id: [(first line, last line, rule, kind)]}"""
    with tempfile.TemporaryDirectory() as scratch:
        for u in units:
            u['out'] = os.path.join(scratch, u['id'], 'classes')
            os.makedirs(u['out'])
        result = run(a, units, ['--should-stop=ifNoError=FLOW'] + options, jvm, processors, module)
    found, broken = {}, []
    for u in units:
        r = result.get(u['id'])
        if r is None or r['own'] or r['other'] and not module:
            broken.append('%s %s: %s' % (u['repo'], u['path'], r['first'] if r else 'the driver died'))
        if r is not None:
            found[u['id']] = [(line, line, hit.group(1), kind) for line, kind, message in r['found'] for hit in [RULE.match(message)] if hit]
    if units and len(broken) == len(units):
        sys.exit('the linter failed on every file: ' + broken[0])
    for line in broken:
        print('error with the linter: ' + line, file=sys.stderr)
    return found
