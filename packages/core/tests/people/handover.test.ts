import { describe, expect, test } from 'vitest';
import type { Community } from '../../src/community/community.ts';
import type { Member } from '../../src/community/member.ts';
import { carryOutHandover } from '../../src/people/carry-out-handover.ts';
import type { Duty } from '../../src/people/duties.ts';
import { handoverPreview } from '../../src/people/handover-preview.ts';
import { canBeNamed } from '../../src/community/people.ts';
import { planHandover } from '../../src/people/plan-handover.ts';
import type { HandoverPlan, Successor } from '../../src/people/plan-handover.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import type { PlainDate } from '../../src/text/plain-date.ts';
import { after, community, today } from '../support/notes.ts';

const people = {
  'C/C.md': '---\ntype: community\n---\n# Circle\n', 'C/Sam de Boer.md': '---\ntype: member\naliases: [Sam]\n---\n', 'C/Noor Visser.md': '---\ntype: member\naliases: [Noor]\n---\n', 'C/Kim.md': '---\ntype: member\n---\n',
};

function memberOf(circle: Community, name: string): Member {
  const member = circle.members.find((each) => each.name === name);
  if (member === undefined) throw new Error(`no ${name}`);
  return member;
}

function plan(notes: Readonly<Record<string, string>>, to: string | ((duty: Duty) => string) = 'Noor Visser', leaving: string = today): HandoverPlan & { readonly circle: Community; readonly notes: Readonly<Record<string, string>> } {
  const all = { ...people, ...notes };
  const circle = community(all);
  const successor = (name: string): Successor => (name === 'nobody' || name === 'leaver' ? { kind: name } : { kind: 'member', member: memberOf(circle, name) });
  return { ...planHandover(circle, memberOf(circle, 'Sam de Boer'), leaving as PlainDate, today, (duty) => successor(typeof to === 'string' ? to : to(duty))), circle, notes: all };
}

/** Every note that the hand-over touches, afterwards; or why it does not. */
function carriedOut(made: ReturnType<typeof plan>, newest: Readonly<Record<string, string>> = made.notes): Readonly<Record<string, string>> {
  return Object.fromEntries(made.files.map((file) => [file.path, after(newest[file.path] ?? '', carryOutHandover(made.circle, made.leaver, file, newest[file.path] ?? ''))]));
}

function note(text: string, to?: Parameters<typeof plan>[1]): string | undefined {
  return carriedOut(plan({ 'C/Note.md': text }, to))['C/Note.md'];
}

