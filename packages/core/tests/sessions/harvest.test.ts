import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/note/parse-note.ts';
import { beginMark, endMark } from '../../src/sessions/harvest/marks.ts';
import { memoryNoteStore } from '../support/memory-note-store.ts';
import { testHost } from '../support/test-host.ts';
import type { TestHost } from '../support/test-host.ts';

type Notes = Readonly<Record<string, string>>;

const path = 'C/sessions/2026-11-12 Session.md';
const head = '---\ntype: session\ndate: 2026-11-12\nattendees:\n  - "[[Noor Visser]]"\n---\n# Session\n\n';
const others: Notes = {
  'C/C.md': '---\ntype: community\nname: Circle\nthemes: [trust, money]\ntemplates: templates\n---\n# Circle\n',
  'C/people/Noor Visser.md': '---\ntype: member\norganisation: Haverdijk\n---\n',
  'C/people/Sam de Boer.md': '---\ntype: member\norganisation: Noordkade\n---\n',
};
const body = [
  '## Questions', '', '- [?] Who pays? [theme:: money] ^q000001', '- [x] Who may see the notes?  [answered-by:: [[Noor Visser]]]  [completion:: 2026-11-12] ^q000002', '    - answer:: Members only', '',
  '## Decisions', '', '- [!] We meet monthly  [decided:: 2026-11-12]', '', '## Actions', '', '- [ ] Draft the charter  [owner:: [[Sam de Boer]]]  [due:: 2026-12-01]', '- [x] Ask the insurer  [owner:: [[Noor Visser]]]', '',
  '## Harvest', '', 'What did we learn? What of it may leave this room, to whom, and who brings it there?', '', 'A sequence is a promise too.', '', '- Ask before the grid exists', '', '## Check-out', '', 'Tired, glad.', '',
].join('\n');

const summary = [
  beginMark, '', '## Summary', '', '**Answered**', '', '- [[#^q000002|Who may see the notes?]] Members only', '', '**Still open**', '', '- [[#^q000001|Who pays?]]', '',
  '**Decided**', '', '- We meet monthly', '', '**To do**', '', '- Draft the charter (Sam de Boer, by 2026-12-01)', '', '**Done**', '', '- Ask the insurer (Noor Visser)', '',
  '**What we learned**', '', '- A sequence is a promise too.', '- Ask before the grid exists', '', endMark,
].join('\n');

type Host = TestHost & { readonly read: (of?: string) => string; readonly paths: () => readonly string[]; readonly store: ReturnType<typeof memoryNoteStore> };

async function host(session = head + body, notes: Notes = {}, language: 'en' | 'nl' = 'en'): Promise<Host> {
  const store = memoryNoteStore({ ...others, [path]: session, ...notes });
  const made = testHost(store, { me: 'Noor Visser', language });
  await made.workspace.start();
  made.cursor = { path, selection: { start: 0, end: 0 } };
  return Object.assign(made, { store, read: (of = path) => store.files.get(of) ?? '', paths: () => [...store.files.keys()] });
}

/** Harvest without knowledge notes, and write what is shown. */
async function harvest(at: Host, ...answers: readonly string[]): Promise<void> {
  at.script.push(...answers, 'yes');
  await at.workspace.run('harvest');
}

