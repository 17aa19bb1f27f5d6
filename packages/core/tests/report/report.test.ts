import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import type { Community } from '../../src/community/community.ts';
import { audienceOf } from '../../src/confidentiality/audience.ts';
import { parsePeriod } from '../../src/indicators/period.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { reportAsText, reportFiles, reportFormats } from '../../src/report/report-files.ts';
import { asText } from '../../src/report/report-markdown.ts';
import { reportOf } from '../../src/report/report.ts';
import type { Report } from '../../src/report/report.ts';
import type { Slice } from '../../src/indicators/indicator.ts';
import type { Step } from '../../src/indicators/period.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import type { Language } from '../../src/text/messages/messages.ts';
import { bridges } from '../support/bridges.ts';
import { community } from '../support/notes.ts';
import { report, requestFor, today, written } from '../support/written-report.ts';

const value = (of: Report, id: string): unknown => of.figures.find((each) => each.id === id)?.now.value;

describe('a report for the community', () => {
  const text = written(community(bridges), 'community');

  test('begins with what came of it, and what it was good for', () => {
    expect(text.slice(0, text.indexOf('## The numbers'))).toBe([
      '# Bridges: report on 2026-Q2', '', 'For this community. From 2026-04-01 up to and including 2026-06-30; it tells what this audience may see, and counts nothing else.', '',
      '## In short', '', '- 3 questions were resolved. Of 2 of them it is known how long that took: for at least half of these no more than 50 days.', '- 1 question led to knowledge that others can use.', '- 2 knowledge notes were published.',
      '- 2 stories tell what it was good for.', '- 3 members were active, and 3 organisations were represented, in the 90 days up to and including 2026-06-30.', '- 3 sessions were held; as far as is known, 38% of those who were expected came.', '',
      '## What it was good for', '', '- A bridge was built of old beams. (2026-05-05) – *Know too*', '- We saved a week. (2026-04-10) – *Q1*', '', '',
    ].join('\n'));
  });

  test('has the numbers, with those of the quarter before', () => {
    expect(text).toContain('| Indicator | This period | Can’t be placed | Before | Can’t be placed |\n|---|---:|---:|---:|---:|\n');
    expect(text).toContain('| Questions asked | 7 | 2 | 2 | 2 |\n');
    expect(text).toContain('| Time to first reply (median) | 13 days | 1 | 10 days | 1 |\n');
  });

  test('has what was answered, what was published, and what is asked of the sponsor', () => {
    expect(text.slice(text.indexOf('## What was answered'), text.indexOf('## How'))).toBe([
      '## What was answered', '', '- **Q5** (2026-05-20)', '- **Q2** (2026-04-11)', '- **Q1** (2026-04-10)', '', '## What was published', '', '- Know too (2026-05-05)', '- Know (2026-04-30)', '',
      '## What we ask of you', '', '- An owner for 1 open question that has none.', '- A successor for the owner of 1 question, who has left.', '- Time for 3 questions on which nothing has moved.',
      '- Somebody to check 1 answer that is due for review.', '- Room in the diaries of your people: 38% of those who were expected came.', '- More organisations that carry the work: half of the contributions came from one.', '', '',
    ].join('\n'));
  });

  test('reads as well in Dutch', () => {
    const dutch = written(community(bridges), 'community', 'md', 'nl');
    for (const line of ['# Bridges: verslag over 2026-Q2', '- 3 vragen zijn opgelost. Van 2 daarvan is bekend hoelang dat duurde: voor minstens de helft niet langer dan 50 dagen.', '| Tijd tot de eerste reactie (mediaan) | 13 dagen | 1 | 10 dagen | 1 |', '## Wat we van u vragen']) {
      expect(dutch).toContain(line);
    }
    expect(dutch).not.toMatch(/\b(?:questions?|were|members)\b/);
  });

  test('has its plots as pictures beside it, and as tables where there is no beside', () => {
    const files = reportFiles(report(community(bridges), 'community'), requestFor('community'), reportFormats, 'en', messagesFor('en'));
    expect(files.map(({ path }) => path)).toEqual([
      'report-2026-Q2-community.md', 'report-2026-Q2-community.html', 'report-2026-Q2-community.csv', 'report-2026-Q2-community.json',
      'report-2026-Q2-community-questions.svg', 'report-2026-Q2-community-themes.svg', 'report-2026-Q2-community-sessions.svg',
    ]);
    for (const { path, text: svg } of files.filter((file) => file.path.endsWith('.svg'))) {
      expect(files[0]?.text).toContain(`](${path})`);
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[^>]* role="img"[^>]*><title [^>]*>[^<]+<\/title><desc /);
    }
    expect(text).toContain('| 2026-05-20 3 | 2 | 1 | 1 |');
  });

  test('is a note in which nothing reads as a question, a tag or a link', () => {
    const note = parseNote('Report.md', text);
    expect([note.questions, note.tags, note.links, note.problems]).toEqual([[], [], [], []]);
  });
});