describe('a line changes hands, and nothing else on it', () => {
  test.each([
    ['- [?] Who pays?  [owner:: [[Sam de Boer]]]  [created:: 2026-01-02]\n', '- [?] Who pays?  [owner:: [[Noor Visser]]]  [created:: 2026-01-02]\n'],
    ['- [x] Who paid?  (owner:: Sam)   ^qabc123  \n    - answer:: Sam did [by:: Sam]\n', '- [x] Who paid?  (owner:: [[Noor Visser]])   ^qabc123  \n    - answer:: Sam did [by:: Sam]\n'],
    ['- [?] Who? [owners:: Kim ,  [[Sam de Boer|Sam]],Piet] x\r\n', '- [?] Who? [owners:: Kim ,  [[Noor Visser]],Piet] x\r\n'],
    ['- [?] Who? [owners:: Sam, Noor, Kim]\n', '- [?] Who? [owners:: Noor, Kim]\n'],
    ['- [?] Who? [owners:: Noor, sam]\n', '- [?] Who? [owners:: Noor]\n'],
    ['- [?] Who? [owner:: Sam] [owners:: [[Sam de Boer]], Kim]\n', '- [?] Who? [owner:: [[Noor Visser]]] [owners:: Kim]\n'],
    ['- [ ] Draft it [owner:: Sam] 📅 2026-12-01\n', '- [ ] Draft it [owner:: [[Noor Visser]]] 📅 2026-12-01\n'],
    ['> [!TLP:RED] Inside\n> - [?] Who? [owner:: Sam]\n>   and why?\n', '> [!TLP:RED] Inside\n> - [?] Who? [owner:: [[Noor Visser]]]\n>   and why?\n'],
  ])('%j', (before, expected) => { expect(note(before)).toBe(expected); });

  test.each([
    ['- [?] Who pays?  [owner:: Sam]  [created:: 2026-01-02]\n', '- [?] Who pays?  [created:: 2026-01-02]\n'],
    ['- [?] Who? [owners:: Sam, Kim]\n', '- [?] Who? [owners:: Kim]\n'],
    ['- [?] Who? [owners:: Kim, Sam]\n', '- [?] Who? [owners:: Kim]\n'],
    ['- [ ] Draft it  [owner:: Sam]  [due:: 2026-12-01]\n', '- [ ] Draft it  [due:: 2026-12-01]\n'],
    ['## Actions\n- [ ] Draft it  [owner:: Sam]\n', '## Actions\n- [ ] Draft it\n'],
    // Without any sign of an action it would be forgotten.
    ['- [ ] Draft it  [owner:: Sam]\n', '- [ ] Draft it  [owner:: ]\n'],
  ])('left without an owner: %j', (before, expected) => { expect(note(before, 'nobody')).toBe(expected); });

  test('history stays: who asked and answered, finished actions, names in the text', () => {
    expect(plan({ 'C/Note.md': '- [x] Who? [asked-by:: Sam] [answered-by:: Sam] [supporters:: Sam]\n    - yes [by:: Sam]\n- [x] Done [owner:: Sam]\n- [!] Decided [by:: Sam]\n- [-] Dropped [owner:: Sam]\nSam said so.\n' }).assignments).toEqual([]);
  });

  test('lines that read the same go to whom each was given', () => {
    const twins = '- [?] Who? [owner:: Sam]\n- [?] Who? [owner:: Kim]\n- [?] Who? [owner:: Sam]\n';
    expect(note(twins, ({ site }) => (site.kind === 'question' && site.nth === 0 ? 'Noor Visser' : 'Kim'))).toBe('- [?] Who? [owner:: [[Noor Visser]]]\n- [?] Who? [owner:: Kim]\n- [?] Who? [owner:: [[Kim]]]\n');
  });
});

describe('a note changes hands by its key', () => {
  const head = (owners: string): string => `---\ntitle: x # why\n${owners}themes: [a,  b]\n---\n\n- [?] Inherited?\n- [?] Own? [owner:: Kim]\n`;
  test.each([
    ['owners: Sam\n', 'owners: "[[Noor Visser]]"\n'],
    ['owners:   \'Sam\'   # for now\n', 'owners:   \'[[Noor Visser]]\'   # for now\n'],
    ['owners: [Kim, "[[Sam de Boer]]"]\n', 'owners: [Kim, "[[Noor Visser]]"]\n'],
    ['owners:\n  - Kim   # chair\n  - Sam   # until May\n  - \'Piet\'\n', 'owners:\n  - Kim   # chair\n  - "[[Noor Visser]]"   # until May\n  - \'Piet\'\n'],
    ['owners:\n- Sam\n- Noor\n- Kim\n', 'owners:\n- Noor\n- Kim\n'],
    ['Owners: [[Sam de Boer]]\n', 'Owners: ["[[Noor Visser]]"]\n'],
    ['owners: Sam de Boer, Kim\n', 'owners: ["[[Noor Visser]]", Kim]\n'],
    ['owners: "[[Kim]], [[Sam de Boer]]" # both\n', 'owners: ["[[Kim]]", "[[Noor Visser]]"] # both\n'],
    ['owners: Sam, Noor Visser\n', 'owners: Noor Visser\n'],
    ['owners: Sam\nowners: [Kim, Sam]\n', 'owners: "[[Noor Visser]]"\nowners: [Kim]\n'],
  ])('%j', (before, expected) => { expect(note(head(before))).toBe(head(expected)); });

  test.each([
    ['owners: Kim, Sam\n', 'owners: Kim\n'], ['owners: Sam, sam de boer\n', ''],
    ['owners: Sam\n', ''], ['owners:\n  - Sam\n', ''], ['owners: [Sam, Kim]\n', 'owners: [Kim]\n'], ['owners: [Kim, Sam, sam]\n', 'owners: [Kim]\n'],
    ['owners:\n  - Sam # until May\n', 'owners:\n  # until May\n'],
    ['owners:\n  - Sam # until May\n  - Kim\n', 'owners:\n  # until May\n  - Kim\n'],
  ])('left without an owner: %j', (before, expected) => { expect(note(head(before), 'nobody')).toBe(head(expected)); });

  test.each(['owners: &o\n  - Sam\nauthors: *o\n', 'owners: !mine [Sam]\n'])('but not where an anchor or a tag speaks for others: %j', (before) => {
    expect(note(head(before))).toBe('refused: unsafe');
  });

  test('and with it go the questions that name nobody: nothing is written into them', () => {
    const { assignments } = plan({ 'C/Note.md': head('owners: Sam\n') });
    expect(assignments.map(({ duty }) => [duty.kind, duty.words, duty.inherited.map(({ text }) => text)])).toEqual([['note', 'Note', ['Inherited?']]]);
  });

  test('a name that others refer to is not changed under them', () => {
    expect(note(head('owners: &sam Sam\nsponsor: *sam\n'))).toBe('refused: unsafe');
  });

  test('a question note is a question', () => {
    const { assignments } = plan({ 'C/Why.md': '---\ntype: question\nstatus: discussing\nowners: Sam\n---\n# Why?\n' });
    expect(assignments.map(({ duty }) => [duty.kind, duty.words, duty.state])).toEqual([['question', 'Why?', 'discussing']]);
  });
});

