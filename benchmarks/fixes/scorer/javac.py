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
FEW = 100  # files whose compilation ends before the JIT's second compiler has paid for itself
RULE = re.compile(r'^\[(\w[\w.:-]*)\]')


class Driver:
    """Compile.java in a JVM of its own, which takes units and gives results back as they come."""

    def __init__(self, a, options, few=False, jvm=(), processors=None):
        command = [a.bin + 'java', '-Xmx4g', '-Xmn2g', '-XX:+UseParallelGC', '-Dthreads=%d' % a.jobs] + EXPORTS + list(jvm)
        command += ['-XX:TieredStopAtLevel=1'] if few else []
        command += ['-Dprocessors=' + processors] if processors else []
        self.process = subprocess.Popen(command + ['-cp', built(a), 'Compile'] + options, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        encoding='utf-8', errors='replace')

    def send(self, u, siblings=()):
        cells = [u['id'], u['file'], '-d', u['out'], '-sourcepath', os.pathsep.join(u['roots']), '-encoding', u['encoding'],
                 '-cp', u['cp'] or u['out']]
        cells += ['--release', u['release']] if u['release'] else []
        self.process.stdin.write('\t'.join(cells + ['--'] + list(siblings)) + '\n')
        self.process.stdin.flush()

    def receive(self):
        """Id and {'found': [(line, kind, message)], 'own': errors, 'other': errors, 'first': text} of one unit."""
        found = []
        for line in self.process.stdout:
            cells = line.rstrip('\n').split('\t')
            if cells[0] == 'D':
                found.append((int(cells[2]), cells[3], cells[4]))
            elif cells[0] == 'J':
                return cells[1], {'found': found, 'own': int(cells[3]), 'other': int(cells[4]), 'first': cells[5]}
        sys.exit('the driver died')

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def built(a):
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


def compile_all(a, units, as_is):
    """Finds for each unit the options under which it compiles; keeps the outcome and the classes in its folder."""
    paths = {} if as_is else classpaths.of_repositories(a, {u['repo'] for u in units})
    todo = []
    for u in units:
        u['paths'] = paths.get(u['repo'], [''])
        u['out'] = os.path.join(u['dir'], 'classes')
        u['compile'] = c = sources.read_json(os.path.join(u['dir'], 'compile.json'))
        if c and not c['ok']:
            u['paths'] = [path for path in u['paths'] if path not in c['tried']]
        if not as_is and (c is None or not c['ok'] and u['paths'] or c['ok'] and not has_classes(u['out'])):
            todo.append(u)
    if todo:
        find_options(a, todo)
    for u in units:
        u.update({k: u['compile'][k] for k in ('release', 'encoding', 'cp')} if u['compile'] else {})


def has_classes(folder):
    return any(name.endswith('.class') for _, _, names in os.walk(folder) for name in names)


def find_options(a, units):
    """Tries class paths and releases, those first that served the repository's last unit; what fails goes to the end of the queue."""
    driver = Driver(a, ['-proc:none', '-g', '-nowarn', '--should-stop=ifError=GENERATE'])
    waiting, trying, served = collections.deque(units), {}, {}
    for u in units:
        u.update(encoding='UTF-8', errors=collections.defaultdict(dict),
                 tries=[(cp, release) for release in RELEASES for cp in u['paths']])
    while waiting or trying:
        while waiting and len(trying) < 2 * a.jobs:
            u = waiting.popleft()
            u['tries'].sort(key=lambda one: one != served.get(u['repo']))
            if try_next(u, driver):
                trying[u['id']] = u
            else:
                keep(u)
        if not trying:
            break
        ident, result = driver.receive()
        u = trying.pop(ident)
        if judge(u, result):
            served[u['repo']] = u['cp'], u['release']
            keep(u)
            continue
        if 'unmappable' in result['first'] and u['encoding'] == 'UTF-8':
            u['encoding'] = 'ISO-8859-1'
            u['tries'].insert(0, (u['cp'], u['release']))
        waiting.append(u)
    driver.close()


def keep(u):
    sources.write_json(os.path.join(u['dir'], 'compile.json'), u['compile'])


def try_next(u, driver):
    """Sends the unit with the next options; false when there are no more."""
    while u['tries']:
        u['cp'], u['release'] = u['tries'].pop(0)
        errors = u['errors'][u['cp']]
        if '8' in errors and errors['8'] == errors.get(''):
            continue  # the oldest and the newest release failed alike: it is not the release
        shutil.rmtree(u['out'], ignore_errors=True)
        os.makedirs(u['out'])
        driver.send(u)
        return True
    return False


def judge(u, result):
    """Keeps the unit's best outcome; whether it compiles."""
    u['errors'][u['cp']][u['release']] = result['first']
    ok = not result['own'] and not result['other'] and has_classes(u['out'])
    best = u['compile']
    if ok or best is None or (result['own'], result['other']) < (best['own'], best['other']):
        u['compile'] = {'ok': ok, 'own': result['own'], 'other': result['other'], 'first': result['first'], 'release': u['release'],
                        'encoding': u['encoding'], 'cp': u['cp']}
    u['compile']['tried'] = sorted({*(best or {}).get('tried', ()), u['cp']})
    return ok


def lint(a, units, options, jvm=(), processors=None, module=False):
    """Yields unit id and [(first line, last line, rule, kind)], as they come."""
    driver = Driver(a, ['--should-stop=ifNoError=FLOW'] + options, len(units) < FEW, jvm, processors)
    waiting, running, broken = collections.deque(units), {}, 0
    with tempfile.TemporaryDirectory() as scratch:
        while waiting or running:
            while waiting and len(running) < 2 * a.jobs:
                u = waiting.popleft()
                running[u['id']] = u
                u['out'] = os.path.join(scratch, u['id'], 'classes')
                os.makedirs(u['out'])
                driver.send(u, sources.module_of(u) if module else ())
            ident, result = driver.receive()
            u = running.pop(ident)
            if result['own']:
                broken += 1
                print('error with the linter: %s %s: %s' % (u['repo'], u['path'], result['first']), file=sys.stderr)
            yield ident, [(line, line, hit.group(1), kind) for line, kind, message in result['found'] for hit in [RULE.match(message)] if hit]
    driver.close()
    if broken == len(units):
        sys.exit('the linter failed on every file')