describe('the harvest of a session', () => {
  test('writes what came of it below the harvest, and nothing else', async () => {
    const at = await host();
    await harvest(at, 'None for now');
    expect(at.read()).toBe((head + body).replace('exists\n\n## Check-out', `exists\n\n${summary}\n\n## Check-out`));
    expect(at.said.slice(-1)).toEqual(['The summary stands in “Session”.']);
    expect(at.opened.at(-1)?.path).toBe(path);
  });

  test('shows it first, and leaves everything as it was when the person turns away', async () => {
    const at = await host();
    at.script.push('None for now', 'no');
    await at.workspace.run('harvest');
    expect(at.read()).toBe(head + body);
    expect(at.reviewed).toEqual([expect.stringContaining('Answered:\n- Who may see the notes? Members only\n')]);
  });

  test('done twice it is the same, to the byte, and says so', async () => {
    const at = await host();
    await harvest(at, 'None for now');
    const once = at.read();
    at.script.push('None for now');
    await at.workspace.run('harvest');
    expect(at.read()).toBe(once);
    expect(at.said.at(-1)).toBe('The summary of “Session” says all of this already; nothing was changed.');
  });

  test('follows what changed since, without asking: what was answered, done, or made stricter', async () => {
    const at = await host();
    await harvest(at, 'None for now');
    at.store.change(path, at.read().replace('- [?] Who pays? [theme:: money] ^q000001', '- [x] Who pays in the end? [theme:: money] ^q000001\n    - answer:: Each a part').replace('- [ ] Draft', '- [x] Draft').replace('- [x] Who may see the notes?  [', '- [x] Who may see the notes?  [confidentiality:: TLP:RED]  ['));
    await at.settle();
    await harvest(at, 'None for now');
    expect(at.read()).toContain('**Answered**\n\n- [[#^q000001|Who pays in the end?]] Each a part\n\n**Decided**');
    expect(at.read()).toContain('**Done**\n\n- Draft the charter (Sam de Boer, by 2026-12-01)\n- Ask the insurer (Noor Visser)\n');
    expect(at.read()).not.toContain('**To do**');
    expect(at.read().split(beginMark)[1]).not.toContain('Who may see');
  });

  test('gives a question the block id that its link leads to, in the same step', async () => {
    const at = await host(`${head}- [?] Who pays?\n`);
    await harvest(at, 'None for now');
    const id = /^- \[\?\] Who pays\? \^(q[0-9a-z]{6})$/m.exec(at.read())?.[1] ?? 'none';
    expect(at.read()).toBe(`${head}- [?] Who pays? ^${id}\n\n${beginMark}\n\n## Summary\n\n**Still open**\n\n- [[#^${id}|Who pays?]]\n\n${endMark}\n`);
  });

  test('tells of a question twice the same without a link, for nobody knows which is meant', async () => {
    const at = await host(`${head}- [?] Who pays?\n- [?] Who pays?\n`);
    await harvest(at, 'None for now');
    expect(at.read()).toContain('- [?] Who pays?\n- [?] Who pays?\n\n');
    expect(at.read()).toContain('**Still open**\n\n- Who pays?\n- Who pays?\n');
  });

  test('tells of the questions of other notes that it linked to, unless these are for others', async () => {
    const at = await host(`${head}- [[Old#^q000009|Who pays?]]\n- [[Delta#^q000008|x]]\n- [[Client#^q000007|y]]\n- [[Way]]\n`, {
      'C/Old.md': '- [x] Who pays, then? ^q000009\n    - answer:: Each a part.\n', 'C/Delta.md': '- [?] Do we close Delta? [tlp:: RED] ^q000008\n',
      'C/Client.md': '---\naudience: ["[[Noor Visser]]"]\n---\n- [?] May we name the client? ^q000007\n', 'C/Way.md': '---\ntype: question\nstatus: open\n---\n# Which way?\n',
    });
    await harvest(at, 'None for now');
    expect(at.read()).toContain('**Answered**\n\n- [[Old#^q000009|Who pays, then?]] Each a part.\n\n**Still open**\n\n- [[Way]]\n\n');
    expect(at.read().split(beginMark)[1]).not.toMatch(/Delta|client/i);
  });

  test('keeps signs that compare, point and count, and does so again', async () => {
    const at = await host(`${head}- [?] Is \`list[0]\` < 5%? ^q000001\n- [!] Corrosion < 5% and span > 4 m\n- [!] A -> B in \`list[0]\`\n- [ ] Write <b>m</b> for $$ [owner:: [[Sam de Boer]]]\n`);
    await harvest(at, 'None for now');
    expect(at.read()).toContain('- [[#^q000001|Is list(0) < 5%?]]\n');
    expect(at.read()).toContain('- Corrosion < 5% and span > 4 m\n- A -> B in `list[0]`\n');
    expect(at.read()).toContain('**To do**\n\n- Write \\<b>m\\</b> for $\\$ (Sam de Boer)\n');
    const before = at.read();
    await harvest(at, 'None for now');
    expect(at.read()).toBe(before);
  });

  test('repeats a label that stands in code as code, where it is none', async () => {
    const at = await host(`${head}- [!] We mark a line with \`TLP:RED\`\n- [x] What does \`[confidentiality:: TLP:RED]\` do? ^q000001\n    - answer:: It closes, see \`TLP:RED\`\n\n## Harvest\n\n- \`[confidentiality:: TLP:AMBER]\`\n`);
    await harvest(at, 'None for now');
    const [, written = ''] = at.read().split(beginMark);
    expect(written).toContain('**Decided**\n\n- We mark a line with `TLP:RED`\n\n**What we learned**\n\n- `[confidentiality:: TLP:AMBER]`\n');
    expect(parseNote(path, at.read()).label).toBeUndefined();
    expect(parseNote(path, at.read()).labelsInBody).toEqual([]);
    const before = at.read();
    await harvest(at, 'None for now');
    expect(at.read()).toBe(before);
  });

  test('offers what was asked in plain words, without tags', async () => {
    const at = await host(`${head}- [?] May <T> be in [brackets]? #vraag #trust ^q000001\n`);
    at.script.push('May <T> be in [brackets]?', '=', 'yes');
    await at.workspace.run('harvest');
    expect(at.said).toContain('? Name of the knowledge note for: May <T> be in [brackets]?');
    expect(at.read('C/May T be in brackets.md')).toContain('resolves:\n  - "[[2026-11-12 Session#^q000001]]"\n');
    expect(at.read()).toContain('- [[#^q000001|May ‹T› be in (brackets)?]] See [[May T be in brackets]].\n');
  });

  test('speaks the language of the community', async () => {
    const at = await host(head + body.replace('## Harvest', '## 16:15 Oogst'), { 'C/C.md': '---\ntype: community\nlanguage: nl\n---\n' });
    await harvest(at, 'None for now');
    expect(at.read()).toContain('## Samenvatting\n\n**Beantwoord**');
    expect(at.read()).toContain('- Draft the charter (Sam de Boer, uiterlijk 2026-12-01)');
  });
});