describe('facilitation', () => {
  const session = (date: string): string => `---\ntype: session\n${date}facilitators: [Sam, Kim]\n---\n`;

  test('is of sessions to come and of the community; sessions that are over are history', () => {
    const made = plan({ 'C/C.md': '---\ntype: community\nfacilitators:\n  - "[[Sam de Boer]]"\n---\n', 'C/Past.md': session('date: 2026-11-22\n'), 'C/Today.md': session('date: 2026-11-23\n'), 'C/Next.md': session('date: 2026-12-10\n') });
    expect(made.assignments.map(({ duty }) => `${duty.kind} ${duty.words}`)).toEqual(['session Next', 'session Today', 'charter C']);
    expect(carriedOut(made)).toMatchObject({ 'C/Next.md': '---\ntype: session\ndate: 2026-12-10\nfacilitators: ["[[Noor Visser]]", Kim]\n---\n', 'C/C.md': '---\ntype: community\nfacilitators:\n  - "[[Noor Visser]]"\n---\n' });
  });

  test('of a session before the day of leaving stays with who leaves', () => {
    const made = plan({ 'C/Before.md': session('date: 2026-12-10\n'), 'C/Then.md': session('date: 2027-01-01\n') }, 'Noor Visser', '2027-01-01');
    expect(made.assignments.map(({ duty }) => duty.words)).toEqual(['Then']);
  });

  test('of a session without a day is told, and left alone', () => {
    const made = plan({ 'C/Some day.md': session('') });
    expect(made.assignments).toEqual([]);
    expect(made.unclear.map(({ why, words }) => [why, words])).toEqual([['no-date', 'Some day']]);
  });
});

