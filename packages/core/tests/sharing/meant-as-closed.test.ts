import { describe, expect, test } from 'vitest';
import { communitiesOf } from '../../src/community/communities-of.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { renamedNote } from '../../src/note/renamed-note.ts';
import { exportReport } from '../../src/sharing/export/export-report.ts';
import { planExport } from '../../src/sharing/export/plan-export.ts';
import { labelNote } from '../../src/sharing/set-label.ts';
import { writeLabelExactly } from '../../src/sharing/write-label-exactly.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import { checkCommunity } from '../../src/views/check-community.ts';
import { after, today } from '../support/notes.ts';

/** Ways in which people say that something is closed, none of which the format has. */

const clear = '---\nconfidentiality: TLP:CLEAR\n---\n';
const charter = '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n# Circle\n';

/** What goes to the world out of one note. */
function goes(text: string, name = 'Open'): string {
  const plan = planExport({ texts: new Map([['C/C.md', charter], [`C/${name}.md`, text]]), attachments: [], folder: 'C', audience: { kind: 'world', names: [] }, today, chathamHouse: false });
  if (plan.kind !== 'ready') throw new Error(JSON.stringify(plan));
  return plan.files.filter(({ path }) => path !== 'C.md' && path !== 'README.md').map((file) => ('text' in file ? file.text : '')).join('');
}

/** What a check of the note finds about labels, by code and line behind its frontmatter. */
function found(text: string, name = 'Open'): readonly string[] {
  const texts = new Map([['C/C.md', charter], [`C/${name}.md`, text]]);
  const [community] = communitiesOf([...texts].map(([path, each]) => parseNote(path, each)));
  if (community === undefined) throw new Error('no community');
  return checkCommunity(community, [community], texts, [], messagesFor('en'), today).filter(({ code }) => code.startsWith('label-') || code.startsWith('callout-')).map(({ code, place, fix }) => `${code} ${String(place.line - 2)}${fix === undefined ? '' : ` ${fix}`}`);
}

describe('an item stays inside, and a check finds it', () => {
  test.each([
    '(niet delen)', '(do not share)', '(intern)', '(internal use only)', '(privé)', '(off the record)', '(onder embargo)', '(commercieel vertrouwelijk)', '(vertrouwelijke informatie)', '(niet voor publicatie)', '(not for publication)',
    '(niet openbaar)', '(vertrouwelijk tot mei)', '(CONFIDENTIAL until May)', '(confidential?)', '(voor intern gebruik)', '(concept, intern)', '**VERTROUWELIJK**', '— niet naar buiten', 'NIET DELEN', 'and now. Niet delen.', '. Dit is vertrouwelijk.', '🔒', '🔐 ^a1',
    '#niet-delen', '#donotshare', '#niet--delen', '#confidential-', '[classification:: strictly  confidential]', '[rubricering:: departementaal_ vertrouwelijk]', '#private', '#privé', '#intern', '#project/restricted', '[private:: true]', '[privé:: ja]', '[intern:: ja]', '[delen:: nee]', '[public:: no]', '[status:: vertrouwelijk]', '[zichtbaarheid:: intern]', '[embargo:: 2027-01-01]',
    '(nog niet delen)', '(for your eyes only)', '(embargo tot 1 mei)', '(alleen voor de kerngroep)', '(core group only)', '(nog niet naar buiten)', '(niet voor extern gebruik)', '(not for external use)', '(please keep this to yourself)', '(houd dit voor je)', '(s.v.p. niet doorsturen)', '(graag vertrouwelijk behandelen)', '(strictly between us)', '(vertrouwelijk!!)', '– niet notuleren', '(not for the minutes)', '(binnenskamers)',
    '(members only)', '(nog niet openbaar)', '(private & confidential)', '(in vertrouwen)', '(commercieel gevoelig)', '(vertrouwelijk gedeeld)', '(NDA)', '(vertr.)', ', dit is vertrouwelijk', 'maar dat is vertrouwelijk',
  ])('with %s at its end', (mark) => {
    const text = `${clear}Free.\n\n- Steel zqsecret ${mark}\n    - zqdeeper\n- Beside\n`;
    expect(goes(text)).toContain('Free.\n\n- Beside');
    expect(found(text)).toEqual([expect.stringMatching(/^label-misspelt 3/)]);
  });

  test.each(['🔒', 'NIET DELEN:', 'Niet delen:', 'Vertrouwelijk!', '**Confidential**!', 'Do not share –', 'Off the record:', '(intern)', 'Dit is vertrouwelijk:', 'Let op, vertrouwelijk:', 'This is confidential:', 'Note: confidential.', '==vertrouwelijk:', 'Confidential until May:', '<mark>Vertrouwelijk</mark>'])('with %s before it', (mark) => {
    expect(goes(`${clear}Free.\n\n- ${mark} zqsecret\n- Beside\n`)).toContain('Free.\n\n- Beside');
  });
});

