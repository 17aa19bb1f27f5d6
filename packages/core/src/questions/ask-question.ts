import { parseNote, readNote } from '../note/parse-note.ts';
import type { NoteSource } from '../note/parse-note.ts';
import type { ListItem } from '../note/task-item.ts';
import { isInside } from '../note/mask.ts';
import { lineAround, lineEndingNear } from '../text/lines.ts';
import type { PlainDate } from '../text/plain-date.ts';
import { applyEdits, insertion } from '../text/text-edit.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { gist, refuse } from './change-question.ts';
import type { Edits } from './change-question.ts';
import { isAllText, oneLine } from './operations.ts';

export interface NewQuestion {
  readonly words: string;
  /** As they shall stand in the note; empty for none. */
  readonly askedBy: string;
  readonly theme: string;
  readonly created: PlainDate;
  readonly id: string;
  readonly form: 'mark' | 'tag';
}

/** A question as the commands write it. */
export function questionLine({ words, askedBy, theme, created, id, form }: NewQuestion): string {
  const field = (key: string, value: string): string => (value === '' ? '' : `  [${key}:: ${value}]`);
  return `${questionStart(words, form)}${field('theme', theme)}${field('asked-by', askedBy)}${field('created', created)} ^${id}`;
}

function questionStart(words: string, form: NewQuestion['form']): string {
  return form === 'mark' ? `[?] ${oneLine(words)}` : `[ ] ${oneLine(words)} #question`;
}

/**
 * Add a question to a note: on the blank line where the cursor stands, else below the other questions of its section "Questions", else at
 * the end. Of these places the first one is taken where it reads as a question and everything else reads as before.
 */
export function askQuestion(path: string, text: string, asked: NewQuestion, cursor: number | undefined): Edits {
  const source = readNote(path, text);
  if (source.note.locked !== undefined) return refuse(source.note.locked);
  if (!isAllText(asked.words)) return refuse('unsafe');
  const line = questionLine(asked);
  const places = [atCursor(source, line, cursor), inSection(source, line), atEnd(source, line)];
  const edit = places.find((place) => place !== undefined && readsWell(source, place, asked));
  return edit === undefined ? refuse('unsafe') : { edits: [edit] };
}

function readsWell({ note, text }: NoteSource, edit: TextEdit, { id, words, form }: NewQuestion): boolean {
  const meant = parseNote('', `- ${questionStart(words, form)}`).questions[0]?.text;
  const after = readNote(note.path, applyEdits(text, [edit])).note;
  const added = after.questions.filter((question) => question.id === id && question.state === 'open' && question.text === meant);
  const others = after.questions.filter((question) => !added.includes(question));
  return added.length === 1 && after.label === note.label && others.map(gist).join('\n') === note.questions.map(gist).join('\n');
}

function atCursor({ text, body }: NoteSource, line: string, cursor: number | undefined): TextEdit | undefined {
  if (cursor === undefined || cursor < body.start || cursor > text.length) return undefined;
  const around = lineAround(text, cursor);
  const blank = text.slice(around.start, around.end);
  if (blank.trim() !== '' || isInside(nestedRanges(body.items), around.start)) return undefined;
  return { start: around.start, end: around.end, newText: `- ${line}` };
}

/** Lists that go on behind a blank line: a question does not belong in the midst of them. */
function nestedRanges(items: readonly ListItem[]): readonly { start: number; end: number }[] {
  return items.map(({ item }) => ({ start: item.start, end: item.end }));
}

const questionsHeading = /^(?:open |onze |our )?(?:questions?|vragen)\b/i;

function inSection(source: NoteSource, line: string): TextEdit | undefined {
  const { body, text } = source;
  const index = body.headings.findIndex((heading) => heading.depth > 1 && questionsHeading.test(text.slice(heading.words.start, heading.words.end)));
  const heading = body.headings[index];
  if (heading === undefined) return undefined;
  const next = body.headings.slice(index + 1).find((each) => each.depth <= heading.depth);
  return below(source, line, heading.range.end, next?.range.start ?? text.length);
}

function atEnd(source: NoteSource, line: string): TextEdit {
  return below(source, line, source.body.start, source.text.length);
}

/** Below the last thing between two offsets: joined to the list that stands there, else as a list of its own. */
function below({ text, body }: NoteSource, line: string, start: number, end: number): TextEdit {
  const last = start + text.slice(start, end).trimEnd().length;
  const eol = lineEndingNear(text, last);
  if (last === body.start) return insertion(last, last === 0 || /[\r\n]$/.test(text.slice(0, last)) ? firstLine(text, last, line, eol) : `${eol}- ${line}`);
  const item = body.items.filter((each) => each.item.start >= start && each.item.end <= end).at(-1);
  const indent = item === undefined ? '' : text.slice(lineAround(text, item.item.start).start, item.item.start);
  const joins = item !== undefined && item.item.end >= last && /^ {0,3}$/.test(indent);
  const bullet = joins && /^[-+*]$/.test(item.bullet) ? item.bullet : '-';
  // What follows on the very next line would be read as more of the question.
  const glued = /^[ \t]*(?:\r\n|\n|\r)[ \t]*\S/.test(text.slice(last)) ? eol : '';
  return insertion(lineAround(text, last).end, `${joins ? eol + indent : eol + eol}${bullet} ${line}${glued}`);
}

/** A note that is empty but for its frontmatter ends as it ended before. */
function firstLine(text: string, at: number, line: string, eol: string): string {
  return `- ${line}${at > 0 && at === text.length ? eol : ''}`;
}
