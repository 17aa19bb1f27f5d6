import { expect, test } from 'vitest';
import type { Person } from '../../src/community/people.ts';
import { resolvePerson } from '../../src/community/people.ts';
import { briefingText } from '../../src/sessions/briefing.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import { community, today } from '../support/notes.ts';

const notes = {
  'C.md': '---\ntype: community\n---\n', 'Noordkade.md': '---\ntype: organisation\n---\n',
  'Sam.md': '---\ntype: member\norganisation: Noordkade\n---\n', 'a/Kim.md': '---\ntype: member\norganisation: Other\n---\n', 'b/Kim.md': '---\ntype: member\norganisation: Third\n---\n',
  'S.md': '---\ntype: session\ndate: 2026-11-12\nconfidentiality: TLP:AMBER\naudience: [Sam]\n---\n- [!] The client pays ^d000001\n',
  'Open.md': '---\nconfidentiality: TLP:CLEAR\n---\n- [?] May all know? [owner:: Sam]\n',
};

function briefed(substitute: Person | string, more: Readonly<Record<string, string>> = {}): string {
  const cop = community({ ...notes, ...more });
  const absent = resolvePerson(cop, 'Sam');
  const session = cop.notes.find(({ name }) => name === 'S');
  if (absent.kind !== 'member') throw new Error('no Sam');
  return briefingText(cop, { absent: absent.member, substitute: typeof substitute === 'string' ? resolvePerson(cop, substitute) : substitute, session }, today, messagesFor('en'));
}

test('a colleague of the absent member is told what the organisation may see', () => {
  expect(briefed('Piet')).toContain('The client pays');
});

test('a member is told what that member may see, also where two have one name', () => {
  const kim = resolvePerson(community(notes), '[[b/Kim]]');
  expect(kim.kind).toBe('member');
  expect(briefed(kim)).not.toContain('The client pays');
});

test('who can’t be told apart is told what everybody may see', () => {
  expect(briefed('Kim')).not.toContain('The client pays');
  expect(briefed('Kim')).toContain('May all know?');
});

test('a list without anything says that there is nothing to see, not that there is nothing', () => {
  expect(briefed('Kim')).toContain('## What was decided\n\nNothing that you may see.\n');
});

test('so is a colleague from an organisation that left', () => {
  const text = briefed('Piet', { 'Noordkade.md': '---\ntype: organisation\nleft: 2026-01-01\n---\n' });
  expect(text).not.toContain('The client pays');
  expect(text).toContain('May all know?');
});
