import type { Community } from '../../community/community.ts';
import { effectiveLabel, labelOfNote } from '../../confidentiality/effective-label.ts';
import { within } from '../../note/mask.ts';
import { parseBody } from '../../note/parse-body.ts';
import type { NoteSource } from '../../note/parse-note.ts';
import { hiddenIn, plainText } from '../../note/question-of-item.ts';
import type { ListItem } from '../../note/task-item.ts';
import { isStricter } from '../../note/tlp.ts';
import type { TemplateLines } from './template-lines.ts';
import type { Range } from '../../text/text-edit.ts';
import { harvestSection, isInSummary, isOfTemplate, isTagged, paragraphsIn, tableIn, withNested } from './insights.ts';

/** What keeps a line from being gathered: it lacks the box that its heading asks for, it is a box in the harvest, or no line at all. */
export const reasonsNotGathered = ['question', 'decision', 'action', 'box', 'block'] as const;

export interface NotGathered {
  readonly why: (typeof reasonsNotGathered)[number];
  /** On one line; empty for what is for fewer ears than the note. */
  readonly words: string;
  readonly range: Range;
}

const anyName = '(?:open )?(?:questions|vragen|decisions|besluiten|actions|action points|acties|actiepunten)';

/** A heading with such a name, or with several of which it is the first, and nothing more, but for a time in front and a remark in brackets behind. */
function headingWith(names: string): RegExp {
  return new RegExp(`^(?:\\d{1,2}[:.]\\d{2}[ \\t]+)?(?:the |our |de |onze )?(?:open )?(?:${names})(?:,? (?:and|en|&|\\+) ${anyName}|, ${anyName}){0,2}[ \\t]*(?:\\([^()]*\\))?:?$`, 'i');
}

const headings: readonly (readonly ['question' | 'decision' | 'action', RegExp])[] = [
  ['question', headingWith('questions|vragen')], ['decision', headingWith('decisions|besluiten')], ['action', headingWith('actions|action points|acties|actiepunten')],
];

/** What somebody wrote below *Questions*, *Decisions*, *Actions* and *Harvest* that no harvest gathers, in the order of the text. */
export function notGathered(community: Community, source: NoteSource, templateLines: TemplateLines): readonly NotGathered[] {
  const { note } = source;
  const mayTell = (range: Range): boolean => !isStricter(effectiveLabel(community, { note, range }).label, labelOfNote(community, note));
  const found = [...belowHeadings(source, templateLines), ...inHarvest(source, templateLines)].filter(({ words, range }) => words !== '' && !isInSummary(source, range));
  return found.map((each) => (mayTell(each.range) ? each : { ...each, words: '' })).sort((a, b) => a.range.start - b.range.start);
}

function belowHeadings(source: NoteSource, templateLines: TemplateLines): readonly NotGathered[] {
  const { text, body } = source;
  return body.headings.flatMap(({ range, words, hidden }, index) => {
    const why = headings.find(([, pattern]) => pattern.test(plainText(text, words, hidden, 0)))?.[0];
    if (why === undefined) return [];
    const below = { start: range.end, end: body.headings[index + 1]?.range.start ?? text.length };
    const items = within(body.items, ({ item }) => item, below).filter((item) => item.quotes === 0 && !isGathered(source, item) && !isOfTemplate(source, item, templateLines));
    // Below the questions, what was said about them stands as text.
    const paragraphs = why === 'question' ? [] : within(paragraphsIn(source, templateLines), (each) => each.range, below);
    return [...items.filter((item) => !(why === 'question' && item.mark === undefined && hasLink(source, item))).map((item) => told(source, item, why)), ...paragraphs.map(({ text: its, range: where }): NotGathered => ({ why, words: its, range: where }))];
  });
}

/** A link in a list of questions is one that is asked elsewhere. */
function hasLink({ note }: NoteSource, { item }: ListItem): boolean {
  return note.links.some(({ place, inField }) => !inField && item.start <= place.start && place.start < item.end);
}

function isGathered({ note }: NoteSource, item: ListItem): boolean {
  return (isTagged(item) && item.mark === undefined) || [...note.questions.filter(({ form }) => form === 'line'), ...note.decisions, ...note.actions].some((each) => each.item.start === item.item.start);
}

function inHarvest(source: NoteSource, templateLines: TemplateLines): readonly NotGathered[] {
  const { text, body } = source;
  const section = harvestSection(source);
  if (section === undefined) return [];
  const below = { start: section.heading.range.end, end: section.end };
  const boxes = within(body.items, ({ item }) => item, below).flatMap(withNested).filter((item) => item.mark !== undefined && item.quotes === 0 && !isGathered(source, item) && !isOfTemplate(source, item, templateLines));
  const blocks = parseBody(text, body.start).tree.children.flatMap((block): readonly Range[] => {
    if (block.start < below.start || block.end > below.end) return [];
    if (block.type === 'paragraph') return [tableIn(text, block) ?? []].flat();
    return block.type === 'code' || (block.type === 'blockquote' && !holdsGathered(source, block)) ? [block] : [];
  });
  const isNew = ({ start, end }: Range): boolean => !text.slice(start, end).split(/[\r\n]+/).every((line) => templateLines.has(line.trim()));
  return [...boxes.map((item) => told(source, item, 'box')), ...blocks.filter(isNew).map((range): NotGathered => ({ why: 'block', words: text.slice(range.start, range.end).split(/[\r\n]/)[0]?.trim() ?? '', range }))];
}

function holdsGathered({ note }: NoteSource, { start, end }: Range): boolean {
  return [...note.questions.filter(({ form }) => form === 'line'), ...note.decisions, ...note.actions].some(({ item }) => start <= item.start && item.start < end);
}

function told({ text }: NoteSource, item: ListItem, why: NotGathered['why']): NotGathered {
  return { why, words: plainText(text, item.paragraph, hiddenIn(item), item.quotes), range: item.item };
}
