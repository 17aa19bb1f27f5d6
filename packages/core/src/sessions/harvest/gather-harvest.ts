import type { Community } from '../../community/community.ts';
import { resolvePerson } from '../../community/people.ts';
import type { Person } from '../../community/people.ts';
import { resolveLink } from '../../community/resolve-link.ts';
import { effectiveLabel, labelOfNote, labelOfQuestion } from '../../confidentiality/effective-label.ts';
import type { Action, Decision, Note, Question } from '../../note/note.ts';
import type { NoteSource } from '../../note/parse-note.ts';
import { isStricter } from '../../note/tlp.ts';
import type { TemplateLines } from './template-lines.ts';
import type { Range } from '../../text/text-edit.ts';
import { questionKey, resolvedBy } from '../../questions/resolved-by.ts';
import { mayNameNote, mayStandIn } from '../may-stand-in.ts';
import { insightsOf } from './insights.ts';
import type { Insight } from './insights.ts';
import { marksIn } from './marks.ts';

/** What a session yielded, in the order of its note. */
export interface Harvest {
  readonly questions: readonly HarvestedQuestion[];
  readonly decisions: readonly Harvested<Decision>[];
  readonly actions: readonly (Harvested<Action> & { readonly owners: readonly Person[] })[];
  readonly insights: readonly Harvested<Insight>[];
}

export interface Harvested<Value> {
  readonly value: Value;
  /** Whether its words may be repeated in the session's note: nothing stricter than the note is told outside of its label. */
  readonly mayBeTold: boolean;
}

export interface HarvestedQuestion extends Harvested<Question> {
  /** The note that it stands in: the session's own, or one that the session links to. */
  readonly note: Note;
  readonly isOwn: boolean;
  /** Knowledge notes that say that they resolve it, and may be named here. */
  readonly knowledge: readonly Note[];
}

/** The questions, decisions, actions and insights of a session: those that stand in its note, and the questions of other notes that it links to. */
export function gatherHarvest(community: Community, source: NoteSource, templateLines: TemplateLines): Harvest {
  const { note } = source;
  const ofNote = labelOfNote(community, note);
  const mayTell = (range: Range): boolean => !isStricter(effectiveLabel(community, { note, range }).label, ofNote);
  const mayName = (other: Note): boolean => !isStricter(labelOfNote(community, other), ofNote);
  return {
    questions: [...ownQuestions(community, source, templateLines), ...linkedQuestions(community, source)].sort((a, b) => a.at - b.at)
      .map(({ note: its, question, isOwn, mayBeTold }) => ({ note: its, value: question, isOwn, mayBeTold, knowledge: knowledgeOf(community, its, question).filter((other) => mayNameNote(community, note, other)) })),
    decisions: note.decisions.map((value) => ({ value, mayBeTold: mayTell(value.item) })),
    actions: note.actions.map((value) => ({ value, mayBeTold: mayTell(value.item), owners: value.owners.map((written) => resolvePerson(community, written)).filter((owner) => owner.kind !== 'member' || mayName(owner.member.note)) })),
    insights: insightsOf(source, templateLines).map((value) => ({ value, mayBeTold: mayTell(value.range) })),
  };
}

/** Knowledge notes whose `resolves` leads to a question. */
export function knowledgeOf(community: Community, note: Note, question: Question): readonly Note[] {
  const key = questionKey(note, question);
  return community.notes.filter((each) => each.type === 'knowledge' && resolvedBy(community, each).includes(key));
}

interface Found {
  readonly note: Note;
  readonly question: Question;
  readonly isOwn: boolean;
  readonly mayBeTold: boolean;
  /** Where the session's note has it. */
  readonly at: number;
}

/** The questions on lines of a note, without those that stand there as a template put them: to show how one is written. */
export function questionsAsked({ text, note }: NoteSource, templateLines: TemplateLines): readonly Question[] {
  const linesOf = ({ start, end }: Range): readonly string[] => text.slice(start, end).split(/[\r\n]+/).map((line) => line.trim()).filter((line) => line !== '');
  return note.questions.filter(({ form, item }) => form === 'line' && !linesOf(item).every((line) => templateLines.has(line)));
}

function ownQuestions(community: Community, source: NoteSource, templateLines: TemplateLines): readonly Found[] {
  const { note } = source;
  const ofNote = labelOfNote(community, note);
  return questionsAsked(source, templateLines).map((question) => ({ note, question, isOwn: true, mayBeTold: !isStricter(labelOfQuestion(community, note, question), ofNote), at: question.place.start }));
}

/** Each once, where it is first linked to. */
function linkedQuestions(community: Community, source: NoteSource): readonly Found[] {
  const { note } = source;
  const marks = marksIn(source);
  const isSummary = (at: number): boolean => marks.kind === 'pair' && at >= marks.begin.start && at < marks.end.end;
  const found = new Map<string, Found>();
  for (const link of note.links) {
    if (link.inField || isSummary(link.place.start)) continue;
    const resolution = resolveLink(community, note, link);
    if (resolution.kind !== 'note' || resolution.note.path === note.path) continue;
    const other = resolution.note;
    const question = other.questions.find((each) => (each.form === 'note' ? !link.subpath.startsWith('#^') : each.id !== undefined && link.subpath === `#^${each.id}`));
    const key = `${other.path} ${question?.id ?? ''}`;
    if (question === undefined || found.get(key)?.mayBeTold === true) continue;
    // That the session spoke of it can be for fewer ears, too.
    const isOpen = !isStricter(effectiveLabel(community, { note, range: link.place }).label, labelOfNote(community, note));
    found.set(key, { note: other, question, isOwn: false, mayBeTold: isOpen && mayStandIn(community, note, other, labelOfQuestion(community, other, question)), at: link.place.start });
  }
  return [...found.values()];
}