describe('a callout or a quote stays inside', () => {
  test.each(['> [!niet delen]', '> [!lock]', '> [!warning] Niet delen', '> [!info] Intern', '> [!note] Private', '> [!note] Internal only', '> [!note]- Alleen voor intern gebruik', '> [!danger] Confidential information', '> [!warning] 🔒', '> [!tip]+ 🔒 Prices', '> 🔒 Prices', '> [!caution] Under embargo until 1 May', '> [!tip] Closed session', '> [!note] Vertrouwelijke cijfers', '> **Confidentiality notice**: The contents of this note are confidential.', '> This document is confidential and may not be distributed.', '> **Niet delen**', '> Niet voor publicatie'])('%s', (mark) => {
    const text = `${clear}Free.\n\n${mark}\n> zqsecret\n\nBehind.\n`;
    expect(goes(text)).toContain('Free.\n\nBehind.');
    expect(found(text)).toHaveLength(1);
  });
});

describe('all below a heading stays inside', () => {
  test.each(['Vertrouwelijk deel', 'Besloten deel', 'Confidential annex', 'Confidential part: prices', '3. Vertrouwelijke bijlage', 'Internal notes', 'Interne notities', 'Private', 'Privé', 'Niet delen', 'Do not share', 'Internal only', 'Off the record', '🔒 Prices', 'Prices 🔒', 'Prices (intern)', '**Not for publication**', 'Onder embargo', 'Besloten zitting', 'Closed session', 'Confidential pricing', 'Vertrouwelijke prijzen', 'Gevoelig', 'Rondvraag (besloten)', 'Niet notuleren'])('## %s', (heading) => {
    const text = `${clear}Free.\n\n## ${heading}\n\nzqsecret\n\n### Deeper\n\nzqdeeper\n\n## Next\n\nBehind.\n`;
    expect(goes(text)).toMatch(/^---\n[^]*---\n\nFree\.\n\n## Next\n\nBehind\.\n$/);
    expect(found(text)).toEqual(['label-misspelt 3']);
  });
});

describe('a note stays inside', () => {
  test.each([
    'status: vertrouwelijk', 'private: true', 'privé: ja', 'besloten: ja', 'internal: yes', 'nda: true', 'niet-delen: ja', 'do not share: true', 'visibility: private', 'access: restricted', 'openbaarheid: besloten', 'classificatie: intern', 'level: confidential', 'rubricering: departementaal vertrouwelijk',
    'confidentiality-level: high', 'vertrouwelijkheidsniveau: hoog', 'embargo: 2027-01-01', 'cssclasses: [confidential]', 'type: confidential', 'tags: [private]', 'tags: [niet-delen, x]', 'publish: false', 'public: no', 'openbaar: nee', 'delen: nee', 'title: Offer (confidential)',
  ])('by its key %s', (line) => {
    const text = `---\nconfidentiality: TLP:CLEAR\n${line}\n---\nzqsecret\n`;
    expect(goes(text)).toBe('');
    expect(parseNote('x.md', text).label).toBe('TLP:RED');
    expect(found(text)).toHaveLength(1);
  });

  test.each([
    'Classificatie: vertrouwelijk', '**Classification:** Confidential', 'Status: vertrouwelijk', 'Vertrouwelijkheid: hoog', '- Confidentiality: internal', 'Verspreiding: intern', 'Private: yes', '*Vertrouwelijk – alleen voor intern gebruik*', 'CONFIDENTIAL – DO NOT DISTRIBUTE', 'Strictly private and confidential', 'Deze sessie is vertrouwelijk.', 'This note is confidential and not for others.', 'Dit is een vertrouwelijk document.',
    'Vanaf hier vertrouwelijk', 'Besloten sessie',
  ])('by the line %s, wherever it stands', (line) => {
    const text = `${clear}# Prices\n\nSteel zqsecret.\n\n${line}\n`;
    if (!line.startsWith('- ')) expect(goes(text)).toBe('');
    expect(found(text).length).toBeGreaterThan(0);
  });

  test.each(['Draft – confidential', 'Concept, vertrouwelijk', 'Versie 0.3 (vertrouwelijk)', 'Version 2 (TLP:RED)'])('by a line at its top, %s, which further down closes itself alone', (line) => {
    expect(goes(`${clear}# Prices\n\n${line}\n\nzqsecret\n`)).toBe('');
    expect(goes(`${clear}# Prices\n\nFree.\n\n${line}\n\nBehind.\n`)).toMatch(/Free\.\n\nBehind\.\n$/);
  });

  test.each(['# Offer (vertrouwelijk)', '# Offer (TLP:RED)', '# 🔒 Offer', 'Offer – confidential\n==='])('by its title %j, the words above and below the next heading too', (title) => {
    const text = `${clear}${title}\n\nzqsecret\n\n# Next\n\nzqmore\n`;
    expect(goes(text)).toBe('');
    expect(found(text)).toEqual([expect.stringMatching(/^label-in-name/)]);
  });

  test.each(['Offer (confidential)', 'Offer - vertrouwelijk', '2026-03-05 Vertrouwelijk', 'offer-confidential', 'Offer_vertrouwelijk', 'TLP-RED Offer', 'Offer TLP RED', 'NIET DELEN Offer', 'Prijzen 🔒', 'Vertrouwelijke bijlage', 'Vertrouwelijke offerte', 'Confidential offer', 'Notulen (besloten)'])('by the name of its file, %s', (name) => {
    expect(goes(`${clear}zqsecret\n`, name)).toBe('');
    expect(found(`${clear}zqsecret\n`, name)).toEqual([expect.stringMatching(/^label-in-name -2 Write confidentiality: TLP:RED$/)]);
    expect(found('---\nconfidentiality: TLP:RED\n---\nzqsecret\n', name)).toEqual([]);
  });

  test('as far as its name says, which the fix writes down; and it is read again when it gets another name', () => {
    const note = parseNote('Offer (TLP:AMBER).md', clear);
    expect(note.label).toBe('TLP:AMBER');
    expect(after(clear, labelNote(note.path, clear, 'TLP:AMBER'))).toBe('---\nconfidentiality: TLP:AMBER\n---\n');
    expect(renamedNote(note, 'Offer.md')).toBeUndefined();
    expect(renamedNote(parseNote('Offer.md', clear), 'Offer (confidential).md')).toBeUndefined();
    expect(renamedNote(parseNote('Offer.md', clear), 'Bid.md')?.name).toBe('Bid');
    expect(renamedNote(note, 'in/Offer (TLP:AMBER).md')?.label).toBe('TLP:AMBER');
  });
});

test('a callout with a label of its own is called as it likes', () => {
  expect(parseNote('x.md', '> [!TLP:AMBER] Between us\n> The budget is gone.\n').parts.map(({ label }) => label)).toEqual(['TLP:AMBER']);
  expect(parseNote('x.md', '> [!note] Between us\n> The budget is gone.\n').parts.map(({ label }) => label)).toEqual(['TLP:RED']);
});

test('the report says by which line a note stays', () => {
  const texts = new Map([['C/C.md', charter], ['C/Offer (confidential).md', `${clear}x\n`], ['C/Prices.md', '---\nconfidentiality: TLP:CLEAR\nprivate: true\n---\nx\n'], ['C/Plan.md', '---\nconfidentiality: TLP:RED\nprivate: true\n---\nx\n']]);
  const plan = planExport({ texts, attachments: [], folder: 'C', audience: { kind: 'world', names: [] }, today, chathamHouse: false });
  const report = plan.kind === 'ready' ? exportReport(plan, messagesFor('en')) : plan.kind;
  expect(report).toContain('- C/Offer (confidential).md: TLP:RED, line 1 says so\n- C/Plan.md: TLP:RED, line 2 says so\n- C/Prices.md: TLP:RED, line 3 says so');
});

describe('a quote right below a callout with a label', () => {
  test.each(['> [!TLP:RED]', '> [!vertrouwelijk]', '> [!note] Offer (TLP:RED)'])('goes on with it: %s', (mark) => {
    const text = `${clear}Free.\n\n${mark}\n> Inside zqsecret\n\n> - [?] Who zqmore?\n>\n> zqdeeper\n \n> zqthird\n\nBehind.\n`;
    expect(goes(text)).toContain('Free.\n\nBehind.');
    expect(found(text).filter((each) => each.startsWith('callout'))).toEqual(['callout-goes-on 6', 'callout-goes-on 10']);
    expect(parseNote('x.md', text).questions.map(({ labels }) => labels)).toEqual([['TLP:RED']]);
  });

  test('also within an item or another quote', () => {
    expect(goes(`${clear}- Free.\n\n  > [!TLP:RED]\n  > a\n\n  > zqsecret\n\n  Behind.\n`)).toMatch(/- Free\.\s+Behind\.\n$/);
    expect(goes(`${clear}> Free.\n>\n> > [!TLP:RED]\n> > a\n>\n> > zqsecret\n>\n> Behind.\n`)).not.toContain('zqsecret');
  });

  test.each([['another callout', '> [!note]\n> Beside'], ['words between', 'Beside\n\n> Beside'], ['two blank lines', '\n> Beside']])('but not %s', (_, below) => {
    expect(goes(`${clear}> [!TLP:RED]\n> a\n\n${below}\n`)).toContain('Beside');
  });

  test('nor one below a callout that no label closes', () => {
    expect(found(`${clear}> [!note] Prices\n> a\n\n> b\n`)).toEqual([]);
  });
});

describe('an empty callout with a label', () => {
  test.each(['> [!TLP:RED]', '> [!vertrouwelijk]-', '> [!TLP:RED]\n>', '> [!TLP:RED] Vertrouwelijk', '> [!TLP:RED] 🔒', '> [!TLP:RED] ^ref1', '> [!TLP:RED]\n> &nbsp;', '> [!WARNING] TLP:RED'])('closes what stands below it, down to the next heading: %s', (mark) => {
    const text = `${clear}Free.\n\n${mark}\n\nzqsecret\n\n- [?] zqasked?\n\n## Next\n\nBehind.\n`;
    expect(goes(text)).toMatch(/Free\.\n\n## Next\n\nBehind\.\n$/);
    expect(found(text).filter((each) => each.startsWith('callout'))).toEqual(['callout-empty 3']);
  });

  test('right above a heading closes its section', () => {
    expect(goes(`${clear}Free.\n\n> [!TLP:RED]\n\n## Prices\n\nzqsecret\n\n### Deeper\n\nzqdeeper\n\n## Next\n\nBehind.\n`)).toMatch(/Free\.\n\n## Next\n\nBehind\.\n$/);
  });

  test('closes its item, or the quote around it', () => {
    expect(goes(`${clear}- Free.\n- Steel\n\n  > [!TLP:RED]\n\n  zqsecret\n`)).toMatch(/- Free\.\n$/);
    expect(goes(`${clear}Free.\n\n> > [!TLP:RED]\n>\n> zqsecret\n\nBehind.\n`)).toMatch(/Free\.\n\nBehind\.\n$/);
  });

  test.each(['> [!TLP:RED] Prices', '> [!TLP:RED]\n> Prices'])('but not one with words: %s', (callout) => {
    expect(goes(`${clear}Free.\n\n${callout}\n\nBehind.\n`)).toMatch(/Free\.\n\nBehind\.\n$/);
  });
});

describe('a table with a column for labels', () => {
  test.each([
    ['| Offer | TLP |', '| zqsecret | TLP:RED |', 'TLP:RED'], ['| Label | Offer |', '| amber | zqsecret |', 'TLP:AMBER'], ['| Offer | **Vertrouwelijk** |', '| zqsecret | ja |', 'TLP:RED'], ['| Offer | Confidentiality |', '| zqsecret | GREEN |', 'TLP:GREEN'],
    ['| Offer | Status |', '| zqsecret | vertrouwelijk |', 'TLP:RED'], ['| Offer | TLP |', '| zqsecret | rood |', 'TLP:RED'], ['Offer | TLP', 'zqsecret | RED', 'TLP:RED'], ['| Offer | Delen? |', '| zqsecret | nee |', 'TLP:RED'], ['| Offer | Visibility |', '| zqsecret | private |', 'TLP:RED'], ['| Offer | Remark |', '| zqsecret | vertrouwelijk |', 'TLP:RED'], ['| Offer (TLP:RED) | Price |', '| zqsecret | 1 |', 'TLP:RED'], ['| TLP:RED | |', '| zqsecret | |', 'TLP:RED'], ['| **TLP:RED** Prices | |', '| zqsecret | |', 'TLP:RED'], ['| Vertrouwelijk | |', '| zqsecret | |', 'TLP:RED'], ['| Offer | Vertrouwelijk? |', '| zqsecret | ✓ |', 'TLP:RED'], ['| Offer | Vertrouwelijk? |', '| zqsecret | Ja, tot mei |', 'TLP:RED'], ['| Offer | Price |', '| zqsecret (TLP:RED) | 1 |', 'TLP:RED'], ['| Offer | Price |', '| zqsecret | TLP:AMBER |', 'TLP:AMBER'], ['| Kind | Price |', '| TLP:RED | zqsecret |', 'TLP:RED'], ['| Offer | |', '| zqsecret | 🔒 |', 'TLP:RED'],
  ])('%s closes as its strictest row %s', (head, row, label) => {
    const text = `${clear}Free.\n\n${head}\n|---|:-:|\n| free | TLP:CLEAR |\n${row}\n\nBehind.\n`;
    expect(goes(text)).toContain('Free.\n\nBehind.');
    expect(parseNote('x.md', text).parts.map((part) => part.label)).toEqual([label]);
    expect(found(text)).toEqual([`label-in-words 3 Put it in a callout with ${label}`]);
    expect(after(text, writeLabelExactly('x.md', text, `${label}\ncallout`, text.indexOf(head)))).toContain(`Free.\n\n> [!${label}]\n> ${head}\n`);
  });

  test.each([
    ['that explains labels', '| label | who |\n|---|---|\n| green | us |\n| amber | you |\n| red | nobody |'],
    ['of states', '| task | status |\n|---|---|\n| a | green |\n| b | red |'],
    ['that says no', '| a | vertrouwelijk |\n|---|---|\n| b | nee |'],
    ['of other things', '| wire | colour |\n|---|---|\n| live | red |'],
  ])('but not one %s', (_, table) => {
    expect(found(`${clear}${table}\n`)).toEqual([]);
    expect(goes(`${clear}${table}\n`)).toContain('|');
  });
});

describe('a comment that says nothing but a label counts as its words would in brackets', () => {
  test.each(['%% vertrouwelijk %%', '<!-- confidential -->', '%% TLP:RED %%', '<!--TLP:RED-->', '<!-- 🔒 -->', '%% intern %%', '<!-- TLP:RED begin -->'])('%s', (comment) => {
    expect(goes(`${clear}Free.\n\n- Steel zqsecret ${comment}\n    - zqdeeper\n- Beside\n`)).toContain('Free.\n\n- Beside');
    expect(found(`${clear}Free.\n\n- Steel zqsecret ${comment}\n`)).toEqual([expect.stringMatching(/^label-(?:misspelt|in-words) 3$/)]);
    expect(found(`${clear}Free.\n\n- Steel [confidentiality:: TLP:RED] ${comment}\n`)).not.toContain('label-spoken 3');
    for (const blank of ['', '\n']) expect(goes(`${clear}Free.\n\n${comment}\n${blank}zqsecret\n`)).not.toContain('zqsecret');
  });

  test.each(['%% Ask Sam: is this confidential? %%', '<!-- we spoke of TLP:RED -->', '%% [confidentiality:: TLP:RED] %%'])('but no other, such as %j', (comment) => {
    expect(goes(`${clear}Free ${comment}\n`)).toContain('Free');
  });
});

describe('what HTML folds away, or shows', () => {
  test.each(['TLP:RED', 'Prices (vertrouwelijk)', '<b>TLP:RED</b> prices', '🔒 Prices', 'Prices &ndash; TLP:RED'])('below a summary that says %s stays inside, and nothing else', (summary) => {
    for (const opening of [`<details><summary>${summary}</summary>`, `<details open>\n<summary>${summary}</summary>`, `<details>\n\n<summary>${summary}</summary>`]) {
      const text = `${clear}Free.\n\n${opening}\n\nzqsecret\n\n- [?] zqasked?\n\n<details><summary>Deeper</summary>\n\n\`</details>\` zqdeeper\n\n</details>\n\nzqlast\n\n</details>\n\nBehind.\n`;
      expect(goes(text)).toMatch(/Free\.\n\nBehind\.\n$/);
      expect(found(text)).toEqual([expect.stringMatching(/^label-(?:misspelt|in-words) \d$/)]);
      expect(parseNote('x.md', text).questions.map(({ labels }) => labels)).toEqual([['TLP:RED']]);
    }
  });

  test.each(['Confidential pricing', 'Vertrouwelijke cijfers', 'Private', 'Intern'])('a summary says it as the title of a callout does: %s', (summary) => {
    expect(goes(`${clear}Free.\n\n<details><summary>${summary}</summary>\n\nzqsecret\n\n</details>\n`)).not.toContain('zqsecret');
    expect(goes(`${clear}Free.\n\nWords <details><summary>${summary}</summary>\n\nzqsecret\n\n</details>\n`)).not.toContain('zqsecret');
  });

  test('that nothing closes, stays inside to the end', () => {
    expect(goes(`${clear}Free.\n\n<details><summary>TLP:RED</summary>\n\n## Next\n\nzqsecret\n`)).toMatch(/Free\.\n$/);
    expect(goes(`${clear}Free.\n\n<summary>TLP:RED</summary>\n\nzqsecret\n`)).toMatch(/Free\.\n$/);
  });

  test('in an item or a quote closes these', () => {
    expect(goes(`${clear}Free.\n\n- Steel\n  <details><summary>TLP:RED</summary>\n\n  zqsecret\n\n  </details>\n- Beside\n`)).toMatch(/Free\.\n\n- Beside\n$/);
    expect(goes(`${clear}Free.\n\n> <details><summary>TLP:RED</summary>\n>\n> zqsecret\n\nBehind.\n`)).toMatch(/Free\.\n\nBehind\.\n$/);
  });

  test('a label alone closes the note, one set apart its block', () => {
    expect(goes(`${clear}Free.\n\n<div>TLP:RED</div>\n\nzqsecret\n`)).toBe('');
    expect(goes(`${clear}Free.\n\n<p>zqsecret (TLP:RED)</p>\n\nBehind.\n`)).toMatch(/Free\.\n\nBehind\.\n$/);
    expect(goes(`${clear}Free.\n\n<span style="color: red">TLP:RED</span> zqsecret\n\nBehind.\n`)).toMatch(/Free\.\n\nBehind\.\n$/);
    expect(goes(`${clear}Free.\n\n<details><summary>Open</summary>\n\nBehind.\n\n</details>\n`)).toContain('Behind.');
  });
});

test.each(['| Offer | TLP |\n|---|---|\n| zqa | AMBER |\n| zqb | AMBER+STRICT |\n| zqc | RED |', '| Offer | Remark |\n|---|---|\n| zqa | niet delen! |', '| Offer | Remark |\n|---|---|\n| zqa (intern) | x |', '| Offer | Remark |\n|---|---|\n| Vertrouwelijk: zqa | x |', '| Offer | Delen? |\n|---|---|\n| zqa | ✗ |'])('a table with labels in its rows stays: %s', (table) => {
  expect(goes(`${clear}Free.\n\n${table}\n`)).not.toContain('zq');
});

test('a table whose head explains labels goes', () => {
  expect(goes(`${clear}| TLP:CLEAR | TLP:GREEN | TLP:RED |\n|---|---|---|\n| all | us | you |\n`)).toContain('| all | us | you |');
});

describe('a label with its prefix that begins or ends its block', () => {
  test.each(['zqsecret TLP:RED', 'TLP:RED zqsecret', 'zqsecret, TLP:RED.', '_zqsecret_ TLP:RED', 'The offer.\nzqsecret TLP:RED'])('closes it: %s', (words) => {
    expect(goes(`${clear}Free.\n\n${words}\n\nBehind.\n`)).toMatch(/Free\.\n\nBehind\.\n$/);
    expect(goes(`${clear}Free.\n\n- ${words}\n\nBehind.\n`)).toMatch(/Free\.\s+Behind\.\n$/);
    expect(goes(`${clear}Free.\n\n## ${words.replace(/^.*\n/, '')}\n\nzqmore\n\n## Next\n\nBehind.\n`)).toMatch(/Free\.\n\n## Next\n\nBehind\.\n$/);
  });

  test.each(['Wat wij bespreken is TLP:RED', 'TLP:RED stays in the room.', 'Notes are never TLP:RED, or TLP:AMBER', 'TLP:CLEAR, TLP:GREEN, TLP:RED', 'Who may read TLP:RED?', 'TLP:RED of niet', 'We were told that\nTLP:RED closes it\nfor all'])('but not where a sentence speaks of it: %s', (words) => {
    expect(goes(`${clear}Free.\n\n${words}\n\nBehind.\n`)).toContain(words);
  });
});

describe('a label in words counts beside what the format and other tools put on a line', () => {
  const beside = ['[owner:: [[Sam]]]', '[owner:: Sam]', '[decided:: 2026-11-23]  [owner:: [Sam](people/Sam.md)]', '📅 2026-12-01', '➕ 2026-01-01 ⏫', '#question', '#theme/steel ^a1', '^a1', '[^1]', '<br>'];
  const said = ['(TLP:RED)', '– TLP:RED', 'TLP:RED', '(vertrouwelijk)', '– niet delen', '🔒', 'VERTROUWELIJK', '(intern)', '#confidential', '(TLP:RED until May)', '(TLP:RED for Sam)', '(TLP:RED; Sam, Noor)', '(TLP:RED, 30 min)', '(dit is TLP:RED)'];
  test.each(said.flatMap((label) => beside.map((other) => [label, other] as const)))('%s before and behind %s', (label, other) => {
    for (const line of [`- [?] zqsecret ${label} ${other}`, `- zqsecret ${label} ${other}`, `- [ ] zqsecret ${other} ${label}`.replace(/(\^a1) (.*)$/, '$2 $1')]) expect(goes(`${clear}Free.\n\n${line}\n- Beside\n\n[^1]: Words.\n`)).not.toContain('zqsecret');
    expect(goes(`${clear}Free.\n\n## zqsecret ${label} ${other}\n\nzqmore\n\n## Next\n\nBehind.\n\n[^1]: Words.\n`)).not.toMatch(/zqsecret|zqmore/);
  });

  test.each(['- [ ] #question (TLP:RED) zqsecret', '- Sam: TLP:RED zqsecret', '- 10:05 TLP:RED zqsecret', '- zqsecret (TLP:RED) – Sam', '### zqsecret (TLP:RED) – 30 min', '> [!info] zqsecret (TLP:RED) – Sam', '- zqsecret (TLP:RED).[^1]', '- [?] What is zqsecret? [audience:: [[Sam]]]', '- zqsecret (doelgroep:: Sam)'])('%s', (line) => {
    expect(goes(`${clear}Free.\n\n${line}\n\n[^1]: Words.\n`)).not.toContain('zqsecret');
  });

  test.each(['<span style="color:red">TLP:RED</span>', '<mark>TLP:RED</mark>', 'TLP:RED<br>', 'TLP:RED ^abc', '**TLP:RED** #red', '<font color="red">VERTROUWELIJK</font>'])('alone on its line it closes the note: %s', (line) => {
    expect(goes(`${clear}Free.\n\n${line}\n\nzqsecret\n`)).toBe('');
  });
});

describe('no fix takes more than a label', () => {
  test.each(['Zie [[Offer (TLP:RED)]]', 'Zie [[x|price (TLP:RED)]]', '[x](y.md "TLP:RED")', 'Welk label? [answer:: TLP:GREEN]', 'Prijs [by:: TLP:RED]'])('%s', (words) => {
    const text = `${clear}- [?] ${words} ^qabc1234\n`;
    const { problems } = parseNote('x.md', text);
    for (const { detail, place } of problems) expect(writeLabelExactly('x.md', text, detail, place.start)).toMatchObject({ refused: expect.anything() as unknown });
  });

  test('marks of emphasis stay in pairs', () => {
    const text = `${clear}- [?] **Prijs (TLP:RED)**\n`;
    expect(after(text, writeLabelExactly('x.md', text, 'TLP:RED\nfield', text.indexOf('TLP:RED)')))).toBe(`${clear}- [?] **Prijs [confidentiality:: TLP:RED]**\n`);
  });

  test.each(['cssclasses: [confidential]', 'type: confidential', 'banner: TLP:RED', 'subtitle: TLP:RED'])('nor does who labels the note lose the key %s', (line) => {
    const text = `---\n${line}\n---\nx\n`;
    expect(labelNote('x.md', text, 'TLP:GREEN')).toMatchObject({ refused: expect.anything() as unknown });
  });
});

describe('a sentence that says of what it stands in that it has a label', () => {
  test.each(['Dit is TLP:RED.', 'zqsecret. Dit is TLP:RED', 'This section is TLP:RED. zqsecret', 'Let op: TLP:RED', 'Note: TLP:RED, zqsecret'])('closes the item, with no fix that would take its words: %s', (words) => {
    const text = `${clear}Free.\n\n- ${words} zqmore\n- Beside\n`.replace(/(RED\.?) zqmore/, '$1');
    expect(goes(text)).toMatch(/Free\.\n\n- Beside\n$/);
    expect(found(text)).toEqual(['label-in-words 3']);
  });

  test.each(['Vanaf hier TLP:RED', 'Alles hieronder is TLP:RED.', 'This note is TLP:RED and stays here.'])('closes the note: %s', (words) => {
    expect(goes(`${clear}Free.\n\n${words}\n\nzqsecret\n`)).toBe('');
  });
});

test('a quote with nothing but a label is a sign above all of the note, as a paragraph is', () => {
  for (const sign of ['> vertrouwelijk', '> **TLP:RED**', '> > TLP:RED']) expect(goes(`${clear}Free.\n\n${sign}\n\nzqsecret\n`)).toBe('');
});

test('what a line introduces is put in a callout by the fix, with all that it closes and nothing else', () => {
  const text = `${clear}Free.\n\nPrices (TLP:AMBER):\n\n- steel zqsecret\n\nAnd zqmore.\n\n## Next\n\nBehind.\n`;
  const mended = `${clear}Free.\n\n> [!TLP:AMBER]\n> Prices (TLP:AMBER):\n>\n> - steel zqsecret\n>\n> And zqmore.\n\n## Next\n\nBehind.\n`;
  expect(found(text)).toEqual(['label-in-words 3 Put it in a callout with TLP:AMBER']);
  expect(after(text, writeLabelExactly('x.md', text, 'TLP:AMBER\ncallout', text.indexOf('TLP:AMBER)')))).toBe(mended);
  expect(found(mended)).toEqual([]);
  expect(goes(mended)).toBe(goes(text));
  expect(messagesFor('en').problems['label-in-words']('TLP:AMBER\ncallout')).toContain('> [!TLP:AMBER]');
  expect(messagesFor('nl').problems['label-in-words']('TLP:AMBER\n')).not.toContain('[confidentiality::');
});

describe('words like others say nothing', () => {
  test.each([
    ['headings', '## Confidentiality\n\n## Vertrouwelijkheid\n\n## What is confidential\n\n## Is this confidential?\n\n## Vertrouwelijk?\n\n## Wat is vertrouwelijk?\n\n## Besloten\n\n## Intern\n\n## Internal\n\n## Extern\n\n## Secret sauce\n\n## Private parties in tenders\n\n## How we keep things internal'],
    ['what was decided', 'Besloten: we doen het. #besloten\n\n**Besloten**\n\n- We kiezen Delta (besloten)'],
    ['sentences', 'We do not share passwords, and keep internal notes of private matters. Het interne deel is klaar; dat is niet openbaar gemaakt maar wel intern besproken. Between us three we decided it.\n\n- Intern: ons team\n- Extern: de leden\n- Private: none\n- Do not share passwords\n- We keep 🔒 in mind\n- Is it for members only?\n- Members only\n- In confidence\n- NDA\n- The audience: members\n- Level: high\n- Status: internal\n- Everything that is said is confidential and that is that'],
    ['how far the product itself says that a session may go', '- Sam: Niet delen: dit blijft in deze community.\n- Niet delen: alleen met collega’s die het nodig hebben.\n- Not to be shared: only inside the own organisation.'],
    ['names, fields and tags', '[private](https://e.org/private) [[Internal notes]]. Zie [[Geheim]] https://e.org/internal-only #internals #privacy #international [intern:: Jan] [private:: no] [share:: yes] (public: 12) [status:: internal]'],
    ['a table', '| Intern | Extern |\n|---|---|\n| 🔒 | privé |'],
  ])('%s', (_, words) => {
    expect(found(`${clear}${words}\n`)).toEqual([]);
    expect(parseNote('x.md', `${clear}${words}\n`)).toMatchObject({ label: 'TLP:CLEAR', labelsInBody: [], parts: [] });
  });

  test('nor do keys and names about something else', () => {
    for (const line of ['status: intern', 'status: open', 'intern: Jan', 'share: yes', 'publish: true', 'published: 2026-01-01', 'themes: [private]', 'title: Confidentiality', 'private: no', 'level: 3']) expect([line, parseNote('x.md', `---\nconfidentiality: TLP:CLEAR\n${line}\n---\n`).label]).toEqual([line, 'TLP:CLEAR']);
    // Without a label it does not leave the community anyhow, and who may see it there is not said by that.
    expect(parseNote('x.md', '---\npublish: false\n---\n').label).toBeUndefined();
    for (const name of ['Confidentiality', 'Vertrouwelijkheid', 'How to handle confidential information', 'Internal', 'Summary (non-confidential)', 'niet-vertrouwelijk', 'What TLP RED means', '2026-01-01 Session']) expect([name, parseNote(`${name}.md`, clear).label]).toEqual([name, 'TLP:CLEAR']);
  });
});
