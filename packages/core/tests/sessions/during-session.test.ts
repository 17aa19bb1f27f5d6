import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/note/parse-note.ts';
import { durationOf, minutesOf } from '../../src/sessions/agenda.ts';
import { memoryNoteStore } from '../support/memory-note-store.ts';
import { testHost } from '../support/test-host.ts';
import type { TestHost } from '../support/test-host.ts';

const session = 'C/Session.md';
const agenda = '## Agenda\n\n| Min | What |\n|--:|---|\n| 5 | Check-in |\n| 2 × 10 min | Cases |\n| **Sum** | 25 |\n\n## Notes\n';
const start = '---\ntype: session\ndate: 2026-11-23\nattendees:\n  - "[[Noor Visser]]" # chair\n  - "[[Sam de Boer]]"\n---\n';

async function host(head = start, choices?: unknown): Promise<TestHost & { readonly read: () => string }> {
  const store = memoryNoteStore({ 'C/C.md': '---\ntype: community\n---\n', 'C/Noor Visser.md': '---\ntype: member\n---\n', 'C/Sam de Boer.md': '---\ntype: member\n---\n', 'C/Kim.md': '---\ntype: member\n---\n', [session]: `${head}# Session\n\n${agenda}` });
  const made = testHost(store, { me: 'Noor Visser', choices });
  await made.workspace.start();
  return Object.assign(made, { read: () => store.files.get(session) ?? '' });
}

function agendaIn(text: string): readonly string[] {
  return parseNote('x.md', `---\ntype: session\n---\n${text}`).agenda.map(({ minutes, words }) => `${String(minutes)} ${words}`);
}

describe('an agenda', () => {
  test.each([
    ['## Agenda\n| Time | Min | What |\n|---|--:|---|\n| 13:30 | 10 | Check-in |\n| 13:40 | 20 min | **Cases** \\| more |\n| | 30 | Total |\n', ['10 Check-in', '20 Cases | more']],
    ['## Agenda\n\n- 13:30 Welcome (20 min)\n- 13:50 Three tables (2 × 35 min)\n- 15:15 Break\n    - 5 min inside\n- 10 min: Look back\n1. Harvest, 15 minuten\n', ['20 Welcome', '70 Three tables', 'undefined Break', '10 Look back', '15 Harvest']],
    ['# Programma\n- Rondje [[Noor]] (5\')\n## Middag\n- Casus (30 minuten)\n# Anders\n- x (5 min)\n', ['5 Rondje Noor', '30 Casus']],
    ['## Agenda\n```\n- x (5 min)\n```\n%% - y (5 min) %%\n- [ ] z\n', ['undefined z']],
    ['## Agenda\n- Vragen (1 uur)\n- Casus (1,5 uur)\n- half an hour: Cases\n- Oogst (een half uur)\n- Pauze, een kwartier\n- Talk (2 × 1½ hours)\n- 1 hour: Lunch\n- Kaart (drie kwartier)\n- Map (three-quarters of an hour)\n- Slot (1u30)\n- End (1h15)\n',
      ['60 Vragen', '90 Casus', '30 Cases', '30 Oogst', '15 Pauze', '180 Talk', '60 Lunch', '45 Kaart', '45 Map', '90 Slot', '75 End']],
    // The time of the day.
    ['## Agenda\n- 9 uur Opening\n- Lunch om 1 uur\n| 14 uur | Cases |\n| 1 uur | Vragen |\n| half an hour | Harvest |\n', ['undefined 9 uur Opening', 'undefined Lunch om 1 uur', 'undefined 14 uur', '60 Vragen', '30 Harvest']],
    ['No agenda\n- x (5 min)\n', []],
  ])('is read from a table or a list: %j', (text, expected) => {
    expect(agendaIn(text)).toEqual(expected);
  });

  test('is compared with how long the session takes', () => {
    const duration = (keys: string): number | undefined => durationOf(parseNote('x.md', `---\ntype: session\n${keys}\n---\n`));
    expect([duration('start: "13:30"\nend: "16:00"'), duration('start: "22:00"\nend: 01:00'), duration('duration: 90'), duration('duration: 90 min'), duration('start: 9.30\nend: "10:00"'), duration('duration: long'), duration('location: x')]).toEqual([150, 180, 90, 90, 30, undefined, undefined]);
    expect(minutesOf(parseNote('x.md', start + agenda).agenda)).toBe(25);
  });
});

