import { overlapping, within } from '../../note/mask.ts';
import { parseBody, rangeOf } from '../../note/parse-body.ts';
import type { NoteSource } from '../../note/parse-note.ts';
import { hiddenIn, plainText } from '../../note/question-of-item.ts';
import type { Heading } from '../../note/read-body.ts';
import type { ListItem } from '../../note/task-item.ts';
import type { Range } from '../../text/text-edit.ts';
import { marksIn } from './marks.ts';

/** What a session learned, in the words of who wrote it down. */
export interface Insight {
  /** Without fields, comments and block id, on one line; tags kept. */
  readonly text: string;
  readonly range: Range;
}

/** `## Harvest`, `## 16:15 Oogst`. */
const harvestHeading = /^(?:\d{1,2}[:.]\d{2}[ \t]+)?(?:the |our |de |onze )?(?:harvest|oogst)(?![\p{L}])/iu;

/** The section where a session writes down what it learned: its heading, and where the section ends. The last one counts. */
export function harvestSection({ text, body }: NoteSource): { readonly heading: Heading; readonly end: number } | undefined {
  const { headings } = body;
  const index = headings.map(({ words, hidden }) => harvestHeading.test(plainText(text, words, hidden, 0))).lastIndexOf(true);
  const heading = headings[index];
  if (heading === undefined) return undefined;
  return { heading, end: headings.slice(index + 1).find(({ depth }) => depth <= heading.depth)?.range.start ?? text.length };
}

/**
 * Each paragraph, and each outermost item of a list, below the heading *Harvest*; and every item with the tag `#insight` or `#inzicht`,
 * wherever it stands. No box, no quote, nothing between the marks of the summary, and no line that a template put there.
 */
export function insightsOf(source: NoteSource, templateLines: ReadonlySet<string>): readonly Insight[] {
  const { text, body } = source;
  const marks = marksIn(source);
  const section = harvestSection(source);
  const inSection = (range: Range): boolean => section !== undefined && range.start >= section.heading.range.end && range.end <= section.end;
  const isSummary = (range: Range): boolean => marks.kind === 'pair' && range.start >= marks.begin.start && range.end <= marks.end.end;
  const items = body.items.flatMap((item) => (inSection(item.item) && item.quotes === 0 ? [item, ...item.children.flatMap(withNested).filter(isTagged)] : withNested(item).filter(isTagged)));
  const found = [
    ...items.filter((item) => item.mark === undefined).map((item) => ({ text: plainText(text, item.paragraph, hiddenIn(item), item.quotes), range: item.item })),
    ...(section === undefined ? [] : paragraphsIn(source).filter(({ range }) => inSection(range))),
  ];
  const isOfTemplate = ({ text: words, range }: Insight): boolean => templateLines.has(words) || text.slice(range.start, range.end).split(/[\r\n]+/).every((line) => templateLines.has(line.trim()));
  return found.filter((insight) => insight.text !== '' && !isSummary(insight.range) && !isOfTemplate(insight)).sort((a, b) => a.range.start - b.range.start);
}

function withNested(item: ListItem): readonly ListItem[] {
  return [item, ...item.children.flatMap(withNested)];
}

function isTagged({ tags }: ListItem): boolean {
  return tags.some((tag) => /^(?:insight|inzicht)$/i.test(tag));
}

function paragraphsIn({ text, body }: NoteSource): readonly Insight[] {
  const headings = new Set(body.headings.map(({ range }) => range.start));
  const { tree, comments } = parseBody(text, body.start);
  return tree.children.filter((node) => node.type === 'paragraph' && !headings.has(rangeOf(node).start)).map((node) => wordsOfParagraph({ text, body }, comments, rangeOf(node)));
}

/** The paragraphs with which a text begins, up to anything else. */
export function leadingParagraphs({ text, body }: NoteSource): readonly string[] {
  const { tree, comments } = parseBody(text, body.start);
  const end = tree.children.findIndex((node) => node.type !== 'paragraph');
  return tree.children.slice(0, end < 0 ? undefined : end).map((node) => wordsOfParagraph({ text, body }, comments, rangeOf(node)).text).filter((words) => words !== '');
}

function wordsOfParagraph({ text, body }: Pick<NoteSource, 'text' | 'body'>, comments: readonly Range[], range: Range): Insight {
  const fields = within(body.fields, (field) => field.range, range).map((field) => field.range);
  return { text: plainText(text, range, [...overlapping(comments, range), ...fields], 0), range };
}
