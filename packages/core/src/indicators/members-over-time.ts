import type { Community } from '../community/community.ts';
import { nameKey, themeKey } from '../community/name-key.ts';
import { daysUnder, hasLeftSometime, lastStep, stepsOf } from '../community/membership.ts';
import { organisationCalled, organisationsOfMember } from '../community/organisations.ts';
import { themeCalled } from '../community/themes.ts';
import type { Note } from '../note/note.ts';
import { valuesOf } from '../note/parse-note.ts';
import type { PlainDate } from '../text/plain-date.ts';
import type { ComingAndGoing, MemberStory, OrganisationStory } from './activity.ts';
import { evidenceOf } from './evidence.ts';

export function memberStories(community: Community): readonly MemberStory[] {
  return community.members.map((member) => {
    const when = comingAndGoing(member.note);
    const themes = valuesOf(member.note.properties, 'themes').map((written) => themeCalled(community, written));
    return {
      key: member.note.path, member, ...when,
      organisations: [...new Map(organisationsOfMember(community, member).map(({ key, name }) => [key, { key, name }])).values()],
      themes: themes.map((name) => ({ key: themeKey(name), name })),
      evidence: evidenceOf(community, member.note, { place: undefined, text: member.name, date: lastJoined(when) }),
    };
  });
}

/** Organisations that have a note, and those that members come from, by name. */
export function organisationStories(community: Community, members: readonly MemberStory[]): readonly OrganisationStory[] {
  const all = new Map<string, OrganisationStory>();
  for (const note of community.notes.filter(({ type }) => type === 'organisation')) {
    const { key, name } = organisationCalled(community, note.name);
    const when = comingAndGoing(note);
    all.set(key, { key, name, ...when, hasNote: true, members: [], evidence: evidenceOf(community, note, { place: undefined, text: name, date: lastJoined(when) }) });
  }
  const from = new Map<string, MemberStory[]>();
  for (const story of members) {
    for (const { key, name } of story.organisations) {
      if (!all.has(key)) all.set(key, { key, name, steps: [], leftSometime: false, hasNote: false, members: [], evidence: { ...story.evidence, text: name, date: undefined } });
      const colleagues = from.get(key);
      if (colleagues === undefined) from.set(key, [story]);
      else colleagues.push(story);
    }
  }
  return [...all.values()].map((story) => ({ ...story, members: from.get(story.key) ?? [] })).sort((a, b) => (nameKey(a.name) < nameKey(b.name) ? -1 : 1));
}

function comingAndGoing(note: Note): ComingAndGoing {
  return { steps: stepsOf(daysUnder(note, 'joined'), daysUnder(note, 'left')), leftSometime: hasLeftSometime(note) };
}

function lastJoined({ steps }: ComingAndGoing): PlainDate | undefined {
  return steps.filter(({ kind }) => kind === 'joined').at(-1)?.day;
}

/** Whether something was there at the end of a day: `unknown` where the days written down don't say. */
export type Presence = 'there' | 'away' | 'unknown';

/**
 * Whether somebody was a member at the end of a day. Of a day in the past only days that are written down tell; today whoever has not left
 * is one (undefined: every day is in the past). Who left before joining came back: since when they were there before, nobody knows.
 */
export function presenceAt({ steps, leftSometime }: ComingAndGoing, day: PlainDate, today: PlainDate | undefined): Presence {
  const isNow = today !== undefined && day >= today;
  if (leftSometime) return isNow ? 'away' : 'unknown';
  const last = lastStep(steps, day);
  if (last !== undefined) return last.kind === 'joined' ? 'there' : 'away';
  if (steps[0]?.kind === 'joined') return 'away';
  return isNow && !steps.some(({ kind }) => kind === 'joined') ? 'there' : 'unknown';
}

/** An organisation with a note takes part as long as that says so; one without, as long as a member comes from it. */
export function organisationAt(story: OrganisationStory, day: PlainDate, today: PlainDate): Presence {
  if (story.hasNote) return presenceAt(story, day, today);
  const all = story.members.map((member) => presenceAt(member, day, today));
  return all.includes('there') ? 'there' : all.includes('unknown') ? 'unknown' : 'away';
}
