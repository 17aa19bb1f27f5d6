import type { Community } from '../../community/community.ts';
import type { Note } from '../../note/note.ts';
import { readNote } from '../../note/parse-note.ts';
import type { NoteSource } from '../../note/parse-note.ts';
import { gist, refuse } from '../../questions/change-question.ts';
import type { Edits } from '../../questions/change-question.ts';
import { inSequence } from '../../questions/in-sequence.ts';
import type { TemplateLines } from './template-lines.ts';
import { lineAround, lineEndingNear } from '../../text/lines.ts';
import type { Messages } from '../../text/messages/messages.ts';
import { applyEdits, insertion } from '../../text/text-edit.ts';
import type { Range, TextEdit } from '../../text/text-edit.ts';
import { gatherHarvest } from './gather-harvest.ts';
import type { Harvest } from './gather-harvest.ts';
import { harvestSection } from './insights.ts';
import { beginMark, endMark, marksIn } from './marks.ts';
import type { Block, Marks } from './marks.ts';
import { ownLines, summaryLines } from './summary-lines.ts';

/** What somebody wrote between the marks. */
export interface Foreign {
  readonly text: string;
  /** It holds a question, a decision, an action, a label or the target of links: it is never taken out. */
  readonly mustStay: boolean;
}

export interface SummaryRequest {
  /** Of the community's templates and ours: what a template put there is nobody's insight. */
  readonly templateLines: TemplateLines;
  /** What somebody wrote between the marks and wants out, to the letter; all else that is theirs is kept. */
  readonly takeOut: ReadonlySet<string>;
  /** In the language of the community. */
  readonly messages: Messages;
}

/** What stands between the marks that the harvest can't have written from the note as it is now, in the order of the text. */
export function foreignIn(community: Community, source: NoteSource, templateLines: TemplateLines): readonly Foreign[] {
  const marks = marksIn(source);
  return marks.kind === 'pair' ? foreignBlocks(community, source, marks, gatherHarvest(community, source, templateLines)).map(({ range, mustStay }) => ({ text: source.text.slice(range.start, range.end), mustStay })) : [];
}

/**
 * Write the summary of a session between its marks, else below what stands under its heading *Harvest*, else at the end. Of what stands
 * between the marks, what the harvest can have written is written anew; the rest is moved below them, or taken out. Nothing else of the
 * note may read differently, or nothing is changed. What is moved below may be something that the session learned, so it is gathered again
 * at once: done twice, it is the same.
 */
export function writeSummary(community: Community, path: string, text: string, request: SummaryRequest): Edits {
  const write = (current: string): Edits => writeOnce(community, path, current, request);
  return inSequence(text, [write, write]);
}

function writeOnce(community: Community, path: string, text: string, { templateLines, takeOut, messages }: SummaryRequest): Edits {
  const source = readNote(path, text);
  if (source.note.locked !== undefined) return refuse(source.note.locked);
  const marks = marksIn(source);
  if (marks.kind === 'damaged') return refuse('unsafe');
  const harvest = gatherHarvest(community, source, templateLines);
  const eol = lineEndingNear(text, marks.kind === 'pair' ? marks.begin.end : text.length);
  // In an agenda with a heading of the first level, a smaller one would begin no section of its own.
  const places = [harvestSection(source)?.heading.depth ?? 2, 1].flatMap((depth) => {
    const lines = ['', ...summaryLines(community, source.note, harvest, depth, messages), ''];
    return marks.kind === 'none' ? newPlaces(source, [beginMark, ...lines, endMark].join(eol), eol) : [rewritten(community, source, marks, harvest, takeOut, { between: eol + lines.join(eol) + eol, eol })];
  });
  const gone = marks.kind === 'pair' ? foreignBlocks(community, source, marks, harvest).filter(goesFrom(text, takeOut)).map(({ range }) => range) : [];
  const found = places.find((edits) => readsTheSame(source, readNote(path, applyEdits(text, edits)), gone));
  if (found === undefined) return refuse('unsafe');
  return found.length === 0 ? refuse('already-so') : { edits: found };
}

/** Behind what stands below the heading, and at the end. */
function newPlaces(source: NoteSource, section: string, eol: string): readonly (readonly TextEdit[])[] {
  const { text, body } = source;
  const ends = [harvestSection(source)?.end, text.length].filter((end) => end !== undefined);
  return ends.map((end) => {
    const last = body.start + text.slice(body.start, end).trimEnd().length;
    const at = last === body.start ? last : lineAround(text, last).end;
    const lead = at > body.start ? eol + eol : '';
    // A note that is empty but for its frontmatter ends with its line.
    const close = at === text.length && at === body.start && at > 0 ? eol : /^[ \t]*(?:\r\n|\n|\r)[ \t]*[^\s]/.test(text.slice(at)) ? eol : '';
    return [insertion(at, lead + section + close)];
  });
}