describe('attendance', () => {
  const mark = async (at: TestHost, ...answers: readonly string[]): Promise<void> => {
    at.script.push(...answers, undefined);
    await at.workspace.run('markAttendance');
  };

  test('is a list in the frontmatter, and everything else stays', async () => {
    const at = await host(start.replace(' # chair', ''));
    await mark(at, 'Sam de Boer', 'absent', 'Kim', 'present');
    expect(at.read()).toBe(`${start.replace(' # chair', '').replace('  - "[[Sam de Boer]]"\n', '').replace('---\n', '---\n').replace('"[[Noor Visser]]"\n', '"[[Noor Visser]]"\n  - "[[Kim]]"\n').replace('\n---\n', '\nabsent:\n  - "[[Sam de Boer]]"\n---\n')}# Session\n\n${agenda}`);
    expect(at.said).toContain('Sam de Boer: absent.');
  });

  test('a substitute counts for the organisation, and stands beside whom they came for', async () => {
    const at = await host(start.replace(' # chair', ''));
    await mark(at, 'Sam de Boer', 'somebody came instead…', 'Somebody else…', 'Piet Hein');
    expect(at.read()).toContain('absent:\n  - "[[Sam de Boer]]"\nsubstitutes:\n  - "Piet Hein for [[Sam de Boer]]"\n');
    await mark(at, 'Sam de Boer', 'somebody came instead…', 'Kim');
    expect(at.read()).toContain('substitutes:\n  - "[[Kim]] for [[Sam de Boer]]"\n');
    await mark(at, 'Sam de Boer', 'present');
    expect(at.read()).not.toMatch(/absent|substitutes/);
    expect(at.read()).toContain('  - "[[Noor Visser]]"\n  - "[[Sam de Boer]]"\n');
  });

  test('a substitute who has no member note can send somebody else, and is not there once more', async () => {
    const at = await host(start.replace(' # chair', '').replace('  - "[[Sam de Boer]]"\n', 'absent:\n  - "[[Sam de Boer]]"\nsubstitutes:\n  - "Piet Hein for [[Sam de Boer]]"\n'));
    const before = at.read();
    const offered: string[] = [];
    at.onPick = (items) => { offered.push(...items.map(({ label, description }) => `${label}: ${description ?? ''}`)); };
    at.script.push('Piet Hein', 'present');
    await at.workspace.run('markAttendance');
    expect(offered).toContain('Piet Hein: came instead of Sam de Boer');
    expect(at.said.at(-1)).toBe('warning: It was so already; nothing was changed.');
    expect(at.read()).toBe(before);
    await mark(at, 'Piet Hein', 'somebody came instead…', 'Kim');
    expect(at.read()).toContain('absent:\n  - "[[Sam de Boer]]"\n  - Piet Hein\nsubstitutes:\n  - "Piet Hein for [[Sam de Boer]]"\n  - "[[Kim]] for Piet Hein"\n');
    await mark(at, 'Piet Hein', 'present');
    expect(at.read()).toBe(before);
  });

  test('a note that nobody gave a name is nobody to mark, and nobody who leads', async () => {
    const store = memoryNoteStore({ 'C/C.md': '---\ntype: community\n---\n', 'C/Untitled.md': '---\ntype: member\n---\n', 'C/Naamloos 2.md': '---\ntype: member\n---\n', 'C/Noor.md': '---\ntype: member\n---\n' });
    const made = testHost(store, { me: 'Noor' });
    await made.workspace.start();
    const offered: string[] = [];
    made.onPick = (items) => { offered.push(...items.map(({ label }) => label)); };
    made.script.push('Regular session', '2026-12-03', '120', 'Nobody yet', '=');
    await made.workspace.run('newSession');
    made.script.push(undefined);
    await made.workspace.run('markAttendance');
    expect(offered).toContain('Noor');
    expect(offered.filter((each) => /untitled|naamloos/i.test(each))).toEqual([]);
    expect(store.files.get('C/2026-12-03 Regular session.md')).toContain('attendees:\n  - "[[Noor]]"\n---\n');
  });

  test('a remark in a list is nobody’s to lose', async () => {
    const at = await host();
    await mark(at, 'Noor Visser', 'absent');
    expect(at.read()).toContain('"[[Noor Visser]]" # chair');
    expect(at.said.at(-1)).toContain('nothing was changed');
  });

  test('two hundred people are no trouble', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `  - Person ${String(index)}\n`).join('');
    const at = await host(`---\ntype: session\ndate: 2026-11-23\nattendees:\n${names}---\n`);
    await mark(at, 'Person 150', 'absent');
    expect(at.read()).toContain('absent:\n  - Person 150\n');
    expect(at.read().match(/Person/g)).toHaveLength(200);
  });
});

