import { describe, expect, test } from 'vitest';
import { audienceOf, readAudienceRequest } from '../../src/confidentiality/audience.ts';
import { effectiveLabel } from '../../src/confidentiality/effective-label.ts';
import type { Subject } from '../../src/confidentiality/effective-label.ts';
import { judge } from '../../src/confidentiality/judge.ts';
import type { Community } from '../../src/community/community.ts';
import type { Note } from '../../src/note/note.ts';
import { tlpLabels } from '../../src/note/tlp.ts';
import { community, today } from '../support/notes.ts';

/**
 * Noor and Nina work at Acme, Sam at Beta; Olga left Acme. Noor and Sam sat at the session, Nina came in Pim's place at another one.
 * Carla is no member: her organisation is none of ours.
 */
const people = {
  'Charter.md': '---\ntype: community\n---\n',
  'Acme.md': '---\ntype: organisation\n---\n', 'Beta.md': '---\ntype: organisation\n---\n', 'Gone.md': '---\ntype: organisation\nleft: 2026-01-01\n---\n',
  'Noor.md': '---\ntype: member\norganisation: "[[Acme]]"\n---\n', 'Nina.md': '---\ntype: member\norganisation: Acme\n---\n',
  'Sam.md': '---\ntype: member\norganisation: "[[Beta]]"\naliases: Sammie\n---\n', 'Olga.md': '---\ntype: member\norganisation: Acme\nleft: 2026-01-01\n---\n',
  'Pim.md': '---\ntype: member\norganisation: Beta\n---\n',
  'First.md': '---\ntype: session\nattendees: ["[[Noor]]", Sammie]\nabsent: Pim\n---\n', 'Second.md': '---\ntype: session\nattendees: [Noor]\nsubstitutes: ["[[Nina]] for [[Pim]]"]\nabsent: Pim\n---\n',
};

function noteIn(cop: Community, name: string): Note {
  const note = cop.notes.find((each) => each.name === name);
  if (note === undefined) throw new Error(`no note ${name}`);
  return note;
}

function may(cop: Community, subject: Subject, written: string): boolean {
  const request = readAudienceRequest(written);
  const reading = request === undefined ? undefined : audienceOf(cop, request, today);
  if (reading === undefined || 'unknown' in reading) throw new Error(`no audience ${written}`);
  return judge(cop, subject, reading.audience, today).may;
}

const audiences = ['world', 'community', 'organisation:Acme', 'organisation:Beta', 'person:Noor', 'person:Nina', 'person:Sam', 'session:First', 'session:Second'] as const;

/** Who may see a note by its label and its audience; `silent` is a note without a label. What is not named here may not. */
const members = ['community', 'person:Noor', 'person:Nina', 'person:Sam', 'session:First', 'session:Second'];
const inside = [...members, 'organisation:Acme', 'organisation:Beta'];
const atAcme = ['organisation:Acme', 'person:Noor', 'person:Nina', 'session:Second'];
const allowed: readonly (readonly [string, string, readonly string[]])[] = [
  ['', '', members],
  ['TLP:CLEAR', '', ['world', ...inside]], ['TLP:GREEN', '', inside], ['TLP:AMBER', '', inside], ['TLP:AMBER+STRICT', '', inside], ['TLP:RED', '', []], ['unreadable', '', []],
  ...['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT'].map((label) => [label, 'audience: Acme\n', atAcme] as const),
  ...['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT'].map((label) => [label, 'audience: "[[Noor]]"\n', atAcme] as const),
  ...['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED', ''].map((label) => [label, 'audience: {a: b}\n', []] as const),
  ...['TLP:CLEAR', 'TLP:AMBER', 'TLP:RED', ''].map((label) => [label, 'audience:\n', []] as const),
  ['TLP:RED', 'audience: [Noor, Sam]\n', ['person:Noor', 'person:Sam', 'session:First']],
  ['TLP:RED', 'audience: Acme\n', []], ['TLP:RED', 'audience: [Noor, Olga]\n', ['person:Noor']],
  ['TLP:RED', 'audience: [Noor, Sam]\naudience: [Noor]\n', ['person:Noor']],
];

