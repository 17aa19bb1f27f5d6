import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Community } from '../../src/community/community.ts';
import type { Edits } from '../../src/questions/change-question.ts';
import { harvestNote } from '../../src/sessions/harvest/harvest-note.ts';
import { beginMark, endMark } from '../../src/sessions/harvest/marks.ts';
import { templateLinesOf } from '../../src/sessions/harvest/template-lines.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import { applyEdits } from '../../src/text/text-edit.ts';
import { anyNote } from '../support/arbitrary-notes.ts';
import { community } from '../support/notes.ts';

const path = 'C/Session.md';
const others = { 'C/C.md': '---\ntype: community\nthemes: [trust]\n---\n', 'C/Noor Visser.md': '---\ntype: member\n---\n', 'C/Old.md': '- [?] OPENLINKED ^q000009\n', 'C/Deep.md': '---\nconfidentiality: TLP:AMBER\n---\n- [?] SECRETLINKED ^q000008\n' };

const circle = (text: string): Community => community({ ...others, [path]: text });

/** As the command does it, with ids that follow from the words. */
function harvested(text: string, takeOut: ReadonlySet<string> = new Set()): Edits {
  const ids = new Map<string, string>();
  const idFor = (words: string): string => {
    if (!ids.has(words)) ids.set(words, `qz${String(ids.size).padStart(5, '0')}`);
    return ids.get(words) ?? '';
  };
  return harvestNote(circle(text), path, text, { takeOut, messages: messagesFor('en'), templateLines: templateLinesOf([]), idFor });
}

const moreLines = ['- [!] Decided @', '- [ ] Do @ [owner:: [[Noor Visser]]]', '- Learned @', '## Harvest', '## Oogst', '### Actions', 'A thought @', '[[Old#^q000009|x]]', '- #insight @', '1. [!] # @'];
const anySession = fc.tuple(anyNote, fc.array(fc.tuple(fc.constantFrom(...moreLines), fc.nat(30)), { maxLength: 8 })).map(([note, more]) => {
  let number = 0;
  const eol = note.includes('\r\n') ? '\r\n' : '\n';
  return more.reduce((text, [line, at]) => {
    const places = [...text.matchAll(/\r\n|\n/g)].map((match) => match.index + match[0].length);
    const place = places[at % Math.max(1, places.length)] ?? text.length;
    return text.slice(0, place) + line.replace(/@/g, () => `m${String(number++)}`) + eol + text.slice(place);
  }, note);
});

test('a harvest adds the summary and block ids, and takes nothing away; done again, it changes nothing', () => {
  let written = 0;
  fc.assert(fc.property(anySession, (text) => {
    const outcome = harvested(text);
    if ('refused' in outcome) return;
    written++;
    const after = applyEdits(text, outcome.edits);
    for (const edit of outcome.edits) {
      expect(edit.end).toBe(edit.start);
      expect(/^ \^qz\d{5}$/.test(edit.newText) || edit.newText.includes(beginMark)).toBe(true);
    }
    expect(outcome.edits.filter(({ newText }) => newText.includes(beginMark))).toHaveLength(1);
    expect(harvested(after)).toEqual({ refused: { code: 'already-so' } });
    if (text.includes('\r\n') && !/(?<!\r)\n/.test(text)) expect(after).not.toMatch(/(?<!\r)\n/);
  }), { numRuns: 400 });
  expect(written).toBeGreaterThan(150);
});

