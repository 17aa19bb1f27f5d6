import { describe, expect, test } from 'vitest';
import { communitiesOf } from '../../src/community/communities-of.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { nearestLabel } from '../../src/note/tlp.ts';
import { writeLabelExactly } from '../../src/sharing/write-label-exactly.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import { checkCommunity } from '../../src/views/check-community.ts';
import { after, today } from '../support/notes.ts';

const charter = '---\ntype: community\ndefault-confidentiality: TLP:GREEN\n---\n';
const clear = '---\nconfidentiality: TLP:CLEAR\n---\n';
const secret = '---\nconfidentiality: TLP:AMBER\naliases: [Project Heron]\n---\n# The northern tender\n\nThe lowest offer came from a firm that nobody had expected.\n';

type Notes = Readonly<Record<string, string>>;

function check(notes: Notes, attachments: readonly string[] = []): ReturnType<typeof checkCommunity> {
  const texts = new Map(Object.entries({ 'Charter.md': charter, ...notes }));
  const all = communitiesOf([...texts].map(([path, text]) => parseNote(path, text)));
  const community = all.find(({ folder }) => folder === '');
  if (community === undefined) throw new Error('no community');
  return checkCommunity(community, all, texts, attachments.map((path) => ({ path, text: undefined })), messagesFor('en'), today);
}

function found(notes: Notes, attachments: readonly string[] = []): readonly string[] {
  return check(notes, attachments).map(({ code, path, place, detail }) => `${code} ${path}:${String(place.line + 1)} ${detail}`);
}

