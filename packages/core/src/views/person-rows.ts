import type { TlpLabel } from '../note/tlp.ts';
import { isStricter } from '../note/tlp.ts';
import { furtherRoles, groupsOfPerson, keyOfGroup, rankOfGroup, rolesInWords, titleOfGroup } from '../people/by-organisation.ts';
import { amountOf } from '../people/who-is-who.ts';
import type { OwnedCounts, PersonFacts } from '../people/who-is-who.ts';
import type { Messages } from '../text/messages/messages.ts';
import type { Heading } from './lists/heading.ts';
import type { RowContext } from './question-row.ts';
import type { PersonRow } from './sidebar.ts';

/** A member in the list of who is who. */
export interface ListedPerson extends Omit<PersonFacts, 'owned'> {
  readonly owned: OwnedCounts;
  /** Another one in the list has this name too: then the path tells them apart. */
  readonly isTwice: boolean;
}

/** The members stand in groups, as in every list of who is who. */
export function personHeadings(person: ListedPerson, messages: Messages): readonly Heading[] {
  return groupsOfPerson(person).map((group) => ({ key: keyOfGroup(group), title: titleOfGroup(group, messages), rank: String(rankOfGroup(group)) }));
}

export function personRow(person: ListedPerson, key: string, { group }: { readonly group: string }, context: RowContext): PersonRow {
  const { messages, me } = context;
  const { member: { note }, where } = person;
  const name = /\p{L}/u.test(person.name) ? person.name : where;
  const label = labelShown(person, context);
  const facts = [...factsInWords(person, messages), ...(person.isTwice ? [where] : [])];
  return {
    kind: 'person', key, icon: person.hasLeft ? 'orphaned' : 'person', text: name, label,
    description: facts.join(' · '),
    tooltip: tooltipOf(person, name, label, context),
    spoken: [name, person.hasLeft ? '' : group, ...facts, label ?? ''].filter((part) => part !== '').join(', '),
    path: note.path, place: startOf, mine: me?.kind === 'member' && me.member.note.path === note.path,
    actions: ['openQuestion', ...(amountOf(person.owned) > 0 ? ['showOwned' as const] : [])],
    inline: amountOf(person.owned) > 0 ? ['showOwned'] : [],
  };
}

const startOf = { start: 0, end: 0, line: 0, column: 0, endLine: 0, endColumn: 0 };

/** What they know, what they do here, what is theirs, since when; of who has left, only what is theirs still. */
function factsInWords(person: ListedPerson, messages: Messages): readonly string[] {
  const { themes, owned, since, hasLeft, member } = person;
  const { people: words } = messages;
  const owns = amountOf(owned) === 0 ? '' : words.owns(amountOf(owned));
  const all = hasLeft
    ? [owns, member.left === undefined || member.left <= firstYear ? '' : words.left(member.left)]
    : [themes.join(', '), rolesInWords(furtherRoles(person), messages), owns, since === undefined ? '' : words.since(since)];
  return all.filter((part) => part !== '');
}

/** A day before it stands for one that can't be read. */
const firstYear = '0001-12-31';

function tooltipOf({ organisations, roles, themes, owned, since, member, where }: ListedPerson, name: string, label: TlpLabel | undefined, { messages }: RowContext): string {
  const { people: words, tooltip } = messages;
  const lines: readonly (readonly [string, string])[] = [
    [words.organisation, organisations.map((each) => (each.hasLeft ? words.organisationLeft(each.name) : each.name)).join(', ')],
    [words.roles, rolesInWords(roles, messages)],
    [words.expertise, themes.join(', ')],
    [words.theirs, ownedInWords(owned, words)],
    [words.thereSince, since ?? ''],
    [words.alsoCalled, member.aliases.join(', ')],
    [tooltip.confidentiality, label ?? ''],
    [tooltip.note, where],
  ];
  return [name, '', ...lines.filter(([, value]) => value !== '').map(([title, value]) => `${title}: ${value}`)].join('\n');
}

function ownedInWords({ questions, actions, notes }: OwnedCounts, { counted }: Messages['people']): string {
  const parts = [[questions, counted.questions], [actions, counted.actions], [notes, counted.notes]] as const;
  return parts.filter(([count]) => count > 0).map(([count, words]) => words(count)).join(', ');
}

function labelShown({ label }: ListedPerson, { community }: RowContext): TlpLabel | undefined {
  return isStricter(label, community.charter.defaultLabel) ? label : undefined;
}

/** What a filter looks through. */
export function searchTextOfPerson({ name, member, organisations, roles, themes, where }: ListedPerson, messages: Messages): string {
  return [name, ...member.aliases, ...organisations.map((each) => each.name), rolesInWords(roles, messages), ...roles, ...themes, where].join('\n');
}
