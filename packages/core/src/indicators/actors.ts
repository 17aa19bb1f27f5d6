import type { Community } from '../community/community.ts';
import { nameKey } from '../community/name-key.ts';
import { resolvePerson } from '../community/people.ts';
import type { Person } from '../community/people.ts';
import type { Actor, MemberStory } from './activity.ts';

/** Who is meant by what is written in a note. */
export interface Actors {
  /** One actor for each person, however often and however they are named. */
  readonly named: (written: readonly string[]) => readonly Actor[];
  readonly of: (person: Person) => Actor;
}

/** Names are looked up once each: a community names the same few people all the time. */
export function actorsOf(community: Community, members: readonly MemberStory[]): Actors {
  const stories = new Map(members.map((story) => [story.key, story]));
  const known = new Map<string, Actor>();
  const of = (person: Person): Actor => {
    const story = person.kind === 'member' ? stories.get(person.member.note.path) : undefined;
    return story === undefined ? { key: `?${nameKey(person.name)}`, name: person.name, member: undefined, organisations: [] } : actorOfMember(story);
  };
  const called = (written: string): Actor => {
    const actor = known.get(written) ?? of(resolvePerson(community, written));
    known.set(written, actor);
    return actor;
  };
  const named = (written: readonly string[]): readonly Actor[] => {
    const all = written.filter((each) => each.trim() !== '').map(called);
    return [...new Map(all.map((actor) => [actor.key, actor])).values()];
  };
  return { named, of };
}

export function actorOfMember(story: MemberStory): Actor {
  return { key: story.key, name: story.member.name, member: story, organisations: story.organisations };
}
