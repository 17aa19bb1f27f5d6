import type { Community } from '../community/community.ts';
import { themesOf, themesOfNote } from '../community/themes.ts';
import type { Note } from '../note/note.ts';
import { dayOfDeciding } from '../sessions/agreements.ts';
import type { PlainDate } from '../text/plain-date.ts';
import type { Activity, Event, MemberStory, QuestionStory, ResultStory, SessionStory } from './activity.ts';
import { actorOfMember, actorsOf } from './actors.ts';
import type { Actors } from './actors.ts';
import { evidenceOf } from './evidence.ts';
import { eventsOfKnowledge, knowledgeBehind, linkedKnowledge, resultOfKnowledge } from './knowledge-over-time.ts';
import { memberStories, organisationStories } from './members-over-time.ts';
import { eventsOfQuestion, named, questionStory, resultOfQuestion } from './questions-over-time.ts';
import { readSession } from './sessions-over-time.ts';

const gathered = new WeakMap<Community, Activity>();

/** All that happened in a community, gathered from its notes in one go; every indicator is worked out from it. */
export function activityOf(community: Community): Activity {
  const known = gathered.get(community) ?? gather(community);
  gathered.set(community, known);
  return known;
}

function gather(community: Community): Activity {
  const members = memberStories(community);
  const { activeWindow, staleAfter } = community.charter;
  const [linked, knowledgeOf] = [linkedKnowledge(community), knowledgeBehind(community)];
  const actors = actorsOf(community, members);
  const events: Event[] = [];
  const questions: QuestionStory[] = [];
  const sessions: SessionStory[] = [];
  const results: ResultStory[] = [];
  for (const note of community.notes) {
    const ofNote = note.questions.length + note.decisions.length === 0 ? [] : themesOfNote(community, note);
    for (const question of note.questions) {
      const story = questionStory(question, { community, note, themesOfNote: ofNote, actors });
      const result = resultOfQuestion(story, knowledgeOf(note, question));
      questions.push(story);
      if (result !== undefined) results.push(result);
      for (const event of eventsOfQuestion(story, result)) events.push(event);
    }
    for (const event of decisionsIn(community, note, ofNote, actors)) events.push(event);
    if (note.type === 'session') {
      const reading = readSession(community, note, members, actors);
      if (reading.session !== undefined) sessions.push(reading.session);
      for (const event of reading.events) events.push(event);
    }
    if (note.type === 'knowledge') {
      const result = resultOfKnowledge(community, note, actors, linked);
      results.push(result);
      for (const event of eventsOfKnowledge(note, result)) events.push(event);
    }
  }
  for (const event of members.flatMap(comingAndGoing)) events.push(event);
  return { activeWindow, staleAfter, events, questions, sessions, results, members, organisations: organisationStories(community, members) };
}

function decisionsIn(community: Community, note: Note, ofNote: readonly string[], actors: Actors): readonly Event[] {
  return note.decisions.map((decision) => {
    const { by, themes, tags, text, place } = decision;
    const day = dayOfDeciding(note, decision);
    const all = themesOf(community, { themes, tags, form: 'line' }, ofNote).map(({ name }) => name);
    return { kind: 'decided', day, by: actors.named(by), themes: named(all), evidence: evidenceOf(community, note, { place, text, date: day }), question: undefined, result: undefined };
  });
}

/** Who came back came twice. That somebody came is known of everybody, whether or not it is written down when. */
function comingAndGoing(story: MemberStory): readonly Event[] {
  const { steps, leftSometime, themes, evidence } = story;
  const event = (kind: 'joined' | 'left', day: PlainDate | undefined): Event => ({ kind, day, by: [actorOfMember(story)], themes, evidence: { ...evidence, date: day }, question: undefined, result: undefined });
  return [
    ...(steps.some(({ kind }) => kind === 'joined') ? [] : [event('joined', undefined)]),
    ...steps.map(({ kind, day }) => event(kind, day)), ...(leftSometime ? [event('left', undefined)] : []),
  ];
}
