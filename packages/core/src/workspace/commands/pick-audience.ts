import type { Community } from '../../community/community.ts';
import { organisationsOfMember, takesPart } from '../../community/organisations.ts';
import { presentMembers } from '../../community/people.ts';
import { linkTextFor } from '../../community/resolve-link.ts';
import type { AudienceRequest } from '../../confidentiality/audience.ts';
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
    case 'organisation': return several(kind, await pickSeveral(context, { title, which: pick.whichOrganisation, items: organisations(context, community) }));
    case 'person': return several(kind, await pickSeveral(context, { title, which: pick.whichPerson, items: persons(context, community) }));
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
  return presentMembers(community, environment.today()).map((member) => ({ label: member.name, value: linkTextFor(community, member.note) }));
}

function organisations({ environment }: CommandContext, community: Community): readonly PickItem<string>[] {
  const today = environment.today();
  const all = new Map(presentMembers(community, today).flatMap((member) => organisationsOfMember(community, member)).map((organisation) => [organisation.key, organisation]));
  return [...all.values()].filter((organisation) => takesPart(community, organisation, today)).map(({ name }) => ({ label: name, value: name })).sort((a, b) => a.label.localeCompare(b.label));
}

/** The newest first. */
function sessions(community: Community): readonly PickItem<string>[] {
  const all = community.notes.filter(({ type }) => type === 'session').map((note) => ({ note, day: dateOfProperty(note.properties, 'date') ?? '' }));
  return all.sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : a.note.title.localeCompare(b.note.title))).map(({ note, day }) => ({ label: note.title, description: day, value: linkTextFor(community, note) }));
}