describe('what is stricter than the note', () => {
  const strict = `${head}- [?] Open to all ^q000001\n- [?] Ours REDQUESTION [tlp:: RED] ^q000002\n- [x] Fine ^q000003\n    - answer:: REDANSWER [tlp:: AMBER]\n- [!] REDDECISION [tlp:: RED]\n- [ ] REDACTION [owner:: Sam] [confidentiality:: TLP:AMBER]\n\n> [!TLP:RED]\n> - [!] REDINSIDE\n> - [?] REDINQUOTE #insight ^q000004\n\n## Harvest\n\n- Said aloud\n- REDINSIGHT [tlp:: RED]\n- Another\n    - REDNESTED [tlp:: RED] #insight\n`;

  test('is told in its own place only, and how much that is, before anything is written', async () => {
    const at = await host(strict);
    await harvest(at, 'None for now');
    const [, written = ''] = at.read().split(beginMark);
    expect(written).toContain('- [[#^q000001|Open to all]]\n');
    expect(written).toContain('- Said aloud\n- Another\n');
    expect(written).not.toMatch(/RED/);
    expect(at.reviewed.at(-1)).toContain('8 things are for fewer ears than the note, and not repeated here.');
    expect(at.reviewed.at(-1)).not.toMatch(/RED/);
  });

  test('a note that is strict as a whole tells all of it, for it is read by the same', async () => {
    const at = await host(`---\ntype: session\nconfidentiality: TLP:RED\n---\n${strict.slice(head.length)}`);
    await harvest(at, 'None for now');
    expect(at.read().split(beginMark)[1]).toContain('REDDECISION');
    expect(parseNote(path, at.read()).label).toBe('TLP:RED');
  });
});

