import type { Community } from '../community/community.ts';
import { nameKey, themeKey } from '../community/name-key.ts';
import { organisationCalled, organisationsOfMember } from '../community/organisations.ts';
import { themeCalled } from '../community/themes.ts';
import type { Note } from '../note/note.ts';
import { dateOfProperty, valuesOf } from '../note/parse-note.ts';
import type { PlainDate } from '../text/plain-date.ts';
import type { MemberStory, OrganisationStory } from './activity.ts';
import { evidenceOf } from './evidence.ts';

export function memberStories(community: Community): readonly MemberStory[] {
  return community.members.map((member) => {
    const themes = valuesOf(member.note.properties, 'themes').map((written) => themeCalled(community, written));
    return {
      key: member.note.path, member, ...comingAndGoing(member.note),
      organisations: [...new Map(organisationsOfMember(community, member).map(({ key, name }) => [key, { key, name }])).values()],
      themes: themes.map((name) => ({ key: themeKey(name), name })),
      evidence: evidenceOf(community, member.note, { place: undefined, text: member.name, date: dateOfProperty(member.note.properties, 'joined') }),
    };
  });
}

/** Organisations that have a note, and those that members come from, by name. */
export function organisationStories(community: Community, members: readonly MemberStory[]): readonly OrganisationStory[] {
  const all = new Map<string, OrganisationStory>();
  for (const note of community.notes.filter(({ type }) => type === 'organisation')) {
    const { key, name } = organisationCalled(community, note.name);
    all.set(key, { key, name, ...comingAndGoing(note), hasNote: true, members: [], evidence: evidenceOf(community, note, { place: undefined, text: name, date: dateOfProperty(note.properties, 'joined') }) });
  }
  const from = new Map<string, MemberStory[]>();
  for (const story of members) {
    for (const { key, name } of story.organisations) {
      if (!all.has(key)) all.set(key, { key, name, joined: undefined, left: undefined, hasNote: false, members: [], evidence: { ...story.evidence, text: name, date: undefined } });
      const colleagues = from.get(key);
      if (colleagues === undefined) from.set(key, [story]);
      else colleagues.push(story);
    }
  }
  return [...all.values()].map((story) => ({ ...story, members: from.get(story.key) ?? [] })).sort((a, b) => (nameKey(a.name) < nameKey(b.name) ? -1 : 1));
}

function comingAndGoing({ properties }: Note): Pick<MemberStory, 'joined' | 'left'> {
  const left = dateOfProperty(properties, 'left');
  const says = valuesOf(properties, 'left').some((value) => value.trim() !== '');
  return { joined: dateOfProperty(properties, 'joined'), left: left ?? (says ? 'undated' : undefined) };
}

/** Whether something was there at the end of a day: `unknown` where the days written down don't say. */
export type Presence = 'there' | 'away' | 'unknown';

/**
 * Whether somebody was a member at the end of a day. Of a day in the past only days that are written down tell; today whoever has not left
 * is one (undefined: every day is in the past). Somebody who left before joining has left, and nobody knows when either was.
 */
export function presenceAt({ joined, left }: Pick<MemberStory, 'joined' | 'left'>, day: PlainDate, today: PlainDate | undefined): Presence {
  const isNow = today !== undefined && day >= today;
  if (left === 'undated' || isContradiction({ joined, left })) return isNow ? 'away' : 'unknown';
  if (left !== undefined && left <= day) return 'away';
  if (joined === undefined) return isNow ? 'there' : 'unknown';
  return joined <= day ? 'there' : 'away';
}

/** An organisation with a note takes part as long as that says so; one without, as long as a member comes from it. */
export function organisationAt(story: OrganisationStory, day: PlainDate, today: PlainDate): Presence {
  if (story.hasNote) return presenceAt(story, day, today);
  const all = story.members.map((member) => presenceAt(member, day, today));
  return all.includes('there') ? 'there' : all.includes('unknown') ? 'unknown' : 'away';
}

export function isContradiction({ joined, left }: Pick<MemberStory, 'joined' | 'left'>): boolean {
  return joined !== undefined && left !== undefined && left !== 'undated' && left < joined;
}
