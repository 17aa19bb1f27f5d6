import { describe, expect, test } from 'vitest';
import { communitiesOf } from '../../src/community/communities-of.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { exportReport } from '../../src/sharing/export/export-report.ts';
import { planExport } from '../../src/sharing/export/plan-export.ts';
import { writeLabelExactly } from '../../src/sharing/write-label-exactly.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import { checkCommunity } from '../../src/views/check-community.ts';
import { after, today } from '../support/notes.ts';

/** Text that looks like a label and is none: whoever wrote it believes that the words are closed. */

const clear = '---\nconfidentiality: TLP:CLEAR\n---\n';
const charter = '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n# Circle\n';

/** What goes to the world out of one note. */
function goes(text: string): string {
  const plan = planExport({ texts: new Map([['C/C.md', charter], ['C/Open.md', text]]), attachments: [], folder: 'C', audience: { kind: 'world', names: [] }, today, chathamHouse: false });
  if (plan.kind !== 'ready') throw new Error(JSON.stringify(plan));
  return plan.files.filter(({ path }) => path === 'Open.md').map((file) => ('text' in file ? file.text : '')).join('');
}

/** What a check of the note finds, with the fix it offers. */
function found(text: string): readonly string[] {
  const texts = new Map([['C/C.md', charter], ['C/Open.md', text]]);
  const [community] = communitiesOf([...texts].map(([path, each]) => parseNote(path, each)));
  if (community === undefined) throw new Error('no community');
  return checkCommunity(community, [community], texts, [], messagesFor('en'), today).filter(({ code }) => code.startsWith('label-')).map(({ code, place, fix }) => `${code} ${String(place.line - 2)}${fix === undefined ? '' : ` ${fix}`}`);
}

/** The note after the fix of its first problem with a label. */
function mended(text: string): string {
  const problem = parseNote('x.md', text).problems.find(({ code }) => code.startsWith('label-'));
  return problem === undefined ? 'no problem' : after(text, writeLabelExactly('x.md', text, problem.detail, problem.place.start));
}

const field = '[confidentiality:: TLP:RED]';

describe('where something hides in a label, nobody writes it exactly', () => {
  test.each(['> [!amber `x`]\n> secret', '> [!green `1234 567`]\n> - [?] q', 'tlp: red `x`', '- [?] q\n  tlp: green `x` ', '[tlp `x`:: red] a', '[tlp:: red <!-- not you -->]', '> [!note%%hid%%] TLP:RED\n> x', '> [!note|`cc`] TLP:RED\n> x'])('%j', (text) => {
    expect(mended(text)).toMatch(/^refused|^no problem/);
  });
});

test('what Obsidian reads in the mark of a callout stays in it', () => {
  expect(mended('> [!WARNING|wide] TLP:RED\n> x')).toBe('> [!TLP:RED|wide] TLP:RED\n> x');
});

describe('a label beside a reference to what nobody sees is one', () => {
  const closedBy = (words: string): readonly unknown[] => {
    const { parts, labelsInBody } = parseNote('a.md', `Free words, and many of them.\n\n${words}\n`);
    return [parts.map(({ label }) => label), labelsInBody.map(({ label }) => label)];
  };

  test.each(['&nbsp;TLP:RED secret', '&#8203;TLP:RED secret', '&#0;TLP:RED secret', '&#xA0;TLP:RED secret', '&lrm;TLP:RED secret', '&#x202A;TLP:RED secret', '<p>&nbsp;TLP:RED</p>', 'Our offer&nbsp;(confidential)', '> &nbsp;TLP:RED', '# &nbsp;TLP:RED', '- &nbsp;(geheim)'])('%s', (words) => {
    expect(closedBy(words)).toEqual(closedBy(words.replace(/&[^;]*;/, ' ')));
    expect(closedBy(words).flat()).toContain('TLP:RED');
  });

  test.each(['> [!tlp&nbsp;green]\n> x', '> [!TLP:AMBER&nbsp;]\n> x', 'confidentiality: TLP:GREEN&#8203;', '[geheim::&nbsp;nee]', 'the&shy;TLP:RED', 'TLP:RED&zwj;means x', 'a\n&nbsp;-|-\n| Confidentiality | x |\n| --- | --- |\n| red | secret |'])('it opens nothing: %j', (words) => {
    expect(closedBy(words).flat()).toContain('TLP:RED');
  });

  test('it stands where it stands', () => {
    const text = 'Free words, and many of them.\n\n&nbsp;TLP:RED secret\n';
    expect(parseNote('a.md', text).parts.map(({ place }) => text.slice(place.start, place.end))).toEqual(['TLP:RED']);
  });
});

