import type { Community } from '../community/community.ts';
import { themeKey } from '../community/name-key.ts';
import { themesOf } from '../community/themes.ts';
import type { Note, Question } from '../note/note.ts';
import { valuesOf } from '../note/parse-note.ts';
import { dayOfAsking } from '../questions/facts.ts';
import type { Event, QuestionStory, ResultStory, ThemeName } from './activity.ts';
import type { Actors } from './actors.ts';
import { evidenceOf } from './evidence.ts';

export interface QuestionSource {
  readonly community: Community;
  readonly note: Note;
  readonly themesOfNote: readonly string[];
  readonly actors: Actors;
}

export function questionStory(question: Question, { community, note, themesOfNote, actors }: QuestionSource): QuestionStory {
  const asked = dayOfAsking(note, question);
  const owners = question.owners.length === 0 ? valuesOf(note.properties, 'owners') : question.owners;
  const replies = question.replies.map(({ by, date }) => ({ by: actors.named(by), day: date }));
  // As the sidebar reckons it: the day of its note counts only where nothing else is written down.
  const changes = [question.created, question.completion, ...replies.map(({ day }) => day)].filter((day) => day !== undefined);
  return {
    question, asked, replies,
    evidence: evidenceOf(community, note, { place: question.place, text: question.text, date: asked }),
    closed: question.state === 'resolved' ? question.completion : question.state === 'parked' ? question.cancelled : undefined,
    themes: named(themesOf(community, question, themesOfNote).map(({ name }) => name)),
    askedBy: actors.named(question.askedBy), answeredBy: actors.named(question.answeredBy), owners: actors.named(owners),
    changed: changes.length === 0 && asked !== undefined ? [asked] : changes,
  };
}

/** The answer of a resolved question; undefined for any other. */
export function resultOfQuestion({ question, evidence, themes, answeredBy, closed }: QuestionStory, knowledge: ResultStory['knowledge']): ResultStory | undefined {
  if (question.state !== 'resolved') return undefined;
  const { review, verified, obsolete } = question;
  return { kind: 'answer', evidence: { ...evidence, date: closed }, themes, by: answeredBy, day: closed, isLinked: false, knowledge, review, verified, obsolete };
}

/** What happened to a question, as far as it is written down. */
export function eventsOfQuestion(story: QuestionStory, result: ResultStory | undefined): readonly Event[] {
  const { question, evidence, themes, asked, askedBy, replies } = story;
  const about = { themes, question: story, result };
  const day = result === undefined ? asked : result.day;
  return [
    { ...about, kind: 'asked', day: asked, by: askedBy, evidence },
    ...replies.map((reply, at): Event => ({ ...about, kind: 'replied', day: reply.day, by: reply.by, evidence: { ...evidence, text: question.replies[at]?.text ?? '', date: reply.day } })),
    ...(result === undefined ? [] : [{ ...about, kind: 'resolved' as const, day: result.day, by: result.by, evidence: result.evidence }]),
    ...question.values.map(({ text, place, date }): Event => {
      const told = date === undefined ? day : date === 'undated' ? undefined : date;
      return { ...about, kind: 'valued', day: told, by: result?.by ?? askedBy, evidence: { ...evidence, text, place, date: told } };
    }),
  ];
}

export function named(names: readonly string[]): readonly ThemeName[] {
  return names.map((name) => ({ key: themeKey(name), name }));
}
