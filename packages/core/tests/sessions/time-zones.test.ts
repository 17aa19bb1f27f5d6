import { afterEach, describe, expect, test } from 'vitest';
import { carryOver } from '../../src/sessions/carry-over.ts';
import { carryOverFor, durationOfTemplate, newSession } from '../../src/sessions/plan-session.ts';
import { openActionsOf } from '../../src/sessions/agreements.ts';
import { durationOf } from '../../src/sessions/agenda.ts';
import { hasLeft } from '../../src/community/member.ts';
import { readTemplate } from '../../src/templates/template.ts';
import { questionsOf } from '../../src/questions/facts.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { daysBetween } from '../../src/text/plain-date.ts';
import type { PlainDate } from '../../src/text/plain-date.ts';
import { community } from '../support/notes.ts';

const before = process.env['TZ'];
afterEach(() => {
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});

const day = (text: string): PlainDate => text as PlainDate;
const template = readTemplate('t/Night.md', '---\ntype: session\nstart: "23:30"\n---\n# {{date:dddd D MMMM YYYY}} {{time}}\n\n## Agenda\n\n- Talk (210 min)\n');

/** All that a session makes of days, around a night in which the clocks change. */
function everything(night: PlainDate, morning: PlainDate): unknown {
  const cop = community({
    'C.md': '---\ntype: community\nstale-after: 30\n---\n', 'Sam.md': `---\ntype: member\nleft: ${morning}\n---\n`,
    'S.md': `---\ntype: session\ndate: ${night}\n---\n- [!] We meet by night\n- [ ] Call  [owner:: Sam]  [due:: ${night}]\n- [?] Stale by a day?  [created:: 2026-01-01]\n`,
  });
  const plan = { date: morning, duration: durationOfTemplate(template) ?? 0, themes: [], facilitators: [], name: 'Next' };
  const made = newSession(cop, template, plan, carryOverFor(cop, template, plan, { today: morning, time: '02:30' }), () => undefined, { today: night, time: '02:30' });
  const text = made.kind === 'made' ? made.text : made.kind;
  const [sam] = cop.members;
  return {
    text, takes: durationOf(parseNote('x.md', text)), between: daysBetween(night, morning),
    last: carryOver(cop, { date: night, themes: [], notes: [parseNote('', '')], room: 5 }, night).last?.name,
    ages: questionsOf(cop, morning).map(({ age, attention }) => [age, attention]), late: openActionsOf(cop, morning).map(({ late }) => late),
    left: [night, morning].map((today) => sam && hasLeft(sam, today)),
  };
}

/** UTC-11, UTC+13, UTC+14, and places that change their clocks: by night, at midnight, by half an hour. */
const zones = ['Pacific/Pago_Pago', 'UTC', 'Pacific/Tongatapu', 'Pacific/Kiritimati', 'Europe/Amsterdam', 'America/Sao_Paulo', 'America/Havana', 'Australia/Lord_Howe'];

describe.each([['2026-03-28', '2026-03-29'], ['2026-10-24', '2026-10-25'], ['2026-03-07', '2026-03-08'], ['2026-12-31', '2027-01-01'], ['2028-02-28', '2028-02-29']])('from %s to %s', (night, morning) => {
  test('days, ages and hours are the same everywhere', () => {
    process.env['TZ'] = 'UTC';
    const expected = everything(day(night), day(morning));
    expect(expected).toMatchObject({ takes: 210, between: 1, last: 'S', late: [1], left: [false, true] });
    expect((expected as { text: string }).text).toContain(`date: ${morning}\n`);
    for (const zone of zones) {
      process.env['TZ'] = zone;
      expect([zone, everything(day(night), day(morning))]).toEqual([zone, expected]);
    }
  });
});

test('the zones of this test are really there', () => {
  const offsets = zones.slice(0, 3).map((zone) => {
    process.env['TZ'] = zone;
    return new Date(2026, 0, 1).getTimezoneOffset() / -60 + 0;
  });
  expect(offsets).toEqual([-11, 0, 13]);
});
