'use strict';
(function () {
  const data = JSON.parse(document.querySelector('script.index').textContent);
  const rows = data.rows;
  const total = rows.line.length;
  const HEATS = ['cold', 'normal', 'warm', 'hot'];
  const SEVERITIES = ['', 'note', 'warning', 'error'];
  const GAINS = [[10, 'Ten times as slow and more'], [3, 'Three to ten times as slow'], [1.5, 'One and a half to three times as slow'], [1e-9, 'Less than one and a half times as slow'], [0, 'Not measured']];
  const HEAT_NAMES = ['Cold code', 'Ordinary code', 'Warm code', 'Hot code'];
  const HEAT_WORDS = ['runs about once', 'nothing is known of how often it runs', 'runs many times per call: loops, comparators, what hot code calls', 'loops within loops, loops in warm code, what is marked @Hot'];
  const PAGE = 40;
  const MOST_PRINTED = 400;
  const MOST_GROUPS = 400;
  const state = {by: 'rule', q: '', heat: '', severity: '', state: 'new', page: 0};
  const byId = id => document.getElementById(id);
  const sources = new Map();
  for (const each of document.querySelectorAll('script.source')) sources.set(+each.dataset.file, each);

  /* Characters that are not seen, or that turn the text around them, are written out. */
  const ODD = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/;
  const ODDS = new RegExp(ODD.source, 'g');

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    for (const child of children) if (child !== null && child !== '') made.append(typeof child === 'string' ? text(child) : child);
    return made;
  }

  function text(words) {
    if (!ODD.test(words)) return document.createTextNode(words);
    const whole = document.createDocumentFragment();
    let from = 0;
    for (const odd of words.matchAll(ODDS)) {
      whole.append(words.slice(from, odd.index));
      const shown = document.createElement('span');
      shown.className = 'odd';
      shown.textContent = '\u27e8' + odd[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0') + '\u27e9';
      whole.append(shown);
      from = odd.index + 1;
    }
    whole.append(words.slice(from));
    return whole;
  }

  function name(words, tag) {
    return element(tag || 'bdi', '', words);
  }

  function count(number, thing) {
    return number.toLocaleString('en') + ' ' + thing + (number === 1 ? '' : 's');
  }

  /* Quoted pieces of source as code; Markdown's marks likewise. */
  function prose(words) {
    const whole = document.createDocumentFragment();
    let from = 0;
    for (const quote of words.matchAll(/(^|[\s(])'([^]+?)'(?=$|[\s.,;:)])|`([^`]+)`/g)) {
      const before = quote[3] === undefined ? quote[1] : '';
      whole.append(text(words.slice(from, quote.index) + before), element('code', '', quote[3] === undefined ? quote[2] : quote[3]));
      from = quote.index + quote[0].length;
    }
    whole.append(text(words.slice(from)));
    return whole;
  }

  function module(file) {
    return data.modules[file] || data.title || 'this folder';
  }

  function gainOf(row) {
    const gain = data.rules[rows.rule[row]].gain;
    return GAINS.findIndex(each => gain >= each[0]);
  }

  const keys = {
    rule: row => rows.rule[row],
    module: row => module(rows.file[row]),
    file: row => rows.file[row],
    heat: row => 3 - rows.heat[row],
    gain: gainOf
  };

  function title(by, key) {
    if (by === 'rule') return data.rules[key].id;
    if (by === 'file') return data.files[key];
    if (by === 'heat') return HEAT_NAMES[3 - key];
    if (by === 'gain') return GAINS[key][1];
    return key;
  }

  /* Rows that hold all words, each anywhere. */
  function matching(words) {
    const tests = words.toLowerCase().split(/\s+/).filter(Boolean).map(word => {
      const among = texts => texts.map(each => each.toLowerCase().includes(word));
      const files = among(data.files), members = among(data.members), messages = among(data.messages.map(each => each.join(' ')));
      const rules = among(data.rules.map(each => each.id + ' ' + each.theme));
      return row => messages[rows.message[row]] || files[rows.file[row]] || rules[rows.rule[row]] || members[rows.member[row]];
    });
    return row => tests.every(test => test(row));
  }

  function chosen() {
    const matches = matching(state.q);
    const found = [];
    for (let row = 0; row < total; row++) {
      const accepted = rows.accepted[row] > 0;
      if (state.state !== 'all' && accepted !== (state.state === 'accepted')) continue;
      if (state.heat !== '' && rows.heat[row] < +state.heat) continue;
      if (state.severity !== '' && rows.severity[row] < +state.severity) continue;
      if (matches(row)) found.push(row);
    }
    return found;
  }

  function weight(a, b) {
    return rows.heat[b] - rows.heat[a] || rows.severity[b] - rows.severity[a] || data.rules[rows.rule[b]].gain - data.rules[rows.rule[a]].gain || a - b;
  }

  let groups = [];
  let order = [];

  function arrange() {
    const key = keys[state.by];
    const known = new Map();
    const found = chosen();
    for (const row of found) {
      const of = key(row);
      let group = known.get(of);
      if (!group) known.set(of, group = {key: of, rows: [], hot: 0});
      group.rows.push(row);
      if (rows.heat[row] === 3) group.hot++;
    }
    groups = [...known.values()];
    if (state.by === 'heat' || state.by === 'gain') groups.sort((a, b) => a.key - b.key);
    else groups.sort((a, b) => b.rows.length - a.rows.length || (title(state.by, a.key) < title(state.by, b.key) ? -1 : 1));
    order = [];
    groups.forEach((group, number) => {
      group.rows.sort(state.by === 'file' ? (a, b) => a - b : weight);
      group.from = order.length;
      group.number = number;
      for (const row of group.rows) order.push(row);
    });
  }

  function outline() {
    const list = byId('groups');
    const items = groups.slice(0, MOST_GROUPS).map(group => {
      const button = element('button', '', element('bdi', 'name', title(state.by, group.key)), element('span', 'number', group.rows.length.toLocaleString('en')));
      button.type = 'button';
      button.addEventListener('click', () => open(Math.floor(group.from / PAGE), group.from));
      return element('li', '', button);
    });
    if (groups.length > MOST_GROUPS) items.push(element('li', 'number', 'and ' + (groups.length - MOST_GROUPS).toLocaleString('en') + ' more; search for them'));
    list.replaceChildren(...items);
  }

  /* What the rule's page says at length: its example, what was measured, what it leaves alone. */
  function more(rule) {
    const whole = element('details', 'more', element('summary', '', 'Example and measurements'));
    const blocks = [...rule.example.matchAll(/```java\n([^]*?)\n?```/g)].map(block => block[1]);
    blocks.slice(0, 2).forEach((block, at) => {
      whole.append(element('p', 'facts', at ? 'Instead' : 'Slow'));
      const lines = element('pre', '');
      block.split('\n').forEach(line => lines.append(element('div', 'plain', line || ' ')));
      whole.append(lines);
    });
    const table = rule.measured.split('\n').filter(line => line.startsWith('|')).map(line => line.slice(1, -1).split('|').map(cell => cell.trim()));
    if (table.length > 2) {
      whole.append(element('p', 'facts', prose(rule.measured.split('\n|')[0].replace(/\s+/g, ' ').trim())));
      const cells = element('table', '', element('tr', '', ...table[0].map(cell => element('th', '', cell))));
      for (const row of table.slice(2)) cells.append(element('tr', '', ...row.map(cell => element('td', '', cell))));
      whole.append(element('div', 'wide', cells));
    }
    for (const [title, words] of [['What it leaves alone', rule.limits], ['Whether the other form does the same', rule.safety]]) {
      if (words) whole.append(element('p', 'facts', title), element('p', '', prose(words.replace(/\s+/g, ' '))));
    }
    return blocks.length || table.length > 2 ? whole : null;
  }

  function heading(group, continued) {
    const whole = element('section', 'group', element('h2', '', name(title(state.by, group.key))));
    if (continued) {
      whole.append(element('p', 'facts', 'continued'));
      return whole;
    }
    const facts = [count(group.rows.length, 'finding')];
    if (group.hot && state.by !== 'heat') facts.push(group.hot.toLocaleString('en') + ' in hot code');
    if (state.by === 'rule') {
      const rule = data.rules[group.key];
      if (rule.evidence) facts.push(rule.evidence);
      if (rule.theme) facts.push(rule.theme);
      if (rule.why) for (const part of rule.why.split(/\n\s*\n/)) whole.append(element('p', '', prose(part.replace(/\s+/g, ' '))));
      else if (rule.summary) whole.append(element('p', '', prose(rule.summary)));
    }
    if (state.by === 'heat') facts.push(HEAT_WORDS[3 - group.key]);
    if (anyAccepted) {
      let all = 0, accepted = 0;
      const key = keys[state.by];
      for (let row = 0; row < total; row++) if (key(row) === group.key) rows.accepted[row] ? accepted++ : all++;
      facts.push(all.toLocaleString('en') + ' new, ' + accepted.toLocaleString('en') + ' accepted');
    }
    whole.append(element('p', 'facts', facts.join(' \u00b7 ')));
    if (state.by === 'rule') {
      const long = more(data.rules[group.key]);
      if (long) whole.append(long);
    }
    return whole;
  }

  function linesOf(file) {
    const source = sources.get(file);
    if (!source) return new Map();
    if (source instanceof Map) return source;
    const lines = new Map();
    for (const [first, ...all] of JSON.parse(source.textContent)) all.forEach((line, at) => lines.set(first + at, line));
    sources.set(file, lines);
    return lines;
  }

  function numbered(className, number, ...content) {
    return element('div', className, element('span', 'number', number), ...content);
  }

  function excerpt(row) {
    const lines = linesOf(rows.file[row]);
    const first = rows.line[row];
    if (!lines.has(first)) return null;
    const last = Math.max(first, Math.min(rows.endLine[row], first + 7));
    const whole = element('pre', '');
    for (let line = first - 2; line <= last + 2; line++) {
      if (!lines.has(line)) continue;
      const words = lines.get(line);
      if (line < first || line > last) {
        whole.append(numbered('', String(line), words));
        continue;
      }
      const from = line === first ? Math.max(rows.column[row] - 1, 0) : words.length - words.trimStart().length;
      const to = line === rows.endLine[row] ? rows.endColumn[row] - 1 : words.length;
      const cut = rows.column[row] > 0 && to > from;
      whole.append(cut ? numbered('line', String(line), words.slice(0, from), element('mark', '', words.slice(from, to)), words.slice(to)) : numbered('line', String(line), words));
    }
    return whole;
  }

  function fixed(row) {
    const fix = data.fixes[row];
    if (!fix) return null;
    const [said, ...hunks] = fix;
    const whole = document.createDocumentFragment();
    whole.append(element('p', 'fix', data.rules[rows.rule[row]].onRequest ? 'Rewrite, to be looked at: ' : 'Rewrite: ', prose(said)));
    if (!hunks.length) return whole;
    const lines = element('pre', '');
    for (const [line, before, after] of hunks) {
      before.forEach((words, at) => lines.append(numbered('minus', (line + at) + ' \u2212', words)));
      after.forEach(words => lines.append(numbered('plus', '+', words)));
    }
    whole.append(lines);
    return whole;
  }

  function place(row) {
    return data.files[rows.file[row]] + (rows.line[row] ? ':' + rows.line[row] : '');
  }

  function article(row) {
    const heat = HEATS[rows.heat[row]], severity = SEVERITIES[rows.severity[row]];
    const [what, instead] = data.messages[rows.message[row]];
    const about = element('p', 'about', name(place(row)));
    about.firstChild.className = 'place';
    if (state.by !== 'rule') about.append(element('bdi', 'rule', data.rules[rows.rule[row]].id));
    about.append(element('span', 'heat', heat), element('span', 'severity', severity));
    const member = data.members[rows.member[row]];
    if (member) about.append(element('bdi', 'member', member.slice(member.indexOf('#') + 1) || member));
    const whole = element('article', heat + ' ' + severity, about, element('p', 'what', prose(what)));
    if (instead) whole.append(element('p', 'instead', prose(instead)));
    if (rows.accepted[row]) {
      const reason = data.reasons[rows.reason[row]];
      whole.append(element('p', 'accepted', 'Accepted ' + (rows.accepted[row] === 2 ? 'in the source' : 'in the baseline') + (reason ? ': ' : ''), reason || ''));
    }
    for (const part of [excerpt(row), fixed(row)]) if (part) whole.append(part);
    whole.tabIndex = -1;
    whole.dataset.row = row;
    return whole;
  }

  function show(from, to) {
    const parts = [];
    let group = groups.findLast ? groups.findLast(each => each.from <= from) : [...groups].reverse().find(each => each.from <= from);
    for (let at = from; at < to; at++) {
      if (at === from || group.number + 1 < groups.length && groups[group.number + 1].from === at) {
        if (at !== from) group = groups[group.number + 1];
        parts.push(heading(group, at > group.from));
      }
      parts.push(article(order[at]));
    }
    if (!order.length) parts.push(element('p', '', total ? 'Nothing of that kind.' : 'Nothing was found.'));
    byId('findings').replaceChildren(...parts);
  }

  function pager() {
    const pages = Math.ceil(order.length / PAGE);
    const whole = byId('pager');
    if (pages < 2) {
      whole.replaceChildren();
      return;
    }
    const turn = (words, page) => {
      const button = element('button', '', words);
      button.type = 'button';
      button.disabled = page < 0 || page >= pages;
      button.addEventListener('click', () => open(page));
      return button;
    };
    const first = state.page * PAGE;
    whole.replaceChildren(turn('\u2190 Back', state.page - 1),
      element('span', '', (first + 1).toLocaleString('en') + '\u2013' + Math.min(first + PAGE, order.length).toLocaleString('en') + ' of ' + order.length.toLocaleString('en')),
      turn('Next \u2192', state.page + 1));
  }

  /* Shows a page, and of it a finding if one is named. */
  function open(page, at) {
    state.page = Math.max(0, Math.min(page, Math.ceil(order.length / PAGE) - 1));
    const from = Math.max(0, state.page * PAGE);
    show(from, Math.min(from + PAGE, order.length));
    pager();
    [...byId('groups').children].forEach((item, number) => {
      const group = groups[number];
      const button = item.firstElementChild;
      if (button && group) group.from < from + PAGE && group.from + group.rows.length > from ? button.setAttribute('aria-current', 'true') : button.removeAttribute('aria-current');
    });
    remember();
    if (at !== undefined) {
      const target = document.querySelector('article[data-row="' + order[at] + '"]');
      const above = target && target.previousElementSibling;
      if (target) (above && above.className === 'group' ? above : target).scrollIntoView();
    } else if (window.scrollY > byId('tools').offsetTop) {
      byId('body').scrollIntoView();
    }
  }

  function remember() {
    const words = new URLSearchParams();
    for (const key of ['by', 'q', 'heat', 'severity', 'state']) if (state[key] !== initial[key]) words.set(key, state[key]);
    if (state.page) words.set('page', state.page + 1);
    const hash = words.toString();
    try {
      history.replaceState(null, '', hash ? '#' + hash : location.pathname + location.search);
    } catch (refused) { /* Some browsers refuse in files. */ }
  }

  function update() {
    arrange();
    outline();
    open(0);
  }

  const initial = Object.assign({}, state);
  const anyAccepted = rows.accepted.some(each => each > 0);

  function restore() {
    const words = new URLSearchParams(location.hash.slice(1));
    for (const key of ['q', 'heat', 'severity', 'state']) {
      if (words.has(key)) state[key] = words.get(key);
      const field = byId(key === 'q' ? 'search' : key);
      field.value = state[key];
      if (field.value !== state[key]) state[key] = field.value = initial[key];
    }
    if (Object.prototype.hasOwnProperty.call(keys, words.get('by') || '')) state.by = words.get('by');
    for (const radio of document.getElementsByName('by')) radio.checked = radio.value === state.by;
    arrange();
    outline();
    open((+words.get('page') || 1) - 1);
  }

  function lede() {
    const told = [];
    let accepted = 0;
    for (let row = 0; row < total; row++) rows.accepted[row] ? accepted++ : told.push(row);
    const number = (column, value) => told.filter(row => rows[column][row] === value).length;
    byId('of').append(name(data.title || ''));
    byId('count').textContent = count(told.length, 'finding');
    document.title = count(told.length, 'finding') + (data.title ? ' in ' + data.title : '') + ' \u00b7 Brisk';
    const whole = byId('lede');
    if (told.length) {
      const files = new Set(told.map(row => rows.file[row]));
      const modules = new Set(told.map(row => module(rows.file[row])));
      const severities = [3, 2, 1].map(each => [number('severity', each), SEVERITIES[each]]).filter(each => each[0]).map(each => count(each[0], each[1]));
      const hot = number('heat', 3), warm = number('heat', 2);
      whole.append(severities.join(', ') + ', in ' + count(files.size, 'file') + (modules.size > 1 ? ' of ' + count(modules.size, 'module') : '') + '. ');
      if (hot || warm) {
        const parts = [hot && hot.toLocaleString('en') + ' in hot code', warm && warm.toLocaleString('en') + ' in warm code'].filter(Boolean);
        whole.append('There are ' + parts.join(' and ') + '. ');
      }
      const counts = new Map();
      for (const row of told) counts.set(rows.rule[row], (counts.get(rows.rule[row]) || 0) + 1);
      const most = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 3);
      if (counts.size > 1) {
        whole.append('Most often: ');
        most.forEach(([rule, times], at) => {
          const word = element('button', 'word', data.rules[rule].id);
          word.type = 'button';
          word.addEventListener('click', () => search(data.rules[rule].id));
          whole.append(at ? ', ' : '', word, ' ' + times.toLocaleString('en'));
        });
        whole.append('.');
      }
    } else {
      whole.append(total ? 'All of them have been accepted.' : 'Nothing here is slow in a way that Brisk knows.');
    }
    if (data.trend || accepted) {
      const parts = [told.length.toLocaleString('en') + ' new', accepted.toLocaleString('en') + ' accepted'];
      if (data.trend) parts.push(data.trend.gone.toLocaleString('en') + ' gone');
      byId('trend').append(data.trend ? 'Against ' : '', data.trend ? name(data.trend.name, 'code') : '', data.trend ? ': ' : '', parts.join(', ') + '.');
      byId('trend').hidden = false;
    }
    byId('states').hidden = !accepted;
    byId('made').textContent = 'Brisk ' + data.version;
  }

  function search(words) {
    state.q = byId('search').value = words;
    update();
  }

  function step(by) {
    const all = [...document.querySelectorAll('article')];
    const now = all.indexOf(document.activeElement);
    let next = now < 0 ? all.findIndex(each => each.getBoundingClientRect().top > 60) : now + by;
    if (now < 0 && by < 0) next = next - 1;
    if (next >= all.length || now < 0 && next < 0) {
      if (by > 0 && (state.page + 1) * PAGE < order.length) {
        open(state.page + 1);
        step(1);
      }
      return;
    }
    if (next < 0) {
      if (state.page > 0) {
        open(state.page - 1);
        const last = document.querySelectorAll('article');
        last[last.length - 1].focus();
      }
      return;
    }
    all[next].focus({preventScroll: true});
    all[next].scrollIntoView({block: 'nearest'});
  }

  function dark() {
    const set = document.documentElement.dataset.theme;
    return set ? set === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  }

  function light(theme) {
    if (theme) document.documentElement.dataset.theme = theme;
    byId('theme').textContent = dark() ? 'light' : 'dark';
  }

  function turnLight() {
    light(dark() ? 'light' : 'dark');
    try {
      localStorage.setItem('brisk-theme', document.documentElement.dataset.theme);
    } catch (refused) { /* Then it holds for this page only. */ }
  }

  function copy() {
    const at = document.activeElement && document.activeElement.dataset ? document.activeElement.dataset.row : undefined;
    if (at !== undefined && navigator.clipboard) navigator.clipboard.writeText(place(+at)).catch(() => {});
  }

  function key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== 'radio';
    if (event.key === 'Escape') {
      Object.assign(state, {q: '', heat: '', severity: '', state: 'new'});
      for (const [id, value] of [['search', ''], ['heat', ''], ['severity', ''], ['state', 'new']]) byId(id).value = value;
      byId('search').blur();
      update();
      return;
    }
    if (typing) {
      if (event.key === 'Enter') {
        event.preventDefault();
        byId('findings').focus({preventScroll: true});
        step(1);
      }
      return;
    }
    const ways = Object.keys(keys);
    const act = {
      '/': () => byId('search').focus(), j: () => step(1), k: () => step(-1), n: () => open(state.page + 1), p: () => open(state.page - 1),
      g: () => group(ways[(ways.indexOf(state.by) + 1) % ways.length]), t: turnLight, y: copy
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  function group(by) {
    state.by = by;
    for (const radio of document.getElementsByName('by')) radio.checked = radio.value === by;
    update();
  }

  for (const way of Object.keys(keys)) {
    const radio = element('input', '');
    Object.assign(radio, {type: 'radio', name: 'by', value: way});
    radio.addEventListener('change', () => group(way));
    byId('by').append(element('label', '', radio, element('span', '', way)));
  }
  for (const id of ['heat', 'severity', 'state']) {
    byId(id).addEventListener('change', event => {
      state[id] = event.target.value;
      update();
    });
  }
  let typed = 0;
  byId('search').addEventListener('input', event => {
    clearTimeout(typed);
    typed = setTimeout(() => {
      state.q = event.target.value;
      update();
    }, total > 20000 ? 150 : 30);
  });
  byId('tools').addEventListener('submit', event => event.preventDefault());
  byId('theme').addEventListener('click', turnLight);
  document.addEventListener('keydown', key);
  window.addEventListener('hashchange', restore);
  window.addEventListener('beforeprint', () => {
    show(0, Math.min(order.length, MOST_PRINTED));
    if (order.length > MOST_PRINTED) byId('findings').append(element('p', '', 'The first ' + MOST_PRINTED + ' of ' + order.length.toLocaleString('en') + '. Search for less to print the rest.'));
  });
  window.addEventListener('afterprint', () => open(state.page));
  const wide = matchMedia('(min-width: 62rem)');
  const spread = () => { byId('outline').open = wide.matches; };
  wide.addEventListener('change', spread);
  spread();
  let stored = null;
  try {
    stored = localStorage.getItem('brisk-theme');
  } catch (refused) { /* Then as the system has it. */ }
  light(stored === 'dark' || stored === 'light' ? stored : '');
  lede();
  restore();
  byId('findings').dataset.shown = Math.round(performance.now());
})();
