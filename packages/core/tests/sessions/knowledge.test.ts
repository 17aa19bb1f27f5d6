import { describe, expect, test } from 'vitest';
import { communitiesOf } from '../../src/community/communities-of.ts';
import { organisationCalled } from '../../src/community/organisations.ts';
import type { Audience } from '../../src/confidentiality/audience.ts';
import { labelOfNote } from '../../src/confidentiality/effective-label.ts';
import { judge } from '../../src/confidentiality/judge.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { memoryNoteStore } from '../support/memory-note-store.ts';
import { today } from '../support/notes.ts';
import { testHost } from '../support/test-host.ts';
import type { TestHost } from '../support/test-host.ts';

type Notes = Readonly<Record<string, string>>;

const path = 'C/sessions/Session.md';
const circle: Notes = {
  'C/C.md': '---\ntype: community\nname: Circle\nthemes: [trust, money]\ntemplates: templates\n---\n# Circle\n',
  'C/people/Noor Visser.md': '---\ntype: member\norganisation: Haverdijk\n---\n',
  'C/people/Sam de Boer.md': '---\ntype: member\norganisation: Noordkade\n---\n',
  'C/knowledge/Old.md': '---\ntype: knowledge\n---\n# Old\n',
};
const head = '---\ntype: session\ndate: 2026-11-12\n---\n';

type Host = TestHost & { readonly read: (of?: string) => string; readonly paths: () => readonly string[]; readonly store: ReturnType<typeof memoryNoteStore> };

async function host(session: string, notes: Notes = {}): Promise<Host> {
  const store = memoryNoteStore({ ...circle, [path]: session, ...notes });
  const made = testHost(store, { me: 'Noor Visser' });
  await made.workspace.start();
  made.cursor = { path, selection: { start: session.search(/\[[?x]\]/), end: 0 } };
  return Object.assign(made, { store, read: (of = path) => store.files.get(of) ?? '', paths: () => [...store.files.keys()] });
}