describe('what is not known', () => {
  const charter = { 'C.md': '---\ntype: community\nname: One\nactive-window: 30\n---\n' };
  const inShort = (files: Readonly<Record<string, string>>, when = '2026-Q2', language: Language = 'en'): string => {
    const text = written(community({ ...charter, ...files }), 'community', 'md', language, when);
    return text.slice(text.indexOf('- '), text.indexOf('\n\n', text.indexOf('- ')));
  };
  const resolved = (...asked: readonly string[]): Readonly<Record<string, string>> => ({ 'q.md': asked.map((field, at) => `- [x] Q${String(at)} ${field}[completion:: 2026-05-04] #question\n`).join('') });

  test('is no number of days: of those of which it is known how long it took, it is told', () => {
    expect(inShort(resolved('[created:: 2026-05-01] ', '', ''))).toBe('- 3 questions were resolved. Of 1 of them it is known how long that took: 3 days.');
    expect(inShort(resolved('[created:: 2026-05-01] ', '', ''), '2026-Q2', 'nl')).toBe('- 3 vragen zijn opgelost. Van 1 daarvan is bekend hoelang dat duurde: 3 dagen.');
    expect(inShort(resolved('[created:: 2026-05-01] ', '[created:: 2026-05-01] '))).toBe('- 2 questions were resolved, at least half of them within 3 days.');
    expect(inShort(resolved('[created:: 2026-05-04] ', '[created:: 2026-05-04] ', ''))).toBe('- 3 questions were resolved. Of 2 of them it is known how long that took: for at least half of these less than a day.');
    expect(inShort(resolved('[created:: 2026-05-04] ', '[created:: 2026-05-03] '))).toBe('- 2 questions were resolved, at least half of them within 1 day.');
    expect(inShort(resolved('[created:: 2026-05-04] '))).toBe('- 1 question was resolved, on the day on which it was asked.');
    expect(inShort(resolved('[created:: 2026-05-04] ', '[created:: 2026-05-04] '), '2026-Q2', 'nl')).toBe('- 2 vragen zijn opgelost, minstens de helft op de dag waarop ze gesteld werden.');
  });

  test('is not nothing: what was resolved without a day, and what has no day at all', () => {
    expect(inShort({ 'q.md': '- [x] Q1 [created:: 2026-05-01] #question\n' })).toBe('- 1 contribution was made.');
    expect(inShort({ 'q.md': '- [?] Q1\n' })).toBe('- Nothing is known of this period: what may have happened in it has no day.');
    expect(inShort({})).toBe('- Nothing that this audience may see was written down in this period.');
  });

  test('is who came: that sessions were held is told', () => {
    const held = Object.fromEntries(['2026-05-01', '2026-06-01'].map((day) => [`${day}.md`, `---\ntype: session\ndate: ${day}\n---\n`]));
    expect([inShort(held), inShort(held, '2026-Q2', 'nl')]).toEqual(['- 2 sessions were held.', '- Er waren 2 sessies.']);
  });

  test('is who was active in another time than the active window, which is told', () => {
    const member = (organisation: string): string => `---\ntype: member\norganisation: ${organisation}\njoined: 2025-01-01\n---\n`;
    const asked = (day: string): string => ['A', 'B'].map((by) => `- [?] Q by ${by} [asked-by:: ${by}] [created:: ${day}]\n`).join('');
    expect(inShort({ 'A.md': member('North'), 'B.md': member('South'), 'q.md': asked('2026-06-20') })).toBe('- 2 members were active, and 2 organisations were represented, in the 30 days up to and including 2026-06-30.');
    expect(inShort({ 'A.md': member('North'), 'B.md': member('South'), 'q.md': asked('2026-04-02') })).toBe('- 2 contributions were made; nothing was resolved or published.');
  });

  test('what a period that goes on is compared with is as long as it is, and is said', () => {
    const cop = community({ ...charter, 'q.md': ['2026-04-10', '2026-06-10', '2026-07-10'].map((day) => `- [?] Asked on ${day} [created:: ${day}]\n`).join('') });
    const text = written(cop, 'community', 'md', 'en', '2026-Q3');
    expect(text).toContain('\n“Before” is what happened from 2026-04-01 up to and including 2026-04-15, and how things stood at the end of 2026-06-30.\n');
    expect(text).toContain('| Questions asked | 1 |  | 1 |  |\n');
    expect(text).toContain('| Open questions | 3 |  | 2 |  |\n');
  });

  test('nearly all is not all, and hardly any is not none', () => {
    const questions = (done: number): Readonly<Record<string, string>> => ({ 'q.md': Array.from({ length: 250 }, (_, at) => `- [${at < done ? 'x' : '?'}] Q${String(at)} [created:: 2026-05-01] [completion:: 2026-05-03] #question\n`).join('') });
    const share = (done: number): string | undefined => /Closure ratio \| (\d+%)/.exec(written(community({ ...charter, ...questions(done) }), 'community'))?.[1];
    expect([249, 250, 1].map(share)).toEqual(['99%', '100%', '1%']);
  });
});