describe('an item that somebody meant to close stays inside', () => {
  test.each([
    ['a misspelt key', '[confidentialty:: TLP:RED]', field],
    ['one colon', '[confidentiality: TLP:RED]', field],
    ['one colon, in round brackets', '(confidentiality: red)', field],
    ['an equals sign', '[confidentiality=TLP:RED]', field],
    ['a key in Dutch', '[vertrouwelijkheid:: TLP:RED]', field],
    ['a key in Dutch, with one colon', '(vertrouwelijk: TLP:RED)', field],
    ['another key', '[label:: TLP:RED]', field],
    ['any key', '[status: TLP:RED]', field],
    ['letters in the wrong order', '[tpl:: red]', field],
    ['a sign that looks like two colons', '[confidentiality∷ TLP:RED]', undefined],
    ['a Cyrillic letter in the key', '[\u0441onfidentiality:: TLP:RED]', undefined],
    ['a Cyrillic letter in the label', '[confidentiality:: TLP:R\u0415D]', field],
    ['full-width letters', '（\uFF34\uFF2C\uFF30\uFF1A\uFF32\uFF25\uFF24）', undefined],
    ['a misspelt key and no label', '[confidentialty:: secret]', undefined],
    ['a field that never closes', '[confidentialty:: TLP:RED', field],
    ['a label in brackets at the end', '(TLP:RED)', field],
    ['a label in square brackets', '[TLP:RED]', field],
    ['a bold label in brackets', '(**TLP:RED**)', field],
    ['a label behind a dash', '– TLP:RED', `– ${field}`],
    ['a label behind a colon', 'Vertrouwelijkheid: TLP:RED', `Vertrouwelijkheid: ${field}`],
    ['a tag', '#tlp-red', field],
    ['a nested tag', '#tlp/red', field],
    ['a tag in capitals', '#TLP_RED', field],
    ['a word in brackets', '(vertrouwelijk)', undefined],
    ['a word in brackets, in English', '(confidential)', undefined],
    ['a word in square brackets', '[Strictly confidential]', undefined],
    ['a word behind a dash', '– geheim', undefined],
    ['a word behind a colon', 'Status: vertrouwelijk', undefined],
    ['a tag that is a word', '#vertrouwelijk', undefined],
    ['a tag that is a word, in English', '#confidential', undefined],
    ['a nested tag that is a word', '#intern/geheim', undefined],
    ['a field that says yes', '[geheim:: ja]', undefined],
    ['a field that says yes, in English', '[secret:: yes]', undefined],
    ['a field with one colon that says yes', '[vertrouwelijk: ja]', undefined],
    ['a field that says how much', '(secret:: very)', undefined],
    ['a word in capitals at the end', 'VERTROUWELIJK', undefined],
    ['words that are a sentence', 'So much. Strictly confidential!', undefined],
    ['a word behind a comma', 'and, vertrouwelijk', undefined],
    ['a Cyrillic letter in the word', '(vertr\u043Euwelijk)', undefined],
    ['a word in brackets with others', '(vertrouwelijk, niet delen)', undefined],
    ['a word in brackets behind another', '(concept, vertrouwelijk)', undefined],
    ['a word with an exclamation mark', '(strikt vertrouwelijk!)', undefined],
    ['a field about how it is classified', '[classificatie:: vertrouwelijk]', undefined],
    ['a label in Dutch', '(TLP:ROOD)', undefined],
    ['a label in Dutch, with a blank', '(TLP rood)', undefined],
    ['a misspelt label', '(TLP:REDD)', '(TLP:RED)'],
    ['letters of the label in the wrong order', '(TLP:AMBRE)', '(TLP:AMBER)'],
    ['half of a label in Dutch', '(TLP:AMBER+STRIKT)', '(TLP:AMBER+STRICT)'],
    ['another colour', '(TLP:ORANJE)', undefined],
    ['a colour that is no label', '– TLP:BLACK', undefined],
    ['a semicolon', '(TLP;RED)', field],
    ['the version', '(TLP 2.0: RED)', '(TLP:RED)'],
    ['an unseen sign in the label', '(TLP:R\u200BED)', undefined],
    ['a word that is no colour', '(TLP:INTERN)', undefined],
    ['a tag in Dutch', '#tlp-rood', undefined],
    ['a misspelt tag', '#tlp-redd', undefined],
    ['a field under any key, in Dutch', '[label:: TLP:ROOD]', undefined],
  ])('%s', (_, label, exact) => {
    const text = `${clear}Free.\n\n- [?] Who pays? zqsecret ${label}\n    - below zqdeeper\n- Beside\n`;
    expect(goes(text)).toContain('Free.\n\n- Beside');
    expect(found(text).filter((each) => each.includes(' 3'))).not.toEqual([]);
    if (exact !== undefined) expect(mended(text)).toBe(text.replace(label, exact));
  });

  test('also where the label comes first', () => {
    for (const label of ['TLP:RED:', '**TLP:RED**', '==TLP:RED==', '🔴 **TLP:RED**', '(TLP:RED)', '[TLP:RED]', 'TLP:RED –', '**TLP:RED**:']) expect(goes(`${clear}Free.\n\n- ${label} zqsecret\n- Beside\n`)).toContain('Free.\n\n- Beside');
  });

  test('also where the word comes first, and wherever it stands in brackets of its own', () => {
    for (const label of ['Vertrouwelijk:', 'Confidential –', '**Confidential**', '(vertrouwelijk)', '[ ] Confidential:', 'CONFIDENTIAL', 'Our offer (confidential) for you,']) expect(goes(`${clear}Free.\n\n- ${label} zqsecret\n- Beside\n`)).toContain('Free.\n\n- Beside');
  });

  test('whoever may see it reads the word, too', () => {
    const texts = new Map([['C/C.md', charter], ['C/Sam.md', '---\ntype: member\n---\n'], ['C/Open.md', `${clear.replace('---\n', '---\naudience: [Sam]\n')}- Our offer (vertrouwelijk) #confidential\n`]]);
    const plan = planExport({ texts, attachments: [], folder: 'C', audience: { kind: 'person', names: ['Sam'] }, today, chathamHouse: false });
    expect(plan.kind === 'ready' ? plan.files.filter(({ path }) => path === 'Open.md').map((file) => ('text' in file ? file.text : '').split('\n').at(-2)) : plan).toEqual(['- Our offer (vertrouwelijk)']);
  });

  test('as far as the label says', () => {
    expect(parseNote('x.md', '- Offer (TLP:AMBER)\n').parts.map(({ label }) => label)).toEqual(['TLP:AMBER']);
    expect(parseNote('x.md', '- Offer [label:: TLP:AMBER+STRICT]\n').parts.map(({ label }) => label)).toEqual(['TLP:AMBER+STRICT']);
    expect(parseNote('x.md', '- Offer #tlp/amber+strict\n').parts.map(({ label }) => label)).toEqual(['TLP:AMBER+STRICT']);
    expect(parseNote('x.md', '- Offer [vertrouwelijkheid:: geheim]\n').parts.map(({ label }) => label)).toEqual(['TLP:RED']);
  });
});

