"""The peers: linters of others."""
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from concurrent.futures import ThreadPoolExecutor

from scorer import javac
from scorer.classpaths import TOOLS, tool
from scorer.rows import HOME

NAMES = ['ep-perf', 'ep', 'pmd-perf', 'pmd-quickstart', 'spotbugs']
OPEN = ['--add-%s=jdk.compiler/com.sun.tools.javac.%s=ALL-UNNAMED' % (how, package) for how in ('exports', 'opens')
        for package in 'api code comp file main model parser processing tree util'.split()]
HANGS = 'SharedVariableAtomicityDetector'  # takes exponential time on some classes; no performance rule of its own


def linters(a):
    """Name: (what the results depend on, function from units to findings)."""
    checks = performance_checks()
    return {
        'ep-perf': (TOOLS['ep'] + [checks], lambda units: error_prone(a, units, checks)),
        'ep': (TOOLS['ep'], lambda units: error_prone(a, units, '')),
        'pmd-perf': (TOOLS['pmd'], lambda units: pmd(a, units, 'category/java/performance.xml')),
        'pmd-quickstart': (TOOLS['pmd'], lambda units: pmd(a, units, 'rulesets/java/quickstart.xml')),
        'spotbugs': (TOOLS['spotbugs'] + TOOLS['fb-contrib'], lambda units: spotbugs(a, units))}


def error_prone(a, units, flags):
    options = ['-XDcompilePolicy=byfile', '--should-stop=ifError=FLOW', '-XDaddTypeAnnotationsToSymbol=true',
               '-Xplugin:ErrorProne -XepAllErrorsAsWarnings ' + flags]
    return javac.lint(a, units, options, OPEN, tool(a, 'ep'))


def performance_checks():
    with open(os.path.join(HOME, 'errorprone-performance.txt'), encoding='utf-8') as f:
        return '-XepDisableAllChecks ' + ' '.join('-Xep:%s:WARN' % name for name in f.read().split())


def everything(units):
    """The class path of all of them together."""
    return os.pathsep.join(sorted({part for u in units for part in u['cp'].split(os.pathsep) if part}))


def pmd(a, units, ruleset):
    by_file = {os.path.realpath(u['file']): u for u in units}
    found = {u['id']: [] for u in units}
    with tempfile.TemporaryDirectory() as scratch:
        names, report = os.path.join(scratch, 'files'), os.path.join(scratch, 'report')
        with open(names, 'w', encoding='utf-8') as f:
            f.write('\n'.join(sorted(by_file)) + '\n')
        classpath = everything(units)
        done = subprocess.run([a.bin + 'java', '-Xmx4g', '-cp', tool(a, 'pmd'), 'net.sourceforge.pmd.cli.PmdCli', 'check',
                        '--no-cache', '--no-progress', '--no-fail-on-violation', '--no-fail-on-error', '-t', str(a.jobs),
                        '-f', 'text', '-r', report, '-R', ruleset, '--file-list', names]
                       + (['--aux-classpath', classpath] if classpath else []), stderr=subprocess.PIPE)
        if not os.path.exists(report):
            sys.exit('PMD wrote no report: ' + done.stderr.decode('utf-8', 'replace')[-800:])
        with open(report, encoding='utf-8') as f:
            for line in f:
                hit = re.match(r'^(.*\.java):(\d+):\t(\w+):', line)
                if hit and os.path.realpath(hit.group(1)) in by_file:
                    found[by_file[os.path.realpath(hit.group(1))]['id']].append(
                        (int(hit.group(2)), int(hit.group(2)), hit.group(3), 'WARNING'))
    return found.items()


def spotbugs(a, units):
    """In as many runs as needed to have no class twice in one."""
    batches = []
    for u in units:
        u['classes'] = {os.path.relpath(os.path.join(d, n), os.path.join(u['dir'], 'classes'))[:-6].replace(os.sep, '.')
                        for d, _, names in os.walk(os.path.join(u['dir'], 'classes')) for n in names
                        if n.endswith('.class')}
        if not u['classes']:
            continue
        for batch in batches:
            if not batch['names'] & u['classes']:
                break
        else:
            batch = {'names': set(), 'units': []}
            batches.append(batch)
        batch['names'] |= u['classes']
        batch['units'].append(u)
    found = {}

    def one(batch):
        with tempfile.TemporaryDirectory() as scratch:
            report = os.path.join(scratch, 'report.xml')
            classpath = everything(batch['units'])
            command = [a.bin + 'java', '-Xmx3g', '-cp', tool(a, 'spotbugs'), 'edu.umd.cs.findbugs.FindBugs2', '-low',
                       '-omitVisitors', HANGS, '-pluginList', plugin(a), '-bugCategories', 'PERFORMANCE', '-xml',
                       '-output', report] + (['-auxclasspath', classpath] if classpath else [])
            command += [os.path.join(u['dir'], 'classes') for u in batch['units']]
            try:
                done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=1200)
                why = done.stdout.decode('utf-8', 'replace')[-800:]
            except subprocess.TimeoutExpired:
                why = 'stopped after 20 minutes'
            if not os.path.exists(report):
                print('SpotBugs gave nothing on %d files: %s' % (len(batch['units']), why), file=sys.stderr)
                return
            owner = {name: u for u in batch['units'] for name in u['classes']}
            for u in batch['units']:
                found[u['id']] = []
            for bug in ElementTree.parse(report).getroot().iter('BugInstance'):
                cls, line = bug.find('Class'), place(bug)
                if cls is not None and cls.get('classname') in owner and line:
                    found[owner[cls.get('classname')]['id']].append(line + (bug.get('type'), 'WARNING'))
    tool(a, 'spotbugs'), plugin(a)
    with ThreadPoolExecutor(a.jobs) as pool:
        list(pool.map(one, batches))
    return found.items()


def plugin(a):
    return next(p for p in tool(a, 'fb-contrib').split(os.pathsep) if 'sb-contrib' in os.path.basename(p))


def place(bug):
    """First and last line of a finding: its own, or its method's; the class's first line when it names no method."""
    for spot, whole in ((bug.find('SourceLine'), True), (bug.find('Method/SourceLine'), True),
                        (bug.find('Class/SourceLine'), False)):
        if spot is not None and spot.get('start'):
            first = int(spot.get('start'))
            return first, int(spot.get('end') or first) if whole else first
    return None
