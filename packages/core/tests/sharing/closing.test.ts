import { describe, expect, test } from 'vitest';
import { planExport } from '../../src/sharing/export/plan-export.ts';
import { today } from '../support/notes.ts';
import { memoryNoteStore } from '../support/memory-note-store.ts';
import { testHost } from '../support/test-host.ts';
import type { TestHost } from '../support/test-host.ts';

/** What a critic found that told too much, each pinned. */

const clear = (body: string, more = ''): string => `---\nconfidentiality: TLP:CLEAR\n${more}---\n${body}`;
const base = {
  'C/C.md': '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n# Circle\n',
  'C/Sam.md': '---\ntype: member\n---\n',
  'C/Project Falcon.md': '---\nconfidentiality: TLP:RED\naudience: [Sam]\n---\n# Project Falcon\nsecret\n',
};

function exported(notes: Readonly<Record<string, string>>, chathamHouse = false, attachments: readonly { path: string; text: string | undefined }[] = []): ReturnType<typeof planExport> {
  return planExport({ texts: new Map(Object.entries({ ...base, ...notes })), attachments, folder: 'C', audience: { kind: 'world', names: [] }, today, chathamHouse });
}

/** All that goes out; empty where the export is stopped. */
function goes(notes: Readonly<Record<string, string>>): string {
  const plan = exported(notes);
  return plan.kind !== 'ready' ? '' : plan.files.map((file) => `${file.path}\n${'text' in file ? file.text : ''}`).join('\n');
}

async function presenting(notes: Readonly<Record<string, string>>, room: readonly string[] = ['Everybody: the world']): Promise<{ host: TestHost; read: (path: string) => string | undefined }> {
  const store = memoryNoteStore({ ...base, ...notes });
  const host = testHost(store, { me: 'Noor' });
  await host.workspace.start();
  host.script.push(...room);
  await host.workspace.run('startPresenting');
  return { host, read: (path) => store.files.get(path) };
}

function shown({ workspace }: TestHost): string {
  return workspace.sidebar().sections.flatMap((section) => [...section.rows, ...section.groups.flatMap((group) => [{ text: group.title, description: '', tooltip: '' }, ...group.rows])]).map(({ text, description, tooltip }) => `${text} ${description} ${tooltip}`).join('\n');
}

test('a heading in a stricter part is no title', async () => {
  const note = { 'C/Open.md': clear('intro\n\n- [?] When?\n\n> [!TLP:RED]\n> # Sacking of Jan\n'), 'C/Other.md': clear('See [[Open]].\n') };
  expect(goes(note)).toContain('[Open](Open.md)');
  expect(goes(note)).not.toContain('Sacking');
  expect(shown((await presenting(note)).host)).not.toContain('Sacking');
  expect(shown((await presenting({ 'C/Q.md': clear('intro\n\n> [!TLP:RED]\n> # Shall we sack Jan?\n', 'type: question\n') })).host)).toMatch(/^No theme|Without an owner/);
});

const dressed = [
  '[that](Project%20Falcon.md)', 'https://e.org/Project%20Falcon', 'https://e.org/Project%2520Falcon', 'Project&nbsp;Falcon', 'Project&ensp;Falcon', '&#80;roject Falcon', 'Pro&shy;ject Falcon', 'Pro**ject** Falcon', 'Project[^1] Falcon',
  'Project<br>Falcon', 'Project<span>Falcon</span>', 'Project <sup>1</sup> Falcon', 'The [Project](https://example.org/pm) Falcon', 'Project              Falcon', '#ProjectFalcon', 'Project\u2066 Fal\u2069con',
];

describe('a name that is dressed up', () => {
  test.each(dressed)('%s is shown to no room that may not read it', async (words) => {
    const { host } = await presenting({ 'C/Open.md': clear(`- [?] What of ${words}? ^q000001\n- [?] Then? ^q000002\n    - answer:: Ask ${words}\n- [ ] Do ${words} [owner:: Noor]\n- [!] We do ${words}\n`) });
    expect(shown(host)).toContain('Then?');
    expect(shown(host)).not.toMatch(/Falcon|that/);
  });

  test.each(dressed.filter((words) => !words.startsWith('#')))('%s does not go out', (words) => {
    expect(goes({ 'C/Open.md': clear(`What of ${words}?\n`) })).not.toMatch(/Falcon/);
  });
});

