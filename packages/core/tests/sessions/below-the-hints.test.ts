import { describe, expect, test } from 'vitest';
import { beginMark, endMark } from '../../src/sessions/harvest/marks.ts';
import { memoryNoteStore } from '../support/memory-note-store.ts';
import { testHost } from '../support/test-host.ts';
import type { TestHost } from '../support/test-host.ts';

const path = 'C/sessions/2026-11-12 Session.md';
const head = '---\ntype: session\ndate: 2026-11-12\n---\n# Session\n\n';

async function host(session: string, notes: Readonly<Record<string, string>> = {}): Promise<TestHost & { readonly read: () => string }> {
  const store = memoryNoteStore({ 'C/C.md': '---\ntype: community\nname: Circle\ntemplates: templates\n---\n', [path]: session, ...notes });
  const made = testHost(store, {});
  await made.workspace.start();
  made.cursor = { path, selection: { start: 0, end: 0 } };
  return Object.assign(made, { read: () => store.files.get(path) ?? '' });
}

/** Harvest, and write what is shown. */
async function harvest(at: TestHost, ...answers: readonly string[]): Promise<void> {
  at.script.push(...answers, 'yes');
  await at.workspace.run('harvest');
}

describe('what people write below the hints of a template', () => {
  const hint = 'What did we learn? What of it may leave this room, to whom, and who brings it there?';
  const learned = async (written: string): Promise<string> => {
    const at = await host(`${head}## Harvest\n\n${written}\n`);
    await harvest(at);
    const once = at.read();
    await at.workspace.run('harvest');
    expect(at.read()).toBe(once);
    return /learned\*\*\n\n([^]*?)\n\n<!--/.exec(at.read().split(beginMark)[1] ?? '')?.[1] ?? '';
  };

  test('on the very next line is told without the hint, with the address of what it links to', async () => {
    expect(await learned(`${hint}\nSee [the law](https://example.org/a_(b)?c=1#d "The law") first, **then** [ask](mailto:a@example.org).`))
      .toBe('- See [the law](https://example.org/a_(b)?c=1#d) first, **then** [ask](mailto:a@example.org).');
  });

  test('on the line of the hint is told without it; what ends in a colon stays with what is written behind', async () => {
    expect(await learned(`${hint} The letter helped.\n\n- Leaves: the drawings`)).toBe('- The letter helped.\n- Leaves: the drawings');
  });

  test('is told without a hint that has something filled in', async () => {
    const at = await host(`${head}## Harvest\n\nWhat does Circle take home on 2026-11-12?\n\n2026-11-12\n`, { 'C/templates/Ours.md': '---\ntype: session\n---\n## Harvest\n\nWhat does {{community}} take home on {{date}}?\n\n{{date}}\n' });
    await harvest(at);
    expect(at.read()).toContain('**What we learned**\n\n- 2026-11-12\n\n<!--');
  });

  test('that begins with a link is no box and keeps its address', async () => {
    expect(await learned('- [x](https://example.org) helps')).toBe('- [x](https://example.org) helps');
  });

  test('an address in code, or one that could be read as more than an address, is told as before', async () => {
    expect(await learned('- `[a](https://example.org)` and [b](https://example.org/$$x)')).toBe('- `[a](https://example.org)` and b');
  });

  test('what is nested goes with what it is nested in, but for boxes and what is for fewer ears', async () => {
    expect(await learned('- Leaves:\n    - the drawings, to the board\n        - without names\n    - the client [confidentiality:: TLP:RED]\n        - and more of it\n    - [ ] a box\n- Stays'))
      .toBe('- Leaves:\n    - the drawings, to the board\n        - without names\n- Stays');
  });

  test('an item of a template stays above what somebody wrote below it, and goes where nobody did', async () => {
    const at = await host(`${head}## Harvest\n\n- Leaves:\n    - the drawings\n- Stays:\n`, { 'C/templates/Ours.md': '---\ntype: session\n---\n## Harvest\n\n- Leaves:\n- Stays:\n' });
    await harvest(at);
    expect(at.read()).toContain('**What we learned**\n\n- Leaves:\n    - the drawings\n\n<!--');
  });

  test('a table stays a table, and what stands above it is told', async () => {
    const at = await host(`${head}## Harvest\n\n${hint}\nWe counted.\n| who | what |\n|---|---|\n| us | all |\n`);
    await harvest(at);
    expect(at.read()).toContain('**What we learned**\n\n- We counted.\n\n<!--');
    expect(at.reviewed.at(-1)).toContain('Below “Harvest”, 1 table, quote or piece of code stays where it is: the summary has lines only.\n- | who | what |');
  });

  test('and is not gathered is told, with the reason', async () => {
    const at = await host(`${head}## Questions\n\n- [?] Who pays? ^q000001\n- [x] Why? Because.\n- [[Old]]\n\nTalk.\n\n## Decisions\n\n- we also decided this\n- [!] We meet\n\nAnd that.\n\n## Actions (10 min)\n\n- Noor calls\n\n## Harvest\n\n- [ ] Noor tells the board\n- [ ] Sam calls [owner:: Sam]\n- secret [confidentiality:: TLP:RED]\n    - [ ] tell nobody\n`);
    await harvest(at, 'None for now');
    const shown = at.reviewed.at(-1) ?? '';
    expect(shown).toContain('Below “Questions”, 1 line is not gathered: a question begins with `- [?]`, or has the tag `#question`.\n- Why? Because.');
    expect(shown).toContain('Below “Decisions”, 2 lines are not gathered: a decision begins with `- [!]`.\n- we also decided this\n- And that.');
    expect(shown).toContain('Below “Actions”, 1 line is not gathered: an action begins with `- [ ]`.\n- Noor calls');
    expect(shown).toContain('Below “Harvest”, 2 boxes are not gathered: there, an action names its owner or its day.\n- Noor tells the board');
    expect(shown).not.toMatch(/Talk|Old|tell nobody/);
  });

  test.each(['Questions and decisions', 'Vragen, besluiten & acties', 'Open questions', '10:30 Our decisions and action points (15 min)'])('and is not gathered below “%s” is told', async (heading) => {
    const at = await host(`${head}## ${heading}\n\n- [!] We meet\n- we also decided this\n`);
    await harvest(at);
    expect(at.reviewed.at(-1)).toMatch(/, 1 line is not gathered: .*\n- we also decided this/);
  });

  test('and is not gathered is told where nothing else is', async () => {
    const at = await host(`${head}## Decisions\n\nWrite each as \`- [!] …\`, in one sentence that somebody who was absent understands.\n\n- we decided this\n`);
    await at.workspace.run('harvest');
    expect(at.said.at(-1)).toBe('“Session” has nothing to harvest yet: no questions, decisions, actions or insights. Below “Decisions”, 1 line is not gathered: a decision begins with `- [!]`.');
  });
});