test('names that look alike in a file name do not come in each other’s place', () => {
  const cop = community({ ...bridges });
  const names = ['A B', 'A+B', 'A-B', 'a b', 'C++', 'C'].map((name) => reportFiles(report(cop, 'community'), { kind: 'organisation', names: [name] }, ['json'], 'en', messagesFor('en'))[0]?.path ?? '');
  expect(names[0]).toBe('report-2026-Q2-organisation-a-b.json');
  // Capitals make no other name.
  expect(names[3]).toBe(names[0]);
  expect(new Set(names).size).toBe(5);
  const two = (all: readonly string[]): string | undefined => reportFiles(report(cop, 'community'), { kind: 'person', names: all }, ['json'], 'en', messagesFor('en'))[0]?.path;
  expect(two(['A', 'B'])).not.toBe(two(['A B']));
});

describe('of a part, and over time', () => {
  const cop = community(bridges);
  const part = (slice: Slice, by: Step, whom = 'community', when = '2026-Q2', of = cop): Report => {
    const [reading, period, messages] = [audienceOf(of, requestFor(whom), today), parsePeriod(when), messagesFor('en')];
    if ('unknown' in reading || period === undefined) throw new Error(whom);
    return reportOf({ community: of, audience: reading.audience, whom: 'them', period, slice, by, today, messages });
  };
  const series = (of: Report, id: string): readonly unknown[] => of.series.filter((each) => each.id === id).map(({ period: { name }, value: each }) => `${name} ${String(each)}`);

  test('counts what is about a theme, or what people from an organisation did, and says so', () => {
    const about = part({ kind: 'theme', name: 'steel' }, 'month');
    expect(value(about, 'asked')).toBe(1);
    expect(reportAsText(about, 'md', 'en', messagesFor('en'))).toContain('Only what is about steel counts.\n');
    expect(reportFiles(about, requestFor('community'), ['csv'], 'en', messagesFor('en')).map(({ path }) => path)).toEqual(['report-2026-Q2-community-theme-steel.csv']);
    const beta = part({ kind: 'organisation', name: 'Beta' }, 'month');
    expect(value(beta, 'contributions')).toBe(8);
    expect(reportAsText(beta, 'md', 'en', messagesFor('en'))).toContain('Only what people from Beta did counts.\n');
  });

  test('by week, month, quarter or year', () => {
    const whole = { kind: 'community' } as const;
    expect(series(part(whole, 'month'), 'asked')).toEqual(['2026-04 3', '2026-05 1', '2026-06 3']);
    expect(series(part(whole, 'quarter', 'community', '2026'), 'asked')).toEqual(['2026-Q1 2', '2026-Q2 7', '2026-Q3 0']);
    expect(series(part(whole, 'year', 'community', '2025-01-01/2026-12-31'), 'asked')).toEqual(['2025 0', '2026 9']);
    expect(series(part(whole, 'week'), 'asked')).toHaveLength(14);
  });

  test('a month’s own row does not come twice, and two thousand years are no thousands of rows', () => {
    const rows = reportAsText(part({ kind: 'community' }, 'month', 'community', '2026-05'), 'csv', 'en', messagesFor('en')).split('\r\n').filter((line) => line.startsWith('asked,'));
    expect(rows).toEqual(['asked,Questions asked,health,count,2026-05,2026-05-01,2026-05-31,1,known,2', 'asked,Questions asked,health,count,2026-04,2026-04-01,2026-04-30,3,known,2']);
    const long = part({ kind: 'community' }, 'week', 'community', '0001-01-01/2026-07-15');
    expect([long.step, series(long, 'asked').length <= 601, long.plots.every(({ categories }) => categories.length < 50)]).toEqual(['year', true, true]);
  });

  test('of one organisation nothing is told outside, and nothing is drawn', () => {
    const { figures, plots } = part({ kind: 'organisation', name: 'Beta' }, 'month', 'world');
    expect([figures.filter(({ now }) => typeof now.value === 'number'), plots]).toEqual([[], []]);
  });

  test('has two or three plots, whatever it is of and whoever reads it', () => {
    const open = community(Object.fromEntries(Object.entries(bridges).map(([path, text]) => [path, text.startsWith('---') ? text.replace('---\n', '---\nconfidentiality: TLP:CLEAR\n') : `---\nconfidentiality: TLP:CLEAR\n---\n${text}`])));
    const plots = (slice: Slice, whom: string): readonly string[] => part(slice, 'month', whom, '2026-Q2', open).plots.map(({ id }) => id);
    const [whole, steel, beta] = [{ kind: 'community' }, { kind: 'theme', name: 'steel' }, { kind: 'organisation', name: 'Beta' }] as const;
    expect([plots(whole, 'community'), plots(steel, 'community'), plots(beta, 'community')]).toEqual([['questions', 'themes', 'sessions'], ['questions', 'contributions'], ['questions', 'sessions', 'contributions']]);
    expect([plots(whole, 'world'), plots(steel, 'world')]).toEqual([['questions', 'themes', 'contributions'], ['questions', 'contributions']]);
    const drawn = part(whole, 'month', 'world', '2026-05', open).plots.at(-1);
    // Q3, two replies to it, the answer to Q5, and Know too.
    expect(drawn?.series.map(({ name, cells }) => `${name} ${String(cells.reduce((sum, { value: each }) => sum + (each ?? 0), 0))}`)).toEqual(['Contributions 5', 'Knowledge published 1']);
  });
});