test('names that overlap go as one', () => {
  const red = '---\nconfidentiality: TLP:RED\n---\n';
  const text = goes({ 'C/Falcon Budget.md': red, 'C/Budget Cuts Utrecht.md': red, 'C/Open.md': clear('the Falcon Budget Cuts Utrecht thing\n') });
  expect(text).toContain('the (name left out) thing');
});

test('what stood in brackets stands in one pair of them, and addresses stay what they are', () => {
  const text = goes({ 'C/Open.md': clear('Somebody (Project Falcon) and something ([[Project Falcon]]) of (a) Project Falcon (b), see [x](Project%20Falcon.md) ([y](Project%20Falcon.md)).\n') });
  expect(text).toContain('Somebody (name left out) and something (not included) of (a) (name left out) (b), see (not included) (not included).\n');
});

test('a name does not run over headings and items', () => {
  const text = goes({ 'C/Open.md': clear('# Project\nFalcon flies\n\n- Project\n- Falcon is a bird\n\n## Next\n\nsee [[#Next]]\n') });
  expect(text).toContain('# Project\nFalcon flies\n\n- Project\n- Falcon is a bird\n');
});

test.each(['```dataview\nTASK\n```', '```query\nx\n```', '`= this.x`', '`$= dv.pages()`', '![[All.base]]', '![[Board.canvas]]', '![[Diary]]', '![](../Private/Diary.md)', '![[X]]', '<iframe src="x.md"></iframe>', 'A <img src="x.png"> here'])('a note with %s does not open without asking', async (words) => {
  const { host } = await presenting({ 'C/Open.md': clear(`${words}\n`), 'C/Fine.md': clear('```js\nx\n```\n`code` ![[photo.png]] ![x](https://e.org/y.png)\n'), 'Private/Diary.md': 'Mine.', 'O/O.md': '---\ntype: community\n---\n', 'O/X.md': 'x' });
  expect(host.workspace.mayOpen('C/Open.md')).toBe(false);
  expect(host.workspace.mayOpen('C/Fine.md')).toBe(true);
});

test('under the Chatham House rule nobody is named by an action or a decision', async () => {
  const { host } = await presenting({ 'C/Quiet.md': '---\ntype: session\nchatham-house: true\n---\n- [ ] Draft it [owner:: Piet Hein] [due:: 2026-12-01]\n- [!] We meet [by:: Klaas Vaak]\n- [ ] Ask Piet Hein [due:: 2026-12-01]\n' }, ['This community']);
  expect(shown(host)).toContain('Draft it');
  expect(shown(host)).not.toMatch(/Piet|Klaas/);
});

test('a link to a heading in a stricter part does not say it', () => {
  const text = goes({ 'C/Src.md': clear('# S\n\n> [!TLP:RED]\n> ## Jan is sacked\n> x\n'), 'C/Open.md': clear('See [[Src#Jan is sacked]].\n') });
  expect(text).toContain('See (not included).');
  expect(text).not.toContain('sacked');
});

test('a title goes by its words alone', () => {
  const text = goes({ 'C/Open.md': clear('# Plan <span title="Jan is ill">x</span> ![a](https://intra.local/s?token=1) #hidden\n'), 'C/Other.md': clear('See [[Open]].\n') });
  expect(text).toContain('[Plan x](Open.md)');
  expect(text).not.toMatch(/Jan is ill|hidden/);
  expect(text.split('README.md')[1]).not.toContain('token');
});

