import { describe, expect, test } from 'vitest';
import { communitiesOf } from '../../src/community/communities-of.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import type { AcceptableLeak } from '../../src/sharing/export/export-plan.ts';
import { planExport } from '../../src/sharing/export/plan-export.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import { checkCommunity } from '../../src/views/check-community.ts';
import { today } from '../support/notes.ts';

/** Words that a strict passage says, wherever else they stand. */

type Notes = Readonly<Record<string, string>>;

const labelled = (label: string, body: string, more = ''): string => `---\nconfidentiality: ${label}\n${more}---\n${body}\n`;
const words = 'The board will close the whole purple department in March.';

function leaks(notes: Notes): readonly AcceptableLeak[] {
  const texts = new Map(Object.entries({ 'C/C.md': '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n', ...notes }));
  const plan = planExport({ texts, attachments: [], folder: 'C', audience: { kind: 'world', names: [] }, today, chathamHouse: false });
  if (plan.kind !== 'ready' && plan.kind !== 'stopped') throw new Error(plan.kind);
  return plan.kind === 'stopped' ? plan.leaks : [];
}

const belongings = (notes: Notes): readonly string[] => [...new Set(leaks(notes).map(({ of, label }) => `${of} ${label ?? ''}`))].sort();

function found(notes: Notes): readonly { readonly place: string; readonly hash: string | undefined }[] {
  const texts = new Map(Object.entries({ 'C/C.md': '---\ntype: community\n---\n', ...notes }));
  const all = communitiesOf([...texts].map(([path, text]) => parseNote(path, text)));
  return all.flatMap((each) => checkCommunity(each, all, texts, [], messagesFor('en'), today)).filter(({ code }) => code === 'leak-quote')
    .map(({ path, place, detail, hash }) => ({ place: `${path}:${String(place.line + 1)} ${detail}`, hash }));
}

const places = (notes: Notes): readonly string[] => found(notes).map(({ place }) => place);
const accepting = (...hashes: readonly (string | undefined)[]): Notes => ({ 'C/Accepted.md': `---\naccepted-findings:\n${hashes.map((hash) => `  - "${hash ?? ''} fine"\n`).join('')}---\n` });

describe('what two strict notes say alike', () => {
  const notes = { 'C/A.md': labelled('TLP:AMBER', words), 'C/B.md': labelled('TLP:RED', words, 'audience: [Sam]\n'), 'C/Open.md': labelled('TLP:CLEAR', `They say: ${words}`) };

  test('stops an export on behalf of each', () => {
    expect(belongings(notes)).toEqual(['C/A.md TLP:AMBER', 'C/B.md TLP:RED']);
  });

  test('is free on behalf of the one that was accepted, and of no other', () => {
    const ofFirst = leaks(notes).filter(({ of }) => of === 'C/A.md').map(({ hash }) => hash);
    expect(belongings({ ...notes, ...accepting(...ofFirst) })).toEqual(['C/B.md TLP:RED']);
    expect(leaks({ ...notes, ...accepting(...leaks(notes).map(({ hash }) => hash)) })).toEqual([]);
  });

  test('is found by a check for each, and accepted for each', () => {
    expect(places(notes)).toEqual(['C/A.md:4 B (TLP:RED)', 'C/Open.md:4 A (TLP:AMBER)', 'C/Open.md:4 B (TLP:RED)']);
    const ofFirst = found(notes).find(({ place }) => place === 'C/Open.md:4 A (TLP:AMBER)');
    expect(places({ ...notes, ...accepting(ofFirst?.hash) })).toEqual(['C/A.md:4 B (TLP:RED)', 'C/Open.md:4 B (TLP:RED)']);
  });

  test('is found in the looser of the two', () => {
    expect(places({ ...notes, 'C/Open.md': '' })).toEqual(['C/A.md:4 B (TLP:RED)']);
  });
});

test('what a stricter part says is found behind what its note says, and accepted by itself', () => {
  const notes = { 'C/A.md': labelled('TLP:AMBER', `${words}\n\n> [!TLP:RED]\n> ${words}`), 'C/Open.md': labelled('TLP:CLEAR', words) };
  expect(belongings(notes)).toEqual(['C/A.md TLP:RED']);
  expect(places(notes)).toEqual(['C/A.md:4 A (TLP:RED)', 'C/Open.md:4 A (TLP:RED)']);
  const looser = { ...notes, 'C/A.md': labelled('TLP:AMBER', words) };
  // What was accepted of the note when it was looser does not free the part.
  expect(belongings({ ...notes, ...accepting(...leaks(looser).map(({ hash }) => hash)) })).toEqual(['C/A.md TLP:RED']);
});

