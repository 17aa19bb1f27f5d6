import { describe, expect, test } from 'vitest';
import { hasLeft } from '../../src/community/member.ts';
import { resolvePerson } from '../../src/community/people.ts';
import { audienceOf } from '../../src/confidentiality/audience.ts';
import type { PlainDate } from '../../src/text/plain-date.ts';
import { memoryNoteStore } from '../support/memory-note-store.ts';
import { community, today } from '../support/notes.ts';
import { testHost } from '../support/test-host.ts';
import type { TestHost } from '../support/test-host.ts';

const member = (keys: string): string => `---\ntype: member\n${keys}---\n`;
const notes: Readonly<Record<string, string>> = {
  'C/C.md': '---\ntype: community\nthemes: [trust, money]\nfacilitators: ["[[Noor]]"]\n---\n',
  'C/org/Haverdijk.md': '---\ntype: organisation\naliases: [Gemeente Dijk]\n---\n',
  'C/org/Institute.md': '---\ntype: organisation\nleft: 2026-07-01\n---\n',
  'C/people/Noor.md': member('organisation: "[[Haverdijk]]"\nroles: [expert, member]\nthemes: [trust]\njoined: 2025-09-18\naliases: [N. Visser]\n'),
  'C/people/Sam.md': member('organisation: "[[Gemeente Dijk]]"\nroles: [hof-nar]\nconfidentiality: TLP:AMBER\n'),
  'C/people/Bas.md': member('organisation: Haverdijk\nleft: 2026-05-29\n'),
  'C/people/Ruth.md': member('left: 2026-07-01\n'),
  'C/people/Ada.md': member('organisation: "[[Institute]]"\n'),
  'C/people/Kim.md': member('organisation: ["[[Haverdijk]]", Freelance]\nthemes: [money, knots]\n'),
  'C/people/Li.md': member(''),
  'C/q.md': '---\nowners: ["[[Noor]]", Bas]\n---\n# Work\n\n- [?] Whose?  [theme:: trust]\n- [?] Mine?  [owner:: [[Noor]], Li]  [created:: 2026-11-20]\n- [x] Once asked #question  [owner:: Ruth]  [theme:: money]  [answered-by:: Sam]  [completion:: 2026-11-01]\n\n## Actions\n\n- [ ] Call  [owner:: Noor]  [due:: 2026-11-20]\n- [x] Called  [owner:: Ruth]\n',
  'C/k.md': '---\ntype: knowledge\nthemes: [money]\nauthors: [Sam, Noor]\n---\n# Known\n',
};

async function host(more: Readonly<Record<string, string>> = {}, me = 'Noor'): Promise<TestHost> {
  const made = testHost(memoryNoteStore({ ...notes, ...more }), { me });
  await made.workspace.start();
  return made;
}

function people(at: TestHost): readonly string[] {
  const section = at.workspace.sidebar().sections.find(({ id }) => id === 'people');
  return section === undefined ? [] : [`${section.title} ${String(section.count)}`, ...section.groups.flatMap((group) => [` ${group.title} ${String(group.count)}`, ...group.rows.map((row) => `  ${row.text}${row.description === '' ? '' : ` (${row.description})`}`)])];
}