describe('a looser note that tells of a stricter one', () => {
  test.each([
    ['embeds it', 'See ![[Tender]].', 'leak-embed Open.md:4 The northern tender (TLP:AMBER)'],
    ['links to it', 'See [[Tender|that one]].', 'leak-link Open.md:4 The northern tender (TLP:AMBER)'],
    ['links to it in Markdown', 'See [that one](Tender.md).', 'leak-link Open.md:4 The northern tender (TLP:AMBER)'],
    ['names its title', 'We spoke of the Northern tender.', 'leak-name Open.md:4 The northern tender (TLP:AMBER)'],
    ['names its alias', 'And Project  Heron goes on.', 'leak-name Open.md:4 Project Heron (TLP:AMBER)'],
    ['names it in code', '`Project Heron`', 'leak-name Open.md:4 Project Heron (TLP:AMBER)'],
    ['names it in the words of a link', '[Project Heron](https://e.org)', 'leak-name Open.md:4 Project Heron (TLP:AMBER)'],
    ['names it in a link to nowhere', '[[Project Heron budget]]', 'leak-name Open.md:4 Project Heron (TLP:AMBER)'],
    ['repeats its words', 'They say: the *lowest* offer came from a firm that nobody had expected!', 'leak-quote Open.md:4 The northern tender (TLP:AMBER)'],
  ])('%s', (_, words, expected) => {
    expect(found({ 'Tender.md': secret, 'Open.md': `${clear}${words}\n` })).toContain(expected);
  });

  test('repeats what is labelled, and not what nobody labelled', () => {
    const notes = { '1234.md': secret.replace('aliases: [Project Heron]\n', '').replace('TLP:AMBER', 'TLP:GREEN').replace('# The northern tender', '# 1234'), 'Open.md': `${clear}The lowest offer came from a firm that nobody had expected.\n` };
    expect(found(notes)).toEqual(['leak-quote Open.md:4 1234 (TLP:GREEN)']);
    expect(found({ ...notes, '1234.md': notes['1234.md'].replace('confidentiality: TLP:GREEN\n', '') })).toEqual([]);
    expect(found({ ...notes, '1234.md': notes['1234.md'].replace('confidentiality: TLP:GREEN\n', ''), 'Charter.md': charter.replace('TLP:GREEN', 'TLP:AMBER') })).toEqual(['leak-quote Open.md:4 1234 (TLP:AMBER)']);
    expect(found({ ...notes, '1234.md': notes['1234.md'].replace('TLP:GREEN', 'TLP:CLEAR') })).toEqual([]);
  });

  test('has its name in its own', () => {
    expect(found({ 'Tender.md': secret, 'Project Heron budget.md': clear })).toEqual(['leak-name Project Heron budget.md:1 Project Heron (TLP:AMBER)']);
    expect(found({ 'Tender.md': secret, 'x.md': '---\nconfidentiality: TLP:CLEAR\naliases: [Project Heron budget]\n---\n' })).toEqual(['leak-name x.md:1 Project Heron (TLP:AMBER)']);
    const budget = { 'Tender.md': secret, 'b.md': '---\nconfidentiality: TLP:CLEAR\naliases: [Project Heron budget]\n---\n', 'Open.md': `${clear}The project heron budget.\n` };
    expect(found(budget)).toContain('leak-name Open.md:4 Project Heron (TLP:AMBER)');
  });

  test('embeds a stricter block of a note that is as open', () => {
    const notes = { 'Talk.md': `${clear}# Talk\n\n> [!TLP:AMBER]\n> They pay. ^pay\n\nFree. ^free\n` };
    expect(found({ ...notes, 'Open.md': `${clear}![[Talk#^pay]]\n` })).toEqual(['leak-embed Open.md:4 Talk (TLP:AMBER)']);
    expect(found({ ...notes, 'Open.md': `${clear}![[Talk#^free]] ![[Talk]]\n` })).toEqual([]);
  });

  test.each([
    ['in as strict a passage', '> [!TLP:AMBER]\n> See ![[Tender]]; the lowest offer came from a firm that nobody had expected.'],
    ['in a field', '- [?] Who? [answer:: [[Tender]]]'],
    ['in a comment', '%% Project Heron %%'],
    ['in other words', 'A tender in the north.'],
  ])('and not %s', (_, words) => {
    expect(found({ 'Tender.md': secret, 'Open.md': `${clear}${words}\n` })).toEqual([]);
  });

  test('common words are left in peace: one of every other text counts with a capital, and not where a looser note or a theme has it too', () => {
    const notes = { 'Trust.md': '---\nconfidentiality: TLP:AMBER\n---\n', 'Open.md': `${clear}We trust each other.\n` };
    expect(found(notes)).toEqual([]);
    expect(found({ ...notes, 'Open.md': `${clear}See Trust.\n` })).toEqual(['leak-name Open.md:4 Trust (TLP:AMBER)']);
    expect(found({ ...notes, 'Open.md': `${clear}See Trust.\n`, 'other/Trust.md': clear })).toEqual([]);
    expect(found({ ...notes, 'Open.md': `${clear}See Trust.\n`, 'Charter.md': '---\ntype: community\nthemes: [trust]\n---\n' })).toEqual([]);
  });

  test.each([['🔥 Phoenix', 'Phoenix'], ['Quagmire:', 'Quagmire'], ['“Trust”', 'Trust']])('a title of one word with signs around it counts by its word: %s', (title, word) => {
    const notes = { '1234.md': `---\nconfidentiality: TLP:AMBER\n---\n# ${title}\n` };
    expect(found({ ...notes, 'Open.md': `${clear}We speak of ${word} here.\n` })).toEqual([`leak-name Open.md:4 ${title} (TLP:AMBER)`]);
    // In small letters an everyday word is left in peace; any other is found as an export takes it out.
    expect(found({ ...notes, 'Open.md': `${clear}We speak of ${word.toLowerCase()} here.\n` })).toHaveLength(word === 'Trust' ? 0 : 1);
  });

  test('members who say nothing about themselves may be named', () => {
    expect(found({ 'Sam.md': '---\ntype: member\n---\n', 'Open.md': `${clear}[[Sam]] said so.\n` })).toEqual([]);
  });
});

