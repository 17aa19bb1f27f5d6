import { shownPath } from '../community/community.ts';
import type { Community } from '../community/community.ts';
import { resolvePerson } from '../community/people.ts';
import type { Person } from '../community/people.ts';
import { effectiveLabel } from '../confidentiality/effective-label.ts';
import type { Note, Question } from '../note/note.ts';
import { dateOfProperty, valuesOf } from '../note/parse-note.ts';
import { obsoleteOf } from '../note/question-of-item.ts';
import type { TlpLabel } from '../note/tlp.ts';
import type { PlainDate } from '../text/plain-date.ts';

/** What is written down about how well an answer has kept (format: "What it was good for, and whether it still holds"). */
export type Keeping = Pick<Question, 'review' | 'verified' | 'obsolete'>;

/** From its `review` on, until somebody verifies it. */
export function isDue({ review, verified }: Pick<Keeping, 'review' | 'verified'>, day: PlainDate): boolean {
  return review !== undefined && review <= day && (verified === undefined || verified < review || verified > day);
}

export function isObsolete({ obsolete }: Pick<Keeping, 'obsolete'>, day: PlainDate): boolean {
  return obsolete !== undefined && (obsolete === 'undated' || obsolete <= day);
}

/** A day to come on which it is to become obsolete. */
export function plannedObsolete({ obsolete }: Pick<Keeping, 'obsolete'>, day: PlainDate): PlainDate | undefined {
  return obsolete !== undefined && obsolete !== 'undated' && obsolete > day ? obsolete : undefined;
}

export function keepingOfNote({ properties }: Note): Keeping {
  const day = (key: string): PlainDate | undefined => dateOfProperty(properties, key);
  return { review: day('review'), verified: day('verified'), obsolete: obsoleteOf(valuesOf(properties, 'obsolete'), day('obsolete')) };
}

/** A knowledge note with what its community says about it. */
export interface KnowledgeFacts {
  readonly note: Note;
  /** The path of the note, as it may be shown. */
  readonly where: string;
  readonly label: TlpLabel;
  /** Who answers for it: its owners, else its authors. */
  readonly keepers: readonly Person[];
  readonly keeping: Keeping;
}

/** Every knowledge note, by path. */
export function knowledgeOf(community: Community): readonly KnowledgeFacts[] {
  return community.notes.filter(({ type }) => type === 'knowledge').map((note) => knowledgeFacts(community, note));
}

function knowledgeFacts(community: Community, note: Note): KnowledgeFacts {
  const owners = valuesOf(note.properties, 'owners');
  const written = owners.length > 0 ? owners : valuesOf(note.properties, 'authors');
  return {
    note, where: shownPath(community, note), label: effectiveLabel(community, { note }).label,
    keepers: written.map((name) => resolvePerson(community, name)), keeping: keepingOfNote(note),
  };
}

/** Knowledge that has to be looked at again, what waits longest first. */
export function knowledgeDue(community: Community, today: PlainDate): readonly KnowledgeFacts[] {
  const due = community.notes.flatMap((note) => knowledgeDueIn(community, note, today));
  return due.sort((a, b) => ((a.keeping.review ?? '') < (b.keeping.review ?? '') ? -1 : 1));
}

/** Of one note: itself, where it is due. */
export function knowledgeDueIn(community: Community, note: Note, today: PlainDate): readonly KnowledgeFacts[] {
  if (note.type !== 'knowledge') return [];
  const facts = knowledgeFacts(community, note);
  return isDue(facts.keeping, today) && !isObsolete(facts.keeping, today) ? [facts] : [];
}