describe('a name that is written otherwise is told, and stays', () => {
  const unclear = (text: string): readonly string[] => { const made = plan({ 'C/Note.md': text }); return made.unclear.map(({ why, words }) => `${why} ${words}`); };

  test.each(['@Sam de Boer', '[[Sam de Boer|Sam]] en Kim', 'Sam de Boer / Kim', 'Sam (for now)'])('%s on a line', (written) => {
    expect(unclear(`- [?] Who? [owner:: ${written}]\n`)).toEqual([`name-with-more ${written}`]);
  });

  test.each(['owner', 'eigenaar'])('behind %s in the frontmatter', (key) => {
    expect(unclear(`---\n${key}: Sam de Boer\n---\n`)).toEqual([`other-key ${key}`]);
  });

  test.each(['- [?] Who? [eigenaar:: Sam de Boer]\n', '- [ ] Call them (eigenaar:: Kim, [[Sam de Boer|Sam]])\n'])('behind a Dutch key on a line: %s', (text) => {
    expect(unclear(text)).toEqual(['other-key eigenaar']);
  });

  test('nobody else’s name is: neither who is unknown, nor a name that only begins so', () => {
    expect(unclear('---\nowners: Samantha, Piet / Kim\nowner: Kim\n---\n- [?] Who? [owner:: Sam de Boerema] [eigenaar:: Kim]\n- A word [eigenaar:: Sam de Boer]\n')).toEqual([]);
  });

  test('who leaves is not named as who answers next', () => {
    const made = plan({ 'C/Note.md': '---\nowners: Sam de Boer / Kim\n---\n- [?] Who? [owner:: Sam]\n', 'C/Other.md': '---\nowners: Sam de Boer, Kim\n---\n- [?] Which? [owner:: Sam]\n' }, 'nobody');
    const shown = handoverPreview(made.circle, made, messagesFor('en'), { codes: false });
    expect(shown.match(/Then the owners of its note[^\n]*/g)).toEqual(['Then the owners of its note answer for it: Kim.']);
    expect(shown).toContain('“Sam de Boer / Kim” in C/Note.md is not one name. Write each name apart, with a comma between.');
  });
});

describe('the day of leaving', () => {
  const written = (member: string, leaving: string = today): string | undefined => carriedOut(plan({ 'C/Sam de Boer.md': member }, 'Noor Visser', leaving))['C/Sam de Boer.md'];

  test('stands in the member note, with everything else of that note in one step', () => {
    expect(written('---\ntype: member\norganisation: Haverdijk # since 2020\nowners: Sam de Boer\n---\n- [?] Mine? [owner:: Sam de Boer]\n', '2026-12-31')).toBe('---\ntype: member\norganisation: Haverdijk # since 2020\nowners: "[[Noor Visser]]"\nleft: 2026-12-31\n---\n- [?] Mine? [owner:: [[Noor Visser]]]\n');
  });

  test('replaces a later one, and never an earlier one', () => {
    expect(written('---\ntype: member\nleft: 2027-05-01\n---\n')).toBe('---\ntype: member\nleft: 2026-11-23\n---\n');
    expect(written('---\ntype: member\nleft: 2026-05-01\n---\n')).toBeUndefined();
  });

  test('of somebody who came back stands beside the day on which they left before', () => {
    expect(written('---\ntype: member\njoined: [2019-01-01, 2023-01-01]\nleft: 2021-06-01\n---\n')).toBe('---\ntype: member\njoined: [2019-01-01, 2023-01-01]\nleft:\n  - 2021-06-01\n  - 2026-11-23\n---\n');
    expect(written('---\ntype: member\njoined: [2019-01-01, 2023-01-01]\nleft:\n  - 2021-06-01\n  - 2027-01-01\n---\n')).toBe('---\ntype: member\njoined: [2019-01-01, 2023-01-01]\nleft:\n  - 2021-06-01\n  - 2026-11-23\n---\n');
  });

  test('with a remark behind it is not written over', () => {
    expect(written('---\ntype: member\njoined: [2019-01-01, 2023-01-01]\nleft: 2021-06-01 # went to Delft\n---\n')).toBe('refused: unsafe');
  });

  test('of somebody who left, came back and leaves again is written anew', () => {
    expect(written('---\ntype: member\njoined: 2025-09-01\nleft:\n---\nLeft in 2024, and came back.\n')).toBe('---\ntype: member\njoined: 2025-09-01\nleft: 2026-11-23\n---\nLeft in 2024, and came back.\n');
  });

  test('leaves a remark in its place alone', () => {
    const made = plan({ 'C/Sam de Boer.md': '---\ntype: member\nleft: soon\n---\n' });
    expect(made.files).toEqual([]);
    expect(handoverPreview(made.circle, made, messagesFor('en'), { codes: false })).toContain('something that is no day');
  });
});

