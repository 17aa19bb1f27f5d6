import { describe, expect, test } from 'vitest';
import type { Person } from '../../src/community/people.ts';
import { resolvePerson } from '../../src/community/people.ts';
import { briefingToRead } from '../../src/sessions/briefing.ts';
import { lastHeldSession } from '../../src/sessions/last-session.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import { memoryNoteStore } from '../support/memory-note-store.ts';
import { community, today } from '../support/notes.ts';
import { testHost } from '../support/test-host.ts';

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
  return briefingToRead(cop, { absent: absent.member, substitute: typeof substitute === 'string' ? resolvePerson(cop, substitute) : substitute, session, forBoth: false }, today, messagesFor('en')).text;
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
  expect(briefed('Kim')).toContain('## What was decided\n\nNothing, as far as you may see.\n');
});

test('so is a colleague from an organisation that left', () => {
  const text = briefed('Piet', { 'Noordkade.md': '---\ntype: organisation\nleft: 2026-01-01\n---\n' });
  expect(text).not.toContain('The client pays');
  expect(text).toContain('May all know?');
});

test('a note for the two of them holds only what both may see; the clipboard holds what the substitute may see', async () => {
  const store = memoryNoteStore({
    'C/C.md': '---\ntype: community\n---\n', 'C/Sam.md': '---\ntype: member\n---\n', 'C/Noor.md': '---\ntype: member\n---\n',
    'C/2026-11-12 Session.md': '---\ntype: session\ndate: 2026-11-12\nconfidentiality: TLP:RED\nattendees: ["[[Noor]]"]\nabsent: ["[[Sam]]"]\n---\n- [!] We exclude Sam from the tender\n',
    'C/Open.md': '- [?] May all know? [owner:: [[Sam]]]\n',
  });
  const at = testHost(store, { me: 'Noor' });
  await at.workspace.start();
  at.script.push('Sam', 'Noor', 'On the clipboard');
  await at.workspace.run('briefing');
  expect(at.copied.at(-1)).toContain('We exclude Sam');
  at.script.push('Sam', 'Noor', 'As a note, for the two of them');
  await at.workspace.run('briefing');
  const [note = ''] = [...store.files].filter(([path]) => path.includes('Briefing')).map(([, text]) => text);
  expect(note).toContain('  - "[[Sam]]"\n  - "[[Noor]]"\n');
  expect(note).toContain('May all know?');
  expect(note).not.toMatch(/exclude|2026-11-12 Session/);
});

test('the last session is none that is planned for today and tells of nothing yet', () => {
  const session = (name: string, date: string, more: string): Readonly<Record<string, string>> => ({ [`${name}.md`]: `---\ntype: session\ndate: ${date}\nattendees: [Sam]\n${more}` });
  const last = (more: string): string | undefined => lastHeldSession(community({ 'C.md': '---\ntype: community\n---\n', 'Sam.md': '---\ntype: member\n---\n', ...session('Held', '2026-11-12', '---\n'), ...session('Today', today, more) }), today)?.name;
  expect([last('---\n'), last('---\n- [!] We meet\n'), last('absent: [Noor]\n---\n')]).toEqual(['Held', 'Today', 'Today']);
});

test('tags are for tools, and no words of a briefing', () => {
  expect(briefed('Kim', { 'Open.md': '---\nconfidentiality: TLP:CLEAR\n---\n- [?] Who writes it down? #vraag #volunteers [owner:: Sam]\n' })).toContain('- Who writes it down?\n');
});

test('what may be shared is said once, and how far', () => {
  const text = briefed('Piet');
  expect(text).toContain('# Briefing for Piet, standing in for Sam\n\n> [!important] What may be shared\n> What stands below is only for colleagues who need it. It holds what is for named readers only: tell nobody else.\n');
  expect(text.match(/shared/g)).toHaveLength(1);
});

test('a session without a label tells a colleague nothing, and one that is TLP:GREEN does', () => {
  const session = '---\ntype: session\ndate: 2026-11-12\n---\n- [!] We meet monthly\n';
  expect([session, session.replace('date', 'confidentiality: TLP:GREEN\ndate')].map((text) => briefed('Piet', { 'S.md': text }).includes('We meet monthly'))).toEqual([false, true]);
});

