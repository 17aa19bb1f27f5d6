import { describe, expect, test } from 'vitest';
import { memoryNoteStore } from '../support/memory-note-store.ts';
import { testHost } from '../support/test-host.ts';
import type { TestHost } from '../support/test-host.ts';

const people: Readonly<Record<string, string>> = {
  'C/C.md': '---\ntype: community\n---\n',
  'C/people/Noor.md': '---\ntype: member\n---\n',
  'C/people/Bas.md': '---\ntype: member\nleft: 2026-05-29\n---\n',
  'C/people/Ada.md': '---\ntype: member\norganisation: "[[Institute]]"\n---\n',
  'C/people/Kim.md': '---\ntype: member\norganisation: ["[[Institute]]", Freelance]\n---\n',
  'C/a/Sam.md': '---\ntype: member\n---\n',
  'C/b/Sam.md': '---\ntype: member\n---\n',
  'C/Institute.md': '---\ntype: organisation\nleft: 2026-07-01\n---\n',
};

interface Host extends TestHost {
  readonly read: (path?: string) => string;
  readonly offered: string[];
  readonly write: (text: string) => void;
}

async function host(text: string, more: Readonly<Record<string, string>> = {}): Promise<Host> {
  const store = memoryNoteStore({ ...people, ...more, 'C/q.md': text });
  const made = testHost(store);
  await made.workspace.start();
  const offered: string[] = [];
  made.onPick = (items) => { offered.push(...items.map(({ label }) => label)); };
  return Object.assign(made, { offered, read: (path = 'C/q.md') => store.files.get(path) ?? '', write: (changed: string) => { store.files.set('C/q.md', changed); } });
}

function told(at: TestHost): readonly string[] {
  return (at.workspace.problems().get('C/q.md') ?? []).map(({ place, message, fix }) => `${String(place.line + 1)}: ${message} → ${fix ?? 'no fix'}`);
}

/** Fix the only problem of the note, by its row. */
async function fix(at: Host, ...answers: readonly string[]): Promise<string> {
  const row = at.workspace.sidebar().sections.find(({ id }) => id === 'problems')?.rows.find(({ path }) => path === 'C/q.md');
  at.script.push(...answers);
  await at.workspace.run('fixProblem', row);
  return at.read();
}

describe('an owner who can’t answer for it is a problem', () => {
  test('of a question, an action and a note, each on its line, with what can be done', async () => {
    const at = await host('---\nowners: [Bas]\n---\n- [?] One?  [owner:: [[Piet]]]\n- [/] Two?  [owner:: Sam]\n- [?] Three?  [owner:: Ada]\n- [ ] Four  [owner:: [[Bas]]]\n- [?] Five?  [owner:: Kim]\n');
    expect(told(at)).toEqual([
      '2: “Bas” owns this, and has left. Choose a new owner. → Choose a new owner…',
      '4: “Piet” is no member of this community. Make a member note, or correct the name. → Choose a member, or make a member note…',
      '5: “Sam” can mean several members. Use the full name. → Choose who is meant…',
      '6: “Ada” owns this, and comes from an organisation that has left (Institute). Choose a new owner. → Choose a new owner…',
      '7: “Bas” owns this, and has left. Choose a new owner. → Choose a new owner…',
    ]);
  });

  test('what is answered, parked, done or dropped needs nobody any more', async () => {
    expect(told(await host('- [x] One #question  [owner:: Bas]\n- [-] Two #question  [owner:: Ada]\n- [x] Three  [owner:: Bas]\n- [-] Four  [owner:: Bas]\n'))).toEqual([]);
    expect(told(await host('---\ntype: question\nstatus: resolved\nowners: Bas\n---\n# Why?\n'))).toEqual([]);
    expect(told(await host('---\ntype: question\nowners: Bas\n---\n# Why?\n'))).toHaveLength(1);
  });

  test('in a note with a merge conflict it is told, and nothing is offered', async () => {
    expect(told(await host('- [?] One?  [owner:: Bas]\n\n<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n')).filter((line) => line.startsWith('1:'))).toEqual(['1: “Bas” owns this, and has left. Choose a new owner. → no fix']);
  });

  test('a note of the registry that a merge broke may be a member’s', async () => {
    const at = await host('- [?] One?  [owner:: [[Eva]]]\n- [?] Two?  [owner:: Eva]\n', { 'C/Eva.md': '---\n<<<<<<< a\ntype: member\n=======\ntype: organisation\n>>>>>>> b\n---\n' });
    expect(told(at)).toEqual([]);
  });
});

