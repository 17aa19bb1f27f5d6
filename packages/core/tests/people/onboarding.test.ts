import { describe, expect, test } from 'vitest';
import { onboardingPack } from '../../src/people/onboarding.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import { community, today } from '../support/notes.ts';
import { memoryNoteStore } from '../support/memory-note-store.ts';
import { testHost } from '../support/test-host.ts';

const notes = {
  'C/Circle.md': '---\ntype: community\nname: Circle\nthemes: [trust, money]\nconfidentiality: TLP:GREEN\n---\n# Circle\n\nWe are few.\n\n## Mission\n\nTo share, see [[Trust]] and [[Deal]].\n\n> [!TLP:RED]\n> The sponsor is broke.\n\n- [ ] A promise\n',
  'C/Way of working.md': '# Way of working\n\nWe meet monthly.\n\n## Notes\n\nBy one of us.\n',
  'C/Noor Visser.md': '---\ntype: member\norganisation: "[[Haverdijk]]"\nroles: [facilitator, expert, spy]\njoined: 2025-01-02\n---\n', 'C/Kim.md': '---\ntype: member\norganisation: Haverdijk\njoined: 2026-11-01\nthemes: [trust]\n---\n',
  'C/Sam.md': '---\ntype: member\n---\n', 'C/Gone.md': '---\ntype: member\nleft: 2026-01-01\n---\n', 'C/Secret member.md': '---\ntype: member\nconfidentiality: TLP:RED\naudience: [Noor Visser]\n---\n', 'C/Haverdijk.md': '---\ntype: organisation\n---\n',
  'C/Trust.md': '---\ntype: theme\n---\n# Trust\n\nWhat it takes\nto say things.\n\nMore of it.\n',
  'C/Deal.md': '---\nconfidentiality: TLP:RED\naudience: [Noor Visser]\n---\n# The deal\n\n- [x] Do we sign? [theme:: trust] ^qdeal01\n- [?] When do we sign? [theme:: trust]\n',
  'C/Talk.md': '- [x] Twice referred to? ^qtwice1\n    - answer:: [[Way of working]]\n- [x] Once referred to? #question ^qonce01\n    - answer:: Yes, and see [[Trust]].\n- [x] Never? #vraag\n- [?] Who dares? [theme:: trust] [owner:: [[Noor Visser]]] ^qdares1\n- [?] Who pays? [theme:: money]\n- [-] Parked? [theme:: trust]\n',
  'C/Links.md': 'See [[Talk#^qtwice1]], [[Talk#^qtwice1|this]] and [[Talk#^qonce01]].\n', 'C/Closed.md': '---\nconfidentiality: TLP:RED\naudience: [Noor Visser]\n---\n[[Talk#^qonce01]] [[Talk#^qonce01]] [[Talk#^qonce01]]\n',
};

function packFor(name: string, more: Readonly<Record<string, string>> = {}, language: 'en' | 'nl' = 'en'): string {
  const all = { ...notes, ...more };
  const circle = community(all);
  const newcomer = circle.members.find((each) => each.name === name);
  if (newcomer === undefined) throw new Error(`no ${name}`);
  return onboardingPack(circle, newcomer, new Map(Object.entries(all)), today, messagesFor(language));
}

