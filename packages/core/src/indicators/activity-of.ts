import type { Community } from '../community/community.ts';
import { themesOf, themesOfNote } from '../community/themes.ts';
import type { Note, Question } from '../note/note.ts';
import { dateOfProperty } from '../note/parse-note.ts';
import { latestOf, parsePlainDate } from '../text/plain-date.ts';
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

/** What happened, without whether more came of it, which takes the links of every note to tell. */
export interface RecentEvent extends Omit<Event, 'result'> {
  readonly result: Omit<ResultStory, 'isLinked' | 'knowledge'> | undefined;
}

/** What has a day from one day on, in the order of the notes: little to do where little is new, however large the community. */
export function eventsSince(community: Community, since: PlainDate): readonly RecentEvent[] {
  const isSince = ({ day }: Event): boolean => day !== undefined && day >= since;
  const known = gathered.get(community);
  if (known !== undefined) return known.events.filter(isSince);
  const recent = community.notes.filter((note) => (latestDayIn(note) ?? '') >= since);
  return read(community, recent, memberStories(community), { linked: new Set(), knowledgeOf: () => [] }).events.filter(isSince);
}

const latest = new WeakMap<Note, { readonly day: PlainDate | undefined }>();

/** Nothing in a note happened later, as far as it tells; found once for each. */
function latestDayIn(note: Note): PlainDate | undefined {
  const known = latest.get(note) ?? { day: latestOf(daysIn(note)) };
  latest.set(note, known);
  return known.day;
}

/** Every day that something of a note can have. */
function daysIn({ properties, questions, decisions }: Note): readonly (PlainDate | undefined)[] {
  return [
    ...properties.flatMap(({ values }) => values.map(parsePlainDate)), ...decisions.map(({ decided }) => decided),
    ...questions.flatMap(({ created, completion, cancelled, replies }) => [created, completion, cancelled, ...replies.map(({ date }) => date)]),
  ];
}

function gather(community: Community): Activity {
  const members = memberStories(community);
  const { activeWindow, staleAfter } = community.charter;
  const told = read(community, community.notes, members, { linked: linkedKnowledge(community), knowledgeOf: knowledgeBehind(community) });
  return { activeWindow, staleAfter, ...told, members, organisations: organisationStories(community, members) };
}

interface Consequences {
  /** Paths of the knowledge notes that another note leads to. */
  readonly linked: ReadonlySet<string>;
  readonly knowledgeOf: (note: Note, question: Question) => ResultStory['knowledge'];
}

/** What happened as some of the notes tell it, and who came and went. */
function read(community: Community, notes: readonly Note[], members: readonly MemberStory[], { linked, knowledgeOf }: Consequences): Pick<Activity, 'events' | 'questions' | 'sessions' | 'results'> {
  const actors = actorsOf(community, members);
  const events: Event[] = [];
  const questions: QuestionStory[] = [];
  const sessions: SessionStory[] = [];
  const results: ResultStory[] = [];
  for (const note of notes) {
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
  return { events, questions, sessions, results };
}

function decisionsIn(community: Community, note: Note, ofNote: readonly string[], actors: Actors): readonly Event[] {
  return note.decisions.map(({ decided, by, themes, tags, text, place }) => {
    const day = decided ?? dateOfProperty(note.properties, 'date');
    const all = themesOf(community, { themes, tags, form: 'line' }, ofNote).map(({ name }) => name);
    return { kind: 'decided', day, by: actors.named(by), themes: named(all), evidence: evidenceOf(community, note, { place, text, date: day }), question: undefined, result: undefined };
  });
}

/** Who came back came twice. That somebody came is known of everybody, whether or not it is written down when. */
function comingAndGoing(story: MemberStory): readonly Event[] {
  const { joined, left, leftSometime, themes, evidence } = story;
  const event = (kind: 'joined' | 'left', day: PlainDate | undefined): Event => ({ kind, day, by: [actorOfMember(story)], themes, evidence: { ...evidence, date: day }, question: undefined, result: undefined });
  return [
    ...(joined.length === 0 ? [undefined] : joined).map((day) => event('joined', day)),
    ...left.map((day) => event('left', day)), ...(leftSometime ? [event('left', undefined)] : []),
  ];
}
