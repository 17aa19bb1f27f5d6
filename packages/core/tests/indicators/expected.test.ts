import { expect, test } from 'vitest';
import type { Community } from '../../src/community/community.ts';
import type { Figure, IndicatorId } from '../../src/indicators/indicator.ts';
import { indicatorsOf } from '../../src/indicators/indicators-of.ts';
import { parsePeriod } from '../../src/indicators/period.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import type { PlainDate } from '../../src/text/plain-date.ts';
import { membersToName } from '../../src/sessions/may-stand-in.ts';
import { community, today } from '../support/notes.ts';

const charter = { 'C.md': '---\ntype: community\n---\n' };
const member = (more = ''): string => `---\ntype: member\norganisation: Alpha\njoined: 2026-01-01\n${more}---\n`;
const sessions = (more = ''): Readonly<Record<string, string>> => Object.fromEntries(['03', '04', '05'].map((month) => [`s${month}.md`, `---\ntype: session\ndate: 2026-${month}-01\nattendees: [Ann, Bob, Cas]\n${more}---\n`]));

function figure(cop: Community, id: IndicatorId): Figure | undefined {
  const period = parsePeriod('2026');
  return period === undefined ? undefined : indicatorsOf(cop, period, today, { kind: 'community' }).find((each) => each.id === id);
}

test('a sponsor who does not attend is not expected at sessions, and not absent', () => {
  const cop = (roles: string, more = ''): Community => community({ ...charter, 'Ann.md': member(), 'Bob.md': member(), 'Cas.md': member(), 'Spo.md': member(roles), ...sessions(more) });
  for (const roles of ['roles: [sponsor]\n', 'roles: Sponsor\n']) expect([figure(cop(roles), 'attendance')?.value, figure(cop(roles), 'absentThrice')?.value]).toEqual([1, 0]);
  // Whoever has another role too attends; and so does who has none.
  for (const roles of ['roles: [sponsor, expert]\n', 'roles: []\n', '']) expect([figure(cop(roles), 'attendance')?.value, figure(cop(roles), 'absentThrice')?.value]).toEqual([3 / 4, 1]);
  // Whom the note names, counts.
  expect(figure(cop('roles: [sponsor]\n', 'absent: [Spo]\n'), 'attendance')?.value).toBe(3 / 4);
  const came = community({ ...charter, 'Ann.md': member(), 'Spo.md': member('roles: [sponsor]\n'), 's.md': '---\ntype: session\ndate: 2026-05-01\nattendees: [Spo]\n---\n' });
  expect([figure(came, 'attendance')?.value, figure(came, 'activeMembers')?.value, figure(came, 'members')?.value]).toEqual([1 / 2, 0, 2]);
});

test('a new session does not name a sponsor among its attendees', () => {
  const cop = community({ ...charter, 'Ann.md': member(), 'Spo.md': member('roles: [sponsor]\n'), 'Two.md': member('roles: [facilitator, sponsor]\n') });
  const { named, unnamed } = membersToName(cop, parseNote('new.md', '---\ntype: session\n---\n'), '2026-12-01' as PlainDate);
  expect([named.map(({ name }) => name), unnamed]).toEqual([['Ann', 'Two'], []]);
});

test('a session that stands there as it was planned is not known to have been held, nor who came', () => {
  const cop = (more: string, body = ''): Community => community({ ...charter, 'Ann.md': member(), 'Bob.md': member(), 's.md': `---\ntype: session\ndate: 2026-11-03\n${more}---\n# Regular session\n\n## Agenda\n\n- Opening (10 min)\n${body}` });
  const planned = 'duration: 120\nattendees: [Ann, Bob]\n';
  const values = (one: Community): readonly unknown[] => [figure(one, 'sessions')?.value, figure(one, 'attendance')?.value, figure(one, 'activeMembers')?.value];
  expect(values(cop(planned))).toEqual(['unknown', 'unknown', 'unknown']);
  for (const id of ['sessions', 'attendance'] as const) expect(figure(cop(planned), id)?.unplaced).toMatchObject([{ text: 'Regular session' }]);
  // Somebody recorded something, or looked who was there.
  for (const one of [cop(planned, '- [!] We meet monthly\n'), cop(planned, '- [?] Why?\n'), cop(`${planned}absent:\n`)]) expect(values(one)).toEqual([1, 1, 2]);
  expect(values(cop(`${planned}absent: [Bob]\n`))).toEqual([1, 1 / 2, 1]);
  // Written by hand, without its length or without everybody, it was held.
  expect(values(cop('attendees: [Ann, Bob]\n'))).toEqual([1, 1, 2]);
  expect(values(cop('duration: 120\nattendees: [Ann]\n'))).toEqual([1, 1 / 2, 1]);
  // What is still to come counts nowhere, as before.
  expect(figure(community({ ...charter, 'Ann.md': member(), 's.md': '---\ntype: session\ndate: 2026-12-03\nduration: 120\nattendees: [Ann]\n---\n' }), 'sessions')).toMatchObject({ value: 0, unplaced: [] });
});
