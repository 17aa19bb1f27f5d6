import type { Community } from '../community/community.ts';
import { resolveLink } from '../community/resolve-link.ts';
import { themesOfNote } from '../community/themes.ts';
import { readWikilink } from '../note/links.ts';
import type { Note, Question } from '../note/note.ts';
import { dateOfProperty, valuesOf } from '../note/parse-note.ts';
import { valuesInFrontmatter } from '../note/question-of-note.ts';
import { keepingOfNote } from '../questions/kept-answers.ts';
import type { Keeping } from '../questions/kept-answers.ts';
import { questionKey, resolvedBy } from '../questions/resolved-by.ts';
import type { PlainDate } from '../text/plain-date.ts';
import type { Event, ResultStory } from './activity.ts';
import type { Actors } from './actors.ts';
import { evidenceOf } from './evidence.ts';
import { named } from './questions-over-time.ts';

export function resultOfKnowledge(community: Community, note: Note, actors: Actors, linked: ReadonlySet<string>): ResultStory {
  const day = (key: string): PlainDate | undefined => dateOfProperty(note.properties, key);
  return {
    kind: 'knowledge', day: day('published'), isLinked: linked.has(note.path), knowledge: [],
    evidence: evidenceOf(community, note, { place: undefined, text: note.title, date: day('published') }),
    themes: named(themesOfNote(community, note)),
    by: actors.named(valuesOf(note.properties, 'authors')),
    ...keepingOfNote(note),
  };
}

/** That it was published, and what it was good for. */
export function eventsOfKnowledge(note: Note, result: ResultStory): readonly Event[] {
  const { day, by, themes, evidence } = result;
  const about = { day, by, themes, question: undefined, result };
  return [
    { ...about, kind: 'published', evidence },
    ...valuesInFrontmatter(note.properties).map(({ text, place }): Event => ({ ...about, kind: 'valued', evidence: { ...evidence, text, place } })),
  ];
}

/** The paths of the knowledge notes that another note leads to, by a link anywhere in it. */
export function linkedKnowledge(community: Community): ReadonlySet<string> {
  const linked = new Set<string>();
  if (!community.notes.some(({ type }) => type === 'knowledge')) return linked;
  for (const note of community.notes) {
    for (const link of note.links) {
      const found = resolveLink(community, note, link);
      if (found.kind === 'note' && found.note.path !== note.path && found.note.type === 'knowledge') linked.add(found.note.path);
    }
  }
  return linked;
}

/** The knowledge that a question led to: its answer is a link to a knowledge note, or one says that it `resolves` the question. */
export function knowledgeBehind(community: Community): (note: Note, question: Question) => ResultStory['knowledge'] {
  const resolving = new Map<string, Keeping[]>();
  for (const note of community.notes.filter(({ type }) => type === 'knowledge')) {
    for (const key of resolvedBy(community, note)) resolving.set(key, [...(resolving.get(key) ?? []), keepingOfNote(note)]);
  }
  return (note, question) => {
    const link = question.answer?.form === 'link' ? readWikilink(question.answer.text) : undefined;
    const found = link === undefined ? undefined : resolveLink(community, note, { target: link.target, syntax: 'wikilink' });
    const answer = found?.kind === 'note' && found.note.type === 'knowledge' ? [keepingOfNote(found.note)] : [];
    return [...answer, ...(resolving.get(questionKey(note, question)) ?? [])].map(({ obsolete }) => ({ obsolete }));
  };
}