describe('what somebody wrote between the marks', () => {
  test('is asked about; kept, it stands below the summary, and nobody is asked again', async () => {
    const at = await host();
    await harvest(at, 'None for now');
    at.store.change(path, at.read().replace('- We meet monthly\n', '- We meet monthly\n- And Sam brings the cake\n    - a big one\n').replace(`exists\n\n${endMark}`, `exists\n\nThat was a good day.\n\n${endMark}`));
    await at.settle();
    await harvest(at, 'None for now', 'Keep it, below the summary');
    expect(at.said).toContain('? The summary has 2 things that the rest of the note does not say. What shall become of it?');
    expect(at.read()).toBe((head + body).replace('exists\n\n## Check-out', `exists\n\n${summary}\n\n- And Sam brings the cake\n    - a big one\n\nThat was a good day.\n\n## Check-out`));
    at.script.push('None for now');
    await at.workspace.run('harvest');
    expect(at.said.at(-1)).toContain('nothing was changed');
  });

  test('goes when that is wanted, and a decision that was reworded is somebody’s words too', async () => {
    const at = await host();
    await harvest(at, 'None for now');
    at.store.change(path, at.read().replace('- [!] We meet monthly', '- [!] We meet each month'));
    await at.settle();
    await harvest(at, 'None for now', 'Take it out');
    expect(at.read()).toBe((head + body).replace('We meet monthly', 'We meet each month').replace('exists\n\n## Check-out', `exists\n\n${summary.replace('We meet monthly', 'We meet each month')}\n\n## Check-out`));
    expect(at.reviewed.at(-1)).toContain('This is taken out of the summary:\n\n- We meet monthly');
  });

  test('is never taken out when it is a question, a decision, an action, or has a label', async () => {
    const at = await host();
    await harvest(at, 'None for now');
    const added = '- [?] And who sees to it? ^q000005\n    - Not me.\n- [!] Nobody\n\n> [!TLP:RED]\n> For us\n\n';
    at.store.change(path, at.read().replace('**Decided**', `${added}**Decided**`));
    await at.settle();
    await harvest(at, 'None for now');
    expect(at.said.some((each) => each.includes('What shall become'))).toBe(false);
    expect(at.read().split(endMark)[1]).toBe(`\n\n${added.trimEnd()}\n\n## Check-out\n\nTired, glad.\n`);
    expect(parseNote(path, at.read()).questions.map(({ text }) => text)).toEqual(['Who pays?', 'Who may see the notes?', 'And who sees to it?']);
  });

  test('a formatter that put other bullets and blank lines there is nobody', async () => {
    const at = await host();
    await harvest(at, 'None for now');
    const once = at.read();
    const [before = '', between = ''] = once.split(beginMark);
    at.store.change(path, `${before}${beginMark}${between.replace(/^- (?=\[\[|We|Draft|Ask)/gm, '* ').replace('**Decided**', '\n**Decided**')}`);
    await at.settle();
    await harvest(at, 'None for now');
    expect(at.read()).toBe(once);
  });
});