describe('every figure as data', () => {
  test('as a table that any program reads', () => {
    const lines = written(community(bridges), 'community', 'csv').split('\r\n');
    expect(lines.slice(0, 3)).toEqual(['id,name,group,unit,period,from,to,value,status,unplaced', 'organisations,Organisations involved,health,count,2026-Q2,2026-04-01,2026-06-30,3,known,0', 'organisations,Organisations involved,health,count,2026-Q1,2026-01-01,2026-03-31,4,known,0']);
    expect(lines).toContain('asked,Questions asked,health,count,2026-04,2026-04-01,2026-04-30,3,known,2');
    expect(lines).toContain('attendance,Attendance,health,share,2026-Q2,2026-04-01,2026-06-30,0.38461538461538464,known,1');
    expect(lines).toContain('timeToResolve,Time to resolve (median),impact,days,2026-Q1,2026-01-01,2026-03-31,,unknown,0');
    expect(lines.every((line) => line === '' || line.split(',').length === 10)).toBe(true);
  });

  test('as JSON, with what could not be placed', () => {
    const json = JSON.parse(written(community(bridges), 'community', 'json')) as { readonly indicators: readonly { readonly id: string; readonly now: unknown; readonly series: readonly { readonly value: unknown }[] }[] };
    const asked = json.indicators.find(({ id }) => id === 'asked');
    expect(asked?.now).toEqual({ id: 'asked', period: '2026-Q2', from: '2026-04-01', to: '2026-06-30', value: 7, status: 'known', unplaced: 2 });
    expect(asked?.series.map((each) => each.value)).toEqual([3, 1, 3]);
  });
});