describe('a knowledge note from a question', () => {
  test('leads to it, is led to, and begins with what was answered, where such notes stand', async () => {
    const at = await host(`${head}- [?] Who pays? [theme:: money]  [answered-by:: [[Sam de Boer]]]\n    - answer:: Each a part.\n    - And who not?\n`);
    at.script.push('Who pays');
    await at.workspace.run('writeKnowledge');
    const id = /\^(q[0-9a-z]{6})$/m.exec(at.read())?.[1] ?? 'none';
    expect(at.read()).toBe(`${head}- [?] Who pays? [theme:: money]  [answered-by:: [[Sam de Boer]]]  [answer:: [[Who pays]]] ^${id}\n    - answer:: Each a part.\n    - And who not?\n`);
    expect(at.read('C/knowledge/Who pays.md')).toBe(
      `---\ntype: knowledge\nthemes:\n  - money\nauthors:\n  - "[[Sam de Boer]]"\npublished: 2026-11-23\nresolves:\n  - "[[Session#^${id}]]"\n---\n\n# Who pays\n\nEach a part.\n\n## What we do\n\n## Why it works, and when it does not\n\n## How we know\n\n## Whom to ask\n`,
    );
    expect(at.said.at(-1)).toBe('“Who pays” was made, and the question leads to it.');
    expect(at.opened.at(-1)?.path).toBe('C/knowledge/Who pays.md');
    expect(at.workspace.problems().get('C/knowledge/Who pays.md')).toBeUndefined();
  });

  test('leaves the state of the question to people', async () => {
    const at = await host(`${head}- [?] Who pays? ^q000001\n`);
    at.script.push('=');
    await at.workspace.run('writeKnowledge');
    expect(at.read()).toBe(`${head}- [?] Who pays?  [answer:: [[Who pays]]] ^q000001\n`);
    expect(at.read('C/knowledge/Who pays.md')).toContain('authors:\n  - "[[Noor Visser]]"\n');
    expect(at.read('C/knowledge/Who pays.md')).toContain('In one sentence: what should a colleague know?');
  });

  test('begins with all paragraphs of the answer, and leaves what else stands in it where it is', async () => {
    const at = await host(`${head}- [x] Who pays? ^q000001\r\n    - answer:: Each a part,\r\n      says [[#Budget]]. [by:: [[Sam de Boer]]]\r\n\r\n      Those who come late\r\n      pay **more**. %% really %%\r\n\r\n      > [!TLP:RED]\r\n      > But not Delta.\r\n\r\n      And so on.\r\n        - A reply\r\n`);
    at.cursor = { path, selection: { start: at.read().indexOf('Who pays?'), end: at.read().indexOf('Who pays?') } };
    at.script.push('=');
    await at.workspace.run('writeKnowledge');
    expect(at.read('C/knowledge/Who pays.md')).toContain('# Who pays\n\nEach a part, says [[Session#Budget]].\n\nThose who come late pay **more**.\n\n## What we do\n');
  });

  test('an answer that is a link already stays below the new one', async () => {
    const at = await host(`${head}- [x] Who pays?  [answer:: [[Old]]] ^q000001\n`);
    at.script.push('Payment');
    await at.workspace.run('writeKnowledge');
    expect(at.read()).toBe(`${head}- [x] Who pays?  [answer:: [[Old]]] ^q000001\n    - answer:: [[Payment]]\n`);
  });

  test('of a question note stands in its frontmatter', async () => {
    const at = await host(head, { 'C/Which way.md': '---\ntype: question\nstatus: open\nanswer: North\n---\n# Which way?\n' });
    at.cursor = { path: 'C/Which way.md', selection: { start: 0, end: 0 } };
    at.script.push('North it is');
    await at.workspace.run('writeKnowledge');
    expect(at.read('C/Which way.md')).toBe('---\ntype: question\nstatus: open\nanswer:\n  - North\n  - "[[North it is]]"\n---\n# Which way?\n');
    expect(at.read('C/knowledge/North it is.md')).toContain('resolves:\n  - "[[Which way]]"\n');
  });

  test.each([
    ['in its body', '# Which way?\n\nWe looked at maps.\n\n- answer:: North\n    - Not by boat.\n- By the sea, perhaps.\n', '# Which way?\n\nWe looked at maps.\n\n- answer:: North\n    - Not by boat.\n- answer:: [[North it is]]\n- By the sea, perhaps.\n'],
    ['nested, in a quote, at the very end', '# Which way?\r\n\r\n> * We spoke\r\n>   1. answer:: North', '# Which way?\r\n\r\n> * We spoke\r\n>   1. answer:: North\r\n>   1. answer:: [[North it is]]'],
  ])('whose question note is answered %s stands behind that answer', async (_, body, expected) => {
    const head = '---\ntype: question\nstatus: resolved\n---\n';
    const at = await host('', { 'C/Which way.md': head + body });
    at.cursor = { path: 'C/Which way.md', selection: { start: 0, end: 0 } };
    at.script.push('North it is');
    await at.workspace.run('writeKnowledge');
    expect(at.read('C/Which way.md')).toBe(head + expected);
    expect(at.read('C/knowledge/North it is.md')).toContain('\nNorth\n');
    expect(parseNote('x.md', at.read('C/Which way.md')).questions[0]?.answer?.text).toBe('North');
  });

  test('stands behind the words that answer a question on a line whose field is taken', async () => {
    const at = await host(`${head}- [x] Who pays?  [answer:: [[Old]]] ^q000001\n    - We talked.\n    - answer:: Each a part.\n- Next\n`);
    at.script.push('Payment');
    await at.workspace.run('writeKnowledge');
    expect(at.read()).toBe(`${head}- [x] Who pays?  [answer:: [[Old]]] ^q000001\n    - We talked.\n    - answer:: Each a part.\n    - answer:: [[Payment]]\n- Next\n`);
  });

  test('is made once: the second time it is opened', async () => {
    const at = await host(`${head}- [?] Who pays? ^q000001\n`);
    at.script.push('=');
    await at.workspace.run('writeKnowledge');
    const before = at.read();
    await at.workspace.run('writeKnowledge');
    expect(at.read()).toBe(before);
    expect(at.said.at(-1)).toBe('“Who pays” came from this question already.');
  });

  test('never takes the place of another note', async () => {
    const at = await host(`${head}- [?] Old? ^q000001\n`, { 'C/knowledge/plain.md': 'Mine\n' });
    at.script.push('Plain');
    await at.workspace.run('writeKnowledge');
    expect(at.said.at(-1)).toBe('! Plain.md exists already; nothing was changed.');
    at.script.push('=');
    await at.workspace.run('writeKnowledge');
    expect(at.paths()).toContain('C/knowledge/Old 2.md');
    expect(at.read('C/knowledge/plain.md')).toBe('Mine\n');
  });

  test('that another made while the person was asked is left as it is', async () => {
    const at = await host(`${head}- [?] Who pays? ^q000001\n`);
    const create = at.store.create.bind(at.store);
    at.store.create = (to, text) => { at.store.files.set(to, 'Theirs\n'); return create(to, text); };
    at.script.push('=');
    await at.workspace.run('writeKnowledge');
    expect(at.read('C/knowledge/Who pays.md')).toBe('Theirs\n');
    expect(at.read()).toBe(`${head}- [?] Who pays? ^q000001\n`);
  });

  test('says so when the question went away meanwhile', async () => {
    const at = await host(`${head}- [?] Who pays? ^q000001\n`);
    at.store.beforeNextProcess = () => { at.store.files.set(path, head); };
    at.script.push('=');
    await at.workspace.run('writeKnowledge');
    expect(at.said.at(-1)).toBe('warning: “Who pays” was made, and leads to its question; the question could not be changed to lead back. This question is no longer in the note; nothing was changed.');
  });

  test.each(['<<<<<<< HEAD\n- [?] Who pays? ^q000001\n=======\n>>>>>>> other\n', '- [?] Who pays?\n- [?] Who pays?\n'])('is not made where the question can’t be written: %j', async (text) => {
    const at = await host(head + text);
    const before = at.paths();
    at.script.push('=');
    await at.workspace.run('writeKnowledge');
    expect(at.paths()).toEqual(before);
    expect(at.read()).toBe(head + text);
  });

  test('follows the community’s own template first, wherever it puts such notes', async () => {
    const own = '---\ntemplate:\n  name: Ours\n  folder: library\n  filename: "K {{title}}"\ntype: knowledge\nreview: 2027-01-01\nresolves:\n  - "[[Old]]"\n---\n# {{title}}\n\nFrom {{question}}\n{{answer}}<% code %> {{unknown}}\n';
    const at = await host(`${head}- [?] Who pays? ^q000001\n`, { 'C/templates/Ours.md': own });
    let offered: readonly string[] = [];
    at.onPick = (items) => { offered = items.map(({ label }) => label); };
    at.script.push('Ours', '=');
    await at.workspace.run('writeKnowledge');
    expect(offered).toEqual(['Ours', 'Knowledge note']);
    expect(at.read('C/library/K Who pays.md')).toBe('---\ntype: knowledge\nreview: 2027-01-01\nresolves:\n  - "[[Old]]"\n  - "[[Session#^q000001]]"\nauthors:\n  - "[[Noor Visser]]"\n---\n# Who pays\n\nFrom [[Session#^q000001|Who pays?]]\n<% code %> {{unknown}}\n');
    expect(at.read()).toContain('[answer:: [[K Who pays]]]');
    expect(at.said.at(-1)).toContain('{{unknown}}');
  });

  test.each(['../out', '/etc', '.hidden'])('never leads out of the community: %s', async (folder) => {
    const at = await host(`${head}- [?] Who pays? ^q000001\n`, { 'C/templates/Knowledge note.md': `---\ntemplate:\n  folder: '${folder}'\ntype: knowledge\n---\n` });
    const before = at.paths();
    at.script.push('=');
    await at.workspace.run('writeKnowledge');
    expect(at.paths()).toEqual(before);
    expect(at.said.at(-1)).toContain('asks for a folder or a name that can’t be used here');
  });
});