test('it is about the last session that took place, and not the one that is planned for today', async () => {
  const session = (date: string, more: string): Readonly<Record<string, string>> => ({ [`C/${date} Session.md`]: `---\ntype: session\ndate: ${date}\nattendees: ["[[Sam]]"]\n---\n${more}` });
  const at = testHost(memoryNoteStore({ 'C/C.md': '---\ntype: community\n---\n', 'C/Sam.md': '---\ntype: member\n---\n', 'C/Noor.md': '---\ntype: member\n---\n', ...session('2026-11-12', '- [!] We meet monthly\n'), ...session(today, '- [?] Who comes?\n'), ...session('2026-12-24', '- [!] Planned long before\n') }), { me: 'Noor' });
  await at.workspace.start();
  at.script.push('Sam', 'Noor', 'On the clipboard');
  await at.workspace.run('briefing');
  expect(at.copied.at(-1)).toContain('## What was decided\n\n- We meet monthly\n');
  expect(at.copied.at(-1)).toContain('Read on: [[2026-11-12 Session]]\n');
  expect(at.copied.at(-1)).not.toContain('Planned long before');
});

test('who would read nothing is told so before it is sent, and why', async () => {
  const at = testHost(memoryNoteStore({ 'C/C.md': '---\ntype: community\n---\n', 'C/Sam.md': '---\ntype: member\norganisation: Noordkade\n---\n', 'C/S.md': '---\ntype: session\ndate: 2026-11-12\n---\n- [!] We meet monthly\n' }), { me: 'Sam' });
  await at.workspace.start();
  at.script.push('Sam', 'Somebody else…', 'Piet', 'On the clipboard');
  await at.workspace.run('briefing');
  expect(at.said.at(-1)).toBe('warning: The briefing tells nothing: Piet may see none of what was decided, is expected and is open, as those notes are labelled. A note without a label is for members: label the session TLP:GREEN, and a member’s colleagues may see it.');
});

describe('what may be shared is what the strictest of all that is told allows', () => {
  const labelled = (label: string, more = ''): string => `---\ntype: session\ndate: 2026-11-12\nconfidentiality: ${label}\n${more}---\n`;
  const sharing = (session: string, more: Readonly<Record<string, string>> = {}): string | undefined => {
    const text = briefed('Piet', { 'S.md': session, 'Open.md': '', ...more });
    return /^> (?!\[!).*/m.exec(text)?.[0];
  };

  test.each<readonly [string, string, string, Readonly<Record<string, string>>]>([
    ['all of it is open', `${labelled('TLP:CLEAR')}- [!] Fire Delta\n`, '> What stands below may be shared.', {}],
    ['a decision is stricter than its session', `${labelled('TLP:CLEAR')}- [!] Fire Delta [confidentiality:: TLP:AMBER]\n`, '> What stands below is only for colleagues who need it.', {}],
    ['so is a block around it', `${labelled('TLP:GREEN')}> [!TLP:AMBER+STRICT]\n> - [!] Fire Delta\n`, '> What stands below stays inside the own organisation.', {}],
    ['an action of a stricter note waits', labelled('TLP:CLEAR'), '> What stands below is only for colleagues who need it.', { 'Plan.md': '---\nconfidentiality: TLP:AMBER\n---\n- [ ] Call Delta [owner:: Sam]\n' }],
    ['a question of a note for named readers is open', labelled('TLP:CLEAR'), '> What stands below may be shared. It holds what is for named readers only: tell nobody else.', { 'Plan.md': '---\nconfidentiality: TLP:CLEAR\naudience: [Noordkade]\n---\n- [?] Who calls? [owner:: Sam]\n' }],
    ['what is stricter is not told', `${labelled('TLP:CLEAR')}- [!] Fire Delta [confidentiality:: TLP:RED]\n`, '> What stands below may be shared.', {}],
    ['nobody may be named', labelled('TLP:CLEAR', 'chatham-house: true\n'), '> What stands below may be shared. Chatham House rule: use what was said, but not who said it or for which organisation.', {}],
  ])('%s', (_, session, sentence, more) => {
    expect(sharing(session, more)).toBe(sentence);
  });

  test('and nothing of a note without a label leaves the community, however open its default is', () => {
    const text = briefed(resolvePerson(community(notes), '[[b/Kim]]'), { 'C.md': '---\ntype: community\ndefault-confidentiality: TLP:CLEAR\n---\n', 'S.md': '---\ntype: session\ndate: 2026-11-12\n---\n- [!] We meet monthly\n' });
    expect(text).toContain('> What stands below stays in this community.\n');
  });
});