describe('an audience', () => {
  test('must be said for TLP:RED, unless it is a session with attendees', () => {
    expect(found({ 'x.md': '---\nconfidentiality: TLP:RED\n---\n' })).toEqual(['audience-missing x.md:2 TLP:RED']);
    expect(found({ 'x.md': '---\nconfidentiality: TLP:RED\naudience: [Sam]\n---\n' })).toEqual([]);
    expect(found({ 'x.md': '---\ntype: session\nattendees: [Sam]\nconfidentiality: TLP:RED\n---\n' })).toEqual([]);
    expect(found({ 'x.md': 'Text\n\n> [!TLP:RED]\n> secret\n' })).toEqual(['audience-missing x.md:3 TLP:RED']);
  });

  test('must be said for TLP:AMBER where members come from several organisations', () => {
    const people = { 'Sam.md': '---\ntype: member\norganisation: Haverdijk\n---\n', 'Noor.md': '---\ntype: member\norganisation: Noordkade\n---\n' };
    expect(found({ 'x.md': '---\nconfidentiality: TLP:AMBER\n---\n' })).toEqual([]);
    expect(found({ ...people, 'x.md': '---\nconfidentiality: TLP:AMBER\n---\n' })).toEqual(['audience-missing x.md:2 TLP:AMBER']);
  });

  test('of a TLP:RED session holds no substitute who was not there', () => {
    const notes = {
      'Sam.md': '---\ntype: member\n---\n', 'Eva.md': '---\ntype: member\n---\n',
      'May.md': '---\ntype: session\nsubstitutes: ["[[Eva]] for [[Sam]]"]\n---\n',
      'June.md': '---\ntype: session\nattendees: ["[[Sam]]"]\nconfidentiality: TLP:RED\naudience: ["[[Sam]]", "[[Eva]]"]\n---\n',
    };
    expect(found(notes)).toEqual(['substitute-absent June.md:5 Eva']);
    expect(found({ ...notes, 'June.md': notes['June.md'].replace('attendees: ["[[Sam]]"]', 'substitutes: ["[[Eva]] for [[Sam]]"]') })).toEqual([]);
  });
});

describe('a file in a folder that is looser than all that use it', () => {
  const open = '---\nconfidentiality: TLP:CLEAR\n---\n';
  const amber = (words: string): string => `---\nconfidentiality: TLP:AMBER\n---\n${words}\n`;

  test.each([
    ['beside open notes', { 'open/Open.md': open }, 'open/offer.png', true],
    ['in a folder for files within theirs', { 'open/Open.md': open }, 'open/files/2026/offer.png', true],
    ['in one for the files of all', {}, 'attachments/offer.png', true],
    ['in one for the files of all, where what has no label is as strict', { 'Charter.md': '---\ntype: community\ndefault-confidentiality: TLP:AMBER\n---\n' }, 'attachments/offer.png', false],
    ['beside notes as strict', { 'closed/Other.md': amber('x') }, 'closed/offer.png', false],
    ['in a folder for files within theirs', { 'closed/Other.md': amber('x') }, 'closed/files/offer.png', false],
    ['where an open note uses it too', { 'open/Open.md': `${open}![[offer.png]]\n` }, 'open/files/offer.png', false],
    ['where an open note in another folder uses it too', { 'open/Open.md': `${open}![[offer.png]]\n` }, 'attachments/offer.png', false],
  ])('%s', (_, notes, file, isFound) => {
    expect(found({ 'closed/Tender.md': amber('![[offer.png]]'), ...notes }, [file])).toEqual(isFound ? ['attachment-looser closed/Tender.md:4 offer.png (TLP:AMBER)'] : []);
  });

  test('is none where its notes say nothing, among the files of all, however open the charter is', () => {
    const notes = { 'Charter.md': '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n', 'work/Silent.md': '![[plan.png]]\n' };
    expect(found(notes, ['attachments/plan.png'])).toEqual([]);
    expect(found({ ...notes, 'open/Open.md': open }, ['open/files/plan.png'])).toEqual(['attachment-looser work/Silent.md:1 plan.png (TLP:GREEN)']);
  });
});