describe('the timer', () => {
  test('goes through the agenda, and survives a reload', async () => {
    const at = await host();
    at.cursor = { path: session, selection: { start: 0, end: 0 } };
    expect(at.workspace.timer()).toBeUndefined();
    await at.workspace.run('nextAgendaItem');
    expect(at.workspace.timer()).toMatchObject({ text: 'Check-in: 5 min', isOver: false });
    at.now += 4.5 * 60_000;
    expect(at.workspace.timer()?.text).toBe('Check-in: 1 min');
    at.now += 60_000;
    expect(at.workspace.timer()).toMatchObject({ text: 'Check-in: time is up', isOver: true });
    at.now += 120_000;
    expect(at.workspace.timer()?.text).toBe('Check-in: 2 min over');
    const again = await host(start, at.choices);
    again.now = at.now;
    expect(again.workspace.timer()?.text).toBe('Check-in: 2 min over');
    await again.workspace.run('nextAgendaItem');
    expect(again.workspace.timer()?.text).toBe('Cases: 20 min');
    await again.workspace.run('nextAgendaItem');
    expect(again.workspace.timer()).toBeUndefined();
    expect(again.said.at(-1)).toBe('That was the last item of the agenda.');
  });

  test('can be stopped, and shows nothing that was kept wrongly', async () => {
    const at = await host();
    await at.workspace.run('nextAgendaItem');
    expect(at.workspace.canRun('stopAgenda')).toBe(true);
    await at.workspace.run('stopAgenda');
    expect(at.workspace.canRun('stopAgenda')).toBe(false);
    for (const running of [5, null, {}, { path: 1 }, { path: session, index: 0.5, words: '', nth: 0, of: 1, started: 0 }, { path: session, index: 0, words: '', started: 0 }, { path: 'gone.md', index: 0, words: '', nth: 0, of: 1, started: 0 }]) expect((await host(start, { running })).workspace.timer()).toBeUndefined();
  });

  test.each([
    ['an item was put in front', '- Welcome (1 min)\n- Cases (20 min)\n- Break (10 min)\n- More cases (20 min)\n- Break (5 min)\n- End (2 min)\n', 'Break: 5 min', 'End: 2 min'],
    ['what came between went', '- Cases (20 min)\n- Break (10 min)\n- Break (5 min)\n- End (2 min)\n', 'Break: 5 min', 'End: 2 min'],
    ['one of them went', '- Cases (20 min)\n- More cases (20 min)\n- Break (5 min)\n- End (2 min)\n', 'Break: 5 min', 'End: 2 min'],
  ])('knows two items of one name apart when %s', async (_, changed, runs, next) => {
    const at = await host(`${start}## Agenda\n- Cases (20 min)\n- Break (10 min)\n- More cases (20 min)\n- Break (5 min)\n- End (2 min)\n\n`);
    for (let item = 0; item < 4; item++) await at.workspace.run('nextAgendaItem');
    expect(at.workspace.timer()?.text).toBe('Break: 5 min');
    const moved = await host(`${start}## Agenda\n${changed}\n`, at.choices);
    expect(moved.workspace.timer()?.text).toBe(runs);
    await moved.workspace.run('nextAgendaItem');
    expect(moved.workspace.timer()?.text).toBe(next);
  });

  test('of another session than the one in front, or left running since a day, gives way to the session in front', async () => {
    const left = { path: 'C/Old.md', index: 0, words: 'Old', nth: 0, of: 1, started: 0 };
    const store = memoryNoteStore({ 'C/C.md': '---\ntype: community\n---\n', 'C/Old.md': '---\ntype: session\ndate: 2026-11-02\n---\n## Agenda\n- Old (5 min)\n- Older (5 min)\n', [session]: `${start}${agenda}` });
    for (const [now, cursor, text] of [[60_000, session, 'Check-in: 5 min'], [30 * 60 * 60_000, undefined, 'Check-in: 5 min'], [60_000, undefined, 'Older: 5 min']] as const) {
      const at = testHost(store, { me: '', choices: { running: left } });
      await at.workspace.start();
      at.now = now;
      at.cursor = cursor === undefined ? undefined : { path: cursor, selection: { start: 0, end: 0 } };
      await at.workspace.run('nextAgendaItem');
      expect(at.workspace.timer()?.text).toBe(text);
    }
  });

  test('finds its item again when the agenda was changed', async () => {
    const at = await host();
    await at.workspace.run('nextAgendaItem');
    const moved = await host(`${start}## Agenda\n- First (3 min)\n- Check-in (7 min)\n\n`, at.choices);
    expect(moved.workspace.timer()?.text).toBe('Check-in: 7 min');
  });
});
