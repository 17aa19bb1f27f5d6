import { nameKey } from '../community/name-key.ts';
import type { TlpLabel } from '../note/tlp.ts';
import { isStricter } from '../note/tlp.ts';
import { countOf } from '../people/who-is-who.ts';
import type { Owned, PersonFacts } from '../people/who-is-who.ts';
import type { Messages } from '../text/messages/messages.ts';
import type { RowContext } from './question-row.ts';
import type { Group, PersonRow } from './sidebar.ts';

/** By organisation; who comes from several stands with each. Who has none comes behind, and last who has left. */
export function peopleGroups(people: readonly PersonFacts[], context: RowContext): readonly Group[] {
  const { people: words } = context.messages;
  const names = people.map(({ name }) => nameKey(name));
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  const groups = new Map<string, { readonly title: string; readonly rank: string; readonly people: PersonFacts[] }>();
  for (const person of people) {
    const places = person.hasLeft ? [{ key: 'left', title: words.haveLeft, rank: '3' }]
      : person.organisations.length === 0 ? [{ key: 'none', title: words.noOrganisation, rank: '2' }]
        : person.organisations.map(({ key, name, hasLeft }) => ({ key: `of ${key}`, title: hasLeft ? words.organisationLeft(name) : name, rank: `1${name}` }));
    for (const { key, title, rank } of places) {
      const group = groups.get(key) ?? { title, rank, people: [] };
      groups.set(key, group);
      group.people.push(person);
    }
  }
  return [...groups].sort(([, a], [, b]) => a.rank.localeCompare(b.rank)).map(([key, { title, people: all }]) => ({
    key: `people/${key}`, title, count: all.length, rows: all.map((person) => personRow(person, { prefix: `people/${key}`, group: title, isTwice: twice.has(nameKey(person.name)) }, context)),
  }));
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
function factsInWords({ themes, roles, owned, since, hasLeft, member }: PersonFacts, { people: words }: Messages): readonly string[] {
  const owns = countOf(owned) === 0 ? '' : words.owns(countOf(owned));
  const all = hasLeft
    ? [owns, member.left === undefined || member.left <= firstYear ? '' : words.left(member.left)]
    : [themes.join(', '), rolesInWords(roles.filter((role) => role !== 'member'), words), owns, since === undefined ? '' : words.since(since)];
  return all.filter((part) => part !== '');
}

/** A day before it stands for one that can't be read. */
const firstYear = '0001-12-31';

function tooltipOf({ organisations, roles, themes, owned, since, member, where }: PersonFacts, name: string, label: TlpLabel | undefined, { messages: { people: words, tooltip } }: RowContext): string {
  const lines: readonly (readonly [string, string])[] = [
    [words.organisation, organisations.map((each) => (each.hasLeft ? words.organisationLeft(each.name) : each.name)).join(', ')],
    [words.roles, rolesInWords(roles, words)],
    [words.expertise, themes.join(', ')],
    [words.theirs, ownedInWords(owned, words)],
    [words.thereSince, since ?? ''],
    [words.alsoCalled, member.aliases.join(', ')],
    [tooltip.confidentiality, label ?? ''],
    [tooltip.note, where],
  ];
  return [name, '', ...lines.filter(([, value]) => value !== '').map(([title, value]) => `${title}: ${value}`)].join('\n');
}

/** The roles of the format in the person's language, others as they are written. */
function rolesInWords(roles: readonly string[], { roleNames }: Messages['people']): string {
  return roles.map((role) => roleNames[role.toLowerCase()] ?? role).join(', ');
}

function ownedInWords({ questions, actions, notes }: Owned, { counted }: Messages['people']): string {
  const parts = [[questions.length, counted.questions], [actions.length, counted.actions], [notes.length, counted.notes]] as const;
  return parts.filter(([count]) => count > 0).map(([count, words]) => words(count)).join(', ');
}

function labelShown({ label }: PersonFacts, { community }: RowContext): TlpLabel | undefined {
  return isStricter(label, community.charter.defaultLabel) ? label : undefined;
}

/** What a filter looks through. */
export function searchTextOfPerson({ name, member, organisations, roles, themes, where }: PersonFacts, { people: words }: Messages): string {
  return [name, ...member.aliases, ...organisations.map((each) => each.name), rolesInWords(roles, words), ...roles, ...themes, where].join('\n');
}