test('what somebody writes between the marks is not lost', () => {
  const foreignLines = fc.constantFrom('Mine @', '- mine @', '    - nested @', '- [?] asked @', '- [!] agreed @', '> quoted @', '```', '# Heading @', '', '* star @', '- [[#^q000001|mine @]] and more', '**Decided**', '- We agreed on @ ^x1', '- #insight @', '- [[Old#^q000009|about @]]');
  let written = 0;
  fc.assert(fc.property(fc.array(fc.tuple(foreignLines, fc.nat(20)), { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\r\n'), (added, eol) => {
    const text = ['---', 'type: session', '---', '- [?] Who pays? ^q000001', '- [!] We meet', '', '## Harvest', '', 'Learned', '', '## After', '', 'Text', ''].join(eol);
    const once = harvested(text);
    if ('refused' in once) throw new Error(once.refused.code);
    let number = 0;
    const changed = added.reduce((whole, [line, at]) => {
      const lines = whole.split(eol);
      const [first, last] = [lines.indexOf(beginMark), lines.indexOf(endMark)];
      lines.splice(first + 1 + (at % (last - first)), 0, line.replace('@', () => `word${String(number++)}`));
      return lines.join(eol);
    }, applyEdits(text, once.edits));
    const outcome = harvested(changed);
    const after = 'refused' in outcome ? changed : applyEdits(changed, outcome.edits);
    if (!('refused' in outcome)) written++;
    // What was moved below is gathered at once, not only the next time.
    if (!('refused' in outcome)) expect(harvested(after)).toEqual({ refused: { code: 'already-so' } });
    for (let each = 0; each < number; each++) expect(after).toContain(`word${String(each)}`);
    expect(after.startsWith(changed.slice(0, changed.indexOf(beginMark)).replace(/[^\r\n]*$/, ''))).toBe(true);
    expect(after.endsWith(['', '## After', '', 'Text', ''].join(eol))).toBe(true);
  }), { numRuns: 300 });
  expect(written).toBeGreaterThan(150);
});

test('the summary has no word of what is stricter than its note', () => {
  const label = fc.constantFrom('[confidentiality:: TLP:RED]', '[tlp:: AMBER+STRICT]', '(tlp:: RED)', '[confidentiality:: nonsense]', '[confidentiality:: TLP:RED');
  const kind = fc.constantFrom('[?] ', '[x] ', '[!] ', '[ ] ', '');
  const strict = fc.oneof(
    fc.tuple(kind, label).map(([mark, written]) => `- ${mark}SECRET@ ${written}${mark === '[x] ' ? ' #question' : ''}`),
    fc.tuple(kind, label).map(([mark, written]) => `- ${mark}SECRET@ #insight\n\n  ${written}`),
    fc.tuple(kind, label).map(([mark, written]) => `- ${mark}${written} outer SECRET@\n    - [!] SECRET@ inner\n    - [?] SECRET@ asked`),
    label.map((written) => `- [x] SECRET@ asked #question\n    - answer:: SECRET@ ${written}`),
    fc.tuple(kind, fc.constantFrom('TLP:RED', 'AMBER+STRICT', 'red|wide', 'tlp: nonsense')).map(([mark, type]) => `> [!${type}] SECRET@\n> - ${mark}SECRET@ #insight\n>\n> SECRET@`),
    fc.constant('- [[Deep#^q000008|x]]'),
    label.map((written) => `- ${written}\n    - [[Old#^q000009|SECRET@]]\n    - SECRET@ #insight`),
  );
  const open = fc.tuple(kind, fc.constantFrom('', ' #insight')).map(([mark, tag]) => `- ${mark}OPEN@${tag}${mark === '[ ] ' ? ' [owner:: Sam]' : ''}`);
  const head = fc.constantFrom('---\ntype: session\n---\n', '---\ntype: session\nconfidentiality: TLP:GREEN\n---\n', '---\ntype: session\nconfidentiality: TLP:CLEAR\n---\n');
  let told = 0;
  fc.assert(fc.property(head, fc.array(fc.oneof(strict, open, fc.constant('## Harvest'), fc.constant('## Actions')), { maxLength: 14 }), (start, lines) => {
    let number = 0;
    const text = start + lines.map((line) => `${line.replace(/@/g, () => String(number++))}\n`).join('\n');
    const outcome = harvested(text);
    if ('refused' in outcome) return;
    const [, summary = ''] = applyEdits(text, outcome.edits).split(beginMark);
    expect(summary.split(endMark)[0]).not.toContain('SECRET');
    if (summary.includes('OPEN')) told++;
  }), { numRuns: 600 });
  expect(told).toBeGreaterThan(200);
});