describe('who may see a note', () => {
  test.each(allowed)('%s %s', (label, more, who) => {
    const cop = community({ ...people, 'X.md': `---\n${label === '' ? '' : `confidentiality: ${label}\n`}${more}---\nText.\n` });
    expect(audiences.filter((audience) => may(cop, { note: noteIn(cop, 'X') }, audience))).toEqual(audiences.filter((audience) => who.includes(audience)));
  });

  test('a session that is TLP:RED is for those who sat there, and not for an absent member’s substitute elsewhere', () => {
    const cop = community({ ...people, 'First.md': people['First.md'].replace('type: session', 'type: session\nconfidentiality: TLP:RED') });
    expect(audiences.filter((audience) => may(cop, { note: noteIn(cop, 'First') }, audience))).toEqual(['person:Noor', 'person:Sam', 'session:First']);
  });
});

test('nor is it for who is absent, or sent somebody, whatever else the note says; and those present are everybody it may mean', () => {
  const cop = community({ ...people, 'R.md': '---\ntype: session\nconfidentiality: TLP:RED\nattendees: [Noor, Sam]\nabsent: [Sam]\nsubstitutes: ["Pim for Sam", "Nina for Pim"]\n---\n' });
  const red = { note: noteIn(cop, 'R') };
  expect(['Noor', 'Nina', 'Sam', 'Pim'].filter((name) => may(cop, red, `person:${name}`))).toEqual(['Noor', 'Nina']);
  expect(may(cop, red, 'session:R')).toBe(false);
});

describe('carriers: whatever stands around a passage closes it, and it never opens anything', () => {
  /** A passage “Text” in each carrier, labelled as a part. */
  const carriers: Readonly<Record<string, (label: string) => string>> = {
    'a callout': (label) => `> [!${label}]\n> Text\n`, 'a callout in a callout': (label) => `> [!note]\n> > [!${label}]\n> > Text\n`,
    'a question': (label) => `- [?] Text [tlp:: ${label}]\n`, 'an item': (label) => `- Around [tlp:: ${label}]\n    - Text\n`,
    'a question with an answer': (label) => `- [x] Text #question\n    - answer:: Said. [tlp:: ${label}]\n`, 'a body': (label) => `# Title [tlp:: ${label}]\n\nText\n`,
  };
  const looser = (one: string, other: string): boolean => tlpLabels.findIndex((each) => each === one) < tlpLabels.findIndex((each) => each === other);

  for (const [carrier, write] of Object.entries(carriers)) {
    for (const ofNote of ['', ...tlpLabels]) {
      test(`${carrier} in a note that is ${ofNote === '' ? 'silent' : ofNote}`, () => {
        for (const ofPart of tlpLabels) {
          const text = `---\n${ofNote === '' ? 'type: note' : `confidentiality: ${ofNote}`}\n---\n${write(ofPart)}`;
          const cop = community({ ...people, 'X.md': text });
          const note = noteIn(cop, 'X');
          const start = text.indexOf('Text');
          const passage = { note, range: { start, end: start + 4 } };
          const expected = looser(ofPart, ofNote === '' ? 'TLP:GREEN' : ofNote) ? (ofNote === '' ? 'TLP:GREEN' : ofNote) : ofPart;
          expect(effectiveLabel(cop, passage)).toMatchObject({ label: expected, silent: ofNote === '' });
          const alone = community({ ...people, 'X.md': `---\nconfidentiality: ${expected}\n---\n` });
          for (const audience of audiences) {
            const asLabelled = may(alone, { note: noteIn(alone, 'X') }, audience);
            const forMembersOnly = ofNote === '' && !members.includes(audience);
            expect([ofPart, audience, may(cop, passage, audience)]).toEqual([ofPart, audience, asLabelled && !forMembersOnly]);
          }
        }
      });
    }
  }

  test('why: the line that decided is told', () => {
    const text = '---\nconfidentiality: TLP:AMBER\n---\n> [!TLP:RED]\n> Text\n\nOther\n';
    const cop = community({ ...people, 'X.md': text });
    const note = noteIn(cop, 'X');
    const at = text.indexOf('Text');
    expect(effectiveLabel(cop, { note, range: { start: at, end: at + 4 } }).place?.line).toBe(3);
    expect(effectiveLabel(cop, { note }).place?.line).toBe(1);
    expect(judge(cop, { note }, { kind: 'world' }, today)).toMatchObject({ may: false, reason: 'label' });
  });
});