test('what was accepted comes up again when the label changes', () => {
  const notes = { 'C/Open.md': clear('It is about Project Falcon.\n') };
  const plan = exported(notes);
  const hash = plan.kind === 'ready' ? plan.report.notes.find(({ path }) => path === 'C/Open.md')?.omissions[0]?.hash : undefined;
  const accepted = { ...notes, 'C/Accepted.md': `---\naccepted-findings:\n  - "${hash ?? ''} fine"\n---\n` };
  expect(goes(accepted)).toContain('about Project Falcon.');
  expect(goes({ ...accepted, 'C/Project Falcon.md': '---\nconfidentiality: TLP:AMBER\n---\n' })).not.toContain('Falcon');
});

test('what is written in the list of accepted findings is never lost', async () => {
  const own = '---\naccepted-findings:\n  - "0123456789ab fine"\n  - 333333333333 2026-11-03 Sam: three\n---\n';
  const store = memoryNoteStore({ ...base, 'C/Open.md': clear('See [[Project Falcon]].\n'), 'C/Accepted.md': own });
  const host = testHost(store, { me: 'Noor' });
  await host.workspace.start();
  host.script.push('This links to “Project Falcon (TLP:RED)”, which is stricter than the text here: its title can be read.', 'Known');
  await host.workspace.run('acceptFinding');
  expect(store.files.get('C/Accepted.md')).toBe(own);
  expect(host.said.at(-1)).toMatch(/^warning: This could not be written/);
  expect(host.workspace.problems().get('C/Accepted.md')?.map(({ code }) => code)).toContain('value-not-a-list');
});

test('of a charter that stays inside no theme is offered that is not in use', async () => {
  const { host } = await presenting({ 'C/C.md': '---\ntype: community\nconfidentiality: TLP:RED\naudience: [Sam]\nthemes: [merger with Delta, trust]\n---\n', 'C/Open.md': clear('- [?] Why? [theme:: trust]\n') });
  const offered: string[] = [];
  host.onPick = (items) => { offered.push(...items.map(({ label }) => label)); };
  host.script.push('What?', 'Open', 'trust');
  await host.workspace.run('ask');
  expect(offered).toEqual(['Open', 'No theme', 'trust']);
});

test('neutral words are never written, and no path is told', async () => {
  const { host, read } = await presenting({ 'C/Project Falcon/Open.md': clear('- [?] Why? ^q000001\n    - answer:: It is Project Falcon that pays.\n') });
  host.script.push('Why?', '=');
  await host.workspace.run('resolve');
  expect(read('C/Project Falcon/Open.md')).not.toContain('(not included)');
  expect(read('C/Project Falcon/Open.md')).toContain('- [x] Why?');
  host.script.push('Why?');
  const row = host.workspace.sidebar().sections.flatMap(({ rows }) => rows).find(({ text }) => text === 'Why?');
  await host.workspace.run('resolve', row);
  expect(host.said.join('\n')).not.toContain('Falcon');
});

test.each([[`${'a'.repeat(119)}😀`], [`a${'🎉'.repeat(60)}`], ['é'.repeat(200)]])('a long name is cut at a whole character: %s', (name) => {
  const plan = exported({ [`C/${name}.md`]: clear('x\n') });
  if (plan.kind !== 'ready') throw new Error(plan.kind);
  const path = plan.files.map((file) => file.path).find((each) => each !== 'README.md' && each !== 'C.md') ?? '';
  expect(new TextEncoder().encode(path).length).toBeLessThan(256);
  expect(encodeURIComponent(path)).not.toBe('');
});

test('an export is no community', () => {
  expect(goes({})).not.toContain('type: community');
});

test('under the Chatham House rule names go in every form that names somebody', () => {
  const people = { 'C/Jo Visser.md': '---\ntype: member\norganisation: "[[Gemeente Haverdijk]]"\nconfidentiality: TLP:CLEAR\n---\n', 'C/Jean-Pierre Dupont.md': '---\ntype: member\nconfidentiality: TLP:CLEAR\n---\n' };
  const plan = exported({ ...people, 'C/Open.md': clear('Piet Hein of Delta said no. PH agreed, piet hein too. Jo said so, and Visser, Jo. Jean was there. jovisser wrote, Haverdijk paid.\n', 'attendees: ["Piet Hein (Delta)"]\n') }, true);
  const text = plan.kind === 'ready' ? plan.files.map((file) => ('text' in file ? file.text : '')).join('\n') : '';
  expect(text).toContain('said no.');
  expect(text).not.toMatch(/Piet|Hein|Delta|PH|Jo\b|Visser|Jean|jovisser|Haverdijk/i);
});

