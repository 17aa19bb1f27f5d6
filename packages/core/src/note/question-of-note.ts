import { mapped } from '../text/mapped.ts';
import { latestOf, parsePlainDate } from '../text/plain-date.ts';
import type { PlainDate } from '../text/plain-date.ts';
import { readWikilink } from './links.ts';
import { questionStates } from './note.ts';
import type { Answer, Property, Question, QuestionState, ValueStory } from './note.ts';
import { answerOfItem, answerStart, completionsOf, discussionOf, labelsOfAnswer, obsoleteOf, repliesIn, valuesIn } from './question-of-item.ts';
import type { Source } from './question-of-item.ts';
import type { Body, Heading } from './read-body.ts';
import type { ListItem } from './task-item.ts';

interface QuestionNote {
  /** The first level-one heading, else the file name. */
  readonly text: string;
  readonly heading: Heading | undefined;
  readonly body: Body;
  readonly properties: readonly Property[];
  readonly source: Source;
}

/** The one question that a note of type `question` is. Its owners, themes and label are those of the note, so it has none of its own. */
export function questionOfNote({ text, heading, body, properties, source }: QuestionNote): Question {
  const outermost: readonly ListItem[] = body.items.filter((item) => !item.isQuestion);
  const discussion = outermost.flatMap((item) => [item, ...discussionOf(item)]);
  const values = (key: string): readonly string[] => properties.filter((property) => property.key === key).flatMap((property) => property.values);
  const day = (key: string): PlainDate | undefined => mapped(values(key), parsePlainDate).find((date) => date !== undefined);
  const answerItem = discussion.find((item) => answerStart(item, source) !== undefined);
  const state = statusOf(properties, source);
  const { completion, completedBefore } = completionsOf(values('completion'), state, latestOf(mapped(values('completion'), parsePlainDate)));
  return {
    form: 'note', text, id: undefined,
    state,
    place: source.placeOf(heading?.words ?? { start: body.start, end: body.start }),
    item: { start: 0, end: source.text.length },
    owners: [], themes: [], tags: [], labels: labelsOfAnswer(outermost, answerItem), labelsAround: [],
    askedBy: values('asked-by'), answeredBy: values('answered-by'), supporters: values('supporters'),
    created: day('created'), hasUnreadDay: false, due: day('due'), completion, completedBefore, cancelled: day('cancelled'),
    answer: answerInFrontmatter(properties) ?? answerOfItem(answerItem, source),
    replies: repliesIn(discussion, answerItem, source),
    review: day('review'), verified: day('verified'), obsolete: obsoleteOf(values('obsolete'), day('obsolete')),
    values: [...valuesInFrontmatter(properties), ...valuesIn(discussion, source)],
  };
}

function statusOf(properties: readonly Property[], source: Source): QuestionState {
  const property = properties.find((each) => each.key === 'status' && each.values.length > 0);
  const written = property?.values[0]?.trim().toLowerCase();
  const state = questionStates.find((each) => each === written);
  if (property !== undefined && written !== undefined && state === undefined) {
    source.problems.push({ code: 'status-unknown', detail: written, place: property.place });
  }
  return state ?? 'open';
}

/** The key `value` of a note: what somebody could do thanks to it. */
export function valuesInFrontmatter(properties: readonly Property[]): readonly ValueStory[] {
  return properties.filter(({ key }) => key === 'value').flatMap(({ values, place }) => mapped(values.filter((text) => text.trim() !== ''), (text) => ({ text: text.trim(), place, date: undefined })));
}

function answerInFrontmatter(properties: readonly Property[]): Answer | undefined {
  const property = properties.find((each) => each.key === 'answer' && each.values.length > 0);
  if (property === undefined) return undefined;
  const text = property.values[0] ?? '';
  return { form: readWikilink(text) === undefined ? 'text' : 'link', text, place: property.place, date: undefined };
}
