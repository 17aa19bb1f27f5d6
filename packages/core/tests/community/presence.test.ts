import { describe, expect, test } from 'vitest';
import { absencesOf } from '../../src/sessions/last-session.ts';
import { presencesAt } from '../../src/community/presence.ts';
import type { Community } from '../../src/community/community.ts';
import type { Note } from '../../src/note/note.ts';
import { community } from '../support/notes.ts';

const member = (organisation: string): string => `---\ntype: member\norganisation: ${organisation}\n---\n`;

function at(keys: string): { readonly cop: Community; readonly session: Note } {
  const cop = community({
    'C.md': '---\ntype: community\n---\n', 'Haverdijk.md': '---\ntype: organisation\naliases: [Dijk]\n---\n',
    'Noor.md': member('"[[Dijk]]"'), 'Sam.md': member('Rietveen'), 'Kim.md': member('[Haverdijk, Lindehof]'), 'Li.md': member(''),
    'Old.md': member('Rietveen\nleft: 2026-11-12'), 'New.md': member('Rietveen\njoined: 2026-11-13'), 'Back.md': member('Rietveen\nleft: 2026-01-01\njoined: [2025-01-01, 2026-11-12]'),
    'S.md': `---\ntype: session\ndate: 2026-11-12\n${keys}---\n`,
  });
  const session = cop.notes.find(({ name }) => name === 'S');
  if (session === undefined) throw new Error('no session');
  return { cop, session };
}

function told(keys: string): readonly string[] {
  const { cop, session } = at(keys);
  return presencesAt(cop, session).map(({ person, inPlaceOf, organisations }) => `${person.name}${inPlaceOf === undefined ? '' : ` for ${inPlaceOf.name}`}: ${organisations.map(({ name }) => name).join(', ')}`);
}

describe('who was there, and for which organisation', () => {
  test('a member counts for themselves and where they come from; somebody without a note for nobody known', () => {
    expect(told('attendees: ["[[Noor]]", Kim, Li, A guest]\n')).toEqual(['Noor: Haverdijk', 'Kim: Haverdijk, Lindehof', 'Li: ', 'A guest: ']);
  });

  test('a substitute counts for the organisation, and the member does not', () => {
    expect(told('attendees: [Sam]\nabsent: [Noor]\nsubstitutes: ["Piet for [[Noor]]"]\n')).toEqual(['Sam: Rietveen', 'Piet for Noor: Haverdijk']);
  });

  test('a member who stands in for another was there: for that one’s organisation, and for themselves, whether or not they are among the attendees', () => {
    expect(told('substitutes: ["[[Sam]] for [[Noor]]"]\n')).toEqual(['Sam: Rietveen', 'Sam for Noor: Haverdijk']);
    expect(told('attendees: [Sam]\nsubstitutes: ["[[Sam]] for [[Noor]]"]\n')).toEqual(['Sam: Rietveen', 'Sam for Noor: Haverdijk']);
  });

  test('who was no member on that day stands in for the other alone', () => {
    expect(told('substitutes: [Old for Noor, New for Noor]\n')).toEqual(['Old for Noor: Haverdijk', 'New for Noor: Haverdijk']);
    expect(told('substitutes: [Back for Noor]\n')).toEqual(['Back: Rietveen', 'Back for Noor: Haverdijk']);
  });

  test('of a substitute of a substitute the first absent one counts, and who sent somebody was not there', () => {
    const keys = 'absent: [Noor]\nsubstitutes: ["Piet for [[Noor]]", "Jan voor Piet", "Eva for Jan"]\n';
    expect(told(keys)).toEqual(['Eva for Noor: Haverdijk']);
    const { cop, session } = at(keys);
    expect(absencesOf(cop, session).map(({ person, substitute }) => `${person.name}: ${substitute?.name ?? ''}`)).toEqual(['Noor: Eva']);
    expect(told('absent: [Noor]\nsubstitutes: ["[[Sam]] for [[Noor]]", "Jan for [[Sam]]"]\n')).toEqual(['Jan for Noor: Haverdijk']);
  });

  test('who is absent is not there, whatever the other list says', () => {
    expect(told('attendees: [Noor, Sam]\nabsent: ["[[Noor]]"]\n')).toEqual(['Sam: Rietveen']);
    expect(told('attendees: [Noor, Sam]\nsubstitutes: [Piet for Noor]\n')).toEqual(['Sam: Rietveen', 'Piet for Noor: Haverdijk']);
  });

  test('each counts once, two may come for one, and what says only half is nobody', () => {
    expect(told('attendees: [Noor, "[[Noor]]", noor]\nsubstitutes: [Piet for Sam, Piet for Sam, Jan for Sam, Eva]\n')).toEqual(['Noor: Haverdijk', 'Piet for Sam: Rietveen', 'Jan for Sam: Rietveen']);
    expect(told('attendees: [Kim]\nsubstitutes: [Kim for Sam, Kim for Noor]\n')).toEqual(['Kim: Haverdijk, Lindehof', 'Kim for Sam: Rietveen', 'Kim for Noor: Haverdijk']);
  });

  test('where two stand in for each other, neither was there', () => {
    expect(told('substitutes: [Noor for Sam, Sam for Noor]\n')).toEqual([]);
    expect(told('substitutes: [A for B, B for C, C for B]\n')).toEqual(['A for C: ']);
  });
});