describe('who is who', () => {
  test('members stand by organisation, with what they know and do, what is theirs, and since when', async () => {
    expect(people(await host())).toEqual([
      'Who is who 6',
      ' Freelance 1', '  Kim (money, knots)',
      ' Haverdijk 3', '  Kim (money, knots)', '  Noor (trust · facilitator, expert · owns 4 · since 2025-09-18)', '  Sam (hof-nar)',
      ' Institute (has left) 1', '  Ada',
      ' No organisation 1', '  Li (owns 1)',
      ' Have left, and still own something 1', '  Bas (owns 2 · left 2026-05-29)',
    ]);
  });

  test('a row says all of it to who hovers, and in one sentence to who listens', async () => {
    const at = await host();
    const rows = at.workspace.sidebar().sections.find(({ id }) => id === 'people')?.groups.flatMap((group) => group.rows) ?? [];
    const noor = rows.find(({ text }) => text === 'Noor');
    expect(noor).toMatchObject({ kind: 'person', icon: 'person', mine: true, label: undefined, spoken: 'Noor, Haverdijk, trust, facilitator, expert, owns 4, since 2025-09-18', actions: ['openQuestion', 'showOwned'], inline: ['showOwned'] });
    expect(noor?.tooltip).toBe('Noor\n\nOrganisation: Haverdijk\nRoles: facilitator, expert, member\nExpertise: trust\nOwns: 2 open questions, 1 action, 1 note\nMember since: 2025-09-18\nAlso called: N. Visser\nNote: C/people/Noor.md');
    expect(rows.find(({ text }) => text === 'Sam')).toMatchObject({ label: 'TLP:AMBER', actions: ['openQuestion'], inline: [] });
    expect(rows.find(({ text }) => text === 'Bas')).toMatchObject({ icon: 'orphaned', spoken: 'Bas, owns 2, left 2026-05-29' });
    await at.workspace.run('openQuestion', noor);
    expect(at.opened).toMatchObject([{ path: 'C/people/Noor.md' }]);
  });

  test('the filter looks at names, organisations, roles and themes; what is only mine is nobody', async () => {
    const at = await host();
    at.workspace.choose({ filter: 'knots' });
    expect(people(at)).toEqual(['Who is who 1', ' Freelance 1', '  Kim (money, knots)', ' Haverdijk 1', '  Kim (money, knots)']);
    at.workspace.choose({ filter: 'n. visser' });
    expect(people(at)[0]).toBe('Who is who 1');
    at.workspace.choose({ filter: '', onlyMine: true });
    expect(people(at)).toEqual([]);
  });

  test('is not there where the community keeps no list of members', async () => {
    const made = testHost(memoryNoteStore({ 'C/C.md': '---\ntype: community\n---\n' }));
    await made.workspace.start();
    expect(people(made)).toEqual([]);
    await made.workspace.run('findExpert');
    expect(made.said).toEqual(['There are no members here yet. Make a member note for everybody, with “New note from a template…”.']);
  });

  test('two of one name are two rows, and a file that is nobody’s name is told apart and reported', async () => {
    const at = await host({ 'C/people/old/Noor.md': member(''), 'C/people/Untitled 1.md': member(''), 'C/people/--.md': member('') });
    expect(people(at).filter((line) => /Noor|Untitled|--/.test(line))).toEqual(['  Noor (trust · expert · since 2025-09-18 · C/people/Noor.md)', '  C/people/--.md', '  Noor (C/people/old/Noor.md)', '  Untitled 1']);
    const said = [...at.workspace.problems().values()].flat().map(({ code, path }) => `${code} ${path}`);
    expect(said).toEqual(expect.arrayContaining(['member-nameless C/people/--.md', 'member-nameless C/people/Untitled 1.md', 'name-twice C/people/old/Noor.md', 'owner-ambiguous C/q.md']));
  });

  test('a member note with a merge conflict stays in the list as far as it can be read', async () => {
    const at = await host({ 'C/people/Li.md': '---\ntype: member\n<<<<<<< ours\nthemes: [trust]\n=======\nthemes: [money]\n>>>>>>> theirs\n---\n' });
    expect(people(at)).toContain('  Li (owns 1)');
    const problems = [...at.workspace.problems().values()].flat();
    expect(problems.filter(({ path }) => path === 'C/people/Li.md').map(({ code }) => code)).toContain('merge-conflict');
    expect(problems.filter(({ code, detail }) => code.startsWith('owner-') && detail === 'Li')).toEqual([]);
  });
});

describe('what somebody owns', () => {
  test('opens where it stands: questions, actions, notes', async () => {
    const at = await host();
    const offered: string[] = [];
    at.onPick = (items) => { offered.push(...items.map(({ label, description }) => `${label} (${description ?? ''})`)); };
    const row = at.workspace.sidebar().sections.find(({ id }) => id === 'people')?.groups.flatMap((group) => group.rows).find(({ text }) => text === 'Noor');
    at.script.push('Call');
    await at.workspace.run('showOwned', row);
    expect(offered).toEqual(['Whose? (question · Work)', 'Mine? (question · 3 days · Work)', 'Call (action · 3 days late · Work)', 'q (note)']);
    expect(at.opened).toMatchObject([{ path: 'C/q.md', place: { line: 11 } }]);
  });

  test('is told in plain words, without tags and without what Markdown needs', async () => {
    const at = await host({ 'C/r.md': '- [?] May `<T>` be in [x]? #vraag #money [owner:: Kim]\n- [ ] Ask <b>all</b> #acties [owner:: Kim]\n' });
    const offered: string[] = [];
    at.onPick = (items) => { offered.push(...items.map(({ label }) => label)); };
    at.script.push('Kim', undefined);
    await at.workspace.run('showOwned');
    expect(offered.slice(-2)).toEqual(['May <T> be in [x]?', 'Ask <b>all</b>']);
  });

  test('without a row one chooses who', async () => {
    const at = await host();
    at.script.push('Kim');
    await at.workspace.run('showOwned');
    expect(at.said).toEqual(['? Who owns it?', 'Kim owns nothing that is open.']);
  });
});

