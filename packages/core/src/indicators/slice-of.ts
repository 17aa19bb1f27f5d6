import type { Community } from '../community/community.ts';
import { themeKey } from '../community/name-key.ts';
import { organisationCalled } from '../community/organisations.ts';
import { themeCalled } from '../community/themes.ts';
import { activityOf } from './activity-of.ts';
import type { Activity, Actor, OrganisationName, ThemeName } from './activity.ts';
import type { Slice } from './indicator.ts';

/** The theme or the organisation of a community that is called so, by any of its names; undefined where there is none. */
export function sliceCalled(community: Community, kind: 'theme' | 'organisation', name: string): Slice | undefined {
  const { events, members, organisations } = activityOf(community);
  const [theme, organisation] = [themeKey(themeCalled(community, name)), organisationCalled(community, name).key];
  const themes = [...community.charter.themes.map((each) => ({ key: themeKey(each), name: each })), ...[...events, ...members].flatMap((each) => each.themes)];
  const found = kind === 'theme' ? themes.find(({ key }) => key === theme) : organisations.find(({ key }) => key === organisation);
  return found === undefined ? undefined : { kind, name: found.name };
}

const sliced = new WeakMap<Activity, Map<string, Activity>>();

/** Cut out once: what is worked out from a part is kept with it. */
export function sliceOf(community: Community, activity: Activity, slice: Slice): Activity {
  const parts = sliced.get(activity) ?? new Map<string, Activity>();
  const key = 'name' in slice ? `${slice.kind} ${slice.name}` : slice.kind;
  const part = parts.get(key) ?? cutOut(community, activity, slice);
  sliced.set(activity, parts.set(key, part));
  return part;
}

/**
 * The part of what happened that a slice is about. Of a theme: what is about it, and the members who are expert in it. Of an organisation:
 * what people did who counted for it; a question that waits is theirs who own it, a result theirs who answered or wrote it.
 */
function cutOut(community: Community, activity: Activity, slice: Slice): Activity {
  switch (slice.kind) {
    case 'community': return activity;
    case 'theme': {
      const key = themeKey(themeCalled(community, slice.name));
      return sliceOfTheme(activity, (themes) => themes.some((theme) => theme.key === key));
    }
    case 'no-theme': return sliceOfTheme(activity, (themes) => themes.length === 0);
    case 'organisation': {
      const { key } = organisationCalled(community, slice.name);
      return sliceOfOrganisation(activity, (organisations) => organisations.some((each) => each.key === key));
    }
    case 'no-organisation': return sliceOfOrganisation(activity, (organisations) => organisations.length === 0);
  }
}

function sliceOfTheme(activity: Activity, fits: (themes: readonly ThemeName[]) => boolean): Activity {
  const ofTheme = <Story extends { readonly themes: readonly ThemeName[] }>(stories: readonly Story[]): readonly Story[] => stories.filter(({ themes }) => fits(themes));
  const members = ofTheme(activity.members);
  const keys = new Set(members.map(({ key }) => key));
  return {
    ...activity, members, events: ofTheme(activity.events), questions: ofTheme(activity.questions), sessions: ofTheme(activity.sessions), results: ofTheme(activity.results),
    organisations: activity.organisations.flatMap((story) => {
      const experts = story.members.filter(({ key }) => keys.has(key));
      return experts.length === 0 ? [] : [{ ...story, members: experts }];
    }),
  };
}

function sliceOfOrganisation(activity: Activity, fits: (organisations: readonly OrganisationName[]) => boolean): Activity {
  const from = (actors: readonly Actor[]): boolean => (actors.length === 0 ? fits([]) : actors.some(({ organisations }) => fits(organisations)));
  return {
    ...activity,
    members: activity.members.filter(({ organisations }) => fits(organisations)),
    organisations: activity.organisations.filter((story) => fits([story])),
    events: activity.events.filter(({ by }) => from(by)),
    questions: activity.questions.filter(({ owners }) => from(owners)),
    sessions: activity.sessions.map((session) => ({ ...session, expected: session.expected.filter(({ organisations }) => fits(organisations)), unsure: session.unsure.filter(({ organisations }) => fits(organisations)) })),
    results: activity.results.filter(({ by }) => from(by)),
  };
}

/** Agreed themes in their order, then the others by name. */
export function themesIn(community: Community): readonly string[] {
  const agreed = new Map(community.charter.themes.map((name) => [themeKey(name), name]));
  const others = new Map<string, string>();
  for (const { themes } of activityOf(community).events) for (const { key, name } of themes) if (!agreed.has(key)) others.set(key, name);
  return [...agreed.values(), ...[...others].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name)];
}

export function organisationsIn(community: Community): readonly string[] {
  return activityOf(community).organisations.map(({ name }) => name);
}