describe('who can’t be told apart', () => {
  const twins = { 'C/a/Jan.md': '---\ntype: member\n---\n', 'C/b/Jan.md': '---\ntype: member\n---\n' };

  test('two members of one name: what names both stays, and is told', () => {
    const made = plan({ 'C/Sam de Boer.md': '---\ntype: member\naliases: [Sam, Jan]\n---\n', 'C/Jan.md': '---\ntype: member\n---\n', 'C/Note.md': '- [?] Whose? [owner:: Jan]\n- [?] Mine? [owner:: [[Sam de Boer]]]\n' });
    expect(made.assignments.map(({ duty }) => duty.words)).toEqual(['Mine?']);
    expect(made.unclear.map(({ why, words }) => [why, words])).toEqual([['name-ambiguous', 'Jan']]);
  });

  test('of two with one file name each is written with its path', () => {
    const circle = community({ ...people, ...twins, 'C/Note.md': '- [?] Mine? [owner:: Sam]\n' });
    const [jan, otherJan] = circle.members.filter(({ name }) => name === 'Jan');
    if (jan === undefined || otherJan === undefined) throw new Error('no twins');
    expect([jan, otherJan].map((each) => canBeNamed(circle, each))).toEqual([true, true]);
    const made = planHandover(circle, memberOf(circle, 'Sam de Boer'), today, today, () => ({ kind: 'member', member: otherJan }));
    const [file] = made.files;
    if (file === undefined) throw new Error('no file');
    expect(after('- [?] Mine? [owner:: Sam]\n', carryOutHandover(circle, made.leaver, file, '- [?] Mine? [owner:: Sam]\n'))).toBe('- [?] Mine? [owner:: [[b/Jan|Jan]]]\n');
  });

  test('a member note without a name, or with one that no link can hold, is nobody’s successor', () => {
    const circle = community({ ...people, 'C/people/.md': '---\ntype: member\n---\n', 'C/#1.md': '---\ntype: member\n---\n' });
    expect(circle.members.filter((member) => !canBeNamed(circle, member)).map(({ note: { path } }) => path)).toEqual(['C/#1.md', 'C/people/.md']);
  });
});

describe('while somebody else is at it', () => {
  const before = '- [?] Who pays? [owner:: Sam] ^qabc123\n- [?] Who else? [owner:: Sam]\n';
  const made = plan({ 'C/Note.md': before });
  const onNewest = (newest: string): string | undefined => carriedOut(made, { ...made.notes, 'C/Note.md': newest })['C/Note.md'];

  test('lines that moved and were edited are found by their block id and their words', () => {
    expect(onNewest('New line\n\n- [?] Who else? [owner:: Sam]\n- [/] Who really pays? [owner:: Sam] [theme:: money] ^qabc123\n')).toBe('New line\n\n- [?] Who else? [owner:: [[Noor Visser]]]\n- [/] Who really pays? [owner:: [[Noor Visser]]] [theme:: money] ^qabc123\n');
  });

  test.each([
    ['was reworded', '- [?] Who pays? [owner:: Sam] ^qabc123\n- [?] Who else then? [owner:: Sam]\n', 'not-found'],
    ['was taken', '- [?] Who pays? [owner:: Kim] ^qabc123\n- [?] Who else? [owner:: Sam]\n', 'not-found'],
    ['was copied', `${before}- [?] Who else? [owner:: Sam]\n`, 'not-found'],
    ['is in conflict', `${before}<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n`, 'merge-conflict'],
    ['was saved in another encoding', `${before}\uFFFD\n`, 'not-utf8'],
  ])('when one %s, nothing is changed there', (_, newest, why) => {
    expect(onNewest(newest)).toBe(`refused: ${why}`);
  });
});