test('what one says is found where it begins in the middle of what another one says', () => {
  const notes = { 'C/A.md': labelled('TLP:AMBER', 'One two three four five six seven eight.'), 'C/B.md': labelled('TLP:RED', 'Four five six seven eight nine ten eleven.') };
  const open = labelled('TLP:CLEAR', 'One two three four five six seven eight nine ten eleven.');
  expect(belongings({ ...notes, 'C/Open.md': open })).toEqual(['C/A.md TLP:AMBER', 'C/B.md TLP:RED']);
  // A line of its own that begins where the longer one does.
  expect(belongings({ ...notes, 'C/B.md': labelled('TLP:RED', 'One two three four fifteen.'), 'C/Open.md': labelled('TLP:CLEAR', 'One two three four fifteen sixteen.') })).toEqual(['C/B.md TLP:RED']);
});

describe('a strict sentence that is also what an open note is called', () => {
  const title = words.slice(0, -1);
  const strict = { 'C/Board.md': labelled('TLP:RED', `# Board\n\n${words}`, 'audience: [Sam]\n') };

  test.each([
    ['its heading', { 'C/Open.md': labelled('TLP:CLEAR', `# ${title}`) }, 'C/Open.md:4'],
    ['its file', { [`C/${title}.md`]: labelled('TLP:CLEAR', 'x') }, `C/${title}.md:1`],
    ['an alias of it', { 'C/Open.md': labelled('TLP:CLEAR', 'x', `aliases: ["${title}"]\n`) }, 'C/Open.md:1'],
  ])('is found by a check: %s', (_, open, place) => {
    expect(places({ ...strict, ...open })).toEqual([`${place} Board (TLP:RED)`]);
  });

  test.each([
    ['as its heading', { 'C/Open.md': labelled('TLP:CLEAR', `# ${title}`) }], ['as its file', { [`C/${title}.md`]: labelled('TLP:CLEAR', 'x') }], ['in its text', { [`C/${title}.md`]: labelled('TLP:CLEAR', words) }],
  ])('stops an export %s, until somebody accepts it', (_, open) => {
    const notes = { ...strict, ...open };
    expect(belongings(notes)).toEqual(['C/Board.md TLP:RED']);
    expect(leaks({ ...notes, ...accepting(...leaks(notes).map(({ hash }) => hash)) })).toEqual([]);
  });

  test.each([`[[${title}]]`, `[[${title}|the board WILL close the whole purple department in March]]`, `See [${words}](<${title}.md>)`])('is free where the strict note only links to that note: %s', (link) => {
    const notes = { 'C/Board.md': labelled('TLP:RED', `# Board\n\n- ${link}`, 'audience: [Sam]\n'), [`C/${title}.md`]: labelled('TLP:CLEAR', `# ${title}`) };
    expect(leaks(notes)).toEqual([]);
    expect(places(notes)).toEqual([]);
  });

  test('is not free for the words of a link that are no name', () => {
    const notes = { 'C/Board.md': labelled('TLP:RED', `- [[Open|${words}]]`, 'audience: [Sam]\n'), 'C/Open.md': labelled('TLP:CLEAR', `x\n\n${words}`) };
    expect(belongings(notes)).toEqual(['C/Board.md TLP:RED']);
    expect(places(notes)).toEqual(['C/Open.md:6 Board (TLP:RED)']);
  });

  test('is free where the strict note is called so itself: two notes of one name keep no name secret', () => {
    const notes = { 'C/Board.md': labelled('TLP:RED', `# ${title}`, 'audience: [Sam]\n'), [`C/${title}.md`]: labelled('TLP:CLEAR', `# ${title}`) };
    expect(leaks(notes)).toEqual([]);
    expect(places(notes)).toEqual([]);
  });

  test('names of people and organisations are no sentences', () => {
    const name = 'Vereniging van Nederlandse Gemeenten Noord';
    const notes = { 'C/Board.md': labelled('TLP:RED', `- ${name}`, 'audience: [Sam]\n'), [`C/${name}.md`]: labelled('TLP:CLEAR', `# ${name}`, 'type: organisation\n') };
    expect(leaks(notes)).toEqual([]);
    expect(places(notes)).toEqual([]);
  });
});

describe('two sessions of one series', () => {
  const session = (label: string, more: string): string => labelled(label, `## What did we learn today?\n\n## Agenda\n\n| Min | What |\n|---|---|\n| 10 | Welcome and a round of news |\n| 45 | Closing the purple department of Delta |\n${more}`, 'type: session\n');

  test('have headings and items of the agenda in common that are everyday words, and nothing else of theirs', () => {
    const notes = { 'C/2026-01-10 Session.md': session('TLP:AMBER', ''), 'C/2026-02-14 Session.md': session('TLP:CLEAR', '') };
    expect(leaks(notes).map(({ words: said }) => said)).toEqual(['45 | Closing the purple department of Delta']);
    expect(places(notes)).toEqual(['C/2026-02-14 Session.md:12 2026-01-10 Session (TLP:AMBER)']);
  });

  test('but what is said there in everyday words is still theirs', () => {
    const said = 'We will stop the whole work of our group in March.';
    expect(leaks({ 'C/2026-01-10 Session.md': session('TLP:AMBER', `\n${said}\n`), 'C/Open.md': labelled('TLP:CLEAR', `## ${said}`) })).not.toEqual([]);
  });
});
