import { describe, expect, test } from 'vitest';
import { communitiesOf } from '../../src/community/communities-of.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { planExport } from '../../src/sharing/export/plan-export.ts';
import { writeKeyExactly } from '../../src/sharing/write-label-exactly.ts';
import { after, today } from '../support/notes.ts';

/** Names and fields in odd places: none of it goes out. */

const clear = (body: string, more = ''): string => `---\nconfidentiality: TLP:CLEAR\n${more}---\n${body}`;
const base = {
  'C/C.md': '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n# Circle\n',
  'C/Noor Visser.md': '---\ntype: member\norganisation: Gemeente Ede\nconfidentiality: TLP:CLEAR\n---\n',
  'C/Pieter van der Meer.md': '---\ntype: member\norganisation: TNO\nconfidentiality: TLP:CLEAR\n---\n',
  'C/Li Wei.md': '---\ntype: member\norganisation: Stichting Wij\nconfidentiality: TLP:CLEAR\n---\n',
  'C/Ans.md': '---\ntype: member\norganisation: Rijksdienst voor Ondernemend Nederland\nconfidentiality: TLP:CLEAR\n---\n',
  'C/Project Falcon.md': '---\nconfidentiality: TLP:RED\n---\nsecret\n',
};

/** What goes out of one note; the kind of the plan and what was found where it is stopped. */
function goes(body: string, chathamHouse: boolean, more = ''): string {
  const plan = planExport({ texts: new Map(Object.entries({ ...base, 'C/Open.md': clear(body, more) })), attachments: [], folder: 'C', audience: { kind: 'world', names: [] }, today, chathamHouse });
  if (plan.kind !== 'ready') return plan.kind;
  return plan.files.filter(({ path }) => path === 'Open.md').map((file) => ('text' in file ? file.text : '')).join('').replace(/^---\n[^]*?---\n\n?/, '');
}

describe('under the Chatham House rule', () => {
  test.each(['ede', 'edes', 'EDE', 'VdM', 'vdM', 'v.d.M.', 'TNO', 'T.N.O.', 'T.N.O', 'T. N. O.', 'RvON', 'RVON', 'R.V.O.N.', 'RON', 'https://mastodon.social/@nv1980x', '[me](https://mastodon.social/@nv1980x)', 'x.com/nv1980x', 'www.linkedin.com/in/nv1980x/', 'https://bsky.app/profile/nv1980x.bsky.social', 'https://orcid.org/0000-0002-1825-0097'])('%s names nobody', (name) => {
    const text = goes(`It was ${name} who said no.\n`, true);
    expect(text).toMatch(/It was .* who said no\./);
    expect(text).not.toContain(name);
    expect(text).not.toMatch(/nv1980x|1825/);
  });

  test('what merely looks like it stays', () => {
    const words = 'Wij gaan, wij eden: netflix.com/title, github.com/openjs/cpc, een vdm en dm.';
    expect(goes(`${words.replace('Wij gaan', 'We gaan')}\n`, true)).toBe(`${words.replace('Wij gaan', 'We gaan')}\n`);
  });

  test.each(['Vis**ser**', 'Vis==ser==', 'Vis<b>ser</b>', '*Vis*ser', 'Vis`ser`', 'Vis~~ser~~'])('%s stops the export, or goes as one', (name) => {
    expect(goes(`It was ${name} who said no.\n`, true)).toMatch(/^stopped$|\(name left out\)/);
  });

  test.each(['chatham_house: true', 'chathamhouse: true', 'Chatham House: yes', 'Chatham_House_Rule:', 'chattam-house: true', '"chatham house": true'])('%s counts as the key, and can be put right', (line) => {
    expect(goes('It was Noor Visser who said no.\n', false, `${line}\n`)).toBe('It was (name left out) who said no.\n');
    const text = clear('x\n', `${line}\n`);
    const problem = parseNote('x.md', text).problems.find(({ code }) => code === 'key-misspelt');
    expect(after(text, writeKeyExactly('x.md', text, problem?.detail ?? ''))).toBe(text.replace(/chat[a-z _]+(?:-house)?(?="?:)/i, 'chatham-house'));
  });

  test('a key about something else is none', () => {
    for (const line of ['Chatham-House: true', 'chatham-house: no']) expect(parseNote('x.md', clear('', `${line}\n`)).problems).toEqual([]);
    for (const line of ['chatham: true', 'house: true', 'chatham_house: no']) expect(goes('It was Noor Visser.\n', false, `${line}\n`)).toBe('It was Noor Visser.\n');
  });
});

test('a slip of the pen in the key of the charter for what has no label opens nothing', () => {
  const charter = parseNote('C.md', '---\ntype: community\ndefault_confidentialty: TLP:RED\n---\n');
  expect(communitiesOf([charter])[0]?.charter.defaultLabel).toBe('TLP:RED');
  expect(charter.problems.map(({ code, detail }) => [code, detail])).toEqual([['key-misspelt', 'default_confidentialty\ndefault-confidentiality']]);
});

test('a name over the cells of a table goes, and the cells stay', () => {
  expect(goes('| Project | Falcon |\n|---|---|\n| Project | Falcon |\n| 1 | 2 |\n', false)).toBe('| (name left out) | |\n|---|---|\n| (name left out) | |\n| 1 | 2 |\n');
});

describe('a field that is none to a tool', () => {
  test.each([
    ['Said so [by:: Kees Vaak', 'Said so'], ['Said so (by::Kees', 'Said so'], ['Said [by:: [[Kees]] and more', 'Said'], ['Said [a:: b] and [by:: Kees', 'Said and'],
    ['| a | b |\n|---|---|\n| owner:: Kees | 2 |', '| a | b |\n|---|---|\n| | 2 |'], ['| a | b |\n|---|---|\n| 1 | 👤::Kees |', '| a | b |\n|---|---|\n| 1 | |'], ['| a | b |\n|---|---|\n| 1 | by whom:: [[x\\|Kees]] |', '| a | b |\n|---|---|\n| 1 | |'],
    ['A sentence that goes on for so long that nobody reads it to its end 👤:: Kees', 'A sentence that goes on for so long that nobody reads it to its end'],
    ['A sentence that goes on for so long that nobody reads it to its end owner:: Kees', 'A sentence that goes on for so long that nobody reads it to its end'],
    ['```js Kees\nx\n```', '```js\nx\n```'], ['~~~ js {owner=Kees}\nx\n~~~', '~~~ js\nx\n~~~'], ['> ```js Kees\n> x\n> ```', '> ```js\n> x\n> ```'], ['```dataview Kees\nx\n```', ''],
  ])('%j does not go out', (words, expected) => {
    expect(goes(`Free.\n\n${words}\n`, false).replace(/[ ]+$/gm, '').trimEnd()).toBe(`Free.\n\n${expected}`.trimEnd());
  });

  test.each(['Call `Foo::bar` or Foo::bar.', '| std::vector | x |\n|---|---|\n| a::b | 2 |', 'See https://e.org/[a::b and (see a::b', 'Escaped \\[by:: x'])('and %j stays', (words) => {
    expect(goes(`${words}\n`, false)).toBe(`${words}\n`);
  });

  test('names people all the same', () => {
    for (const line of ['| by:: Kees Vaak | 2 |\n|---|---|', 'Said so [by:: Kees Vaak', 'So it goes on by:: Kees Vaak']) expect(goes(`Then Vaak left.\n\n${line}\n`, true)).toContain('Then (name left out) left.');
  });
});