test('a file that only stricter notes use does not lie beside looser ones', () => {
  const notes = { 'Tender.md': `${secret}![[offer.png]]\n`, 'open/Open.md': clear };
  expect(found(notes, ['open/offer.png'])).toEqual(['attachment-looser Tender.md:8 offer.png (TLP:AMBER)']);
  expect(found({ ...notes, 'open/Open.md': `${clear}![[offer.png]]\n` }, ['open/offer.png'])).toEqual([]);
});

describe('a label that is not written exactly', () => {
  test.each([
    ['---\nconfidentiality: amber\n---\n', 'amber', '---\nconfidentiality: TLP:AMBER\n---\n'],
    ['---\nconfidentiality: "TLP:REDD" # why\n---\n', 'TLP:REDD', '---\nconfidentiality: "TLP:RED" # why\n---\n'],
    ['- [?] Why? [tlp:: white]\r\n', 'white', '- [?] Why? [tlp:: TLP:CLEAR]\r\n'],
    ['> [!tlp:green|wide] Title\n> text\n', 'tlp:green', '> [!TLP:GREEN|wide] Title\n> text\n'],
  ])('is put right: %j', (text, written, expected) => {
    const problem = parseNote('x.md', text).problems.find(({ code }) => code === 'label-inexact' || code === 'label-unreadable');
    expect(problem?.detail).toBe(written);
    expect(after(text, writeLabelExactly('x.md', text, written, problem?.place.start ?? 0))).toBe(expected);
  });

  test('is put right for whoever asks, where there is one thing that it can mean', () => {
    expect(check({ 'x.md': '---\nconfidentiality: grean\naudience: [Sam]\n---\n' }).map(({ code, fix }) => [code, fix])).toEqual([['label-unreadable', 'Write TLP:GREEN']]);
    expect([nearestLabel('secret'), nearestLabel(''), nearestLabel('TLP:AMBERR'), nearestLabel('ambr strict')]).toEqual([undefined, undefined, 'TLP:AMBER', 'TLP:AMBER+STRICT']);
  });
});

test('what a person accepted is found no more, wherever it moves in its note, until it changes', () => {
  const notes = { 'Tender.md': secret, 'Open.md': `${clear}See [[Tender]].\n` };
  const [finding] = check(notes);
  const accepted = { ...notes, 'Accepted.md': `---\naccepted-findings:\n  - "${finding?.hash ?? ''} Noor, 2026-11-23: its title is in the paper"\n---\n` };
  expect(found(accepted)).toEqual([]);
  expect(found({ ...accepted, 'Open.md': `${clear}Hello.\n\nSee [[Tender]].\n` })).toEqual([]);
  expect(found({ ...accepted, 'Open.md': `${clear}See [[Tender|the cheap one]].\n` })).toHaveLength(1);
  expect(found({ ...accepted, 'Tender.md': secret.replace('AMBER', 'RED\naudience: [Sam]') })).toHaveLength(1);
});

test('what is accepted comes up again when the part, or what is embedded, becomes another', () => {
  const hashOf = (notes: Notes): string | undefined => check(notes).map(({ hash }) => hash)[0];
  const part = (words: string): Notes => ({ 'x.md': `Text\n\n> [!TLP:RED]\n> ${words}\n` });
  expect(hashOf(part('one'))).not.toBe(hashOf(part('two')));
  expect(hashOf(part('one'))).toBe(hashOf({ 'x.md': `More\n\n${part('one')['x.md'] ?? ''}` }));
  const embed = (words: string): Notes => ({ 'Tender.md': `${secret}${words}\n`, 'Open.md': `${clear}![[Tender]]\n` });
  expect(hashOf(embed('one'))).not.toBe(hashOf(embed('two')));
});
