import type { Messages } from '../text/messages/messages.ts';
import type { OrganisationFacts, PersonFacts } from './who-is-who.ts';

/** People who come from one organisation, from none, or who have left. */
export type PeopleGroup =
  | { readonly kind: 'organisation'; readonly organisation: OrganisationFacts; readonly people: readonly PersonFacts[] }
  | { readonly kind: 'none' | 'left'; readonly people: readonly PersonFacts[] };

/** By organisation; who comes from several stands with each. Who has none comes behind, and last who has left. */
export function byOrganisation(people: readonly PersonFacts[]): readonly PeopleGroup[] {
  const there = people.filter(({ hasLeft }) => !hasLeft);
  const organisations = new Map(there.flatMap((person) => person.organisations).map((organisation) => [organisation.key, organisation]));
  const groups: readonly PeopleGroup[] = [
    ...[...organisations.values()].sort((a, b) => a.name.localeCompare(b.name)).map((organisation): PeopleGroup => ({ kind: 'organisation', organisation, people: there.filter((person) => person.organisations.some(({ key }) => key === organisation.key)) })),
    { kind: 'none', people: there.filter((person) => person.organisations.length === 0) },
    { kind: 'left', people: people.filter(({ hasLeft }) => hasLeft) },
  ];
  return groups.filter((group) => group.people.length > 0);
}

export function titleOfGroup(group: PeopleGroup, { people: words }: Messages): string {
  switch (group.kind) {
    case 'organisation': return group.organisation.hasLeft ? words.organisationLeft(group.organisation.name) : group.organisation.name;
    case 'none': return words.noOrganisation;
    case 'left': return words.haveLeft;
  }
}

/** The roles of the format in the reader's language, others as they are written. */
export function rolesInWords(roles: readonly string[], { people: { roleNames } }: Messages): string {
  return roles.map((role) => roleNames[role.toLowerCase()] ?? role).join(', ');
}

/** That a member is a member goes without saying. */
export function furtherRoles({ roles }: PersonFacts): readonly string[] {
  return roles.filter((role) => role.toLowerCase() !== 'member');
}
