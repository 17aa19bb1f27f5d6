import { nameKey } from '../community/name-key.ts';
import type { TlpLabel } from '../note/tlp.ts';
import { isStricter } from '../note/tlp.ts';
import { byOrganisation, furtherRoles, rolesInWords, titleOfGroup } from '../people/by-organisation.ts';
import { countOf } from '../people/who-is-who.ts';
import type { Owned, PersonFacts } from '../people/who-is-who.ts';
import type { Messages } from '../text/messages/messages.ts';
import type { RowContext } from './question-row.ts';
import type { Group, PersonRow } from './sidebar.ts';

/** The members as groups of rows, as they stand in every list of who is who. */
export function peopleGroups(people: readonly PersonFacts[], context: RowContext): readonly Group[] {
  const names = people.map(({ name }) => nameKey(name));
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return byOrganisation(people).map((group) => {
    const key = group.kind === 'organisation' ? `of ${group.organisation.key}` : group.kind;
    const title = titleOfGroup(group, context.messages);
    return {
      key: `people/${key}`, title, count: group.people.length,
      rows: group.people.map((person) => personRow(person, { prefix: `people/${key}`, group: title, isTwice: twice.has(nameKey(person.name)) }, context)),
    };
  });
}

interface Spot {
  /** Of the row's key. */
  readonly prefix: string;
  readonly group: string;
  /** Another row has this name too: then its path tells them apart. */
  readonly isTwice: boolean;
}

function personRow(person: PersonFacts, { prefix, group, isTwice }: Spot, context: RowContext): PersonRow {
  const { messages, me } = context;
  const { member: { note }, where } = person;
  const name = /\p{L}/u.test(person.name) ? person.name : where;
  const label = labelShown(person, context);
  const facts = [...factsInWords(person, messages), ...(isTwice ? [where] : [])];
  return {
    kind: 'person', key: `${prefix}/${note.path}`, icon: person.hasLeft ? 'orphaned' : 'person', text: name, label,
    description: facts.join(' · '),
    tooltip: tooltipOf(person, name, label, context),
    spoken: [name, person.hasLeft ? '' : group, ...facts, label ?? ''].filter((part) => part !== '').join(', '),
    path: note.path, place: startOf, mine: me?.kind === 'member' && me.member.note.path === note.path,
    actions: ['openQuestion', ...(countOf(person.owned) > 0 ? ['showOwned' as const] : [])],
    inline: countOf(person.owned) > 0 ? ['showOwned'] : [],
  };
}

const startOf = { start: 0, end: 0, line: 0, column: 0, endLine: 0, endColumn: 0 };

/** What they know, what they do here, what is theirs, since when; of who has left, only what is theirs still. */
function factsInWords(person: PersonFacts, messages: Messages): readonly string[] {
  const { themes, owned, since, hasLeft, member } = person;
  const { people: words } = messages;
  const owns = countOf(owned) === 0 ? '' : words.owns(countOf(owned));
  const all = hasLeft
    ? [owns, member.left === undefined || member.left <= firstYear ? '' : words.left(member.left)]
    : [themes.join(', '), rolesInWords(furtherRoles(person), messages), owns, since === undefined ? '' : words.since(since)];
  return all.filter((part) => part !== '');
}

/** A day before it stands for one that can't be read. */
const firstYear = '0001-12-31';

function tooltipOf({ organisations, roles, themes, owned, since, member, where }: PersonFacts, name: string, label: TlpLabel | undefined, { messages }: RowContext): string {
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

function ownedInWords({ questions, actions, notes }: Owned, { counted }: Messages['people']): string {
  const parts = [[questions.length, counted.questions], [actions.length, counted.actions], [notes.length, counted.notes]] as const;
  return parts.filter(([count]) => count > 0).map(([count, words]) => words(count)).join(', ');
}

function labelShown({ label }: PersonFacts, { community }: RowContext): TlpLabel | undefined {
  return isStricter(label, community.charter.defaultLabel) ? label : undefined;
}

/** What a filter looks through. */
export function searchTextOfPerson({ name, member, organisations, roles, themes, where }: PersonFacts, messages: Messages): string {
  return [name, ...member.aliases, ...organisations.map((each) => each.name), rolesInWords(roles, messages), ...roles, ...themes, where].join('\n');
}
