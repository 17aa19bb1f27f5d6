import { expect, test } from 'vitest';
import type { FigureValue, IndicatorId } from '../../src/indicators/indicator.ts';
import { indicatorsOf } from '../../src/indicators/indicators-of.ts';
import { parsePeriod } from '../../src/indicators/period.ts';
import { attendanceOf, markAttendance } from '../../src/sessions/attendance.ts';
import { resolvePerson } from '../../src/community/people.ts';
import { after, community, today } from '../support/notes.ts';

const member = (organisation: string): string => `---\ntype: member\norganisation: ${organisation}\njoined: 2025-01-01\n---\n`;
const session = (day: string, lines: string): string => `---\ntype: session\ndate: ${day}\n${lines}---\n`;
/** Bo comes to all three only in the place of Ann, who is never there; Cas comes himself. */
const notes = {
  'C.md': '---\ntype: community\n---\n', 'Ann.md': member('Alpha'), 'Bo.md': member('Beta'), 'Cas.md': member('Gamma'),
  '1.md': session('2026-09-01', 'attendees: [Cas]\nsubstitutes: ["[[Bo]] for [[Ann]]"]\n'),
  '2.md': session('2026-10-01', 'attendees: [Cas]\nabsent: [Ann]\nsubstitutes: [Bo voor Ann]\n'),
  '3.md': session('2026-11-01', 'attendees: [Cas]\nsubstitutes: [Bo for Ann]\n'),
};

test('a member who stands in for another was there: present, active, and not missed', () => {
  const period = parsePeriod('2026');
  const value = (id: IndicatorId): FigureValue | undefined => (period === undefined ? undefined : indicatorsOf(community(notes), period, today, { kind: 'community' }).find((each) => each.id === id)?.value);
  // Two of three each time; of those absent, Ann, all sent somebody.
  expect([value('attendance'), value('substitution'), value('representation')]).toEqual([2 / 3, 1, 1]);
  expect([value('absentThrice'), value('activeMembers'), value('activeOrganisations')]).toEqual([1, 2, 3]);
});

test('who marks attendance sees it, and can say that the one who stands in is not there after all', () => {
  const cop = community(notes);
  const [bo, ann] = [resolvePerson(cop, 'Bo'), resolvePerson(cop, 'Ann')];
  const note = cop.notes.find(({ path }) => path === '1.md');
  if (note === undefined) throw new Error('no session');
  expect([attendanceOf(cop, note, bo), attendanceOf(cop, note, ann)]).toEqual([{ kind: 'stands-in', for: '[[Ann]]' }, { kind: 'substituted', by: '[[Bo]]' }]);
  expect(after(notes['1.md'], markAttendance(cop, '1.md', notes['1.md'], bo, { kind: 'absent' }))).toContain('absent:\n  - "[[Bo]]"\n');
});