describe('a pack for a newcomer', () => {
  test('holds what was agreed, who is who, the themes, the answers and the open questions: as far as the newcomer may see it', () => {
    expect(packFor('Kim')).toBe(`# Welcome to Circle, Kim

> [!important] Before you read on
> This was picked for you: it holds what you may see, and no more. Do not pass it on; what each note may be used for stands in that note.

## What we agreed

We are few.

### Mission

To share, see [[Trust]] and (not included).

- A promise

## Way of working

We meet monthly.

### Notes

By one of us.

## Who is who

**Haverdijk**

- [[Kim]]: since 2026-11-01, knows about trust
- [[Noor Visser]]: facilitator, expert, spy, since 2025-01-02

**No organisation**

- [[Sam]]

## Our themes

- **Trust**: What it takes to say things.
- **money**

## What we found out

The answered questions that others refer to most.

- [[Talk#^qtwice1|Twice referred to?]]
    - [[Way of working]]
- [[Talk#^qonce01|Once referred to?]]
    - Yes, and see Trust.
- [[Talk|Never?]]

## Open questions in your themes

- [[Talk#^qdares1|Who dares?]] (Noor Visser)
`);
  });

  test('is another one for another reader', () => {
    const pack = packFor('Noor Visser');
    expect(pack).toContain('- [[Deal#^qdeal01|Do we sign?]]');
    expect(pack).toContain('[[Secret member]]');
    expect(pack).not.toContain('sponsor is broke');
  });

  test('lists who is who as the sidebar does: who came back since then, who facilitates, whose organisation has left', async () => {
    const more = {
      'C/Circle.md': '---\ntype: community\nname: Circle\nfacilitators: ["[[Sam]]"]\n---\n', 'C/Old works.md': '---\ntype: organisation\nleft: 2026-02-01\n---\n',
      'C/Kim.md': '---\ntype: member\njoined: [2020-01-01, 2026-11-01]\nleft: 2021-01-01\norganisation: Old works\nthemes: [trust]\n---\n',
    };
    const pack = packFor('Kim', more);
    expect(pack).toContain('**Haverdijk**\n\n- [[Noor Visser]]: facilitator, expert, spy, since 2025-01-02\n\n**Old works (has left)**\n\n- [[Kim]]: since 2026-11-01, knows about Trust\n\n**No organisation**\n\n- [[Sam]]: facilitator\n');
    const host = testHost(memoryNoteStore({ ...notes, ...more, 'C/Secret member.md': '---\ntype: member\nleft: 2026-01-01\n---\n' }));
    await host.workspace.start();
    const groups = host.workspace.sidebar().sections.find(({ id }) => id === 'people')?.groups ?? [];
    expect([...pack.matchAll(/^\*\*(.*)\*\*$/gm)].map((match) => match[1])).toEqual(groups.map(({ title }) => title));
  });

  test('without themes of the newcomer holds open questions of all', () => {
    expect(packFor('Sam')).toContain('## Open questions\n\nYour member note names no themes yet, so these are of all themes.\n\n- [[Talk#^qdares1|Who dares?]] (Noor Visser)\n- [[Talk|Who pays?]]\n');
  });

  test('holds ten answers and twenty-five questions at the most, and says how many there are besides', () => {
    const many = Array.from({ length: 40 }, (_, index) => `- [x] Answered ${String(index)}? #question\n- [?] Asked ${String(index)}? [theme:: trust]\n`).join('');
    const pack = packFor('Kim', { 'C/Many.md': many });
    expect(pack.match(/Answered \d+\?|referred to\?|Never\?/g)).toHaveLength(10);
    expect(pack.match(/Asked \d+\?/g)).toHaveLength(25);
    expect(pack).toContain('…and 16 more in the sidebar.\n');
  });

  test('says the way of working once, where the charter says it', () => {
    expect(packFor('Kim', { 'C/Circle.md': '---\ntype: community\n---\n# Circle\n\n## Werkwijze\n\nHere.\n' })).not.toContain('We meet monthly');
  });

  test('puts underlined headings of the charter below its own, too', () => {
    const charter = 'Our circle\n===\n\nWe are few.\n\nMission\n---\n\nTo share\n\nWay of\nworking\n-------\n\nMonthly\n\nMore\n====\n\nA line across\n\n---\n\n- An item\n---\n';
    expect(packFor('Kim', { 'C/Circle.md': `---\ntype: community\n---\n${charter}` })).toContain('## What we agreed\n\nWe are few.\n\n#### Mission\n\nTo share\n\n#### Way of working\n\nMonthly\n\n### More\n\nA line across\n\n---\n\n- An item\n---\n\n## Who is who\n\n');
  });

  test('of a charter that can’t be read holds nothing', () => {
    const pack = packFor('Kim', { 'C/Circle.md': '---\ntype: community\nbroken: [1\n---\n# Circle\n\nWe are few.\n' });
    expect(pack).toContain('# Welcome, Kim\n');
    expect(pack).not.toContain('We are few');
  });

  test('leaves all texts out where the second look finds what tells too much', () => {
    const pack = packFor('Kim', { 'C/Deal.md': `${notes['C/Deal.md']}\nThe roof of the hall will not last this winter.\n`, 'C/Loose.md': '---\ntype: theme\n---\nI heard that the roof of *the hall* will not last this winter.\n' });
    expect(pack).toContain('What we agreed, and what our themes are about, is left out');
    expect(pack).not.toContain('We are few');
    expect(pack).toContain('[[Noor Visser]]');
  });

  test('quotes notes that lead to others, which are left where they are', () => {
    const pack = packFor('Kim', { 'C/Trust.md': '---\ntype: theme\n---\n# Trust\n\nSee [[Talk]], [who works how](<Way of working.md>) and [[Deal]].\n' });
    expect(pack).toContain('- **Trust**: See [[Talk]], [[Way of working|who works how]] and (not included).\n');
    expect(pack).toContain('We are few');
  });

  test('is not concerned with what tells too much in a note that it does not quote', () => {
    const pack = packFor('Kim', { 'C/Deal.md': `${notes['C/Deal.md']}\nThe roof of the hall will not last this winter.\n`, 'C/Loose.md': 'I heard that the roof of *the hall* will not last this winter.\n' });
    expect(pack).toContain('We are few');
    expect(pack).not.toMatch(/roof|Loose/);
  });

  test('is in the language of the community', () => {
    expect(packFor('Kim', {}, 'nl')).toMatch(/^# Welkom bij Circle, Kim\n/);
  });
});

test('speaks the language of the community in the texts of notes, too, with one pair of brackets around what is left out', () => {
  const pack = packFor('Kim', {
    'C/Circle.md': '---\ntype: community\nname: Kring\nlanguage: nl\n---\n# Kring\n\n- [x] Met wie (Secret member) delen we? #vraag\n    - answer:: Met elkaar ([[Deal]])\n    - value:: Rust\n',
    'C/Talk.md': '- [?] Wie durft? [theme:: trust] [owner:: [[Secret member]]] ^qdares1\n',
  }, 'nl');
  expect(pack).toContain('- Met wie (naam weggelaten) delen we?\n    - Antwoord: Met elkaar (niet opgenomen)\n    - Waarde: Rust\n');
  expect(pack).toContain('- [[Talk#^qdares1|Wie durft?]] (naam weggelaten)\n');
  expect(pack).not.toMatch(/\(\(|\)\)|Secret|Answer|Value/);
});

describe('the command', () => {
  test('offers who joined last first, and puts the pack on the clipboard', async () => {
    const host = testHost(memoryNoteStore(notes));
    await host.workspace.start();
    const offered: string[] = [];
    host.onPick = (items) => { if (offered.length === 0) offered.push(...items.map(({ label, description }) => `${label} ${description ?? ''}`)); };
    host.script.push('Kim', 'On the clipboard');
    await host.workspace.run('onboard');
    expect(offered.slice(0, 2)).toEqual(['Kim since 2026-11-01', 'Noor Visser since 2025-01-02']);
    expect(host.copied).toEqual([packFor('Kim')]);
    expect(host.said.at(-1)).toBe('The pack is on the clipboard. It holds what its reader may see, and no more.');
  });

  test('tells of whom the notes can’t be read, and since when somebody is there who came back', async () => {
    const host = testHost(memoryNoteStore({ ...notes, 'C/Back.md': '---\ntype: member\njoined: [2020-01-01, 2026-10-01]\nleft: 2024-01-01\n---\n', 'C/Mia.md': '---\n<<<<<<< HEAD\ntype: member\n=======\n>>>>>>> theirs\n---\n' }));
    await host.workspace.start();
    const offered: string[] = [];
    host.onPick = (items) => { offered.push(...items.map(({ label, description }) => `${label} ${description ?? ''}`)); };
    host.script.push(undefined);
    await host.workspace.run('onboard');
    expect(offered.slice(0, 2)).toEqual(['Kim since 2026-11-01', 'Back since 2026-10-01']);
    expect(host.said).toContain('warning: Not in this list, because their notes can’t be read: Mia. Problems in notes says why.');
  });

  test('makes a note for the newcomer alone, and never writes over one', async () => {
    const store = memoryNoteStore({ ...notes, 'C/Welcome Kim.md': 'Mine.\n' });
    const host = testHost(store);
    await host.workspace.start();
    host.script.push('Kim', 'As a note, for the newcomer');
    await host.workspace.run('onboard');
    const [made] = host.opened;
    expect(store.files.get('C/Welcome Kim.md')).toBe('Mine.\n');
    expect(made?.path).not.toBe('C/Welcome Kim.md');
    expect(store.files.get(made?.path ?? '')).toMatch(/^---\nconfidentiality: TLP:RED\naudience:\n {2}- "\[\[Kim\]\]"\n---\n\n# Welcome to Circle, Kim\n/);
    // Nothing of it counts as a question or an action of its own.
    expect(host.rows().filter((row) => row.includes('A promise'))).toEqual([]);
  });

  test.each([[[undefined]], [['Kim', undefined]]])('who turns away makes nothing: %j', async (answers) => {
    const store = memoryNoteStore(notes);
    const host = testHost(store);
    await host.workspace.start();
    host.script.push(...answers);
    await host.workspace.run('onboard');
    expect([[...store.files.keys()], host.copied]).toEqual([Object.keys(notes), []]);
  });

  test('without a member note there is nobody to make it for', async () => {
    const host = testHost(memoryNoteStore({ 'C/C.md': '---\ntype: community\n---\n' }));
    await host.workspace.start();
    await host.workspace.run('onboard');
    expect(host.said.at(-1)).toBe('warning: There is no member note yet. Make one for the newcomer with “New note from a template…”.');
  });
});
