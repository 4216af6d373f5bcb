"""Units: a unit is one file at one commit, known by its repository, path and content, with the source roots it needs unpacked."""
import collections
import hashlib
import json
import os
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor

NO_ROOT = re.compile(r'(^|/)(tests?|examples?|samples?|benchmarks?|jmh|integration-tests?)(/|$)|-(jmh|benchmarks?)/')


def git(a, repo, *args):
    command = ['git', '--git-dir', mirror(a, repo)] + list(args)
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def mirror(a, repo):
    return os.path.join(a.mirrors, repo.replace('/', '+'), 'repo')


def find_units(a, rows):
    """All units; each row gets its units before and after, None where the mirror lacks one."""
    path = os.path.join(a.work, 'units.json')
    known, units = read_json(path) or {}, {}
    begun = len(known)
    for row in rows:
        for side, commit in (('before', row['sha'] + '^'), ('after', row['sha'])):
            key = ' '.join((row['repo'], commit, row['path']))
            if key not in known:
                found = git(a, row['repo'], 'rev-parse', commit, '%s:%s' % (commit, row['path']))
                if found.returncode == 0:
                    known[key] = found.stdout.decode().split()
            row[side] = None
            if key in known:
                sha, blob = known[key]
                ident = hashlib.sha1('\0'.join((row['repo'], row['path'], blob)).encode()).hexdigest()[:16]
                row[side] = units.setdefault(ident, {'id': ident, 'repo': row['repo'], 'commit': sha, 'path': row['path'],
                                                     'dir': os.path.join(a.work, 'units', ident)})
    if len(known) > begun:
        write_json(path, known)
    return list(units.values())


def unpack_all(a, units, as_is):
    """Writes the source roots each unit needs and notes its file, its roots and its number of lines."""
    by_tree = collections.defaultdict(list)
    for u in units:
        kept = read_json(os.path.join(u['dir'], 'unit.json'))
        if kept:
            u.update(kept)
        elif not as_is:
            by_tree[u['repo'], u['commit']].append(u)
    with ThreadPoolExecutor(a.jobs) as pool:
        list(pool.map(lambda item: unpack_units(a, *item[0], item[1]), by_tree.items()))


def unpack_units(a, repo, commit, units):
    tree = os.path.join(a.work, 'trees', repo.replace('/', '+'), commit)
    names = git(a, repo, 'ls-tree', '-r', '--name-only', commit).stdout.decode('utf-8', 'replace').split('\n')
    for u in units:
        text = git(a, repo, 'show', '%s:%s' % (commit, u['path'])).stdout
        roots = roots_of(u['path'], text, names)
        for root in roots:
            unpack(a, repo, commit, root, tree)
        os.makedirs(u['dir'], exist_ok=True)
        kept = {'commit': commit, 'file': os.path.join(tree, u['path']), 'roots': [os.path.join(tree, r) for r in roots],
                'lines': text.count(b'\n') + (not text.endswith(b'\n'))}
        u.update(kept)
        write_json(os.path.join(u['dir'], 'unit.json'), kept)


def roots_of(path, text, names):
    """The file's own source root first, then those of the modules beside it that are laid out alike."""
    package = re.search(rb'^\s*package\s+([\w.]+)\s*;', text, re.M)
    depth = package.group(1).count(b'.') + 1 if package else 0
    parts = os.path.dirname(path).split('/')
    own = '/'.join(parts[:len(parts) - depth])
    roots = [own]
    if 'src' in own.split('/'):
        tail = own[('/' + own + '/').rindex('/src/'):].rstrip('/')
        for name in names:
            if name.endswith('.java') and '/' + tail + '/' in '/' + name:
                root = name[:('/' + name).index('/' + tail + '/')] + tail
                if root not in roots and not NO_ROOT.search(root):
                    roots.append(root)
    return roots


def unpack(a, repo, commit, root, tree):
    done = os.path.join(tree, root or '.', '.unpacked')
    if os.path.exists(done):
        return
    os.makedirs(os.path.dirname(done), exist_ok=True)
    archive = subprocess.Popen(['git', '--git-dir', mirror(a, repo), 'archive', '%s:%s' % (commit, root)], stdout=subprocess.PIPE)
    subprocess.run(['tar', 'xf', '-', '-C', os.path.dirname(done), '--wildcards', '*.java'], stdin=archive.stdout, stderr=subprocess.DEVNULL)
    archive.wait()
    module = os.path.join(tree, root, 'module-info.java')
    if os.path.exists(module):
        os.remove(module)  # else javac takes everything for that module, and the class path is gone
    open(done, 'w').close()


def module_of(u):
    """All sources under the file's own root."""
    return sorted(os.path.join(folder, name) for folder, _, names in os.walk(u['roots'][0]) for name in names
                  if name.endswith('.java') and name not in ('package-info.java', 'module-info.java'))


def read_json(path):
    try:
        with open(path, encoding='utf-8') as f:
            return json.load(f)
    except FileNotFoundError:
        return None


def write_json(path, value):
    part = '%s.%d' % (path, os.getpid())
    with open(part, 'w', encoding='utf-8') as f:
        json.dump(value, f)
    os.replace(part, path)