describe('who may see a question may see its knowledge note, and nobody else', () => {
  const closes = async (session: string, template?: string): Promise<string> => {
    const at = await host(session, template === undefined ? {} : { 'C/templates/Knowledge note.md': template });
    at.script.push('Made');
    await at.workspace.run('writeKnowledge');
    return at.read('C/knowledge/Made.md');
  };
  const session = (keys: string, line: string): string => `---\ntype: session\nattendees: ["[[Sam de Boer]]"]\n${keys}---\n${line}\n`;

  test.each([
    ['a silent note is silent', session('', '- [?] Q ^q000001'), /^---\ntype: knowledge\nthemes:\n/],
    ['a label is copied', session('confidentiality: TLP:AMBER\n', '- [?] Q ^q000001'), /\nconfidentiality: TLP:AMBER\n/],
    ['the stricter one of the question counts', session('confidentiality: TLP:GREEN\n', '- [?] Q [tlp:: AMBER+STRICT] ^q000001'), /\nconfidentiality: TLP:AMBER\+STRICT\n/],
    ['of a silent note it stands in the body, so that nobody else is let in', session('', '- [?] Q [tlp:: AMBER] ^q000001'), /---\n\n# Made\n\n\[confidentiality:: TLP:AMBER\]\n/],
    ['for those present, these are named', session('', '- [?] Q [tlp:: RED] ^q000001'), /\nconfidentiality: TLP:RED\naudience:\n {2}- "\[\[Sam de Boer\]\]"\n/],
    ['the answer closes it too', session('', '- [x] Q ^q000001\n    - answer:: A [tlp:: RED]'), /\nconfidentiality: TLP:RED\naudience:\n/],
    ['an audience goes along', session('audience: ["[[Noor Visser]]"]\n', '- [?] Q ^q000001'), /\naudience:\n {2}- "\[\[Noor Visser\]\]"\n/],
    ['so does one that says nothing', session('chatham-house:\n', '- [?] Q ^q000001'), /\nchatham-house: true\n/],
    ['so does the Chatham House rule, and then nobody is named as its author', session('chatham-house: true\n', '- [x] Q  [answered-by:: [[Sam de Boer]]] ^q000001'), /\nauthors:\npublished: 2026-11-23\nresolves:\n {2}- .*\nchatham-house: true\n/],
  ])('%s', async (_, text, expected) => {
    expect(await closes(text)).toMatch(expected);
  });

  test.each([
    ['looser', '---\ntype: knowledge\nconfidentiality: TLP:CLEAR\naudience: ["[[Noor Visser]]", "[[Sam de Boer]]"]\n---\n# {{title}}\n'],
    ['looser, in another way', '---\ntype: knowledge\ntlp: CLEAR\n---\n# {{title}}\n'],
    ['stricter', '---\ntype: knowledge\nconfidentiality: TLP:AMBER\n---\n# {{title}}\n'],
    ['silent, and without a title', '---\ntype: knowledge\n---\n'],
  ])('whatever a template says: %s', async (_, template) => {
    for (const keys of ['', 'confidentiality: TLP:GREEN\n', 'confidentiality: TLP:AMBER\naudience: ["[[Sam de Boer]]"]\n']) {
      for (const label of ['', ' [tlp:: AMBER]', ' [tlp:: RED]']) {
        const from = session(keys, `- [?] Q${label} ^q000001`);
        const text = await closes(from, template);
        const notes = Object.entries({ ...circle, [path]: from, 'C/knowledge/Made.md': text }).map(([name, each]) => parseNote(name, each));
        const [community] = communitiesOf(notes);
        const [source, made] = [path, 'C/knowledge/Made.md'].map((each) => community?.notes.find((note) => note.path === each));
        if (community === undefined || source === undefined || made === undefined) throw new Error('not made');
        expect(text).not.toBe('');
        const range = source.questions[0]?.item ?? { start: 0, end: 0 };
        const persons = community.members.map((member): Audience => ({ kind: 'persons', persons: [{ kind: 'member', name: member.name, member }] }));
        const organisations: Audience = { kind: 'organisations', organisations: [organisationCalled(community, 'Haverdijk')] };
        for (const audience of [{ kind: 'world' }, { kind: 'community' }, organisations, ...persons] as const satisfies readonly Audience[]) {
          if (judge(community, { note: made }, audience, today).may) expect(judge(community, { note: source, range }, audience, today), `${keys}${label} ${labelOfNote(community, made)} ${JSON.stringify(audience).slice(0, 80)}`).toMatchObject({ may: true });
        }
      }
    }
  });

  test.each(['---\ntype: session\nconfidentiality: [\n---\n', '---\ntype: session\naudience: {a: b}\n---\n', '---\ntype: session\naudience: [Noor Visser]\naudience: [Sam de Boer]\n---\n'])('nothing is made where that can’t be read: %j', async (keys) => {
    expect(await closes(`${keys}- [?] Q ^q000001\n`)).toBe('');
  });
});

describe('at the harvest', () => {
  const text = `${head}# Session\n\n- [?] Who pays?\n- [x] Who decides? ^q000002\n    - answer:: All of us\n- [[Other#^q000003|Who else?]]\n`;
  const other: Notes = { 'C/Other.md': '- [?] Who else? ^q000003\n' };

  test('what is chosen becomes a note, linked both ways, and each note that changes is written once', async () => {
    const at = await host(text, other);
    const writes: string[] = [];
    const process = at.store.process.bind(at.store);
    at.store.process = (to, change) => { writes.push(to); return process(to, change); };
    at.script.push('Who decides?', 'Who else?', 'Who pays?', 'Deciding', '=', '=', 'yes');
    at.onPick = (items) => { if (items.length > 1 && items[1]?.label === 'Who pays?') expect(items[0]?.label).not.toBe('Who decides?'); };
    await at.workspace.run('harvest');
    const id = /Who pays\? {2}\[answer:: \[\[Who pays\]\]\] \^(q[0-9a-z]{6})$/m.exec(at.read())?.[1] ?? 'none';
    expect(writes).toEqual([path, 'C/Other.md']);
    expect(at.read('C/Other.md')).toBe('- [?] Who else?  [answer:: [[Who else]]] ^q000003\n');
    expect(at.read('C/knowledge/Deciding.md')).toContain('resolves:\n  - "[[Session#^q000002]]"\n');
    expect(at.read('C/knowledge/Who pays.md')).toContain(`resolves:\n  - "[[Session#^${id}]]"\n`);
    expect(at.read('C/knowledge/Who else.md')).toContain('resolves:\n  - "[[Other#^q000003]]"\n');
    expect(at.read()).toContain(`**Answered**\n\n- [[#^q000002|Who decides?]] All of us. See [[Deciding]].\n\n**Still open**\n\n- [[#^${id}|Who pays?]] See [[Who pays]].\n- [[Other#^q000003|Who else?]] See [[Who else]].\n`);
    expect(at.said.at(-1)).toBe('The summary stands in “Session”, and 3 knowledge notes were made.');
    expect(at.reviewed.at(-1)).toContain('Knowledge notes that are made:\n- “Deciding”, from: Who decides?\n');
    const before = at.read();
    await at.workspace.run('harvest');
    expect(at.read()).toBe(before);
  });

  test('done again, a question of another note that is chosen then becomes a note, also where the session’s own text stays as it is', async () => {
    const at = await host(`${head}# Session\n\n- [[Other#^q000003|Who else?]]\n`, { 'C/Other.md': '- [?] Who else? ^q000003\n' });
    at.script.push('None for now', 'yes');
    await at.workspace.run('harvest');
    at.script.push('Who else?', '=', 'yes');
    await at.workspace.run('harvest');
    expect(at.read('C/knowledge/Who else.md')).toContain('resolves:\n  - "[[Other#^q000003]]"\n');
    expect(at.read('C/Other.md')).toBe('- [?] Who else?  [answer:: [[Who else]]] ^q000003\n');
    expect(at.read()).toContain('- [[Other#^q000003|Who else?]] See [[Who else]].\n');
    expect(at.said.at(-1)).toBe('The summary stands in “Session”, and 1 knowledge note was made.');
  });

  test('turning away makes nothing', async () => {
    const at = await host(text, other);
    const before = at.paths();
    at.script.push('Who decides?', 'That is all', 'Deciding', 'no');
    await at.workspace.run('harvest');
    expect(at.paths()).toEqual(before);
    expect(at.read()).toBe(text);
  });

  test('two notes never get one name', async () => {
    const at = await host(text, other);
    at.script.push('Who decides?', 'Who pays?', 'That is all', 'Same', 'same');
    await at.workspace.run('harvest');
    expect(at.said.at(-1)).toBe('! same.md exists already; nothing was changed.');
    expect(at.read()).toBe(text);
  });

  test('a stricter knowledge note is not named in the summary', async () => {
    const at = await host(`${head}# Session\n\n- [?] Who pays? ^q000001\n- [?] REDQ [tlp:: RED] ^q000002\n`);
    at.script.push('REDQ', 'That is all', 'REDNOTE', 'yes');
    await at.workspace.run('harvest');
    expect(at.read()).toContain('- [?] REDQ  [answer:: [[REDNOTE]]] [tlp:: RED] ^q000002\n');
    expect(at.read('C/knowledge/REDNOTE.md')).toContain('confidentiality: TLP:RED\n');
    expect(at.read().split('harvest:begin')[1]).not.toContain('RED');
  });
});
