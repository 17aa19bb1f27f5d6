import type { Community } from '../community/community.ts';
import { hasLeft } from '../community/member.ts';
import { linkTextFor } from '../community/resolve-link.ts';
import { themeKey } from '../community/name-key.ts';
import { effectiveLabel, labelOfNote } from '../confidentiality/effective-label.ts';
import type { Decision, Note } from '../note/note.ts';
import type { TlpLabel } from '../note/tlp.ts';
import { questionsOf } from '../questions/facts.ts';
import type { QuestionFacts } from '../questions/facts.ts';
import type { PlainDate } from '../text/plain-date.ts';
import { openActionsOf } from './agreements.ts';
import type { ActionFacts } from './agreements.ts';
import { absencesOf, lastHeldSession, lastSession } from './last-session.ts';
import type { Absence } from './last-session.ts';
import { mayNamePerson, mayStandInAll } from './may-stand-in.ts';
import { wordsForLink, wouldLabel } from './shown-words.ts';

export const carriedKinds = ['questions', 'actions', 'decisions', 'absences'] as const;
export type CarriedKind = (typeof carriedKinds)[number];

/** What a session begins with: what the last one left, and the questions that wait. */
export interface CarryOver {
  /** What it may stand in. */
  readonly notes: readonly Note[];
  readonly last: Note | undefined;
  readonly absences: readonly Absence[];
  readonly actions: readonly ActionFacts[];
  readonly decisions: readonly Decision[];
  readonly questions: readonly QuestionFacts[];
  /** How much would come along, and is for fewer people than the note, or for others. */
  readonly heldBack: Readonly<Record<CarriedKind, number>>;
}

export const nothingCarried: CarryOver = { notes: [], last: undefined, absences: [], actions: [], decisions: [], questions: [], heldBack: { questions: 0, actions: 0, decisions: 0, absences: 0 } };

export interface SessionToCome {
  readonly date: PlainDate;
  /** Those whose questions it is about; empty for all. */
  readonly themes: readonly string[];
  /** The note that it will have, in every form that this can take: what comes along may stand in each. */
  readonly notes: readonly Note[];
  /** So many questions fit. */
  readonly room: number;
}

/** More would be a list that nobody reads aloud. */
const mostActions = 20;

export function carryOver(community: Community, { date, themes, notes, room }: SessionToCome, today: PlainDate): CarryOver {
  // One that is still to come left nothing yet, whenever it is planned for; neither did today's as long as it tells of nothing.
  const last = date < today ? lastSession(community, date) : lastHeldSession(community, today);
  const wanted = new Set(themes.map(themeKey));
  const mayStand = (note: Note, label: TlpLabel): boolean => mayStandInAll(community, notes, note, label);
  const waiting = questionsOf(community, today)
    .filter(({ question }) => question.state === 'open' || question.state === 'discussing')
    .filter((facts) => wanted.size === 0 || facts.themes.some(({ name }) => wanted.has(themeKey(name))));
  const questions = waiting.filter(({ note, label }) => mayStand(note, label));
  const toDo = openActionsOf(community, today);
  const actions = toDo.filter(({ note, label }) => mayStand(note, label));
  const decided = last?.decisions ?? [];
  const decisions = last === undefined ? [] : decided.filter(({ item }) => mayStand(last, effectiveLabel(community, { note: last, range: item }).label));
  const missing = last === undefined ? [] : absencesOf(community, last).filter(({ person }) => person.kind !== 'member' || !hasLeft(person.member, date));
  // Who was absent is words of that session, too.
  const absences = last === undefined || !mayStand(last, labelOfNote(community, last)) ? [] : missing.filter(({ person }) => notes.every((note) => mayNamePerson(community, note, person)));
  return {
    last, notes, absences, decisions,
    actions: actions.slice(0, mostActions),
    questions: [...questions].sort(mostPressing).slice(0, Math.max(0, room)),
    heldBack: { questions: waiting.length - questions.length, actions: toDo.length - actions.length, decisions: decided.length - decisions.length, absences: missing.length - absences.length },
  };
}

/** Stale first, then what many have, then what nobody owns, then what is old. */
function mostPressing(a: QuestionFacts, b: QuestionFacts): number {
  const has = (facts: QuestionFacts, reason: 'stale' | 'unowned' | 'orphaned'): number => Number(facts.attention.some((each) => each.reason === reason));
  return has(b, 'stale') - has(a, 'stale')
    || b.question.supporters.length - a.question.supporters.length
    || Math.max(has(b, 'unowned'), has(b, 'orphaned')) - Math.max(has(a, 'unowned'), has(a, 'orphaned'))
    || (b.age ?? -1) - (a.age ?? -1)
    || (a.note.path < b.note.path ? -1 : a.note.path > b.note.path ? 1 : a.question.place.start - b.question.place.start);
}

/** A link to a line of a note that shows its words; to the note where the line has no block id. Words that would be read as a label are not said. */
export function linkToLine(community: Community, note: Note, id: string | undefined, words: string): string {
  const target = linkTextFor(community, note).split('|')[0] ?? note.name;
  const asWords = wordsForLink(words);
  const shown = asWords === '' || wouldLabel(`|${asWords}`) ? note.name : asWords;
  return id === undefined && shown === target ? `[[${target}]]` : `[[${target}${id === undefined ? '' : `#^${id}`}|${shown}]]`;
}
