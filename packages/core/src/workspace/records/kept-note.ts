import type { Action, AgendaItem, Answer, Decision, LabelledPart, Link, Note, NoteProblem, Place, PlacedLabel, Property, Question, Reply, Signpost, SpokenLabel, Tag, ValueStory } from '../../note/note.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import type { Range } from '../../text/text-edit.ts';
import type { TlpLabel } from '../../note/tlp.ts';
import type { TapeReader, TapeWriter } from './tape.ts';

/*
 * For every kind of value in a note one function that writes it and one that reads it, which name the same fields in the same order. A field that
 * the second forgets does not compile; one that only the first forgets makes all that follows another value, which every test sees.
 */

export function writeNote(note: Note, to: TapeWriter): void {
  to.text(note.path);
  to.text(note.type);
  to.text(note.name);
  to.text(note.title);
  to.text(note.label);
  to.text(note.locked);
  to.flag(note.hasHeading);
  to.flag(note.hasLiveContent);
  writeDigest(note.digest, to);
  to.list(note.labelsInBody, writePlacedLabel);
  to.list(note.parts, writePart);
  to.list(note.closedDefinitions, writePart);
  to.list(note.spokenLabels, writeSpokenLabel);
  to.list(note.properties, writeProperty);
  to.list(note.questions, writeQuestion);
  to.list(note.decisions, writeDecision);
  to.list(note.actions, writeAction);
  to.list(note.agenda, writeAgendaItem);
  to.list(note.links, writeLink);
  to.list(note.signposts, writeSignpost);
  to.list(note.tags, writeTag);
  to.list(note.problems, writeProblem);
  to.list(note.unreadNames, writeText);
}

export function readNote(from: TapeReader): Note {
  return {
    path: from.text(), type: from.text() as Note['type'], name: from.text(), title: from.text(), label: readLabel(from), locked: from.optionalText() as Note['locked'],
    hasHeading: from.flag(), hasLiveContent: from.flag(), digest: readDigest(from),
    labelsInBody: from.list(readPlacedLabel), parts: from.list(readPart), closedDefinitions: from.list(readPart), spokenLabels: from.list(readSpokenLabel),
    properties: from.list(readProperty), questions: from.list(readQuestion), decisions: from.list(readDecision), actions: from.list(readAction), agenda: from.list(readAgendaItem),
    links: from.list(readLink), signposts: from.list(readSignpost), tags: from.list(readTag), problems: from.list(readProblem), unreadNames: from.list(readText),
  };
}

function writeText(text: string, to: TapeWriter): void {
  to.text(text);
}

function readText(from: TapeReader): string {
  return from.text();
}

/** As a text: among small numbers a large one makes all of them take more space and time. */
export function writeDigest(digest: number, to: TapeWriter): void {
  to.text(String(digest));
}

export function readDigest(from: TapeReader): number {
  return Number(from.text());
}

function readLabel(from: TapeReader): TlpLabel | undefined {
  return from.optionalText() as TlpLabel | undefined;
}

function readDate(from: TapeReader): PlainDate | undefined {
  return from.optionalText() as PlainDate | undefined;
}

function readDateOrUndated(from: TapeReader): PlainDate | 'undated' | undefined {
  return from.optionalText() as PlainDate | 'undated' | undefined;
}

function writeRange({ start, end }: Range, to: TapeWriter): void {
  to.number(start);
  to.number(end - start);
}

function readRange(from: TapeReader): Range {
  const start = from.number();
  return { start, end: start + from.number() };
}

/** Where the place is on one line, as most are, its last column is told by its length. */
function writePlace({ start, end, line, column, endLine, endColumn }: Place, to: TapeWriter): void {
  to.number(start);
  to.number(end - start);
  to.number(line);
  to.number(column);
  to.number(endLine - line);
  if (endLine !== line) to.number(endColumn);
}

function readPlace(from: TapeReader): Place {
  const start = from.number();
  const length = from.number();
  const line = from.number();
  const column = from.number();
  const lines = from.number();
  return { start, end: start + length, line, column, endLine: line + lines, endColumn: lines === 0 ? column + length : from.number() };
}

function writePlacedLabel({ label, place }: PlacedLabel, to: TapeWriter): void {
  to.text(label);
  writePlace(place, to);
}

function readPlacedLabel(from: TapeReader): PlacedLabel {
  return { label: from.text() as TlpLabel, place: readPlace(from) };
}

function writePart({ label, place, range, digest }: LabelledPart, to: TapeWriter): void {
  to.text(label);
  writePlace(place, to);
  writePlace(range, to);
  writeDigest(digest, to);
}

function readPart(from: TapeReader): LabelledPart {
  return { label: from.text() as TlpLabel, place: readPlace(from), range: readPlace(from), digest: readDigest(from) };
}

function writeSpokenLabel({ label, place, digest }: SpokenLabel, to: TapeWriter): void {
  to.text(label);
  writePlace(place, to);
  writeDigest(digest, to);
}

function readSpokenLabel(from: TapeReader): SpokenLabel {
  return { label: from.text() as TlpLabel, place: readPlace(from), digest: readDigest(from) };
}

function writeProperty({ key, values, place }: Property, to: TapeWriter): void {
  to.text(key);
  to.list(values, writeText);
  writePlace(place, to);
}

function readProperty(from: TapeReader): Property {
  return { key: from.text(), values: from.list(readText), place: readPlace(from) };
}

