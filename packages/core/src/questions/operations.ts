import { readWikilink } from '../note/links.ts';
import type { Question, QuestionState } from '../note/note.ts';
import { parseNote, readNote, valuesOf } from '../note/parse-note.ts';
import { listOf, saysDay } from '../note/question-of-item.ts';
import { isQuestionTag } from '../note/tags.ts';
import type { ListItem } from '../note/task-item.ts';
import type { PlainDate } from '../text/plain-date.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { changeQuestion, refuse } from './change-question.ts';
import type { Edits, QuestionSite } from './change-question.ts';
import { addBehind, addBlockId, addNested, removeFields, setField, setMark } from './edit-line.ts';
import { editProperties } from './edit-properties.ts';
import type { PropertyChange } from './edit-properties.ts';
import type { QuestionTarget } from './target.ts';

/** Which states an operation starts from. The sidebar offers it there, and there only. */
export const statesFor: Readonly<Record<'resolve' | 'reopen' | 'discuss' | 'park', readonly QuestionState[]>> = {
  resolve: ['open', 'discussing', 'parked'],
  reopen: ['resolved', 'parked'],
  discuss: ['open', 'parked'],
  park: ['open', 'discussing'],
};

export interface Resolution {
  /** A text, or a link in double brackets; empty for none. */
  readonly answer: string;
  /** As it shall stand in the note, `[[Noor Visser]]`; empty when unknown. */
  readonly by: string;
  readonly on: PlainDate;
}

/** `newId` is given to a line that has no block id yet. */
export function resolveQuestion(text: string, target: QuestionTarget, { answer, by, on }: Resolution, newId: string): Edits {
  const words = oneLine(answer);
  if (!isAllText(words)) return refuse('unsafe');
  return changeQuestion(text, target, (site) => {
    if (!statesFor.resolve.includes(site.question.state)) return refuse('wrong-state');
    const fresh = words !== '' && words !== site.question.answer?.text;
    // An answer that was kept from before keeps the name of who gave it.
    const signed = by !== '' && (fresh || site.question.answeredBy.length === 0) ? by : '';
    if (site.item === undefined) {
      return inFrontmatter(site, [
        { key: 'status', value: 'resolved' }, { key: 'completion', value: on },
        ...(signed === '' ? [] : [{ key: 'answered-by', value: signers(site.question.answeredBy, signed) }]),
        ...(fresh ? answerChange(site, words) : []),
      ]);
    }
    const { item } = site;
    return onLine(item, newId, [
      ...setMark(item, 'x'),
      ...(signed === '' ? [] : setField(text, item, ['answered-by'], signers(listOf(item.fields, 'answered-by'), signed).join(', '))),
      ...(fresh ? answerEdits(text, item, words, site.question) : []),
      ...setField(text, item, ['completion'], on),
    ]);
  }, (changed, before) => changed.state === 'resolved' && changed.completion === on && changed.text === before.text
    && (words === '' || changed.answer?.text === answerAsRead(words)) && isKept(before.owners, changed.owners)
    && isKept(before.replies.map((reply) => reply.text), changed.replies.map((reply) => reply.text)));
}

/** Open again. The answer stays, and who gave it; the day of resolution goes. */
export function reopenQuestion(text: string, target: QuestionTarget, newId: string): Edits {
  return changeQuestion(text, target, (site) => {
    if (!statesFor.reopen.includes(site.question.state)) return refuse('wrong-state');
    const over = site.question.state === 'parked' ? 'cancelled' : 'completion';
    if (site.item === undefined) return inFrontmatter(site, [{ key: 'status', value: 'open' }, { key: over, value: undefined }]);
    return onLine(site.item, newId, [...setMark(site.item, openMark(site.item)), ...removeFields(text, site.item, over)]);
  }, (changed, before) => changed.state === 'open' && changed.text === before.text && changed.answer?.text === before.answer?.text);
}

export function discussQuestion(text: string, target: QuestionTarget, newId: string): Edits {
  return moveTo(text, target, 'discussing', '/', statesFor.discuss, newId);
}

export function parkQuestion(text: string, target: QuestionTarget, newId: string): Edits {
  return moveTo(text, target, 'parked', '-', statesFor.park, newId);
}

function moveTo(text: string, target: QuestionTarget, state: QuestionState, mark: string, from: readonly QuestionState[], newId: string): Edits {
  return changeQuestion(text, target, (site) => {
    if (site.question.state === state) return refuse('already-so');
    if (!from.includes(site.question.state)) return refuse('wrong-state');
    if (site.item === undefined) return inFrontmatter(site, [{ key: 'status', value: state }]);
    return onLine(site.item, newId, setMark(site.item, mark));
  }, (changed, before) => changed.state === state && changed.text === before.text);
}

/** Make somebody the owner, in place of whoever was. `owner` as it shall stand in the note. Taking a question is assigning it to oneself. */
export function assignQuestion(text: string, target: QuestionTarget, owner: string, newId: string): Edits {
  return changeQuestion(text, target, (site) => {
    if (site.item === undefined) {
      const owners = valuesOf(site.note.properties, 'owners');
      return owners.length === 1 && owners[0] === owner ? refuse('already-so') : inFrontmatter(site, [{ key: 'owners', value: [owner] }]);
    }
    if (site.question.owners.length === 1 && site.question.owners[0] === owner) return refuse('already-so');
    return onLine(site.item, newId, setField(text, site.item, ['owner', 'owners'], owner));
  }, (changed, before) => changed.state === before.state && changed.text === before.text && (changed.form === 'note' || isKept([owner], changed.owners)));
}

