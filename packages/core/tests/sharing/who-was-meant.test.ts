import { describe, expect, test } from 'vitest';
import { communitiesOf } from '../../src/community/communities-of.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { problemsOf } from '../../src/problems/problems-of.ts';
import type { Problem } from '../../src/problems/problems-of.ts';
import { planExport } from '../../src/sharing/export/plan-export.ts';
import { writeKeyExactly } from '../../src/sharing/write-label-exactly.ts';
import { applyEdits } from '../../src/text/text-edit.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import { checkCommunity } from '../../src/views/check-community.ts';
import { today } from '../support/notes.ts';

/** Whom a note is for, and what somebody accepted, is read as it was meant; where that can't be told, nothing opens. */

type Notes = Readonly<Record<string, string>>;

const members: Notes = {
  'C.md': '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n',
  'Noor Visser.md': '---\ntype: member\norganisation: "[[Haverdijk]]"\n---\n', 'Sam de Boer.md': '---\ntype: member\norganisation: Noordkade\n---\n', 'Haverdijk.md': '---\ntype: organisation\n---\n',
};

function problemsIn(notes: Notes): readonly Problem[] {
  return communitiesOf(Object.entries(notes).map(([path, text]) => parseNote(path, text))).flatMap((community) => problemsOf(community, today));
}

function goes(body: string, head = ''): string {
  const texts = new Map(Object.entries({ ...members, 'A.md': `---\nconfidentiality: TLP:CLEAR\n${head}---\n${body}` }));
  const plan = planExport({ texts, attachments: [], folder: '', audience: { kind: 'world', names: [] }, today, chathamHouse: false });
  const file = plan.kind === 'ready' ? plan.files.find(({ path }) => path === 'A.md') : undefined;
  return file !== undefined && 'text' in file ? file.text.replace(/^---\n[^]*?\n---\n\n/, '') : 'stays';
}

describe('a key that was meant as the audience', () => {
  test.each(['audiance', 'audiences', 'Audence', 'audienc', 'doelgroep', 'publiek', 'Doelgroepen'])('%s counts as it, and can be put right', (key) => {
    const head = `${key}:\n  - "[[Noor Visser]]"\n`;
    expect(goes('words\n', head)).toBe('stays');
    const text = `---\nconfidentiality: TLP:CLEAR\n${head}---\nwords\n`;
    const problem = parseNote('A.md', text).problems.find(({ code }) => code === 'key-misspelt');
    const after = writeKeyExactly('A.md', text, problem?.detail ?? '');
    expect('edits' in after ? applyEdits(text, after.edits) : after).toBe(text.replace(key, 'audience'));
  });

  test.each(['audio: x', 'audit: x', 'author: x', 'ambience: x', 'science: x', 'Audience:\n  - "[[Noor Visser]]"'])('%s is not misspelt', (line) => {
    expect(parseNote('A.md', `---\n${line}\n---\n`).problems).toEqual([]);
  });
});

describe('an audience of somebody unknown', () => {
  const told = (names: string): readonly string[] => problemsIn({ ...members, 'A.md': `---\nconfidentiality: TLP:AMBER\naudience: ${names}\n---\n` }).filter(({ code }) => code === 'audience-unknown').map(({ path, detail }) => `${path} ${detail}`);

  test('is told', () => {
    expect(told('["[[Nor Visser]]", "[[Noor Visser]]", Nordkade]')).toEqual(['A.md Nor Visser', 'A.md Nordkade']);
  });

  test('is none where it is a member, an organisation with a note, or one that a member is from', () => {
    expect(told('["[[Noor Visser]]", Sam de Boer, "[[Haverdijk]]", Noordkade]')).toEqual([]);
  });

  test('is looked for by a check, in words that say who', () => {
    const texts = new Map(Object.entries({ ...members, 'A.md': '---\nconfidentiality: TLP:AMBER\naudience: ["[[Nor Visser]]"]\n---\n' }));
    const all = communitiesOf([...texts].map(([path, text]) => parseNote(path, text)));
    expect(all.flatMap((community) => checkCommunity(community, all, texts, [], messagesFor('en'), today)).map(({ message }) => message)).toEqual([expect.stringContaining('The audience names Nor Visser')]);
  });
});

describe('what was accepted', () => {
  const notes = (more: string): Notes => ({ ...members, 'A.md': '---\nconfidentiality: TLP:CLEAR\n---\nSee [[B]].\n\nWe speak of TLP:RED here.\n', 'B.md': '---\nconfidentiality: TLP:AMBER\n---\n', 'Accepted.md': `---\naccepted-findings:${more}\n---\n` });
  const openIn = (each: Notes): readonly Problem[] => problemsIn(each).filter(({ hash, path }) => hash !== undefined && path.endsWith('A.md'));
  const inFolder = (folder: string, each: Notes): Notes => Object.fromEntries(Object.entries(each).map(([path, text]) => [`${folder}/${path}`, text]));

  test('holds from whichever folder the community is opened', () => {
    const found = openIn(notes(' []'));
    expect(found.map(({ code }) => code)).toEqual(['leak-link', 'label-spoken']);
    const accepted = notes(found.map(({ hash }) => `\n  - ${hash ?? ''} fine`).join(''));
    for (const each of [accepted, inFolder('cop', accepted), inFolder('vault/cop', accepted)]) expect(openIn(each)).toEqual([]);
  });

  test('of a sentence that speaks of a label, holds for that sentence alone', () => {
    const [, spoken] = openIn(notes(' []'));
    const accepted = notes(`\n  - ${spoken?.hash ?? ''} fine`);
    const later = { ...accepted, 'A.md': `${accepted['A.md'] ?? ''}\nThe budget of TLP:RED is two million.\n` };
    expect(openIn(later).filter(({ code }) => code === 'label-spoken').map(({ place }) => place.line)).toEqual([7]);
  });
});

describe('a heading that is underlined with dashes and says a label', () => {
  test.each(['\n', '\r\n'])('closes what stands below it, line ends %j', (end) => {
    for (const line of ['---', '-', '--', '-----  ']) expect(goes(['Open.', '', 'Budget (TLP:RED)', line, '', 'MARKER', '', 'MARKER', '', '## Next', '', 'More.', ''].join(end))).toBe('Open.\n\n## Next\n\nMore.\n');
  });

  test('as far as the next one', () => {
    expect(goes('Budget (TLP:RED)\n---\n\nMARKER\n\n### Sub\n\nMARKER\n\n# Top\n\nMore.\n')).toBe('# Top\n\nMore.\n');
  });

  test('a line behind a blank one underlines nothing', () => {
    expect(goes('Open.\n\nBudget (TLP:RED)\n\n---\n\nMore.\n')).toContain('More.');
  });
});