test('a file that a note uses in which nobody is named is looked into', () => {
  const notes = { 'C/Jo Visser.md': '---\ntype: member\nconfidentiality: TLP:CLEAR\n---\n', 'C/Open.md': clear('![[a.csv]]\n', 'chatham-house: true\n') };
  expect(exported(notes, false, [{ path: 'C/a.csv', text: 'name,said\nJo Visser,no' }]).kind).toBe('stopped');
  expect(exported(notes, false, [{ path: 'C/a.csv', text: 'said\nno' }]).kind).toBe('ready');
});

test('what is left out does not take a link apart', () => {
  expect(goes({ 'C/Open.md': clear('Project [Falcon rises](https://e.org) today.\n') })).toContain('\n(name left out)[ rises](<https://e.org>) today.\n');
});

test('a folder that is called as a file would be keeps its name', () => {
  const plan = exported({ 'C/README.md/Open.md': clear('x\n'), 'C/Deep.md': clear('y\n'), 'C/deep.md/z.md': clear('z\n') });
  if (plan.kind !== 'ready') throw new Error(plan.kind);
  const paths = plan.files.map(({ path }) => path.toLowerCase());
  expect(paths.filter((path) => paths.some((other) => other.startsWith(`${path}/`)))).toEqual([]);
});

test('a picture that a stricter note has too is asked for', async () => {
  const { host } = await presenting({ 'C/Open.md': clear('![[files/photo.png]]\n'), 'C/Other.md': clear('![[other.png]]\n'), 'C/Project Falcon.md': '---\nconfidentiality: TLP:RED\n---\n![[photo.png]]\n' });
  expect(host.workspace.mayOpen('C/Open.md')).toBe(false);
  expect(host.workspace.mayOpen('C/Other.md')).toBe(true);
});

describe('a name without words', () => {
  test.each([['计划猎鹰', '我们的计划猎鹰失败了'], ['🦅', 'so🦅it'], ['2024-1873', 'case 2024-1873!'], ['Bjørn Løv', 'Bjorn Lov'], ['Falcon', 'F\u0430lc\u043En']])('%s does not go out as %s', (name, words) => {
    const secret = { [`C/${name}.md`]: '---\nconfidentiality: TLP:RED\naudience: [Sam]\n---\nx\n' };
    expect(goes({ ...secret, 'C/Open.md': clear(`We say ${words} here.\n`) })).toContain('(name left out)');
    expect(goes({ ...secret, 'C/Open.md': clear('We say 2024-03-02 and 2024 and Felcon here.\n') })).toContain('We say 2024-03-02 and 2024 and Felcon here.');
  });

  test('a day is no secret', () => {
    expect(goes({ 'C/2024-03-02.md': '---\nconfidentiality: TLP:RED\naudience: [Sam]\n---\nx\n', 'C/Open.md': clear('On 2024-03-02.\n') })).toContain('On 2024-03-02.');
  });
});

describe('under the Chatham House rule', () => {
  const said = (words: string): string => {
    const plan = exported({ 'C/Open.md': clear(`${words}\n`, 'owners: [Sam Visser]\n') }, true);
    return plan.kind === 'ready' ? plan.files.map((file) => ('text' in file ? file.text : '')).join('\n') : plan.kind;
  };
  test.each(['Sams idee', 'sam zei', 'sams plan', 'Het huis van Vissers', 'svi@haverdijk.nl', 'vraag @samv'])('%s names nobody', (words) => {
    expect(said(words)).toContain('(name left out)');
    expect(said(words)).not.toMatch(/sam|visser|svi/i);
  });
  test('what merely looks like it stays', () => {
    expect(said('De visser leest [@smith2020]; hij wil 2 @ 3.')).toContain('De visser leest [@smith2020]; hij wil 2 @ 3.');
  });
});