describe('as a page', () => {
  const hostile = community({
    'C.md': '---\ntype: community\nname: "<script>alert(1)</script> & co"\n---\n',
    'k.md': '---\ntype: knowledge\npublished: 2026-05-01\nvalue: "<img src=x onerror=alert(2)> | `code` **bold** [[k|this]]"\n---\n# A "title" <b>of</b> ours\n',
    'x.md': '- [x] Is `<script>alert(3)</script>` safe? #question [created:: 2026-05-01] [completion:: 2026-05-02]\n    - answer:: <iframe src="https://example.org"></iframe> ![x](https://example.org/x.png)\n- [?] #vraag # 1) why %% not %% hidden? [theme:: <svg onload=alert(4)>] [created:: 2026-05-03]',
  });
  const page = written(hostile, 'community', 'html');

  test('and in the table no word of a note, so that none can be a formula', () => {
    const table = written(community({ 'C.md': '---\ntype: community\nname: "=1+1"\nthemes: ["@SUM(A1)"]\n---\n', '+1.md': '- [x] =HYPERLINK("https://example.org") #question [theme:: -1] [created:: 2026-05-01] [completion:: 2026-05-02]\n' }), 'community', 'csv');
    expect(table).toContain('resolved,Questions resolved,impact,count,2026-Q2,2026-04-01,2026-06-30,1,known,0\r\n');
    expect(table).not.toMatch(/(?:^|,)"?[=+@\t-]/m);
  });

  const { document } = new Window();
  document.write(page);

  test('holds no script, nothing from elsewhere, and what was written as text', () => {
    expect(page).not.toMatch(/<(?:script|iframe|img|link|b)\b|url\((?!#)/);
    expect([...document.querySelectorAll('*')].flatMap((each) => each.getAttributeNames()).filter((name) => name.startsWith('on'))).toEqual([]);
    expect([...document.querySelectorAll('[src], [href]')]).toEqual([]);
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe("default-src 'none'; style-src 'unsafe-inline'");
    expect(document.querySelector('h1')?.textContent).toBe('<script>alert(1)</script> & co: report on 2026-Q2');
    expect(document.body.textContent).toContain('<img src=x onerror=alert(2)> | code bold this');
  });

  test('says its language and its title, and gives every picture a name and a table', () => {
    expect([document.documentElement.getAttribute('lang'), document.title]).toEqual(['en', '<script>alert(1)</script> & co: report on 2026-Q2']);
    const pictures = [...document.querySelectorAll('svg')];
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) {
      expect(picture.querySelector('title')?.textContent).not.toBe('');
      expect(picture.parentElement?.querySelector('details table tbody tr th[scope=row]')).not.toBeNull();
    }
    expect([...document.querySelectorAll('table')].every((table) => table.querySelectorAll('thead th[scope=col]').length > 1)).toBe(true);
  });

  test('and as a note, it shows all of that as text', () => {
    const note = parseNote('Report.md', written(hostile, 'community'));
    expect([note.questions, note.links, note.tags, note.problems, note.hasLiveContent]).toEqual([[], [], [], [], false]);
  });

  test.each([
    ['See [[Way of working|this]] and ![[x.png]]', 'See this and x.png'], ['# no heading', '\\# no heading'], ['- no list', '\\- no list'], ['1. no list', '1\\. no list'], ['a | b', 'a \\| b'], ['%%hidden%%', '\\%%hidden\\%%'], ['two\nlines', 'two lines'], ['#tag [a:: b] <i>', '\\#tag \\[a\\:: b\\] &lt;i&gt;'],
  ])('%s', (words, expected) => { expect(asText(words)).toBe(expected); });
});

describe('what a reader may not see', () => {
  const secret = {
    'secret.md': '---\nconfidentiality: TLP:RED\naudience: [Ann]\n---\n- [?] zqask [created:: 2026-05-01]\n- [x] zqdone [created:: 2026-05-01] [completion:: 2026-05-02] [value:: zqvalue] #question\n',
    'secret session.md': '---\ntype: session\ndate: 2026-05-10\nconfidentiality: TLP:RED\nattendees: [Ann]\n---\n- [!] zqdecision\n', 'zqknow.md': '---\ntype: knowledge\nconfidentiality: TLP:RED\npublished: 2026-05-03\nauthors: [Ann]\n---\n',
  };

  test.each(reportFormats)('changes no byte of a report as %s', (format) => {
    expect(written(community({ ...bridges, ...secret }), 'community', format)).toBe(written(community(bridges), 'community', format));
  });

  test('of who was at a session nothing is told, where one of them may not be named', () => {
    const open = Object.fromEntries(Object.entries(bridges).map(([path, text]) => [path, /^(?:people|sessions|organisations)|Bridges/.test(path) ? text.replace('---\n', '---\nconfidentiality: TLP:GREEN\n') : text]));
    const some = community(open);
    expect(value(report(some, 'organisation:Alpha'), 'sessions')).toBe(3);
    // Of the sessions that somebody without a member note came to nothing is told but that they were held. Only Bob came to the other: of so few it is not told either.
    expect(value(report(some, 'organisation:Alpha'), 'attendance')).toBe('withheld');
    expect(value(report(some, 'community'), 'attendance')).toBe(5 / 13);
    const met = (who: string): Report => report(community({ 'C.md': '---\ntype: community\nconfidentiality: TLP:GREEN\n---\n', 's.md': `---\ntype: session\nconfidentiality: TLP:GREEN\ndate: 2026-05-05\nattendees: [${who}]\n---\n`, ...Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`P${String(at)}.md`, '---\ntype: member\nconfidentiality: TLP:GREEN\norganisation: Alpha\njoined: 2026-01-01\n---\n'])) }), 'organisation:Alpha');
    expect([value(met('P0, P1, P2, P3, P4, P5'), 'attendance'), value(met('P0, P1, P2, P3, P4, P5, A guest'), 'attendance')]).toEqual([0.5, 'withheld']);
  });

  test('a small number of persons is not told outside, nor is nought; a larger one is, and not who they are', () => {
    const open = community(Object.fromEntries(Object.entries(bridges).map(([path, text]) => [path, text.startsWith('---') ? text.replace('---\n', '---\nconfidentiality: TLP:GREEN\n') : `---\nconfidentiality: TLP:GREEN\n---\n${text}`])));
    const outside = report(open, 'organisation:Alpha');
    expect(['members', 'newcomers', 'leavers', 'activeOrganisations', 'asked'].map((id) => value(outside, id))).toEqual(['withheld', 'withheld', 'withheld', 'withheld', 7]);
    // 4 members would tell that there is one who did nothing, beside the 3 who did something.
    expect(value(outside, 'activeMembers')).toBe(3);
    expect(outside.figures.filter(({ id }) => id === 'members').flatMap(({ now }) => now.evidence)).toEqual([]);
    expect(value(report(open, 'organisation:Alpha', '1999'), 'members')).toBe('withheld');
    expect(outside.series.some(({ id }) => id === 'newcomers')).toBe(false);
    // Who was at the sessions is not drawn; what was contributed comes in its place.
    expect(outside.plots.map(({ id }) => id)).toEqual(['questions', 'themes', 'contributions']);
    // Members among themselves see all of it.
    expect(value(report(open, 'community'), 'newcomers')).toBe(1);
  });

  test('what is not told can’t be reckoned from what is: not from the period before, not from months, and not from what is behind a share', () => {
    const member = (at: number, joined: string): Readonly<Record<string, string>> => ({ [`people/P${String(at)}.md`]: `---\ntype: member\nconfidentiality: TLP:GREEN\norganisation: Alpha\njoined: ${joined}\n---\n` });
    const charter = { 'C.md': '---\ntype: community\nconfidentiality: TLP:GREEN\n---\n' };
    const grown = (times: readonly string[]): Report => report(community({ ...charter, ...times.reduce((all, joined, at) => ({ ...all, ...member(at, joined) }), {}) }), 'organisation:Alpha');
    const pair = (of: Report): unknown => { const found = of.figures.find(({ id }) => id === 'members'); return [found?.now.value, found?.before?.value]; };
    const old = '2026-01-01';
    const fresh = '2026-05-01';
    expect([[old, old, old, old], [old, old, old, fresh], [old, old, old, fresh, fresh, fresh]].map((times) => pair(grown(times)))).toEqual([[4, 'withheld'], [4, 'withheld'], [6, 'withheld']]);
    // 6 now, 3 of them new: with the 3 of before that makes nobody who left.
    expect(value(grown([old, old, old, fresh, fresh, fresh]), 'newcomers')).toBe(3);
  });

  test('of how many a share is can’t be told from it, so that nobody can tell who came or left', () => {
    const members = (count: number): Readonly<Record<string, string>> => Object.fromEntries(Array.from({ length: count }, (_, at) => [`P${String(at)}.md`, '---\ntype: member\nconfidentiality: TLP:GREEN\norganisation: Alpha\njoined: 2026-01-01\n---\n']));
    const held = (of: number, came: number): Report => report(community({
      'C.md': '---\ntype: community\nconfidentiality: TLP:GREEN\n---\n', ...members(of),
      's.md': `---\ntype: session\nconfidentiality: TLP:GREEN\ndate: 2026-05-05\nattendees: [${Array.from({ length: came }, (_, at) => `P${String(at)}`).join(', ')}]\n---\n`,
    }), 'organisation:Alpha');
    // Three of eleven would tell that these were eleven; and eleven might be nine and two who left.
    expect([[11, 3], [12, 3], [12, 1], [12, 4], [13, 6], [12, 9], [12, 12]].map(([of = 0, came = 0]) => value(held(of, came), 'attendance'))).toEqual(['withheld', 0.3, 0.2, 0.3, 0.5, 0.8, 0.8]);
    const [one, some, most] = [held(12, 1), held(13, 6), held(12, 12)];
    expect([one, some, most].map((of) => /Attendance \| ([^|]+) \|/.exec(reportAsText(of, 'md', 'en', messagesFor('en')))?.[1])).toEqual(['less than 25%', 'about 50%', 'at least 75%']);
    expect(reportAsText(some, 'md', 'nl', messagesFor('nl'))).toContain('| ongeveer 50% |');
    expect(reportAsText(some, 'md', 'en', messagesFor('en'))).toContain('as far as is known, about 50% of those who were expected came.');
    expect(reportAsText(some, 'csv', 'en', messagesFor('en'))).toContain('attendance,Attendance,health,share,2026-Q2,2026-04-01,2026-06-30,0.5,rough,0\r\n');
    expect(reportAsText(some, 'json', 'en', messagesFor('en'))).not.toMatch(/0\.46|"fewest"/);
    expect(some.figures.find(({ id }) => id === 'attendance')?.now.evidence).toEqual([]);
    expect(some.series.filter(({ id }) => id === 'attendance' || id === 'members')).toEqual([]);
  });

  test('of what may not be told at all there is no row with a nought', () => {
    const text = written(community(bridges), 'world');
    expect(text).toContain('Nothing that this audience may see was written down in this period.');
    expect(text).not.toMatch(/\| (?:0|not told|not known) \|/);
    expect(text).not.toContain('Bridges');
  });
});