describe('a callout that somebody meant to close stays inside', () => {
  test.each([
    ['> [!WARNING] TLP:RED', '> [!TLP:RED] TLP:RED'], ['> [!WARNING]- TLP:RED for us alone', '> [!TLP:RED]- TLP:RED for us alone'], ['> [!note] Our offer (TLP:RED)', '> [!TLP:RED] Our offer (TLP:RED)'],
    ['> [!CONFIDENTIAL]', undefined], ['> [!VERTROUWELIJK] Alleen voor ons', undefined], ['> [!strikt vertrouwelijk]', undefined], ['> [!secret]', undefined], ['> [!confidentialty]', undefined],
    ['> [!note] Our offer (confidential)', undefined], ['> [!info] Vertrouwelijk', undefined], ['> Vertrouwelijk', undefined], ['> **STRICTLY CONFIDENTIAL**', undefined],
    ['> [!private]', undefined], ['> [!Intern] Alleen wij', undefined], ['> [!besloten]', undefined], ['> [!danger] TLP:ROOD', undefined], ['> [!note] Offer (TLP:REDD)', undefined], ['> [!ROOD]', undefined], ['> TLP:ROOD', undefined], ['> [!TPL:RED]', '> [!TLP:RED]'], ['> [!\u0422LP:R\u0415D]', '> [!TLP:RED]'], ['> [TLP:RED]', undefined], ['> TLP:RED', undefined], ['> **TLP:RED**', undefined],
  ])('%s', (mark, exact) => {
    const text = `${clear}Free.\n\n${mark}\n> Inside zqsecret\n>\n> - zqdeeper\n\nBehind.\n`;
    expect(goes(text)).toContain('Free.\n\nBehind.');
    expect(found(text).filter((each) => each.includes(' 3'))).not.toEqual([]);
    if (exact !== undefined) expect(mended(text)).toBe(text.replace(mark, exact));
  });
});