interface ForeignBlock {
  readonly range: Range;
  readonly mustStay: boolean;
}

function rewritten(community: Community, source: NoteSource, marks: Extract<Marks, { kind: 'pair' }>, harvest: Harvest, takeOut: SummaryRequest['takeOut'], { between, eol }: { readonly between: string; readonly eol: string }): readonly TextEdit[] {
  const { text } = source;
  const goes = goesFrom(text, takeOut);
  const kept = foreignBlocks(community, source, marks, harvest).filter((block) => !goes(block));
  const below = kept.map(({ range }) => eol + eol + text.slice(range.start, range.end)).join('');
  const at = lineAround(text, marks.end.end).end;
  // What follows on the very next line would be drawn into what is put there.
  const glue = below !== '' && /^(?:\r\n|\n|\r)[ \t]*\S/.test(text.slice(at)) ? eol : '';
  return [...shortest(text, marks.between, between), ...(below === '' ? [] : [insertion(at, below + glue)])];
}

function goesFrom(text: string, takeOut: ReadonlySet<string>): (block: ForeignBlock) => boolean {
  return ({ range, mustStay }) => !mustStay && takeOut.has(text.slice(range.start, range.end));
}

/** Only the lines that change. */
function shortest(text: string, { start, end }: Range, newText: string): readonly TextEdit[] {
  const before = text.slice(start, end);
  if (before === newText) return [];
  const [old, wanted] = [before, newText].map((each) => each.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g));
  const [a, b] = [old ?? [], wanted ?? []];
  const most = Math.min(a.length, b.length);
  let first = 0;
  while (first < most && a[first] === b[first]) first++;
  let last = 0;
  while (last < most - first && a[a.length - 1 - last] === b[b.length - 1 - last]) last++;
  const from = start + a.slice(0, first).join('').length;
  return [{ start: from, end: from + a.slice(first, a.length - last).join('').length, newText: b.slice(first, b.length - last).join('') }];
}

/** Whole lines; neighbours in one list stay together. */
function foreignBlocks(community: Community, source: NoteSource, { blocks }: Extract<Marks, { kind: 'pair' }>, harvest: Harvest): readonly ForeignBlock[] {
  const { text, note, body } = source;
  const isOurs = ownLines(community, note, harvest);
  const strangers = blocks.map((block, index) => ({ ...block, index })).filter(({ range }) => !isOurs(text.slice(range.start, range.end)));
  const holds = (range: Range): boolean => [...note.questions.filter(({ form }) => form === 'line'), ...note.decisions, ...note.actions].some(({ item }) => range.start <= item.start && item.start < range.end)
    || note.parts.some((part) => range.start <= part.range.start && part.range.start < range.end) || note.labelsInBody.some(({ place }) => range.start <= place.start && place.start < range.end)
    || /(?:^|\s)\^[A-Za-z0-9-]+[ \t]*$/m.test(body.masked.slice(range.start, range.end));
  return strangers.reduce<readonly (ForeignBlock & Pick<Block, 'list'> & { readonly index: number })[]>((all, { range, list, index }) => {
    const whole = { start: lineAround(text, range.start).start, end: lineAround(text, range.end).end };
    const last = all.at(-1);
    const joins = last !== undefined && list !== undefined && last.list === list && last.index === index - 1;
    const block = { range: joins ? { start: last.range.start, end: whole.end } : whole, mustStay: holds(range) || (joins && last.mustStay), list, index };
    return joins ? [...all.slice(0, -1), block] : [...all, block];
  }, []);
}

/** Whether all that a note says reads as before, but for what the summary repeats and what was taken out of it. */
function readsTheSame(before: NoteSource, after: NoteSource, takenOut: readonly Range[]): boolean {
  return marksIn(after).kind === 'pair' && saidBy(before.note, takenOut) === saidBy(after.note, []);
}

function saidBy({ label, title, labelsInBody, parts, questions, decisions, actions, agenda, tags, problems }: Note, without: readonly Range[]): string {
  const stays = ({ place }: { readonly place: Range }): boolean => !without.some((range) => range.start <= place.start && place.start < range.end);
  return JSON.stringify([
    label, title, labelsInBody.map((each) => each.label), parts.map((each) => each.label), questions.map(gist), agenda.map((item) => [item.words, item.minutes]),
    decisions.map(({ text, id, decided, by, themes }) => [text, id, decided, by, themes]), actions.map(({ text, id, state, owners, due, completion }) => [text, id, state, owners, due, completion]),
    tags.filter(stays).map(({ name }) => name).sort(), problems.filter(stays).map(({ code, detail }) => [code, detail]).sort(),
  ]);
}