test('a question that stands there as a template has it is passed over and given no block id, until somebody writes below it', async () => {
  const template = { 'C/templates/Ours.md': '---\ntype: session\n---\n## Questions\n\n- [?] A question that somebody brings\n' };
  const at = await host(`${head}- [?] A question that somebody brings\n- [?] Who pays? ^q000001\n`, template);
  await harvest(at, 'None for now');
  expect(at.read()).toBe(`${head}- [?] A question that somebody brings\n- [?] Who pays? ^q000001\n\n${beginMark}\n\n## Summary\n\n**Still open**\n\n- [[#^q000001|Who pays?]]\n\n${endMark}\n`);
  const alone = await host(`${head}- [?] A question that somebody brings\n`, template);
  await alone.workspace.run('harvest');
  expect(alone.said.at(-1)).toContain('nothing to harvest');
  const meant = await host(`${head}- [?] A question that somebody brings\n    - Noor brings it.\n`, template);
  await harvest(meant, 'None for now');
  expect(meant.read()).toMatch(/brings \^q[0-9a-z]{6}\n {4}- Noor brings it\./);
});

test('a question in which somebody wrote more than a name between the words of a template is theirs', async () => {
  const template = { 'C/templates/Ours.md': '---\ntype: session\n---\n## Questions\n\n- [?] What does {{theme}} mean for {{community}}?\n' };
  const untouched = await host(`${head}- [?] What does trust mean for Circle?\n`, template);
  await untouched.workspace.run('harvest');
  expect(untouched.said.at(-1)).toContain('nothing to harvest');
  const asked = await host(`${head}- [?] What does trust among six people who never met mean for Circle?\n`, template);
  await harvest(asked, 'None for now');
  expect(asked.read()).toMatch(/mean for Circle\? \^q[0-9a-z]{6}\n/);
});

test.each([
  ['for those present, and nobody is absent', 'confidentiality: TLP:RED\nattendees: [Noor]\n', true],
  ['for those present, and somebody is absent', 'confidentiality: TLP:RED\nattendees: [Noor]\nabsent: [Sam]\n', false],
  ['for those whom its audience names', 'confidentiality: TLP:RED\nattendees: [Noor]\naudience: [Noor]\n', false],
  ['for the community', 'attendees: [Noor]\n', false],
])('the review reminds of attendance when the note is %s', async (_, keys, isTold) => {
  const at = await host(`---\ntype: session\ndate: 2026-11-12\n${keys}---\n- [!] We meet\n`);
  await harvest(at);
  expect(at.reviewed.at(-1)?.includes('run “Mark attendance” first')).toBe(isTold);
});
