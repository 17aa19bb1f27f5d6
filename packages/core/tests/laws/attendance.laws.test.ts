import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolvePerson } from '../../src/community/people.ts';
import type { Community } from '../../src/community/community.ts';
import type { Person } from '../../src/community/people.ts';
import { parseNote, valuesOf } from '../../src/note/parse-note.ts';
import { attendanceOf, markAttendance } from '../../src/sessions/attendance.ts';
import type { Attendance } from '../../src/sessions/attendance.ts';
import { readSubstitution } from '../../src/community/substitution.ts';
import { applyEdits } from '../../src/text/text-edit.ts';
import { community } from '../support/notes.ts';

/** Random people are marked in a random order, over and over: what the note says of each is always one thing, and of all else what it said. */
const runs = Number(process.env['LAWS_RUNS'] ?? 100);
const path = 'S.md';
const names = ['Noor Visser', 'Sam de Boer', 'Kim', 'A guest'] as const;
const cop = community({ 'C.md': '---\ntype: community\n---\n', 'Noor Visser.md': '---\ntype: member\naliases: [Noor]\n---\n', 'Sam de Boer.md': '---\ntype: member\n---\n', 'people/Kim.md': '---\ntype: member\n---\n' });

const written = fc.constantFrom('"[[Noor Visser]]"', 'Noor', 'sam de boer', '"[[people/Kim|K.]]"', 'Kim', 'A guest', 'Somebody');
const list = (key: string, item: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.oneof(
  fc.constant(''), fc.constant(`${key}:\n`),
  fc.uniqueArray(item, { minLength: 1, maxLength: 4 }).map((items) => `${key}:\n${items.map((each) => `  - ${each}\n`).join('')}`),
  fc.uniqueArray(item, { minLength: 1, maxLength: 3 }).map((items) => `${key}: [${items.join(', ')}]\n`),
);
const substitution = fc.constantFrom('"Piet for [[Noor Visser]]"', '"[[Kim]] voor Sam de Boer"', '"Eva for Piet"', 'nobody knows');
const session = fc.record({ attendees: list('attendees', written), absent: list('absent', written), substitutes: list('substitutes', substitution), crlf: fc.boolean(), remark: fc.boolean() }).map(({ attendees, absent, substitutes, crlf, remark }) => {
  const text = `---\ntype: session\n${attendees}date: 2026-11-12${remark ? ' # a remark' : ''}\n${absent}odd:   [kept,  as it is]\n${substitutes}---\n# Words\n\n- [?] Who comes?  [owner:: Kim]\nattendees: no key\n`;
  return crlf ? text.replace(/\n/g, '\r\n') : text;
});
const attendance: fc.Arbitrary<Attendance> = fc.oneof(fc.constant({ kind: 'present' as const }), fc.constant({ kind: 'absent' as const }), fc.constantFrom('[[Kim]]', 'Piet', 'Eva').map((by) => ({ kind: 'substituted' as const, by })));
const marks = fc.array(fc.record({ name: fc.constantFrom(...names), attendance }), { minLength: 1, maxLength: 8 });

/** What is no part of the three lists, byte for byte. */
function besides(text: string): string {
  const end = text.indexOf('---', 3);
  const head = text.slice(0, end).replace(/^(?:attendees|absent|substitutes):[^\r\n]*(?:\r\n|\n)(?:[ \t]+-[^\r\n]*(?:\r\n|\n))*/gm, '');
  return head + text.slice(end);
}

/** How often somebody stands in each list. */
function standing(of: Community, text: string, person: Person): { readonly present: number; readonly absent: number; readonly replaced: number } {
  const { properties } = parseNote(path, text);
  const is = (name: string): boolean => {
    const other = resolvePerson(of, name);
    return person.kind === 'member' ? other.kind === 'member' && other.member.note.path === person.member.note.path : other.kind !== 'member' && other.name.toLowerCase() === person.name.toLowerCase();
  };
  const count = (key: string): number => valuesOf(properties, key).filter(is).length;
  return { present: count('attendees'), absent: count('absent'), replaced: valuesOf(properties, 'substitutes').map(readSubstitution).filter((each) => each !== undefined && is(each.member)).length };
}

test('whoever was marked is present, absent or substituted: exactly one of them, and nothing else changes', () => {
  fc.assert(fc.property(session, marks, (before, steps) => {
    let text = before;
    for (const { name, attendance: how } of steps) {
      const person = resolvePerson(cop, name);
      const others = names.filter((each) => each !== name).map((each) => resolvePerson(cop, each));
      const outcome = markAttendance(cop, path, text, person, how);
      if ('refused' in outcome) {
        expect(['already-so', 'unsafe']).toContain(outcome.refused.code);
        continue;
      }
      const after = applyEdits(text, outcome.edits);
      const { present, absent, replaced } = standing(cop, after, person);
      expect([present > 0, absent > 0]).toEqual(how.kind === 'present' ? [true, false] : [false, true]);
      expect(replaced).toBe(how.kind === 'substituted' ? 1 : 0);
      expect(attendanceOf(cop, parseNote(path, after), person)).toEqual(how);
      for (const other of others) expect(standing(cop, after, other)).toEqual(standing(cop, text, other));
      expect(besides(after)).toBe(besides(text));
      text = after;
    }
  }), { numRuns: runs });
});

test('in a note that can be written, every mark takes', () => {
  const plain = '---\ntype: session\ndate: 2026-11-12\nattendees:\n  - "[[Noor Visser]]"\n---\n# Words\n';
  fc.assert(fc.property(marks, (steps) => {
    let text = plain;
    for (const { name, attendance: how } of steps) {
      const person = resolvePerson(cop, name);
      const outcome = markAttendance(cop, path, text, person, how);
      if ('edits' in outcome) text = applyEdits(text, outcome.edits);
      else expect(outcome.refused.code).toBe('already-so');
      expect(attendanceOf(cop, parseNote(path, text), person)).toEqual(how);
    }
  }), { numRuns: runs });
});
