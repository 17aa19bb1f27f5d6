import type { Community } from '../community/community.ts';
import { hasLeft } from '../community/member.ts';
import type { Member } from '../community/member.ts';
import { nameKey } from '../community/name-key.ts';
import { organisationsOfMember, takesPart } from '../community/organisations.ts';
import { resolvePerson } from '../community/people.ts';
import { resolvePath } from '../community/resolve-link.ts';
import { readWikilink, shownName } from '../note/links.ts';
import type { Note, Place, Question } from '../note/note.ts';
import type { PlainDate } from '../text/plain-date.ts';

export type OwnerProblemCode = 'owner-unknown' | 'owner-ambiguous' | 'owner-left' | 'owner-organisation-left';

/** An owner who can't answer for what is theirs, at the note, the question or the action. */
export interface OwnerProblem {
  readonly code: OwnerProblemCode;
  /** The name as it is written, without brackets; behind a line break the organisation, where that is what left. */
  readonly detail: string;
  readonly written: string;
  readonly place: Place;
}

/** Finds what is wrong with the owners in a note. Without any member note the community keeps no list of members, and every name will do. */
export function ownerProblemsOf(community: Community, today: PlainDate): (note: Note) => readonly OwnerProblem[] {
  if (community.members.length === 0) return () => [];
  const standings = new Map<string, Standing>();
  return (note) => ownersIn(note).flatMap(({ written, place, waits }) => {
    const standing = standings.get(written) ?? standingOf(community, written, today);
    standings.set(written, standing);
    // What is answered or done needs nobody any more; that somebody left since is no problem of it.
    if (standing.code === undefined || (standing.isGone && !waits)) return [];
    return [{ code: standing.code, detail: [shownName(written), ...standing.organisations].join('\n'), written, place }];
  });
}

interface WrittenOwner {
  readonly written: string;
  readonly place: Place;
  /** Whether it waits for its owner to do something. */
  readonly waits: boolean;
}

function ownersIn(note: Note): readonly WrittenOwner[] {
  const itself = note.questions.find(({ form }) => form === 'note');
  const ofNote = note.properties.filter(({ key }) => key === 'owners').slice(0, 1).flatMap(({ values, place }) => values.map((written) => ({ written, place, waits: itself === undefined || isOpen(itself) })));
  const ofQuestions = note.questions.filter(({ form }) => form === 'line').flatMap((question) => question.owners.map((written) => ({ written, place: question.place, waits: isOpen(question) })));
  const ofActions = note.actions.filter(({ state }) => state === 'open').flatMap(({ owners, place }) => owners.map((written) => ({ written, place, waits: true })));
  return [...ofNote, ...ofQuestions, ...ofActions];
}

function isOpen({ state }: Question): boolean {
  return state === 'open' || state === 'discussing';
}

interface Standing {
  readonly code: OwnerProblemCode | undefined;
  readonly isGone: boolean;
  readonly organisations: readonly string[];
}

function standingOf(community: Community, written: string, today: PlainDate): Standing {
  const person = resolvePerson(community, written);
  const fine = { code: undefined, isGone: false, organisations: [] };
  if (person.kind !== 'member') return isDamaged(community, written) ? fine : { ...fine, code: `owner-${person.kind}` };
  if (hasLeft(person.member, today)) return { ...fine, code: 'owner-left', isGone: true };
  const organisations = goneOrganisations(community, person.member, today);
  return organisations.length === 0 ? fine : { code: 'owner-organisation-left', isGone: true, organisations: [organisations.join(', ')] };
}

/** The organisations of somebody, where the notes of all of them say that they left; empty as long as one takes part, and for who has none. */
function goneOrganisations(community: Community, member: Member, today: PlainDate): readonly string[] {
  const all = organisationsOfMember(community, member);
  return all.every((each) => each.note !== undefined && !takesPart(community, each, today)) ? all.map(({ name }) => name) : [];
}

/** A registry note that a merge or a slip of the pen broke is reported itself: it may well be a member's. */
function isDamaged(community: Community, written: string): boolean {
  const target = readWikilink(written)?.target ?? written;
  const found = resolvePath(community, target);
  const notes = found.kind === 'note' ? [found.note] : community.names.byName.get(nameKey(target)) ?? [];
  return notes.some((note) => note.locked !== undefined || note.problems.some(({ code }) => code === 'frontmatter-unreadable'));
}