test('the same notes give the same bytes, in whatever order they are read', () => {
  const entries = Object.entries(bridges);
  for (const format of reportFormats) expect(written(community(Object.fromEntries([...entries].reverse())), 'community', format)).toBe(written(community(bridges), 'community', format));
});

test('a page has no heading above nothing, and says how many answers it does not list', () => {
  const charter = { 'C.md': '---\ntype: community\nname: One\n---\n' };
  for (const format of ['md', 'html'] as const) expect(written(community(bridges), 'world', format)).not.toMatch(/The numbers|“Before”/);
  const answers = (count: number): Community => community({ ...charter, 'x.md': Array.from({ length: count }, (_, at) => `- [x] Why ${String(at)}? [answer:: So.] [created:: 2026-05-01] [completion:: 2026-05-02] #question\n`).join('') });
  expect(written(answers(8), 'community')).toContain('(2026-05-02)\n- And 2 more.\n');
  expect(JSON.parse(written(answers(8), 'community', 'json'))).toMatchObject({ answers: { length: 6 }, more: { answers: 2, knowledge: 0 } });
  expect(written(answers(8), 'community', 'html', 'nl')).toContain('<li>En nog 2.</li>');
  expect(written(answers(6), 'community')).not.toContain('more.');
});

test('what is read in a report has no marks of a note: no emphasis, code, footnotes or tags, and the day of a session once', () => {
  const cop = community({
    'C.md': '---\ntype: community\nname: One\n---\n', 'Ann.md': '---\ntype: member\njoined: 2026-01-01\n---\n', '2026-05-20 Session.md': '---\ntype: session\ndate: 2026-05-20\nattendees: [Ann]\n---\n',
    'x.md': '- [x] Do *we* use `npm` [^1], or <https://example.org>? #theme/tools #trust [answer:: _Yes_, see [the law][law].] [created:: 2026-05-01] [completion:: 2026-05-02] #question\n\n[^1]: A note.\n\n[law]: https://example.org/law\n',
  });
  expect(written(cop, 'community')).toContain('- **Do we use npm, or https://example.org?** Yes, see the law. (2026-05-02)');
  expect(written(cop, 'community', 'html')).toContain('<strong>Do we use npm, or https://example.org?</strong> Yes, see the law. (2026-05-02)');
  expect(written(cop, 'community')).toContain('| 2026-05-20 Session | 1 | 0 | 0 |');
});