describe('marks', () => {
  const whole = `${head}- [?] Who pays? ^q000001\n\n`;

  test.each([
    ['the last is missing', `${whole}${beginMark}\n\n## Summary\n`, 'lines 11'],
    ['the first is missing', `${whole}## Summary\n\n${endMark}\n`, 'lines 13'],
    ['they stand there twice', `${whole}${beginMark}\n\n${endMark}\n\n${beginMark}\n\n${endMark}\n`, 'lines 11, 13, 15, 17'],
    ['one pair is in the other', `${whole}${beginMark}\n${beginMark}\n${endMark}\n${endMark}\n`, 'lines 11, 12, 13, 14'],
    ['they are the wrong way round', `${whole}${endMark}\n\n${beginMark}\n`, 'lines 11, 13'],
    ['one is in a list', `${whole}- ${beginMark}\n\n${endMark}\n`, 'lines 11, 13'],
    ['one is in a quote', `${whole}> ${beginMark}\n\n${endMark}\n`, 'lines 11, 13'],
    ['one has words beside it', `${whole}${beginMark} mine\n\n${endMark}\n`, 'lines 11, 13'],
    ['one is never closed', `${whole}${beginMark}\n\n<!-- harvest:end\n`, 'lines 11, 13'],
    ['they stand in what is hidden', `${whole}%%\n\n${beginMark}\n\n${endMark}\n\n%%\n`, 'lines 13, 15'],
  ])('are left alone where %s', async (_, text, lines) => {
    const at = await host(text);
    await at.workspace.run('harvest');
    expect(at.read()).toBe(text);
    expect(at.said.at(-1)).toMatch(new RegExp(`^warning: The marks of the summary are damaged \\(${lines}\\)`));
  });

  test('in code are an example', async () => {
    const example = `\`\`\`\n${beginMark}\n${endMark}\n\`\`\`\n\nAnd \`${beginMark}\`.\n`;
    const at = await host(`${whole}${example}`);
    await harvest(at, 'None for now');
    expect(at.read()).toBe(`${whole}${example}\n${beginMark}\n\n## Summary\n\n**Still open**\n\n- [[#^q000001|Who pays?]]\n\n${endMark}\n`);
  });

  test('may stand where somebody moved them, and written in another way', async () => {
    const at = await host(`${head}<!--harvest: Begin-->\n<!-- HARVEST:end   -->\n- [?] Who pays? ^q000001`);
    await harvest(at, 'None for now');
    expect(at.read()).toBe(`${head}<!--harvest: Begin-->\n\n## Summary\n\n**Still open**\n\n- [[#^q000001|Who pays?]]\n\n<!-- HARVEST:end   -->\n- [?] Who pays? ^q000001`);
  });
});

test('an insight that somebody wrote into the summary is gathered as soon as it is moved below it', async () => {
  const at = await host(`${head}- [?] Who pays? ^q000001\n\n${beginMark}\n\n- Wood is patient #insight\n\n${endMark}\n`);
  await harvest(at, 'None for now', 'Keep it, below the summary');
  const once = `${head}- [?] Who pays? ^q000001\n\n${beginMark}\n\n## Summary\n\n**Still open**\n\n- [[#^q000001|Who pays?]]\n\n**What we learned**\n\n- Wood is patient\n\n${endMark}\n\n- Wood is patient #insight\n`;
  expect(at.read()).toBe(once);
  at.script.push('None for now');
  await at.workspace.run('harvest');
  expect(at.read()).toBe(once);
  expect(at.said.at(-1)).toBe('The summary of “Session” says all of this already; nothing was changed.');
});

