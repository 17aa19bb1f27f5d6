import { shownPath } from '../../community/community.ts';
import type { Community } from '../../community/community.ts';
import { isMemberNote, memberIn } from '../../community/member.ts';
import { daysUnder, stepsOf } from '../../community/membership.ts';
import { resolvePerson } from '../../community/people.ts';
import type { Person } from '../../community/people.ts';
import { effectiveLabel } from '../../confidentiality/effective-label.ts';
import type { Note, Question } from '../../note/note.ts';
import { dateOfProperty, valuesOf } from '../../note/parse-note.ts';
import { questionsIn } from '../../questions/facts.ts';
import type { QuestionFacts } from '../../questions/facts.ts';
import { keepingOfNote } from '../../questions/kept-answers.ts';
import type { Keeping } from '../../questions/kept-answers.ts';
import { decisionsIn } from '../../sessions/agreements.ts';
import type { DecisionFacts } from '../../sessions/agreements.ts';
import { latestOf, parsePlainDate } from '../../text/plain-date.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import type { NewsItem, NewsKind } from './news-item.ts';

/** Something that happened on a day, as a note tells it: what can be news. */
export interface Happening {
  readonly item: NewsItem & { readonly kind: NewsKind; readonly day: PlainDate };
  /** Who did it; empty where nobody wrote it down. */
  readonly by: readonly Person[];
  /** The question that it happened to. */
  readonly question: Question | undefined;
  /** Whether what came of it still holds. */
  readonly obsolete: Keeping['obsolete'];
}

/** What happened as one note tells it, in the order of the text. What has no day can never be new, and is not there. */
export function happeningsIn(community: Community, note: Note, { questions, decisions }: { readonly questions: readonly QuestionFacts[]; readonly decisions: readonly DecisionFacts[] }): readonly Happening[] {
  const persons = (written: readonly string[]): readonly Person[] => written.filter((each) => each.trim() !== '').map((each) => resolvePerson(community, each));
  const ofQuestions = questions.flatMap((facts) => [
    ...at(facts.asked, (day) => ofQuestion(facts, 'asked', day, persons(facts.question.askedBy))),
    ...at(facts.question.state === 'resolved' ? facts.question.completion : undefined, (day) => ofQuestion(facts, 'resolved', day, persons(facts.question.answeredBy))),
  ]);
  const ofDecisions = decisions.flatMap((facts) => at(facts.decided, (day) => ofDecision(facts, day, persons(facts.decision.by))));
  return [...ofQuestions, ...ofDecisions, ...published(community, note, persons), ...cameAndWent(community, note)];
}

/** The same of a note whose questions and decisions nobody has gathered yet; nothing where nothing in it has a day from this one on. */
export function happeningsFrom(community: Community, note: Note, since: PlainDate, today: PlainDate): readonly Happening[] {
  if ((latestDayIn(note) ?? '') < since) return [];
  return happeningsIn(community, note, { questions: questionsIn(community, note, today), decisions: decisionsIn(community, note) });
}

function at(day: PlainDate | undefined, of: (day: PlainDate) => Happening): readonly Happening[] {
  return day === undefined ? [] : [of(day)];
}

function ofQuestion({ note, where, label, question }: QuestionFacts, kind: 'asked' | 'resolved', day: PlainDate, by: readonly Person[]): Happening {
  const { text, place, id, tags, state, obsolete } = question;
  return { item: { kind, text, day, note, where, place, id, tags, label }, by, question, obsolete: state === 'resolved' ? obsolete : undefined };
}

function ofDecision({ note, where, label, decision: { text, place, id, tags } }: DecisionFacts, day: PlainDate, by: readonly Person[]): Happening {
  return { item: { kind: 'decided', text: inWords(text, where), day, note, where, place, id, tags, label }, by, question: undefined, obsolete: undefined };
}

type Named = (written: readonly string[]) => readonly Person[];

function published(community: Community, note: Note, persons: Named): readonly Happening[] {
  if (note.type !== 'knowledge') return [];
  return at(dateOfProperty(note.properties, 'published'), (day) => (
    { item: ofNote(community, note, 'published', day), by: persons(valuesOf(note.properties, 'authors')), question: undefined, obsolete: keepingOfNote(note).obsolete }
  ));
}

/** Who came back came twice. */
function cameAndWent(community: Community, note: Note): readonly Happening[] {
  if (!isMemberNote(note)) return [];
  const by: readonly Person[] = [{ kind: 'member', name: note.name, member: memberIn(note) }];
  return stepsOf(daysUnder(note, 'joined'), daysUnder(note, 'left')).map(({ kind, day }) => ({ item: ofNote(community, note, kind, day), by, question: undefined, obsolete: undefined }));
}

function ofNote(community: Community, note: Note, kind: 'published' | 'joined' | 'left', day: PlainDate): Happening['item'] {
  const where = shownPath(community, note);
  const text = inWords(kind === 'published' ? note.title : note.name, where);
  return { kind, text, day, note, where, place: undefined, id: undefined, tags: [], label: effectiveLabel(community, { note }).label };
}

/** What has no word in it is told by where it stands. */
function inWords(text: string, where: string): string {
  return /\p{L}|\p{N}/u.test(text) ? text : where;
}

const latest = new WeakMap<Note, { readonly day: PlainDate | undefined }>();

/** Nothing in a note happened later, as far as it tells; found once for each. */
function latestDayIn(note: Note): PlainDate | undefined {
  const known = latest.get(note) ?? { day: latestOf(daysIn(note)) };
  latest.set(note, known);
  return known.day;
}

/** Every day that something of a note can have. */
function daysIn({ properties, questions, decisions }: Note): readonly (PlainDate | undefined)[] {
  return [
    ...properties.flatMap(({ values }) => values.map(parsePlainDate)), ...decisions.map(({ decided }) => decided),
    ...questions.flatMap(({ created, completion }) => [created, completion]),
  ];
}