/** "I have this question too." */
export function supportQuestion(text: string, target: QuestionTarget, supporter: string, newId: string): Edits {
  return changeQuestion(text, target, (site) => {
    const { supporters } = site.question;
    if (supporters.includes(supporter)) return refuse('already-so');
    const all = [...supporters, supporter];
    if (site.item === undefined) return inFrontmatter(site, [{ key: 'supporters', value: all }]);
    return onLine(site.item, newId, setField(text, site.item, ['supporters'], all.join(', ')));
  }, (changed, before) => isKept([...before.supporters, supporter], changed.supporters) && changed.text === before.text && changed.state === before.state);
}

/**
 * Let a question lead to a note that answers it: the field or key `answer`, beside a text that answers it already. Where that is taken, the
 * link stands in the discussion: behind the words that answer it, else first. The state of the question is somebody's to say.
 */
export function answerWithNote(text: string, target: QuestionTarget, link: string, newId: string): Edits {
  let shown: string | undefined = link;
  return changeQuestion(text, target, (site) => {
    const { item, question, body } = site;
    const { answer } = question;
    if (answer?.text === link || question.replies.some((reply) => reply.text === `answer:: ${link}`)) return refuse('already-so');
    const inWords = answer?.form === 'text' ? itemHolding(item?.children ?? body.items, answer.place.start) : undefined;
    const before = item === undefined ? valuesOf(site.note.properties, 'answer') : listOf(item.fields, 'answer');
    if (before.includes(link)) return refuse('already-so');
    // What is written in words stays the one that is shown.
    if (answer?.form === 'text' || (item === undefined && before.length > 0)) shown = answer?.text;
    if (inWords !== undefined && (item === undefined || before.length > 0)) {
      const edits = [addBehind(text, inWords, `answer:: ${link}`)];
      return item === undefined ? { edits } : onLine(item, newId, edits);
    }
    if (item === undefined) return inFrontmatter(site, [{ key: 'answer', value: before.length === 0 ? link : [...before, link] }]);
    return onLine(item, newId, before.length === 0 ? setField(text, item, ['answer'], link) : [addNested(text, item, `answer:: ${link}`)]);
  }, (changed, before) => changed.state === before.state && changed.text === before.text && changed.answer?.text === shown
    && isKept(before.replies.map((reply) => reply.text), changed.replies.map((reply) => reply.text)));
}

/** The item, or one nested in it, whose first paragraph holds a place. */
function itemHolding(items: readonly ListItem[], at: number): ListItem | undefined {
  const around = items.find(({ item }) => item.start <= at && at < item.end);
  return around === undefined || at < around.paragraph.end ? around : itemHolding(around.children, at);
}

/** What is written on the line, the block id of a line that has none, and what comes below it. */
export function onLine(item: ListItem, newId: string, edits: readonly TextEdit[]): Edits {
  if (edits.length === 0) return refuse('already-so');
  // Edits at one place keep their order: the id is given last, so it stands last.
  const nested = edits.filter((edit) => edit.start > item.paragraph.end || /^[\r\n]/.test(edit.newText));
  const inside = edits.filter((edit) => !nested.includes(edit));
  return { edits: [...inside, ...addBlockId(item, newId), ...nested] };
}

/** Keys whose value is a day. */
const daysOfNote: ReadonlySet<string> = new Set(['completion', 'cancelled', 'review', 'verified', 'obsolete']);

export function inFrontmatter(site: QuestionSite, changes: readonly PropertyChange[]): Edits {
  // A remark where a day should stand is somebody's text.
  const remark = changes.some(({ key }) => daysOfNote.has(key) && valuesOf(site.note.properties, key).some((value) => !saysDay(key, value)));
  if (remark) return refuse('unsafe');
  const edits = editProperties(site, changes);
  return edits === undefined ? refuse('unsafe') : { edits };
}

/** A link is a field; a text, and whatever comes to an older answer, is the first item of the discussion: the first one counts. */
function answerEdits(text: string, item: ListItem, answer: string, question: Question): readonly TextEdit[] {
  if (readWikilink(answer) !== undefined && question.answer === undefined) return setField(text, item, ['answer'], answer);
  return [addNested(text, item, `answer:: ${answer}`)];
}

/** Who gave the newest answer comes first; older answers stay, and so do the names of who gave these. */
function signers(before: readonly string[], signed: string): readonly string[] {
  return [signed, ...before.filter((each) => each !== signed)];
}

function answerAsRead(words: string): string | undefined {
  return parseNote('', `- [?] ?\n    - answer:: ${words}`).questions[0]?.answer?.text;
}

/** Whether all of what somebody typed will be read as their words: false where a comment would hide some of it. */
export function isAllText(words: string): boolean {
  return readNote('', `- ${oneLine(words)}`).body.items.every((item) => item.comments.length === 0);
}

/** The first of several answers counts; the older ones stay behind it. */
function answerChange(site: QuestionSite, answer: string): readonly PropertyChange[] {
  const older = valuesOf(site.note.properties, 'answer');
  return [{ key: 'answer', value: older.length === 0 ? answer : [answer, ...older] }];
}

/** A tagged item is a question on any Git host with a plain box; every other one says so itself. */
function openMark(item: ListItem): string {
  return item.tags.some(isQuestionTag) ? ' ' : '?';
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isKept(before: readonly string[], after: readonly string[]): boolean {
  return before.every((each) => after.includes(each));
}
