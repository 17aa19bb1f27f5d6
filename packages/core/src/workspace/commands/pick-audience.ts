import { shownPath } from '../../community/community.ts';
import type { Community } from '../../community/community.ts';
import { organisationCalled, organisationsOfMember, takesPart } from '../../community/organisations.ts';
import { presentMembers, resolvePerson } from '../../community/people.ts';
import { linkTextFor } from '../../community/resolve-link.ts';
import type { AudienceRequest } from '../../confidentiality/audience.ts';
import type { Note } from '../../note/note.ts';
import { dateOfProperty } from '../../note/parse-note.ts';
import type { CommandContext } from '../command-context.ts';
import type { PickItem } from '../ui.ts';
import { pickSeveral } from './pick-several.ts';

/** Ask for whom. Undefined when the person turns away. */
export async function pickAudience(context: CommandContext, community: Community, title: string): Promise<AudienceRequest | undefined> {
  const { environment: { ui }, messages: { pick } } = context;
  const kinds = ['world', 'community', 'organisation', 'person', 'session'] as const;
  const kind = await ui.pick({ title, placeholder: pick.forWhom, items: kinds.map((each) => ({ label: pick.audiences[each], value: each })) });
  switch (kind) {
    case undefined: return undefined;
    case 'world': case 'community': return { kind, names: [] };
    case 'organisation': return several(kind, await pickSeveral(context, { title, which: pick.whichOrganisation, of: 'persons', items: organisations(context, community) }));
    case 'person': return several(kind, await pickSeveral(context, { title, which: pick.whichPerson, of: 'persons', items: persons(context, community) }));
    case 'session': {
      const session = await ui.pick({ title, placeholder: pick.whichSession, items: sessions(community) });
      return session === undefined ? undefined : { kind, names: [session] };
    }
  }
}

function several(kind: 'organisation' | 'person', names: readonly string[] | undefined): AudienceRequest | undefined {
  return names === undefined ? undefined : { kind, names };
}

function persons({ environment }: CommandContext, community: Community): readonly PickItem<string>[] {
  return presentMembers(community, environment.today()).map(({ note }) => itemFor(community, note, (name) => {
    const person = resolvePerson(community, name);
    return person.kind === 'member' && person.member.note === note;
  }));
}

function organisations({ environment }: CommandContext, community: Community): readonly PickItem<string>[] {
  const today = environment.today();
  const all = new Map(presentMembers(community, today).flatMap((member) => organisationsOfMember(community, member)).map((organisation) => [organisation.key, organisation]));
  return [...all.values()].filter((organisation) => takesPart(community, organisation, today)).map(({ key, name, note }) => (
    note === undefined ? { label: name, value: name } : itemFor(community, note, (written) => organisationCalled(community, written).key === key)
  )).sort((a, b) => a.label.localeCompare(b.label) || (a.description ?? '').localeCompare(b.description ?? ''));
}

/** Where the name alone could mean another, the path stands beside it, and a link is asked for. */
function itemFor(community: Community, note: Note, isMeant: (name: string) => boolean): PickItem<string> {
  return isMeant(note.name) ? { label: note.name, value: note.name } : { label: note.name, description: shownPath(community, note), value: `[[${linkTextFor(community, note)}]]` };
}

/** The newest first. */
function sessions(community: Community): readonly PickItem<string>[] {
  const all = community.notes.filter(({ type }) => type === 'session').map((note) => ({ note, day: dateOfProperty(note.properties, 'date') ?? '' }));
  return all.sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : a.note.title.localeCompare(b.note.title))).map(({ note, day }) => ({ label: note.title, description: day, value: `[[${linkTextFor(community, note)}]]` }));
}
