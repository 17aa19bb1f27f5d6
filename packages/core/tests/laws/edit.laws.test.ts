import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Question } from '../../src/note/note.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { tlpLabels } from '../../src/note/tlp.ts';
import type { Edits } from '../../src/questions/change-question.ts';
import { assignQuestion, discussQuestion, parkQuestion, reopenQuestion, resolveQuestion, supportQuestion } from '../../src/questions/operations.ts';
import { findQuestion, targetOf } from '../../src/questions/target.ts';
import type { QuestionTarget } from '../../src/questions/target.ts';
import { labelSelection } from '../../src/sharing/label-selection.ts';
import { lineAround } from '../../src/text/lines.ts';
import type { PlainDate } from '../../src/text/plain-date.ts';
import { applyEdits } from '../../src/text/text-edit.ts';
import { anyNote } from '../support/arbitrary-notes.ts';

const today = '2026-11-23' as PlainDate;
const path = 'notes/a.md';
type Operation = (text: string, target: QuestionTarget) => Edits;
const operations: Readonly<Record<string, Operation>> = {
  'resolve with a text': (text, target) => resolveQuestion(text, target, { answer: 'Because we *said* so', by: '[[Noor Visser]]', on: today }, 'qnew0001'),
  'resolve with a link': (text, target) => resolveQuestion(text, target, { answer: '[[Way of working]]', by: '', on: today }, 'qnew0001'),
  'resolve with nothing': (text, target) => resolveQuestion(text, target, { answer: '', by: '', on: today }, 'qnew000'),
  reopen: (text, target) => reopenQuestion(text, target, 'qnew000'),
  discuss: (text, target) => discussQuestion(text, target, 'qnew000'),
  park: (text, target) => parkQuestion(text, target, 'qnew000'),
  assign: (text, target) => assignQuestion(text, target, '[[Sam de Boer]]', 'qnew000'),
  support: (text, target) => supportQuestion(text, target, '[[Sam de Boer]]', 'qnew000'),
};
const noteAndPick = fc.tuple(anyNote, fc.nat(), fc.constantFrom(...Object.keys(operations)));

function questionIn(text: string, pick: number): Question | undefined {
  const { questions } = parseNote(path, text);
  return questions.length === 0 ? undefined : questions[pick % questions.length];
}

test('an edit of a question on a line touches that line alone, and may add one below it', () => {
  let written = 0;
  fc.assert(fc.property(noteAndPick, ([text, pick, name]) => {
    const question = questionIn(text, pick);
    if (question?.form !== 'line') return;
    const outcome = operations[name]?.(text, targetOf(parseNote(path, text), question));
    if (outcome === undefined || 'refused' in outcome) return;
    written++;
    const after = applyEdits(text, outcome.edits);
    const first = lineAround(text, question.item.start).start;
    const last = lineAround(text, question.place.end);
    // Nothing before the question's first line and nothing behind the end of its paragraph is another byte than before.
    expect(after.startsWith(text.slice(0, first))).toBe(true);
    const paragraphEnd = Math.max(last.end, ...outcome.edits.map((edit) => lineAround(text, edit.end).end));
    expect(after.endsWith(text.slice(paragraphEnd))).toBe(true);
    expect(paragraphEnd).toBeLessThanOrEqual(question.item.end + 200);
    // What was there is still there, in its order: only fields that the operation owns may go.
    const withoutFields = text.slice(first, paragraphEnd).replace(/[[(][\w-]+::(?:\[\[.*?\]\]|[^\])])*[\])]/g, ' ').replace(/✅ \S+/g, ' ');
    const kept = withoutFields.split(/\s+/).filter((word) => /^[A-Za-z]/.test(word));
    let from = 0;
    for (const word of kept) {
      const at = after.indexOf(word, from);
      expect(at).toBeGreaterThanOrEqual(0);
      from = at;
    }
  }), { numRuns: 4000 });
  expect(written).toBeGreaterThan(500);
});