test('a name that a hidden note has is not refused in front of a room', async () => {
  const { host, read } = await presenting({ 'C/Open.md': clear('- [?] When? ^q000001\n') });
  host.script.push('When?', 'Project Falcon');
  await host.workspace.run('promote');
  expect(read('C/Project Falcon.md')).toContain('secret');
  expect(read('C/Project Falcon 2.md')).toContain('When?');
});

describe('a note that says nothing readable about the Chatham House rule', () => {
  test.each(['chatham-house:\n', 'chatham-house: []\n', 'chatham-house:\n  a: true\n', 'chatham-house: maybe\n'])('names nobody: %j', async (line) => {
    const notes = { 'C/Jo Visser.md': '---\ntype: member\nconfidentiality: TLP:CLEAR\n---\n', 'C/Open.md': clear('# Talk with Jo Visser\n\n- [?] What did Jo Visser say?\n', line) };
    const plan = exported(notes);
    const file = plan.kind === 'ready' ? plan.files.find(({ path }) => path === 'Open.md') : undefined;
    expect(file !== undefined && 'text' in file ? file.text : '').toContain('What did (name left out) say?');
    expect(shown((await presenting(notes)).host)).not.toContain('Visser say');
    expect(goes({ ...notes, 'C/Open.md': notes['C/Open.md'].replace(line, 'chatham-house: no\n') })).toContain('What did Jo Visser say?');
  });
});

/** What goes out of one open note where nobody is named; the kind of the plan where nothing goes. */
function saidQuietly(words: string, notes: Readonly<Record<string, string>>): string {
  const plan = exported({ ...notes, 'C/Open.md': clear(`${words}\n`) }, true);
  if (plan.kind !== 'ready') return plan.kind;
  return plan.files.map((file) => `${file.path}\n${'text' in file ? file.text : ''}`).join('\n');
}

describe('under the Chatham House rule every form of a name goes', () => {
  const member = (organisation: string): string => `---\ntype: member\norganisation: ${organisation}\nconfidentiality: TLP:CLEAR\n---\n`;
  const people = {
    'C/Noor Visser.md': member('Gemeente Ede'), 'C/José García.md': member('Arup Group'), 'C/Jan-Willem Bakker.md': member('"[[Gemeente Haverdijk]]"'), 'C/Hans van den Berg.md': member('Delta'),
  };
  test.each([
    'Jose', 'Garcia', 'GARCÍAS', 'Ｎｏｏｒ', 'No\u00ADor', 'No\u200Bor', 'N\u043E\u043Er', 'ɴᴏᴏʀ', 'SAM', 'SAMS', 'NOORS', 'VISSERS', 'JWB', 'JW', 'J.W. Bakker', 'J. W. Bakker', 'J.-W. Bakker', 'JanWillem', 'Willem',
    'H.v.d. Berg', 'H. v.d. Berg', 'v.d. Berg', 'vd Berg', 'van den Berg', 'HvdB', 'Ede', 'EDE', 'Edes', 'Arup', 'ARUP', 'arups', 'haverdijk', 'Haverdijks', 'Haverdijkse', 'HAVERDIJK', 'Deltas', 'DELTA',
    'https://mastodon.social/@nv1980x', '[@nv1980x](https://x.com/)', '“@nv1980x”', 'cc:@nv1980x', '＠nv1980x', '@n\u200Bv1980x',
  ])('%s', (form) => {
    const text = saidQuietly(`It was ${form} who said no.`, people);
    expect(text).toMatch(/It was (?:\(name left out\)|\(not included\)|.*\(name left out\).*) who said no\./u);
    expect(text).not.toContain(form);
    expect(text).not.toMatch(/nv1980x|Bakker|Berg|Willem/);
  });

  test('and what merely looks like one stays', () => {
    const words = 'In de gemeente, in the group: [@smith2020] says J. and W., not v. or d.; delta’tje and edel, garçon, noordelijk, and the visser fishes.';
    expect(saidQuietly(words.replace('delta’tje', 'deltoid'), people)).toContain(words.replace('delta’tje', 'deltoid'));
  });
});