function writeQuestion(question: Question, to: TapeWriter): void {
  to.text(question.form);
  to.text(question.text);
  to.text(question.state);
  to.text(question.id);
  writePlace(question.place, to);
  writeRange(question.item, to);
  for (const list of [question.owners, question.themes, question.tags, question.askedBy, question.answeredBy, question.supporters, question.labels, question.labelsAround]) to.list(list, writeText);
  to.text(question.created);
  to.flag(question.hasUnreadDay);
  to.text(question.due);
  to.text(question.completion);
  to.list(question.completedBefore, writeText);
  to.text(question.cancelled);
  to.optional(question.answer, writeAnswer);
  to.list(question.replies, writeReply);
  to.text(question.review);
  to.text(question.verified);
  to.text(question.obsolete);
  to.list(question.values, writeValueStory);
}

function readQuestion(from: TapeReader): Question {
  return {
    form: from.text() as Question['form'], text: from.text(), state: from.text() as Question['state'], id: from.optionalText(), place: readPlace(from), item: readRange(from),
    owners: from.list(readText), themes: from.list(readText), tags: from.list(readText), askedBy: from.list(readText), answeredBy: from.list(readText), supporters: from.list(readText),
    labels: from.list(readText) as Question['labels'], labelsAround: from.list(readText) as Question['labelsAround'],
    created: readDate(from), hasUnreadDay: from.flag(), due: readDate(from), completion: readDate(from), completedBefore: from.list(readText) as Question['completedBefore'], cancelled: readDate(from),
    answer: from.optional(readAnswer), replies: from.list(readReply), review: readDate(from), verified: readDate(from), obsolete: readDateOrUndated(from), values: from.list(readValueStory),
  };
}

function writeAnswer({ form, text, place, date }: Answer, to: TapeWriter): void {
  to.text(form);
  to.text(text);
  writePlace(place, to);
  to.text(date);
}

function readAnswer(from: TapeReader): Answer {
  return { form: from.text() as Answer['form'], text: from.text(), place: readPlace(from), date: readDateOrUndated(from) };
}

function writeReply({ text, by, date }: Reply, to: TapeWriter): void {
  to.text(text);
  to.list(by, writeText);
  to.text(date);
}

function readReply(from: TapeReader): Reply {
  return { text: from.text(), by: from.list(readText), date: readDate(from) };
}

function writeValueStory({ text, place, date }: ValueStory, to: TapeWriter): void {
  to.text(text);
  writePlace(place, to);
  to.text(date);
}

function readValueStory(from: TapeReader): ValueStory {
  return { text: from.text(), place: readPlace(from), date: readDateOrUndated(from) };
}

function writeAgreement({ text, id, place, item, tags }: Decision | Action, to: TapeWriter): void {
  to.text(text);
  to.text(id);
  writePlace(place, to);
  writeRange(item, to);
  to.list(tags, writeText);
}

function writeDecision(decision: Decision, to: TapeWriter): void {
  writeAgreement(decision, to);
  to.text(decision.decided);
  to.flag(decision.hasUnreadDay);
  to.list(decision.by, writeText);
  to.list(decision.themes, writeText);
}

function readDecision(from: TapeReader): Decision {
  return {
    text: from.text(), id: from.optionalText(), place: readPlace(from), item: readRange(from), tags: from.list(readText),
    decided: readDate(from), hasUnreadDay: from.flag(), by: from.list(readText), themes: from.list(readText),
  };
}

function writeAction(action: Action, to: TapeWriter): void {
  writeAgreement(action, to);
  to.text(action.state);
  to.list(action.owners, writeText);
  to.text(action.due);
  to.text(action.completion);
}

function readAction(from: TapeReader): Action {
  return {
    text: from.text(), id: from.optionalText(), place: readPlace(from), item: readRange(from), tags: from.list(readText),
    state: from.text() as Action['state'], owners: from.list(readText), due: readDate(from), completion: readDate(from),
  };
}

function writeAgendaItem({ minutes, words, place }: AgendaItem, to: TapeWriter): void {
  to.optional(minutes, writeNumber);
  to.text(words);
  writePlace(place, to);
}

function readAgendaItem(from: TapeReader): AgendaItem {
  return { minutes: from.optional(readNumber), words: from.text(), place: readPlace(from) };
}

function writeNumber(number: number, to: TapeWriter): void {
  to.number(number);
}

function readNumber(from: TapeReader): number {
  return from.number();
}

function writeLink(link: Link, to: TapeWriter): void {
  to.text(link.syntax);
  to.flag(link.embed);
  to.text(link.target);
  to.text(link.subpath);
  to.text(link.alias);
  to.flag(link.inField);
  writePlace(link.place, to);
}

function readLink(from: TapeReader): Link {
  return { syntax: from.text() as Link['syntax'], embed: from.flag(), target: from.text(), subpath: from.text(), alias: from.text(), inField: from.flag(), place: readPlace(from) };
}

function writeSignpost({ id, target, subpath }: Signpost, to: TapeWriter): void {
  to.text(id);
  to.text(target);
  to.text(subpath);
}

function readSignpost(from: TapeReader): Signpost {
  return { id: from.text(), target: from.text(), subpath: from.text() };
}

function writeTag({ name, place }: Tag, to: TapeWriter): void {
  to.text(name);
  writePlace(place, to);
}

function readTag(from: TapeReader): Tag {
  return { name: from.text(), place: readPlace(from) };
}

function writeProblem({ code, detail, place }: NoteProblem, to: TapeWriter): void {
  to.text(code);
  to.text(detail);
  writePlace(place, to);
}

function readProblem(from: TapeReader): NoteProblem {
  return { code: from.text() as NoteProblem['code'], detail: from.text(), place: readPlace(from) };
}