test('an edit leaves every line ending, BOM and trailing space outside its line as it was', () => {
  fc.assert(fc.property(noteAndPick, ([text, pick, name]) => {
    const question = questionIn(text, pick);
    if (question === undefined) return;
    const outcome = operations[name]?.(text, targetOf(parseNote(path, text), question));
    if (outcome === undefined || 'refused' in outcome) return;
    for (const edit of outcome.edits) {
      const crlf = text.includes('\r\n');
      const lf = /(?<!\r)\n/.test(text);
      if (crlf && !lf) expect(edit.newText).not.toMatch(/(?<!\r)\n/);
      if (lf && !crlf) expect(edit.newText).not.toContain('\r');
    }
    expect(applyEdits(text, outcome.edits).startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
    expect(/[\r\n]$/.test(applyEdits(text, outcome.edits))).toBe(/[\r\n]$/.test(text));
  }), { numRuns: 3000 });
});

test('resolve and reopen give back the same bytes but for what the two write', () => {
  let closed = 0;
  fc.assert(fc.property(anyNote, fc.nat(), (text, pick) => {
    const question = questionIn(text, pick);
    if (question?.state !== 'open' || question.completion !== undefined) return;
    const target = targetOf(parseNote(path, text), question);
    const resolved = resolveQuestion(text, target, { answer: '', by: '', on: today }, 'qnew000');
    if ('refused' in resolved) return;
    const between = applyEdits(text, resolved.edits);
    const found = findQuestion(parseNote(path, between), { ...target, id: target.id ?? 'qnew000' });
    if (found.kind !== 'found') throw new Error('lost');
    const reopened = reopenQuestion(between, targetOf(parseNote(path, between), found.question), 'qother0');
    if ('refused' in reopened) throw new Error(`refused: ${reopened.refused.code}`);
    closed++;
    const after = applyEdits(between, reopened.edits);
    const mark = (each: string): string => each.replace(/\[(?:\?| )\]/g, '[_]').replace(/^status:.*$/gm, 'status');
    const withoutId = (each: string): string => (question.id === undefined ? each.replace(' ^qnew000', '') : each);
    expect(mark(withoutId(after))).toBe(mark(text).replace(/^(---[^]*?)$/, '$1'));
  }), { numRuns: 3000 });
  expect(closed).toBeGreaterThan(200);
});

test('a callout around selected lines takes no word away, closes what stands in them and nothing beside them', () => {
  let written = 0;
  let nested = 0;
  const words = (lines: string): string => lines.split(/[\r\n]+/).map((line) => line.replace(/^[ \t>]+/, '').trimEnd()).filter((line) => line !== '').join('\n');
  fc.assert(fc.property(anyNote, fc.nat(), fc.nat({ max: 120 }), fc.constantFrom(...tlpLabels), (text, from, length, label) => {
    const start = from % (text.length + 1);
    const outcome = labelSelection(path, text, { start, end: Math.min(text.length, start + length) }, label);
    if ('refused' in outcome) return;
    written++;
    const [edit] = outcome.edits;
    if (edit === undefined) throw new Error('nothing is written');
    expect(outcome.edits).toHaveLength(1);
    expect(words(edit.newText)).toBe(`[!${label}]\n${words(text.slice(edit.start, edit.end))}`);
    if (!/(?:^|[\r\n])> \[!TLP:/.test(edit.newText)) nested++;
    const [before, after] = [parseNote(path, text), parseNote(path, applyEdits(text, outcome.edits))];
    expect(after.questions.map((question) => question.text)).toEqual(before.questions.map((question) => question.text));
    before.questions.filter(({ form }) => form === 'line').forEach(({ text: question, item, labels }) => {
      const now = after.questions.find((each) => each.text === question)?.labels ?? [];
      if (before.questions.filter((each) => each.text === question).length > 1) return;
      // An answer in the callout closes its question, with all that is nested in it.
      if (before.questions.some((each) => each.item !== item && each.item.start <= Math.min(item.start, edit.start) && Math.max(item.end, edit.end) <= each.item.end)) return;
      if (edit.start <= item.start && item.end <= edit.end) expect(now).toContain(label);
      else if (item.end <= edit.start || edit.end <= item.start) expect(now).toEqual(labels);
    });
  }), { numRuns: 2000 });
  expect(written).toBeGreaterThan(200);
  expect(nested).toBeGreaterThan(5);
});
