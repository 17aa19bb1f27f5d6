import { noteOf, shownPath } from '../community/community.ts';
import type { Community } from '../community/community.ts';
import { hasLeft } from '../community/member.ts';
import type { Member } from '../community/member.ts';
import { isGone, membershipOf, thereSince } from '../community/membership.ts';
import { nameKey } from '../community/name-key.ts';
import { organisationCalled } from '../community/organisations.ts';
import { resolvePerson } from '../community/people.ts';
import { themesOfNote } from '../community/themes.ts';
import { labelOfNote } from '../confidentiality/effective-label.ts';
import { shownName } from '../note/links.ts';
import type { Note } from '../note/note.ts';
import { nameOfPath, valuesOf } from '../note/parse-note.ts';
import type { TlpLabel } from '../note/tlp.ts';
import type { QuestionFacts } from '../questions/facts.ts';
import type { ActionFacts } from '../sessions/agreements.ts';
import type { OpenWork } from '../sessions/open-work.ts';
import type { PlainDate } from '../text/plain-date.ts';

/** What is still somebody's: nothing that is answered or done. */
export interface Owned {
  readonly questions: readonly QuestionFacts[];
  readonly actions: readonly ActionFacts[];
  /** Notes that name them as owner, but for those that are a question. */
  readonly notes: readonly Note[];
}

export interface OrganisationFacts {
  readonly key: string;
  readonly name: string;
  readonly hasLeft: boolean;
}

/** A member with what the registry and the notes say about them. */
export interface PersonFacts {
  readonly member: Member;
  /** The name as it may be shown. */
  readonly name: string;
  /** The path of the member note, as it may be shown. */
  readonly where: string;
  readonly label: TlpLabel;
  readonly organisations: readonly OrganisationFacts[];
  /** As written, each once; who facilitates by the charter has that role too. */
  readonly roles: readonly string[];
  /** What they are an expert in. */
  readonly themes: readonly string[];
  /** The day on which they joined, for who came back the last one. */
  readonly since: PlainDate | undefined;
  readonly hasLeft: boolean;
  readonly owned: Owned;
}

/** Everybody with a member note, by name. Who has left is there as long as something is still theirs: somebody has to take it over. */
export function whoIsWho(community: Community, work: OpenWork, today: PlainDate): readonly PersonFacts[] {
  const ownedBy = ownedByMember(community, work);
  return community.members
    .map((member) => ({ ...personIn(community, member, today), owned: ownedBy.get(member.note.path) ?? { questions: [], actions: [], notes: [] } }))
    .filter((person) => isListed(person, countsOf(person.owned)))
    .sort(byNameOfPerson);
}

/** All of it but for what is theirs, which other notes tell. */
export function personIn(community: Community, member: Member, today: PlainDate): Omit<PersonFacts, 'owned'> {
  const { note, membership } = member;
  const facilitates = community.charter.facilitators.some((written) => keyOf(community, written) === note.path);
  return {
    member,
    name: nameShown(community, note),
    where: shownPath(community, note),
    label: labelOfNote(community, note),
    organisations: organisationsOf(community, member, today),
    roles: rolesOf(member, facilitates),
    themes: [...new Set(themesOfNote(community, note))],
    since: thereSince(membership, today),
    hasLeft: hasLeft(member, today),
  };
}

/** Who has left is there as long as something is still theirs. */
export function isListed({ hasLeft: isGoneNow }: Pick<PersonFacts, 'hasLeft'>, owned: OwnedCounts): boolean {
  return !isGoneNow || amountOf(owned) > 0;
}

function byNameOfPerson(a: Pick<PersonFacts, 'name' | 'where'>, b: Pick<PersonFacts, 'name' | 'where'>): number {
  return a.name.localeCompare(b.name) || (a.where < b.where ? -1 : a.where > b.where ? 1 : 0);
}

export function countOf(owned: Owned): number {
  return amountOf(countsOf(owned));
}

export function amountOf({ questions, actions, notes }: OwnedCounts): number {
  return questions + actions + notes;
}

/** How much of each kind. */
export type OwnedCounts = Readonly<Record<keyof Owned, number>>;

export function countsOf({ questions, actions, notes }: Owned): OwnedCounts {
  return { questions: questions.length, actions: actions.length, notes: notes.length };
}

/** What is whose in one note, by the path of the member note. */
export function ownedIn(community: Community, note: Note, { questions, actions }: OpenWork): ReadonlyMap<string, Owned> {
  return ownedByMember({ ...community, notes: [note] }, { questions, actions });
}

function ownedByMember(community: Community, { questions, actions }: OpenWork): ReadonlyMap<string, Owned> {
  const all = new Map<string, { questions: QuestionFacts[]; actions: ActionFacts[]; notes: Note[] }>();
  const of = (path: string): { questions: QuestionFacts[]; actions: ActionFacts[]; notes: Note[] } => {
    const known = all.get(path) ?? { questions: [], actions: [], notes: [] };
    all.set(path, known);
    return known;
  };
  const paths = (owners: QuestionFacts['owners']): ReadonlySet<string> => new Set(owners.flatMap((owner) => (owner.kind === 'member' ? [owner.member.note.path] : [])));
  for (const facts of questions) {
    if (facts.question.state === 'open' || facts.question.state === 'discussing') for (const path of paths(facts.owners)) of(path).questions.push(facts);
  }
  for (const facts of actions) for (const path of paths(facts.owners)) of(path).actions.push(facts);
  for (const note of community.notes) {
    if (note.questions.some(({ form }) => form === 'note')) continue;
    for (const path of paths(valuesOf(note.properties, 'owners').map((written) => resolvePerson(community, written)))) of(path).notes.push(note);
  }
  return all;
}

/** What a note is called, in words that whoever looks along may read. */
function nameShown(community: Community, note: Note): string {
  return nameOfPath(shownPath(community, note));
}

/** An organisation is called what its note is called now, also where it is named by an older name; unless that note may not be seen. */
function organisationsOf(community: Community, member: Member, today: PlainDate): readonly OrganisationFacts[] {
  const all = valuesOf(member.note.properties, 'organisation').filter((written) => written.trim() !== '').map((written): OrganisationFacts => {
    const { note, key } = organisationCalled(community, written);
    const seen = note === undefined ? undefined : noteOf(community, note.path);
    if (seen === undefined) return { key: note === undefined ? key : `?${nameKey(shownName(written))}`, name: shownName(written), hasLeft: false };
    return { key, name: nameShown(community, seen), hasLeft: isGone(membershipOf(seen), today) };
  });
  return [...new Map(all.map((each) => [each.key, each])).values()];
}

function rolesOf({ note }: Member, facilitates: boolean): readonly string[] {
  const written = valuesOf(note.properties, 'roles').map(shownName).filter((role) => role !== '');
  return [...new Map([...(facilitates ? ['facilitator'] : []), ...written].map((role) => [nameKey(role), role])).values()];
}

function keyOf(community: Community, written: string): string {
  const person = resolvePerson(community, written);
  return person.kind === 'member' ? person.member.note.path : '';
}