describe('an expert', () => {
  test('is who says so, then who answered or wrote on the theme; choosing one opens the note', async () => {
    const at = await host();
    const offered: string[] = [];
    at.onPick = (items) => { offered.push(items.map(({ label, description }) => `${label} (${description ?? ''})`).join(' | ')); };
    at.script.push('money', 'Sam');
    await at.workspace.run('findExpert');
    expect(offered).toEqual(['trust (1 member) | money (3 members) | knots (1 member)', 'Kim (Haverdijk, Freelance) | Sam (Haverdijk · answered 1 question · wrote 1 note) | Noor (Haverdijk · wrote 1 note)']);
    expect(at.opened).toMatchObject([{ path: 'C/people/Sam.md' }]);
  });

  test('nobody is one who has left, and a theme nobody knows says what to do', async () => {
    const at = await host({ 'C/C.md': '---\ntype: community\nthemes: [trust, sleep]\n---\n', 'C/people/Bas.md': member('left: 2026-05-29\nthemes: [sleep]\n') });
    at.script.push('sleep');
    await at.workspace.run('findExpert');
    expect(at.said.at(-1)).toBe('Nobody is an expert in sleep yet. Write the theme as one of the “themes” of a member note.');
  });
});

describe('who left and came back', () => {
  test.each([
    ['joined: 2020-01-01\nleft: 2025-01-01\n', true], ['joined: 2026-01-01\nleft: 2025-01-01\n', false], ['joined: [2020-01-01, 2026-01-01]\nleft: 2025-01-01\n', false],
    ['joined: 2027-01-01\nleft: 2025-01-01\n', true], ['joined: 2025-01-01\nleft: 2025-01-01\n', true], ['joined: [2020-01-01, 2024-01-01]\nleft: [2022-01-01, 2026-01-01]\n', true],
    ['joined: 2026-01-01\nleft: some day\n', true], ['joined: 2026-01-01\nleft: [2025-01-01, some day]\n', true], ['joined: 2026-01-01\nleft: 2027-01-01\n', false], ['joined: 2020-01-01\nleft: [2022-01-01, 2027-01-01]\n', true],
    ['joined: soon\nleft: 2025-01-01\n', true],
  ])('%j: gone today is %s', (keys, gone) => {
    const [kim] = community({ 'C.md': '---\ntype: community\n---\n', 'Kim.md': member(keys) }).members;
    expect(kim && hasLeft(kim, today)).toBe(gone);
  });

  test('is a member again from that day on, and since then', async () => {
    const cop = community({ 'C.md': '---\ntype: community\n---\n', 'Kim.md': member('joined: [2020-01-01, 2026-01-01]\nleft: 2025-01-01\n') });
    const [kim] = cop.members;
    expect(['2019-01-01', '2025-06-01', '2026-01-01'].map((day) => kim && hasLeft(kim, day as PlainDate))).toEqual([false, true, false]);
    expect(people(await host({ 'C/people/Li.md': member('joined: [2020-01-01, 2026-01-01]\nleft: 2025-01-01\n') }))).toContain('  Li (owns 1 · since 2026-01-01)');
  });

  test('an organisation too takes part again', async () => {
    const at = await host({ 'C/org/Institute.md': '---\ntype: organisation\nleft: 2026-07-01\njoined: 2026-10-01\n---\n' });
    expect(people(at)).toContain(' Institute 1');
  });
});

test('who has a note that can’t be read is nobody to show something to: it may say that they left', () => {
  const cop = community({ 'C.md': '---\ntype: community\n---\n', 'Kim.md': '---\ntype: member\n<<<<<<< a\n=======\nleft: 2026-01-01\n>>>>>>> b\n---\n' });
  expect(resolvePerson(cop, 'Kim').kind).toBe('member');
  expect(audienceOf(cop, { kind: 'person', names: ['Kim'] }, today)).toEqual({ unknown: 'Kim' });
});