describe('under the Chatham House rule who is named in one note is named in none', () => {
  const session = (key: string): Readonly<Record<string, string>> => ({ 'C/S.md': clear(`# S\n\n${key.includes('::') ? key : ''}\n`, key.includes('::') ? '' : `type: session\n${key}\n`) });
  test.each([
    ['attendees: [Wolfgang Guestperson]', 'Wolfgang Guestperson'], ['attendees: ["[[people/Wolfgang Guestperson|Wolf]]"]', 'Guestperson'], ['attendees: ["[[people/Guest|Wolfgang]]"]', 'Wolfgang'],
    ['attendees: [Wolfgang Guestperson & Petra Pan]', 'Petra'], ['attendees: ["Wolfgang en Petra"]', 'Petra'], ['contact: "[Petra](people/Petra%20Pan.md), by phone"', 'Pan'],
    ['asked-by:: Petra Pan', 'Petra'], ['- by:: [[Rudi Ruis]] and Petra Pan', 'Ruis'], ['> - [x] **by**:: Rudi Ruis', 'Rudi'], ['Said [by:: Rudi Ruis, Petra Pan] there', 'Pan'],
  ])('%s', (line, name) => {
    const plan = exported({ ...session(line), [`C/Interview ${name}.md`]: clear(`# With ${name}\n\nIt was ${name.toUpperCase()}.\n`), 'C/Other.md': clear(`See [[Interview ${name}]].\n`) }, true);
    if (plan.kind !== 'ready') throw new Error(JSON.stringify(plan));
    const all = plan.files.map((file) => `${file.path}\n${'text' in file ? file.text : ''}`).join('\n');
    expect(all).toContain('It was (name left out).');
    expect(all.toLowerCase()).not.toContain(name.toLowerCase());
  });

  test('also where only one note asks for it, and in a room', async () => {
    const notes = { ...session('attendees: [Wolfgang Guestperson]'), 'C/Quiet.md': clear('# Talk with Wolfgang\n\n- [?] What did Guestperson say?\n', 'chatham-house: true\n') };
    const plan = exported(notes);
    const quiet = plan.kind === 'ready' ? plan.files.find(({ path }) => path === 'Quiet.md') : undefined;
    expect(quiet !== undefined && 'text' in quiet ? quiet.text : '').toContain('# Talk with (name left out)\n\n- [ ] What did (name left out) say?');
    expect(shown((await presenting(notes)).host)).not.toMatch(/Wolfgang|Guestperson/);
  });

  test('an organisation that an audience names is no person', () => {
    const text = saidQuietly('In the gemeente of Haverdijk.', { 'C/S.md': clear('x\n', 'audience: [Gemeente Haverdijk]\n'), 'C/Jo.md': '---\ntype: member\norganisation: Gemeente Haverdijk\n---\n' });
    expect(text).toContain('In the gemeente of (name left out).');
  });
});

describe('a title of one word with signs around it', () => {
  test.each([['🔥 NS', 'NS'], ['EU?', 'EU'], ['🔥 NS', '🔥 NS'], ['(HR)', 'HR']])('%s does not go out as %s', (title, words) => {
    const text = goes({ 'C/1234.md': `---\nconfidentiality: TLP:RED\naudience: [Sam]\n---\n# ${title}\n`, 'C/Open.md': clear(`We say ${words} here, and eu and ns and hr.\n`) });
    expect(text).toMatch(/We say .*\(name left out\).* here, and eu and ns and hr\./u);
  });
});

