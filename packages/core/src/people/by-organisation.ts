import type { Messages } from '../text/messages/messages.ts';
import type { OrganisationFacts, PersonFacts } from './who-is-who.ts';

/** Where somebody stands in a list of who is who: with an organisation, with those who have none, or with who has left. */
export type GroupOfPerson = { readonly kind: 'organisation'; readonly organisation: OrganisationFacts } | { readonly kind: 'none' | 'left' };

export type PeopleGroup = GroupOfPerson & { readonly people: readonly PersonFacts[] };

/** Who comes from several organisations stands with each. */
export function groupsOfPerson({ hasLeft, organisations }: Pick<PersonFacts, 'hasLeft' | 'organisations'>): readonly GroupOfPerson[] {
  if (hasLeft) return [{ kind: 'left' }];
  return organisations.length === 0 ? [{ kind: 'none' }] : organisations.map((organisation) => ({ kind: 'organisation', organisation }));
}

export function keyOfGroup(group: GroupOfPerson): string {
  return group.kind === 'organisation' ? `of ${group.organisation.key}` : group.kind;
}

/** By organisation. Who has none comes behind, and last who has left. */
export function byOrganisation(people: readonly PersonFacts[]): readonly PeopleGroup[] {
  const groups = new Map<string, GroupOfPerson & { readonly people: PersonFacts[] }>();
  for (const person of people) {
    for (const group of groupsOfPerson(person)) {
      const known = groups.get(keyOfGroup(group)) ?? { ...group, people: [] };
      groups.set(keyOfGroup(group), known);
      known.people.push(person);
    }
  }
  const nameOf = (group: GroupOfPerson): string => (group.kind === 'organisation' ? group.organisation.name : '');
  return [...groups.values()].sort((a, b) => rankOfGroup(a) - rankOfGroup(b) || nameOf(a).localeCompare(nameOf(b)));
}

export function rankOfGroup({ kind }: GroupOfPerson): number {
  return { organisation: 0, none: 1, left: 2 }[kind];
}

export function titleOfGroup(group: GroupOfPerson, { people: words }: Messages): string {
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
export function furtherRoles({ roles }: Pick<PersonFacts, 'roles'>): readonly string[] {
  return roles.filter((role) => role.toLowerCase() !== 'member');
}