describe('the preview', () => {
  const notes = {
    'C/Sam de Boer.md': '---\ntype: member\naliases: [Sam]\n---\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n',
    'C/Deal.md': '---\nconfidentiality: TLP:RED\naudience: [Sam]\nowners: Sam\n---\n# The deal\n\n- [?] May we name *them*?\n',
    'C/Note.md': '---\nowners: Kim\n---\n- [/] Who pays? #money [owner:: Sam] ^qabc123\n- [ ] Draft it [owner:: Sam]\n',
  };

  test('says which of two members of one name follows', () => {
    const made = plan({ 'C/a/Jan.md': '---\ntype: member\n---\n', 'C/b/Jan.md': '---\ntype: member\n---\n', 'C/Note.md': '- [?] Who pays? [owner:: Sam]\n' }, 'Jan');
    expect(handoverPreview(made.circle, made, messagesFor('en'), { codes: false })).toContain('- **Who pays?** → Jan (C/a/Jan.md) · C/Note.md, line 1\n');
  });

  test('says all of it: what goes where, what the successor may not see, what is not done', () => {
    const made = plan(notes, ({ kind }) => (kind === 'question' ? 'nobody' : 'Noor Visser'));
    expect(handoverPreview(made.circle, made, messagesFor('en'), { codes: false })).toBe(`# Hand-over of Sam de Boer

Sam de Boer leaves on 2026-11-23.

## Questions (1)

- **Who pays? (under discussion)** → nobody · C/Note.md, line 4
    - Then the owners of its note answer for it: Kim.

## Notes (1)

- **The deal** → Noor Visser · C/Deal.md
    - With it goes 1 question that names no owner: “May we name *them*?”

## Actions (1)

- **Draft it** → Noor Visser · C/Note.md, line 5

## What the successor may not see yet

- **The deal**
    - Noor Visser may not see this yet (TLP:RED, line 2 says so; its audience names others).
    - “May we name *them*?”: Noor Visser may not see this yet (TLP:RED, line 2 says so; its audience names others).

Handing over opens nothing. Whoever may open it decides about that: add them to the audience of the note, or choose somebody else.

## Not done

- C/Sam de Boer.md has marks of a merge conflict, so it stays as it is. Solve the conflict, and hand over again.

## Also names Sam de Boer, and stays as it is

- C/Deal.md: in its audience

Who asked, answered and said something, who was there, finished actions and sessions that are over stay as they are.
`);
  });

  test('tells what names the leaver besides, and leaves that to others', () => {
    const notes = {
      'C/Haverdijk.md': '---\ntype: organisation\ncontact: "[[Sam de Boer]]"\n---\n', 'C/Deal.md': '---\naudience: [Sam, Kim]\nauthors: [Sam]\n---\n',
      'C/Next.md': '---\ntype: session\ndate: 2026-12-03\nattendees: [Sam]\nsubstitutes: ["Piet for [[Sam de Boer]]"]\n---\n', 'C/Last.md': '---\ntype: session\ndate: 2026-11-12\nattendees: [Sam]\nsubstitutes: ["Sam for Kim"]\n---\n',
    };
    const made = plan(notes);
    const preview = handoverPreview(made.circle, made, messagesFor('en'), { codes: false });
    expect(preview).toContain('Nothing is to be handed over.\n\n## Also names Sam de Boer, and stays as it is\n\n- C/Deal.md: in its audience\n- C/Haverdijk.md: as its contact\n- C/Next.md: among its attendees\n- C/Next.md: among its substitutes\n\nWho asked,');
    expect(made.files.map(({ path }) => path)).toEqual(['C/Sam de Boer.md']);
  });

  test('has a code for each, for the command line, that stays the same when lines move', () => {
    const codes = (more: string): readonly string[] => plan({ 'C/Note.md': `${more}- [?] Who pays? [owner:: Sam]\n` }).assignments.map(({ duty }) => duty.code);
    expect(codes('')).toEqual(codes('More\n\n'));
    expect(codes('')[0]).toMatch(/^[0-9a-f]{8}$/);
  });
});

test.each([['en', 'The member note says now when Sam leaves.'], ['nl', 'In de ledennotitie staat nu wanneer Sam vertrekt.']] as const)('who owned nothing only gets a day, and is told so (%s)', (language, sentence) => {
  expect(messagesFor(language).handover.done('Sam', 0, 1)).toBe(sentence);
});