describe('a name in letters that look like others, or in HTML’s', () => {
  test.each([['Åsa Berg', '&Aring;sa Berg'], ['Phoenix rising', 'Pho&ZeroWidthSpace;enix rising'], ['Phoenix rising', 'Phoenix&Tab;rising'], ['Phoenix rising', 'Phoe\u3164nix rising'], ['Phoenix rising', 'Phoenix\u3164rising'], ['Phoenix rising', 'Ⓟⓗⓞⓔⓝⓘⓧ rising'], ['Phoenix rising', '🅟🅷oenix rising'], ['Phoenix rising', 'Phօenix rising'], ['Phoenix rising', 'ᴘʜᴏᴇɴɪx rising'], ['Phoenix rising', 'Phoen\u0269x rising']])('%s does not go out as %s', (name, words) => {
    const text = goes({ [`C/${name}.md`]: '---\nconfidentiality: TLP:RED\naudience: [Sam]\n---\nx\n', 'C/Open.md': clear(`We say ${words} here.\n`) });
    expect(text === '' || text.includes('(name left out)')).toBe(true);
    expect(text).not.toContain(words);
  });

  test('a letter of another alphabet is no Latin one in its own words', () => {
    const text = goes({ 'C/Coop.md': '---\nconfidentiality: TLP:RED\naudience: [Sam]\n---\nx\n', 'C/Open.md': clear('We say \u0441\u043E\u043E\u0440 here.\n') });
    expect(text).toContain('We say \u0441\u043E\u043E\u0440 here.');
  });
});

describe('the words of a note that stays', () => {
  const words = 'The board will close the whole purple department in March.';
  const secret = (frontmatter: string): Readonly<Record<string, string>> => ({ 'C/1234.md': `${frontmatter}# 1234\n\n${words}\n\n- [?] Who will tell the whole purple department about it?\n`, 'C/Open.md': clear(`They say: ${words}\n\n- [?] Who will tell the whole purple department about it?\n`) });
  test.each([
    ['---\nconfidentiality: TLP:GREEN\n---\n', 'stopped'], ['---\nconfidentiality: TLP:AMBER\n---\n', 'stopped'], ['---\nconfidentiality: TLP:CLEAR\naudience: [Sam]\n---\n', 'stopped'], ['---\nconfidentiality: purple\n---\n', 'stopped'],
    // Without a label they are the members' own, to release by writing them where all may read.
    ['', 'ready'],
  ])('may not go out with another one where it is labelled: %j', (frontmatter, kind) => {
    expect(exported(secret(frontmatter)).kind).toBe(kind);
  });

  test('nor where the charter closes what has no label', () => {
    const notes = secret('');
    expect(exported({ ...notes, 'C/C.md': base['C/C.md'].replace('type: community', 'type: community\ndefault-confidentiality: TLP:AMBER') }).kind).toBe('stopped');
    expect(exported({ ...notes, 'C/1234.md': `> [!TLP:GREEN]\n> ${words}\n` }).kind).toBe('ready');
    expect(exported({ ...notes, 'C/1234.md': `> [!TLP:AMBER]\n> ${words}\n` }).kind).toBe('stopped');
  });
});

describe('what stands in a footnote', () => {
  const dirty = '%% hidden %% <!-- html --> #secrettag [owner:: Kees] <span title="attr">s</span> ![[1234]] [[1234|aliaswords]] ^blk';
  const notes = (line: string): Readonly<Record<string, string>> => ({ 'C/1234.md': '---\nconfidentiality: TLP:RED\n---\nx\n', 'C/A.md': clear(`x[^1]\n\n[^1]: foot\n\n    free ${line}\n`) });

  test('is read like what stands elsewhere', async () => {
    expect(goes(notes(dirty))).toMatch(/^ {4}free +s \(not included\) \(not included\)$/m);
    expect(goes(notes(dirty))).not.toMatch(/hidden|html|secrettag|Kees|attr|aliaswords|blk/);
    expect((await presenting(notes('![[1234]]'))).host.workspace.mayOpen('C/A.md')).toBe(false);
    expect((await presenting(notes('words'))).host.workspace.mayOpen('C/A.md')).toBe(true);
  });
});