describe('the fix', () => {
  test('puts somebody else in the place of who left, and changes nothing else', async () => {
    const at = await host('# Q\r\n\r\n* [?] Why not?  [owner:: [[Bas]]]  [theme:: x] ➕ 2026-11-01 ^qabc123\r\n    * A reply\r\n');
    expect(await fix(at, 'Noor')).toBe('# Q\r\n\r\n* [?] Why not?  [owner:: [[Noor]]]  [theme:: x] ➕ 2026-11-01 ^qabc123\r\n    * A reply\r\n');
    expect(at.offered).toEqual(['Ada', 'Kim', 'Noor', 'Sam', 'Sam', 'Leave it without an owner of its own', 'Hand over all that is Bas’s…']);
    expect(at.said.at(-1)).toBe('Noor owns it now, instead of Bas.');
    expect(told(at)).toEqual([]);
  });

  test('other owners stay, and who owns it already does not own it twice', async () => {
    expect(await fix(await host('- [?] Why?  [owners:: Kim, [[Bas]], Noor]\n'), 'Kim')).toBe('- [?] Why?  [owners:: Kim, [[Kim]], Noor]\n');
    expect(await fix(await host('- [?] Why?  [owners:: [[Noor]], [[Bas]]]\n'), 'Noor')).toBe('- [?] Why?  [owners:: [[Noor]]]\n');
    expect(await fix(await host('- [?] Why?  [owners:: [[Noor]], [[Bas]]]\n'), 'Leave it without an owner of its own')).toBe('- [?] Why?  [owners:: [[Noor]]]\n');
  });

  test('leaves it without an owner', async () => {
    expect(await fix(await host('- [?] Why?  [owner:: Bas]  [theme:: x]\n'), 'Leave it without an owner of its own')).toBe('- [?] Why?  [theme:: x]\n');
    expect(await fix(await host('---\nowners:\n  - Noor\n  - Bas # was here\nx: 1\n---\n'), 'Leave it without an owner of its own')).toBe('---\nowners:\n  - Noor\n  # was here\nx: 1\n---\n');
    const remarked = await host('---\nowners:\n  - Bas # was here\n---\n');
    await fix(remarked, 'Leave it without an owner of its own');
    expect(told(remarked)).toEqual([]);
    expect(await fix(await host('---\nowners:\n  - Noor\n  - Bas\nx: 1\n---\n'), 'Leave it without an owner of its own')).toBe('---\nowners:\n  - Noor\nx: 1\n---\n');
  });

  test('of an action works the same; one that would be no action any more keeps the field', async () => {
    expect(await fix(await host('## Actions\n\n- [ ] Call  [owner:: Bas]  [due:: 2026-12-01]\n'), 'Leave it without an owner of its own')).toBe('## Actions\n\n- [ ] Call  [due:: 2026-12-01]\n');
    const at = await host('- [ ] Call  [owner:: Bas]\n');
    expect(await fix(at, 'Noor')).toBe('- [ ] Call  [owner:: [[Noor]]]\n');
    const nobodys = await host('- [ ] Call  [owner:: Bas] ^a1\r\n- [ ] Mine\r\n');
    expect(await fix(nobodys, 'Leave it without an owner of its own')).toBe('- [ ] Call  [owner:: ] ^a1\r\n- [ ] Mine\r\n');
    expect(nobodys.workspace.sidebar().sections.flatMap(({ groups, rows }) => [...rows, ...groups.flatMap((group) => group.rows)]).map(({ text }) => text)).toContain('Call');
  });

  test('asks which of two is meant, and writes it so that it is clear', async () => {
    const at = await host('- [?] Why?  [owner:: Sam]\n');
    expect(await fix(at, 'Sam')).toBe('- [?] Why?  [owner:: [[a/Sam|Sam]]]\n');
    expect(at.offered).toEqual(['Sam', 'Sam']);
    expect(told(at)).toEqual([]);
  });

  test('makes a member note for who has none, or takes a member', async () => {
    const at = await host('- [?] Why?  [owner:: [[Piet Hein|Piet]]]\n');
    expect(await fix(at, 'Make a member note “Piet Hein”')).toBe('- [?] Why?  [owner:: [[Piet Hein|Piet]]]\n');
    expect(at.read('C/a/Piet Hein.md')).toContain('type: member\n');
    expect(at.opened).toMatchObject([{ path: 'C/a/Piet Hein.md' }]);
    expect(told(at)).toEqual([]);
    expect(await fix(await host('- [?] Why?  [owner:: Piet]\n'), 'Noor')).toBe('- [?] Why?  [owner:: [[Noor]]]\n');
  });

  test('never makes a note where one of that name is already', async () => {
    const at = await host('- [?] Why?  [owner:: Piet]\n', { 'C/Piet.md': 'An ordinary note.\n' });
    await fix(at, 'Noor');
    expect(at.offered[0]).toBe('Ada');
  });

  test('does not offer somebody from the organisation that left for themselves', async () => {
    const at = await host('- [?] Why?  [owner:: Ada]\n');
    expect(await fix(at, 'Kim')).toBe('- [?] Why?  [owner:: [[Kim]]]\n');
    expect(at.offered).not.toContain('Ada');
  });

  test('of one who has left can be a hand-over of all that is theirs', async () => {
    const at = await host('- [?] Why?  [owner:: Bas]\n- [?] How?  [owner:: Bas]\n', { 'C/r.md': '- [?] When?  [owner:: [[Bas]]]\n' });
    expect(await fix(at, 'Hand over all that is Bas’s…', 'Noor', 'Look at it all', 'yes')).toBe('- [?] Why?  [owner:: [[Noor]]]\n- [?] How?  [owner:: [[Noor]]]\n');
    expect(at.read('C/r.md')).toBe('- [?] When?  [owner:: [[Noor]]]\n');
  });

  test('finds the question again in what changed meanwhile, else changes nothing', async () => {
    const moved = await host('- [?] Why?  [owner:: Bas]\n');
    moved.write('New words above\n\n- [?] Why?  [owner:: Bas]\n');
    expect(await fix(moved, 'Noor')).toBe('New words above\n\n- [?] Why?  [owner:: [[Noor]]]\n');
    const gone = await host('- [?] Why?  [owner:: Bas]\n');
    gone.write('- [?] Why?  [owner:: Noor]\n');
    expect(await fix(gone)).toBe('- [?] Why?  [owner:: Noor]\n');
    expect(gone.said.at(-1)).toBe('warning: This question is no longer in the note; nothing was changed.');
  });
});