describe('bad input', () => {
  test('line endings and a missing last one stay as they are', async () => {
    const text = (head + body).trimEnd().replace(/\n/g, '\r\n');
    const at = await host(text);
    await harvest(at, 'None for now');
    expect(at.read()).toBe(text.replace('exists\r\n\r\n## Check-out', `exists\r\n\r\n${summary.replace(/\n/g, '\r\n')}\r\n\r\n## Check-out`));
  });

  test.each([
    ['without a harvest section, at the end', '- [!] We meet monthly', ''],
    ['glued to the next heading', '## Harvest\nLearned\n## Check-out\nBye\n', '- Learned\n'],
    ['with an agenda that ends the note', '# Programma\n- Welcome (10 min)\n- [!] Agreed\n', '- Agreed\n'],
  ])('a session %s', async (_, text, expected) => {
    const before = parseNote(path, head + text);
    const at = await host(head + text);
    await harvest(at);
    const after = parseNote(path, at.read());
    expect(after.agenda).toEqual(before.agenda);
    expect(after.decisions.map((each) => each.text)).toEqual(before.decisions.map((each) => each.text));
    expect(at.read()).toContain(expected);
    expect(at.read().replace(new RegExp(`\\n*${beginMark}[^]*${endMark}\\n*`), '')).toBe((head + text).replace(/\n+(?=## Check|$)/, ''));
  });

  test('a session without a day, and with 200 attendees', async () => {
    const people = Array.from({ length: 200 }, (_, index) => `  - "Person ${String(index)}"\n`).join('');
    const text = `---\ntype: session\nattendees:\n${people}---\n- [!] We meet monthly\n`;
    const at = await host(text);
    await harvest(at);
    expect(at.read()).toBe(`${text}\n${beginMark}\n\n## Summary\n\n**Decided**\n\n- We meet monthly\n\n${endMark}\n`);
  });

  test.each([['<<<<<<< HEAD\n- [!] One\n=======\n- [!] Two\n>>>>>>> other\n', 'marks of a merge conflict'], ['- [!] \uFFFD\n', 'can’t be read as UTF-8']])('%j is not written', async (text, why) => {
    const at = await host(head + text);
    await at.workspace.run('harvest');
    expect(at.read()).toBe(head + text);
    expect(at.said.at(-1)).toContain(why);
  });

  test('with nothing in it says so', async () => {
    const at = await host(`${head}## Harvest\n\nWhat did we learn? What of it may leave this room, to whom, and who brings it there?\n`);
    await at.workspace.run('harvest');
    expect(at.said.at(-1)).toBe('“Session” has nothing to harvest yet: no questions, decisions, actions or insights.');
  });

  test.each(['- [!] # Big words', '- [!] 1. First things first', '- [!] - and then', '- [!] ~~~ is a fence', '- [!] --- is a line', '- [!] (confidentiality : TLP:RED', '- [!] confidentiality: TLP:AMBER'])('words that could be read as something else read as before: %s', async (line) => {
    const at = await host(`${head}${line}\n- [!] We meet monthly\n`);
    const before = parseNote(path, at.read());
    await harvest(at);
    const after = parseNote(path, at.read());
    expect(after.title).toBe(before.title);
    expect(after.parts.map(({ label }) => label)).toEqual(before.parts.map(({ label }) => label));
    expect(after.decisions.map(({ text }) => text)).toEqual(before.decisions.map(({ text }) => text));
    expect(at.read()).toMatch(/^- We meet monthly$/m);
  });

  test('what changed while the person looked is not lost', async () => {
    const at = await host();
    at.script.push('None for now', 'yes');
    at.store.beforeNextProcess = () => { at.store.files.set(path, at.read().replace('- [!] We meet monthly', '- [!] We meet weekly')); };
    await at.workspace.run('harvest');
    expect(at.read()).toContain('- [!] We meet weekly');
    expect(at.read()).toContain('**Decided**\n\n- We meet weekly\n');
  });

  test('a line that somebody wrote into the summary while the person looked is kept', async () => {
    const at = await host();
    await harvest(at, 'None for now');
    at.store.change(path, at.read().replace('- [!] We meet monthly', '- [!] We meet monthly\n- [!] And eat'));
    await at.settle();
    at.store.beforeNextProcess = () => { at.store.files.set(path, at.read().replace('**Decided**', 'Mine.\n\n**Decided**')); };
    await harvest(at, 'None for now');
    expect(at.read().split(endMark)[1]).toMatch(/^\n\nMine\.\n\n## Check-out/);
  });

  test('and when the rest is to go, too: nobody was asked about that line', async () => {
    const at = await host();
    await harvest(at, 'None for now');
    at.store.change(path, at.read().replace('**Decided**', 'Old.\n\n**Decided**'));
    await at.settle();
    at.store.beforeNextProcess = () => { at.store.files.set(path, at.read().replace('**Decided**', 'New.\n\n**Decided**')); };
    await harvest(at, 'None for now', 'Take it out');
    expect(at.read().split(endMark)[1]).toMatch(/^\n\nNew\.\n\n## Check-out/);
    expect(at.read()).not.toContain('Old.');
  });

  test('while somebody presents, nothing is harvested', async () => {
    const at = await host();
    at.workspace.choose({ presenting: { folder: 'C', request: { kind: 'world', names: [] } } as never });
    await at.workspace.run('harvest');
    expect(at.read()).toBe(head + body);
    expect(at.said.at(-1)).toContain('Not while you present');
  });
});

describe('insights', () => {
  test('stand below the harvest, or have a tag anywhere; a template’s line is none, and neither is a box, a quote or code', async () => {
    const text = `${head}- Wood is patient #insight\n    - and so is steel #inzicht\n- Not this\n\n## Harvest\n\nWhat do we take home?\n\nA long thought\nover two lines. %% hidden %%\n\n> Quoted\n\n\`\`\`\ncode\n\`\`\`\n\n- [ ] A task\n- One\n    - nested\n\n### Smaller\n\n1. Two\n\n## After\n\n- Three\n`;
    const at = await host(text, { 'C/templates/Ours.md': '---\ntype: session\n---\n## Harvest\n\nWhat do we take home?\n' });
    await harvest(at);
    expect(at.read()).toContain('**What we learned**\n\n- Wood is patient\n- and so is steel\n- A long thought over two lines.\n- One\n    - nested\n- Two\n\n<!--');
  });
});

describe('a knowledge note is named in the summary', () => {
  const session = (frontmatter: string): string => `---\ntype: session\ndate: 2026-11-12\n${frontmatter}---\n# Session\n\n- [x] Who pays?  [completion:: 2026-11-12] ^q000001\n`;
  const knowledge = (frontmatter: string): Notes => ({ 'C/Delta merger.md': `---\ntype: knowledge\nresolves: ["[[2026-11-12 Session#^q000001]]"]\n${frontmatter}---\n# Delta merger\n` });
  const isNamed = async (ofSession: string, ofKnowledge: string, ...answers: readonly string[]): Promise<boolean> => {
    const at = await host(session(ofSession), knowledge(ofKnowledge));
    await harvest(at, ...answers);
    expect(at.read()).toContain('Who pays?]]');
    return at.read().includes('[[Delta merger]]');
  };

  test.each([
    ['both say nothing', '', ''],
    ['both have one label', 'confidentiality: TLP:GREEN\n', 'confidentiality: TLP:GREEN\n'],
    ['both are for the same persons', 'confidentiality: TLP:AMBER\naudience: [Noor Visser]\n', 'confidentiality: TLP:AMBER\naudience: ["[[Noor Visser]]"]\n'],
    ['everybody present is among its readers', 'confidentiality: TLP:RED\nattendees: [Noor Visser]\n', 'confidentiality: TLP:RED\naudience: [Noor Visser, Sam de Boer]\n'],
  ])('where %s', async (_, ofSession, ofKnowledge) => { expect(await isNamed(ofSession, ofKnowledge)).toBe(true); });

  test.each([
    ['it is for fewer persons', 'confidentiality: TLP:AMBER\n', 'confidentiality: TLP:AMBER\naudience: [Noor Visser]\n'],
    ['not everybody present is among its readers', 'confidentiality: TLP:RED\nattendees: [Noor Visser, Sam de Boer]\n', 'confidentiality: TLP:RED\naudience: [Noor Visser]\n'],
    ['it says nothing and the session lets in more than the members', 'confidentiality: TLP:GREEN\n', ''],
    ['it is stricter', 'confidentiality: TLP:GREEN\n', 'confidentiality: TLP:AMBER\n'],
  ])('but not where %s', async (_, ofSession, ofKnowledge) => { expect(await isNamed(ofSession, ofKnowledge, 'None for now')).toBe(false); });
});

test.each(['\n', '\r\n'])('a heading that is underlined is kept with its underline (%j)', async (eol) => {
  const text = `${head}- [!] We meet monthly\n\n## Harvest\n\n${beginMark}\n\nMine\n===\n\n${endMark}\n`.replaceAll('\n', eol);
  const at = await host(text);
  await harvest(at, 'Keep it, below the summary');
  expect(at.read()).toContain(`${endMark}${eol}${eol}Mine${eol}===${eol}`);
  expect(at.read()).toContain('**Decided**');
});