describe('a link to what stays inside', () => {
  const red = { 'C/1234.md': '---\nconfidentiality: TLP:RED\n---\n![[pic.png]]\n' };

  test.each(['[long\nzorblatt](1234.md)', '[zorblatt](1234.md\n"zorblatt")', '![pic\nzorblatt](1234.md)', '[[1234|`zorblatt` alias]]', '[[1234|a ]zorblatt]]', '[[zorblatt](1234.md)]', '[zorblatt](1234.md "smile :)")'])('says nothing, written as %j', (link) => {
    expect(goes({ ...red, 'C/A.md': clear(`Free ${link} free\n`) })).toMatch(/Free \[?\(not included\)\]? free/);
    expect(goes({ ...red, 'C/A.md': clear(`Free ${link} free\n`) })).not.toMatch(/zorblatt|1234/);
  });

  test('says nothing in a title either, wherever the title stands', async () => {
    const notes = { ...red, 'C/A.md': clear('# Talks with [[1234|the Zorblatt people]]\n\n- [?] What of [[1234|the Zorblatt takeover]]?\n- [?] And then?\n    - answer:: See [[1234|Zorblatt]]\n', 'themes: ["[[1234|Zorblatt theme]]"]\n'), 'C/B.md': clear('See [[A]].\n\n![[A]]\n') };
    expect(goes(notes)).toContain('[Talks with (not included)](A.md)');
    expect(goes(notes)).not.toContain('Zorblatt');
    const { host } = await presenting(notes);
    expect(shown(host)).toContain('And then?');
    expect(shown(host)).not.toContain('Zorblatt');
  });

  test('an image over two lines that a stricter note uses keeps its note from opening', async () => {
    const { host } = await presenting({ ...red, 'C/A.md': clear('![two\nlines](pic.png)\n') });
    expect(host.workspace.mayOpen('C/A.md')).toBe(false);
  });
});

describe('the heading of a link', () => {
  test.each([
    ['> [!TLP:RED]\n> ## **Vexing** layoff\n', '[[B#Vexing layoff]]', '(not included)'],
    ['## Free\n### Details\n\n> [!TLP:RED]\n> ## Quagmire plan\n> ### Details\n', '[[B#Quagmire plan#Details]]', '(not included)'],
    ['> [!TLP:RED]\n> ## Old layoff\n', '[[B#Vexing layoff]]', '(not included)'],
    ['## Free\n', '[[B#Vexing layoff]]', '[B](B.md)'],
    ['## Plan\n### Details\n\n## *Free* [[C]]\n### Details\n', '[[B#Free C#Details]]', '[B › *Free* C › Details](B.md#details-1)'],
  ])('%j, %s', (body, link, words) => {
    expect(goes({ 'C/B.md': clear(body), 'C/A.md': clear(`See ${link}\n`) })).toContain(`See ${words}\n`);
  });

  test('names nobody where its note does not', () => {
    const text = goes({ 'C/Noor Visser.md': clear('', 'type: member\n'), 'C/cA.md': clear('## Noor Visser speaks\n', 'chatham-house: true\n'), 'C/A.md': clear('See [[cA#Noor Visser speaks]]\n') });
    expect(text).toContain('[cA › (name left out) speaks]');
  });
});

test.each([
  '[my owner:: Kees]', '(nöte:: Kees)', 'owner/lead:: Kees', '👤:: Kees', 'Owner (main):: Kees', 'owner::Kees', '<span title="a > Kees">t</span>', 'see file:/home/Kees', '<% tp.user.Kees() %>', '<?php Kees > 1 ?>', '[^1]: owner:: Kees',
])('%s does not go out', (words) => {
  expect(goes({ 'C/A.md': clear(`Free.\n\n${words}\n`) })).toContain('Free.');
  expect(goes({ 'C/A.md': clear(`Free.\n\n${words}\n`) })).not.toContain('Kees');
});

test.each(['    %% hidden %%', '    [owner:: Kees]', '    [[1234|alias]]', '    ![x](1234.md)'])('in indented code, %s stops the export', (line) => {
  expect(exported({ 'C/A.md': clear(`Free.\n\n${line}\n`) }).kind).toBe('stopped');
});

test('lines that end in CRLF stay as far apart as others', () => {
  const body = 'para two\n<div>x</div>\n\n---\n';
  expect(goes({ 'C/A.md': clear(body.replaceAll('\n', '\r\n')) })).toBe(goes({ 'C/A.md': clear(body) }));
});
