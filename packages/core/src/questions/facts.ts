import { shownPath } from '../community/community.ts';
import type { Community } from '../community/community.ts';
import { hasLeft } from '../community/member.ts';
import { pathApart, resolvePerson } from '../community/people.ts';
import type { Person } from '../community/people.ts';
import { themesOf, themesOfNote } from '../community/themes.ts';
import type { Theme } from '../community/themes.ts';
import { labelOfQuestion } from '../confidentiality/effective-label.ts';
import type { Note, Question } from '../note/note.ts';
import { dateOfProperty, valuesOf } from '../note/parse-note.ts';
import type { TlpLabel } from '../note/tlp.ts';
import { isDue, isObsolete } from './kept-answers.ts';
import { daysBetween, latestOf } from '../text/plain-date.ts';
import type { PlainDate } from '../text/plain-date.ts';

/** A question with what its note and its community say about it. */
export interface QuestionFacts {
  readonly note: Note;
  /** The path of the note, as it may be shown. */
  readonly where: string;
  readonly question: Question;
  readonly owners: readonly Person[];
  /** For each owner, what tells them apart from another member of their name; empty where nobody has it. */
  readonly ownersApart: readonly string[];
  readonly ownersInherited: boolean;
  /** Who has this question too. */
  readonly supporters: readonly Person[];
  readonly themes: readonly Theme[];
  readonly label: TlpLabel;
  /** When it was asked: its own date, else its note's; undefined when neither says. */
  readonly asked: PlainDate | undefined;
  /** Days since it was asked; undefined when nobody wrote that down, or the day is still to come. */
  readonly age: number | undefined;
  /** Its answer holds no more, today. */
  readonly isObsolete: boolean;
  /** Why a question needs somebody's attention: an open one, or one whose answer is due for review. */
  readonly attention: readonly Attention[];
}

export type Attention =
  | { readonly reason: 'stale'; readonly days: number }
  | { readonly reason: 'orphaned'; readonly who: string }
  | { readonly reason: 'unowned' }
  /** Its answer has to be looked at again. */
  | { readonly reason: 'review'; readonly since: PlainDate };

export function questionsOf(community: Community, today: PlainDate): readonly QuestionFacts[] {
  return community.notes.flatMap((note) => questionsIn(community, note, today));
}

/** The questions of one note, in the order of the text. */
export function questionsIn(community: Community, note: Note, today: PlainDate): readonly QuestionFacts[] {
  if (note.questions.length === 0) return [];
  const themes = themesOfNote(community, note);
  return note.questions.map((question) => factsOf({ community, note, question, themesOfNote: themes, today }));
}

export interface FactsSource {
  readonly community: Community;
  readonly note: Note;
  readonly question: Question;
  readonly themesOfNote: readonly string[];
  readonly today: PlainDate;
}

export function factsOf({ community, note, question, themesOfNote: themes, today }: FactsSource): QuestionFacts {
  const ownersInherited = question.owners.length === 0;
  const written = ownersInherited ? valuesOf(note.properties, 'owners') : question.owners;
  const owners = written.map((owner) => resolvePerson(community, owner));
  const asked = dayOfAsking(note, question);
  // No clock of the disk is asked: a sync touches files that nobody changed. What counts is what people wrote down.
  const changed = latestOf([question.created, question.completion, ...question.replies.map((reply) => reply.date)]) ?? asked;
  const isOpen = question.state === 'open' || question.state === 'discussing';
  return {
    note, question, owners,
    ownersApart: owners.map((owner) => pathApart(community, owner)),
    where: shownPath(community, note),
    supporters: question.supporters.map((supporter) => resolvePerson(community, supporter)),
    ownersInherited: ownersInherited && question.form === 'line' && owners.length > 0,
    themes: themesOf(community, question, themes),
    label: labelOfQuestion(community, note, question),
    asked,
    age: asked === undefined || asked > today ? undefined : daysBetween(asked, today),
    isObsolete: isObsolete(question, today),
    attention: isOpen ? attentionOf(owners, changed, community.charter.staleAfter, today) : reviewOf(question, today),
  };
}

/** The day of a question, else that of its note. Where a day is written and can't be read, nobody knows: another one would be a guess. */
export function dayOfAsking({ properties }: Note, { created, hasUnreadDay }: Question): PlainDate | undefined {
  if (created !== undefined || hasUnreadDay) return created;
  const written = ['created', 'date', 'published'].find((key) => valuesOf(properties, key).some((value) => value.trim() !== ''));
  return written === undefined ? undefined : dateOfProperty(properties, written);
}

function reviewOf(question: Question, today: PlainDate): readonly Attention[] {
  const { state, review } = question;
  const isWaiting = state === 'resolved' && isDue(question, today) && !isObsolete(question, today);
  return isWaiting && review !== undefined ? [{ reason: 'review', since: review }] : [];
}

function attentionOf(owners: readonly Person[], changed: PlainDate | undefined, staleAfter: number, today: PlainDate): readonly Attention[] {
  const reasons: Attention[] = [];
  const days = changed === undefined ? 0 : daysBetween(changed, today);
  if (days > staleAfter) reasons.push({ reason: 'stale', days });
  if (owners.length === 0) reasons.push({ reason: 'unowned' });
  else if (owners.every((owner) => owner.kind === 'member' && hasLeft(owner.member, today))) {
    reasons.push({ reason: 'orphaned', who: owners.map((owner) => owner.name).join(', ') });
  }
  return reasons;
}