describe('outside of lists and callouts', () => {
  test.each(['TLP:RED', '**TLP:RED**', '(TLP:RED)', 'TLP: Red.', '*TLP:RED*', '=TLP:RED=', '#tlp-red', '[vertrouwelijkheid:: TLP:RED]', 'Confidentiality: TLP:RED', 'confidentialty:: TLP:RED', '[label: TLP:RED]', 'Vertrouwelijk', '**CONFIDENTIAL**', '(geheim)', '#vertrouwelijk', 'geheim:: ja', 'TLP:ROOD', '**TLP: rood**', '#tlp-rood', 'Confidentiality: TLP:REDD'])('%s alone in its paragraph is the whole note’s', (line) => {
    expect(goes(`${clear}Free zqsecret.\n\n${line}\n\nAnd zqmore.\n`)).toBe('');
  });

  test('a label in a paragraph with other words closes that paragraph', () => {
    expect(goes(`${clear}Free.\n\nTLP:RED\nThe offer zqsecret.\n\nBehind.\n`)).toContain('Free.\n\nBehind.');
    expect(goes(`${clear}Free.\n\nThe offer zqsecret (TLP:RED).\n\nBehind.\n`)).toContain('Free.\n\nBehind.');
  });

  test.each(['## Budget (TLP:RED)', '## TLP:RED: budget', '## TLP:RED', '## Budget – TLP:RED', '## Budget (vertrouwelijk)', '## Confidential', '## Confidential: budget', '## Budget (TLP:ROOD)'])('a label in the heading %j closes all that stands below it', (heading) => {
    expect(goes(`${clear}Free.\n\n${heading}\n\nzqsecret\n\n### Deeper\n\nzqdeeper\n\n## Next\n\nBehind.\n`)).toMatch(/^---\n[^]*---\n\nFree\.\n\n## Next\n\nBehind\.\n$/);
  });

  test.each([
    ['**Prices (TLP:RED)**', '- steel zqsecret'], ['Prices (TLP:RED):', '- steel zqsecret'], ['Prices (confidential):', '1. steel zqsecret'], ['**Prices** (vertrouwelijk)', 'Steel zqsecret.'], ['__Prices: TLP:RED__', 'Steel zqsecret.'], ['TLP:RED – Prices:', 'Steel zqsecret.'],
    ['Prices — TLP:RED', '| steel | zqsecret |\n|---|---|'], ['Prices — TLP:RED', 'steel | zqsecret\n---|---'], ['Prices (TLP:ROOD)', '```\nzqsecret\n```'], ['Prices (TLP:RED)', '> zqsecret'], ['As follows, and no further (TLP:RED).', '- zqsecret'],
  ])('a label in a line that introduces others, %j, closes them, up to the next heading', (line, below) => {
    for (const between of ['\n\n', '\n \n\n', '\r\n\r\n']) expect(goes(`${clear}# Open\n\nFree.\n\n${line}${between}${below}\n\nAnd zqmore.\n\n### Next\n\nBehind.\n`)).toMatch(/Free\.\n\n### Next\n\nBehind\.\n$/);
  });

  test('also right above a list', () => {
    expect(goes(`${clear}Free.\n\nPrices (TLP:RED):\n- steel zqsecret\n\n# Next\n`)).toMatch(/Free\.\n\n# Next\n$/);
  });

  test('also in an underlined heading', () => {
    expect(goes(`${clear}Free.\n\nBudget (TLP:RED)\n===\n\nzqsecret\n\n## Deeper\n\nzqdeeper\n\n# Next\n\nBehind.\n`)).toMatch(/Free\.\n\n# Next\n\nBehind\.\n$/);
  });

  test('a key of the frontmatter that looks like the one for labels closes the note', () => {
    for (const line of ['confidentialty: TLP:RED', 'vertrouwelijkheid: TLP:RED', 'label: TLP:RED', 'status: TLP:RED', 'Classification: "TLP:RED"', 'tags: [tlp/red]', 'tags: ["#tlp-red", x]', 'vertrouwelijkheid: hoog', 'confidential: true', 'confidential:', 'confidential-ity: red', 'geheim: ja', 'secret: true', 'classificatie: vertrouwelijk', 'classification: secret', 'tags: [confidential]', 'tags: [intern/vertrouwelijk]']) {
      const text = `---\nconfidentiality: TLP:CLEAR\n${line}\n---\nzqsecret\n`;
      expect([line, goes(text)]).toEqual([line, '']);
      expect([line, parseNote('x.md', text).label, parseNote('x.md', text).problems.map(({ code }) => code)]).toEqual([line, 'TLP:RED', ['label-misspelt']]);
    }
    expect(mended('---\nvertrouwelijkheid: TLP:RED # why\n---\n')).toBe('---\nconfidentiality: TLP:RED # why\n---\n');
    expect(mended('---\nconfidentialty: TLP:AMBER\n---\n')).toBe('---\nconfidentiality: TLP:AMBER\n---\n');
  });
});

describe('words that only speak of a label close nothing, and are found', () => {
  test.each(['Whoever reads TLP:RED tells nobody.', 'TLP:RED means that nobody may know.', 'Whoever **reads TLP:RED** tells nobody.', 'We call that TLP:RED', 'Then (TLP:RED) nobody is told.', 'Hidden %% TLP:RED %% here.', '## What TLP:RED means', '| secret | TLP:RED |', '- Ask before you read TLP:RED aloud.', '<!-- confidentiality: TLP:RED -->', 'Hidden %% [confidentiality:: TLP:RED] %% here.', '<p>Then TLP:RED counts here</p>', 'The T\u041BP is TL\u0420:R\u0415D here.', 'We call that TLP:ROOD here.'])('%s', (words) => {
    const text = `${clear}Free zqfree.\n\n${words}\n`;
    expect(goes(text)).toContain('Free zqfree.');
    expect(found(text)).toEqual(['label-spoken 3']);
  });

  test('and a dry run says so, where they go', () => {
    const said = (words: string, more: Readonly<Record<string, string>> = {}, language: 'en' | 'nl' = 'en'): string => {
      const plan = planExport({ texts: new Map(Object.entries({ 'C/C.md': charter, 'C/Open.md': `${clear}Free.\n\n${words}\n`, ...more })), attachments: [], folder: 'C', audience: { kind: 'world', names: [] }, today, chathamHouse: false });
      if (plan.kind !== 'ready') throw new Error(plan.kind);
      return exportReport(plan, messagesFor(language)).replace(/^[^]*?(?=## )|## 2 (?:notes|notities)[^]*$/g, '').trim();
    };
    expect(said('These figures are TLP:RED and stay here.')).toBe('## Speaks of a stricter label, and goes\n\nA label in the middle of a sentence closes nothing. Label what should stay, or put the word in code (`…`) where you only speak of it.\n\n- C/Open.md, line 6: TLP:RED “These figures are TLP:RED and stay here.”');
    expect(said('De cijfers zijn TLP:RED.', {}, 'nl')).toContain('- C/Open.md, regel 6: TLP:RED “De cijfers zijn TLP:RED.”');
    // What stays, what goes nowhere and what somebody accepted is nobody's to look at.
    for (const words of ['> [!TLP:RED]\n> These are TLP:RED here.', '%% These are TLP:RED here. %%', '<!-- TLP:RED here -->', '`TLP:RED` here.', 'These are TLP:CLEAR here.']) expect(said(words)).toBe('');
    const texts = new Map([['C/C.md', charter], ['C/Open.md', `${clear}Free.\n\nThese are TLP:RED here.\n`]]);
    const [community] = communitiesOf([...texts].map(([path, each]) => parseNote(path, each)));
    const hash = community === undefined ? undefined : checkCommunity(community, [community], texts, [], messagesFor('en'), today).find(({ code }) => code === 'label-spoken')?.hash;
    expect(said('These are TLP:RED here.', { 'C/Accepted.md': `---\naccepted-findings: ["${hash ?? ''} fine"]\n---\n` })).toBe('');
  });

  test('once for each label in a paragraph, however often it is said there', () => {
    expect(found(`${clear}We speak of TLP:RED here.\n\nOf TLP:RED and TLP:AMBER too, and TLP:RED again.\n\nAnd of TLP:CLEAR.\n`)).toEqual(['label-spoken 1', 'label-spoken 3', 'label-spoken 3']);
  });

  test.each([
    ['in code', 'Write `TLP:RED`, or `[confidentialty:: TLP:RED]`.\n\n```\nTLP:RED\n```'],
    ['as loose as what stands around it', 'TLP:CLEAR\n\nThis is TLP:CLEAR, and [label:: none] (confidential: see below).'],
    ['in an address', '[x](https://e.org/tlp-red) https://e.org/TLP:RED'],
    ['where TLP is a word of its own', '- TLP: the Traffic Light Protocol\n- We label notes (TLP 2.0) (TLP-based) (TLPs)\n- See TLP: labels say who may know. #tlp/labels #tlp-protocol'],
    ['about something else', 'Our TLP (top level project): red tape, green light. [color:: red] (status: green) [mark: x] #red #tlp #atlp-red\n\n> [!warning] Red\n> x\n\n## Confidentiality'],
    ['where a word is one of a sentence', 'What is said is confidential. A secret is (no longer secret), the offer is vertrouwelijk en geheim. We keep **confidential** what is confidential.\n\n- Our secret: listen\n- Is it confidential?\n\n| vertrouwelijk | ja |\n|---|---|\n\nSee #confidentiality #secretariaat [vertrouwelijk:: nee] [secret:: no] (confidential: see below) [secret](https://e.org/secret) https://e.org/(secret)'],
  ])('and not %s', (_, words) => {
    expect(found(`${clear}${words}\n`)).toEqual([]);
    expect(goes(`${clear}${words}\n`)).not.toBe('');
  });
});

test('what a person reads about it', () => {
  const texts = new Map([['C/C.md', charter], ['C/Open.md', `${clear}- a [confidentialty:: TLP:RED]\n- b (TLP:AMBER)\n\nSay TLP:GREEN aloud.\n`]]);
  const [community] = communitiesOf([...texts].map(([path, each]) => parseNote(path, each)));
  const shown = (language: 'en' | 'nl'): readonly string[] => (community === undefined ? [] : checkCommunity(community, [community], texts, [], messagesFor(language), today)).filter(({ code }) => code.startsWith('label-')).map(({ message }) => message);
  expect(shown('en')).toEqual([
    '“[confidentialty:: TLP:RED]” looks like a label and is not written as one, so other tools don’t know it. Here it counts as TLP:RED.',
    'TLP:AMBER stands here as a word. It counts as a label, and other tools don’t know it as one. Write [confidentiality:: TLP:AMBER], or put it in code (`…`) where you only speak of it.',
    'The words speak of TLP:GREEN, and that closes nothing: what stands here is looser. Label what should be closed, or put the word in code (`…`).',
  ]);
  expect(shown('nl')).toHaveLength(3);
});