describe('whom one can ask for', () => {
  const cop = community(people);
  test.each([
    ['person:Nobody', 'Nobody'], ['person:Olga', 'Olga'], ['organisation:Gone', 'Gone'], ['organisation:Elsewhere', 'Elsewhere'], ['session:Noor', 'Noor'], ['session:Third', 'Third'],
  ])('%s is unknown here', (written, unknown) => {
    const request = readAudienceRequest(written);
    expect(request && audienceOf(cop, request, today)).toEqual({ unknown });
  });

  test.each(['', 'everybody', 'world:x', 'person:', 'person'])('“%s” names no audience', (written) => {
    expect(readAudienceRequest(written)).toBeUndefined();
  });
});

describe('two organisations with one name', () => {
  const namesakes = {
    'Charter.md': '---\ntype: community\n---\n',
    'a/Delta.md': '---\ntype: organisation\naliases: [NS]\n---\n', 'b/Delta.md': '---\ntype: organisation\naliases: [NS, Delta B]\n---\n',
    'Pia.md': '---\ntype: member\norganisation: "[[a/Delta]]"\n---\n', 'Quint.md': '---\ntype: member\norganisation: "[[b/Delta|Delta]]"\n---\n', 'Rik.md': '---\ntype: member\norganisation: Delta\n---\n',
  };
  const audiences = ['organisation:[[a/Delta]]', 'organisation:b/Delta', 'organisation:Delta B', 'person:Pia', 'person:Quint', 'person:Rik'];

  test.each([
    ['"[[a/Delta]]"', ['organisation:[[a/Delta]]', 'person:Pia']], ['"[[Pia]]"', ['organisation:[[a/Delta]]', 'person:Pia']],
    ['"[[b/Delta|the one of Pia]]"', ['organisation:b/Delta', 'organisation:Delta B', 'person:Quint']], ['Delta B', ['organisation:b/Delta', 'organisation:Delta B', 'person:Quint']],
    ['Delta', []], ['"[[Delta]]"', []], ['NS', []], ['"[[c/Delta]]"', []], ['"[[Rik]]"', ['person:Rik']],
  ])('are told apart: for %s', (audience, who) => {
    const cop = community({ ...namesakes, 'X.md': `---\nconfidentiality: TLP:AMBER\naudience: [${audience}]\n---\n` });
    expect(audiences.filter((each) => may(cop, { note: noteIn(cop, 'X') }, each))).toEqual(who);
  });

  test.each(['Delta', '[[Delta]]', 'NS', 'c/Delta'])('can’t both be meant by %s', (name) => {
    const cop = community(namesakes);
    expect(audienceOf(cop, { kind: 'organisation', names: [name] }, today)).toHaveProperty('unknown');
  });

  test('without a note they are one', () => {
    const cop = community({ ...people, 'Eva.md': '---\ntype: member\norganisation: "[[partners/Echo]]"\n---\n', 'X.md': '---\nconfidentiality: TLP:AMBER\naudience: [echo]\n---\n' });
    expect(may(cop, { note: noteIn(cop, 'X') }, 'organisation:Echo')).toBe(true);
    expect(may(cop, { note: noteIn(cop, 'X') }, 'person:Eva')).toBe(true);
  });
});

test.each(['TLP:GREEN', 'TLP:AMBER', 'TLP:CLEAR'])('nobody’s colleagues see what everybody may see: %s', (label) => {
  const cop = community({ ...people, 'X.md': `---\nconfidentiality: ${label}\n---\n` });
  expect(judge(cop, { note: noteIn(cop, 'X') }, { kind: 'organisations', organisations: [] }, today).may).toBe(label === 'TLP:CLEAR');
});

test.each(['soon', '"2026-99-99"'])('an organisation whose `left` is %s takes no part', (left) => {
  const cop = community({ ...people, 'Beta.md': `---\ntype: organisation\nleft: ${left}\n---\n` });
  expect(audienceOf(cop, { kind: 'organisation', names: ['Beta'] }, today)).toEqual({ unknown: 'Beta' });
  expect(audienceOf(community({ ...people, 'Beta.md': '---\ntype: organisation\nleft:\n---\n' }), { kind: 'organisation', names: ['Beta'] }, today)).toHaveProperty('audience');
});
