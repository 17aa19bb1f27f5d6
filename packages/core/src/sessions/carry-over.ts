import type { Community } from '../community/community.ts';
import { hasLeft } from '../community/member.ts';
import { linkTextFor } from '../community/resolve-link.ts';
import { themeKey } from '../community/name-key.ts';
import { effectiveLabel, labelOfNote } from '../confidentiality/effective-label.ts';
import type { Decision, Note } from '../note/note.ts';
import { questionsOf } from '../questions/facts.ts';
import type { QuestionFacts } from '../questions/facts.ts';
import type { PlainDate } from '../text/plain-date.ts';
import { openActionsOf } from './agreements.ts';
import type { ActionFacts } from './agreements.ts';
import { absencesOf, lastSession } from './last-session.ts';
import type { Absence } from './last-session.ts';
import { mayNamePerson, mayStandInAll } from './may-stand-in.ts';
import { wordsForLink, wouldLabel } from './shown-words.ts';

/** What a session begins with: what the last one left, and the questions that wait. */
export interface CarryOver {
  /** What it may stand in. */
  readonly notes: readonly Note[];
  readonly last: Note | undefined;
  readonly absences: readonly Absence[];
  readonly actions: readonly ActionFacts[];
  readonly decisions: readonly Decision[];
  readonly questions: readonly QuestionFacts[];
}

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
  // One that is still to come left nothing yet, whenever it is planned for.
  const last = lastSession(community, date < today ? date : today);
  const wanted = new Set(themes.map(themeKey));
  const questions = questionsOf(community, today)
    .filter(({ question }) => question.state === 'open' || question.state === 'discussing')
    .filter((facts) => wanted.size === 0 || facts.themes.some(({ name }) => wanted.has(themeKey(name))))
    .filter((facts) => mayStandInAll(community, notes, facts.note, facts.label));
  return {
    last, notes,
    // Who was absent is words of that session, too.
    absences: last === undefined || !mayStandInAll(community, notes, last, labelOfNote(community, last)) ? [] : absencesOf(community, last).filter(({ person }) => (person.kind !== 'member' || !hasLeft(person.member, date)) && notes.every((note) => mayNamePerson(community, note, person))),
    actions: openActionsOf(community, today).filter((facts) => mayStandInAll(community, notes, facts.note, facts.label)).slice(0, mostActions),
    decisions: last === undefined ? [] : last.decisions.filter(({ item }) => mayStandInAll(community, notes, last, effectiveLabel(community, { note: last, range: item }).label)),
    questions: [...questions].sort(mostPressing).slice(0, Math.max(0, room)),
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