test('an empty community and a period that has not begun can be reported on', () => {
  expect(written(community({ 'C.md': '---\ntype: community\nname: None\n---\n' }), 'community')).not.toContain('What we ask of you');
  const future = written(community(bridges), 'community', 'md', 'en', '2031');
  expect(future).not.toContain('What we ask of you');
  expect(future).toContain('For this community. The period begins on 2031-01-01: nothing of it is known yet.\n');
  expect(future).toContain('Nothing that this audience may see was written down in this period.');
  expect(JSON.parse(written(community(bridges), 'community', 'json', 'en', '2031'))).toMatchObject({ until: null });
});

test('where something was asked and nothing came of it yet, it does not say that there is nothing', () => {
  const cop = community({ 'C.md': '---\ntype: community\nname: One\n---\n', 'x.md': '- [?] Why? [created:: 2026-05-01]\n' });
  expect(written(cop, 'community')).toContain('\n## In short\n\n- 1 contribution was made; nothing was resolved or published.\n');
  expect(written(cop, 'community', 'md', 'nl')).toContain('\n- Er is 1 bijdrage geleverd; opgelost of gepubliceerd is er niets.\n');
});

describe('what is asked', () => {
  const names = ['A', 'B', 'D', 'E'];
  const base: Readonly<Record<string, string>> = { 'C.md': '---\ntype: community\nname: One\n---\n', ...Object.fromEntries(names.map((name) => [`${name}.md`, `---\ntype: member\norganisation: O${name}\njoined: 2025-01-01\n---\n`])) };
  const asks = (files: Readonly<Record<string, string>>, language: Language = 'en'): string => {
    const text = written(community({ ...base, ...files }), 'community', 'md', language);
    return text.slice(text.indexOf(`## ${messagesFor(language).report.asks}`), text.indexOf(`## ${messagesFor(language).report.how}`));
  };

  test('that more organisations carry the work only where of at least half of it is known who did it', () => {
    const asked = (unsigned: number): Readonly<Record<string, string>> => ({ 'q.md': [...['A', 'A', 'A', 'B'].map((by) => `[asked-by:: ${by}] `), ...Array.from({ length: unsigned }, () => '')].map((by, at) => `- [?] Q${String(at)}? ${by}[created:: 2026-06-20]\n`).join('') });
    expect([4, 5].map((unsigned) => asks(asked(unsigned)).includes('half of the contributions came from one'))).toEqual([true, false]);
  });

  test('room in diaries only where many neither came nor sent somebody', () => {
    const session = (substitutes: readonly string[]): Readonly<Record<string, string>> => ({ 's.md': `---\ntype: session\ndate: 2026-06-10\nattendees: [A, B]\nsubstitutes: [${substitutes.join(', ')}]\n---\n` });
    expect([[], ['X for D']].map((some) => asks(session(some)).includes('50% of those who were expected came'))).toEqual([true, false]);
  });

  test('in Dutch that reads well', () => {
    const dutch = asks({ 'F.md': '---\ntype: member\nleft: 2026-01-01\n---\n', 'q.md': '- [?] Q1? [owner:: F] [created:: 2026-06-20]\n- [x] Q2? [created:: 2026-06-20] [completion:: 2026-06-21] [review:: 2026-06-25] [answer:: Yes] #question\n' }, 'nl');
    for (const line of ['- Een opvolger voor de vertrokken eigenaar van 1 vraag.', '- Iemand om 1 antwoord na te kijken dat aan nakijken toe is.']) expect(dutch).toContain(line);
  });
});

test('members and organisations are told beside each other, each by its own number', () => {
  const [en, nl] = [messagesFor('en').report.highlights, messagesFor('nl').report.highlights];
  expect([en.active(1, 2, 90, '2026-06-30'), nl.active(3, 1, 90, '2026-06-30')]).toEqual([
    '1 member was active, and 2 organisations were represented, in the 90 days up to and including 2026-06-30.',
    '3 leden waren actief, en 1 organisatie was vertegenwoordigd, in de 90 dagen tot en met 2026-06-30.',
  ]);
});

test('of a theme that the audience may not know it is said that only a part counts', () => {
  expect((['en', 'nl'] as const).map((language) => messagesFor(language).report.parts.theme(''))).toEqual(['Only a part of the community counts.', 'Alleen een deel van de community telt mee.']);
});
