import { within } from '../../note/mask.ts';
import { parseBody } from '../../note/parse-body.ts';
import type { NoteSource } from '../../note/parse-note.ts';
import { hiddenIn, plainText } from '../../note/question-of-item.ts';
import type { Heading } from '../../note/read-body.ts';
import type { ListItem } from '../../note/task-item.ts';
import type { TemplateLines } from './template-lines.ts';
import type { Range } from '../../text/text-edit.ts';
import { marksIn } from './marks.ts';

/** What a session learned, in the words of who wrote it down. */
export interface Insight {
  /** Without fields, comments and block id, on one line; tags kept. */
  readonly text: string;
  readonly range: Range;
  /** In how many items it is nested that are told with it; 0 for what stands alone. */
  readonly depth: number;
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
 * Each paragraph, and each item of a list with what is nested in it, below the heading *Harvest*; and every item with the tag `#insight` or
 * `#inzicht`, wherever it stands. No box, no quote, no table, nothing between the marks of the summary, and no line that a template put there.
 */
export function insightsOf(source: NoteSource, templateLines: TemplateLines): readonly Insight[] {
  const { body } = source;
  const section = harvestSection(source);
  const inSection = (range: Range): boolean => section !== undefined && range.start >= section.heading.range.end && range.end <= section.end;
  const found = [
    ...body.items.flatMap((item) => (inSection(item.item) ? wordsOfItem(source, item, 0, templateLines) : taggedIn(source, item, templateLines))),
    ...(section === undefined ? [] : paragraphsIn(source, templateLines).filter(({ range }) => inSection(range))),
  ];
  return found.filter(({ text, range }) => text !== '' && !isInSummary(source, range)).sort((a, b) => a.range.start - b.range.start);
}

/** Whether a stretch stands between the marks of the summary. */
export function isInSummary(source: NoteSource, { start, end }: Range): boolean {
  const marks = marksIn(source);
  return marks.kind === 'pair' && start >= marks.begin.start && end <= marks.end.end;
}

/** An item, and what is nested in it. A template's own stays only above what somebody wrote below it. */
function wordsOfItem(source: NoteSource, item: ListItem, depth: number, templateLines: TemplateLines): readonly Insight[] {
  if (item.mark !== undefined || item.quotes > 0) return taggedIn(source, item, templateLines);
  const nested = item.children.flatMap((child) => wordsOfItem(source, child, depth + 1, templateLines));
  return nested.length === 0 && isOfTemplate(source, item, templateLines) ? [] : [insightOf(source, item, depth), ...nested];
}

function taggedIn(source: NoteSource, item: ListItem, templateLines: TemplateLines): readonly Insight[] {
  return withNested(item).filter((each) => isTagged(each) && each.mark === undefined && !isOfTemplate(source, each, templateLines)).map((each) => insightOf(source, each, 0));
}

function insightOf({ text }: NoteSource, item: ListItem, depth: number): Insight {
  return { text: plainText(text, item.paragraph, hiddenIn(item), item.quotes), range: item.item, depth };
}

/** Whether a template has the words of an item, or every line of these; not of what is nested in it. */
export function isOfTemplate(source: NoteSource, item: ListItem, templateLines: TemplateLines): boolean {
  const { text } = source;
  return templateLines.has(insightOf(source, item, 0).text) || text.slice(item.item.start, item.paragraph.end).split(/[\r\n]+/).every((line) => templateLines.has(line.trim()));
}

/** An item, and all that is nested in it. */
export function withNested(item: ListItem): readonly ListItem[] {
  return [item, ...item.children.flatMap(withNested)];
}

export function isTagged({ tags }: ListItem): boolean {
  return tags.some((tag) => /^(?:insight|inzicht)$/i.test(tag));
}

/** The paragraphs of a note that stand in no list and no quote, without the lines of a template and without tables. */
export function paragraphsIn({ text, body }: NoteSource, templateLines: TemplateLines): readonly Insight[] {
  const headings = new Set(body.headings.map(({ range }) => range.start));
  const { tree, comments } = parseBody(text, body.start);
  return tree.children.filter((node) => node.type === 'paragraph' && !headings.has(node.start)).map((range) => {
    const table = tableIn(text, range);
    const hidden = [...linesOf(text, range).flatMap((line) => hintIn(text, line, templateLines)), ...(table === undefined ? [] : [table])];
    return wordsOfParagraph({ text, body }, [...comments, ...hidden].sort((a, b) => a.start - b.start), range);
  });
}

/** A line of a template, or the hint with which a line begins. */
function hintIn(text: string, { start, end }: Range, templateLines: TemplateLines): readonly Range[] {
  const line = text.slice(start, end).trim();
  if (templateLines.has(line)) return [{ start, end }];
  const hint = templateLines.hintBefore(line);
  return hint === 0 ? [] : [{ start, end: start + text.slice(start, end).indexOf(line) + hint }];
}

function linesOf(text: string, { start, end }: Range): readonly Range[] {
  return [...text.slice(start, end).matchAll(/[^\r\n]+/g)].map(({ index, 0: line }) => ({ start: start + index, end: start + index + line.length }));
}

/** The lines of a paragraph that are a table (GFM 0.29 §4.10): from the line above the one of dashes on. */
export function tableIn(text: string, paragraph: Range): Range | undefined {
  const lines = linesOf(text, paragraph);
  const words = lines.map(({ start, end }) => text.slice(start, end));
  const at = words.findIndex((line, index) => index > 0 && line.includes('|') && /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|?)+$/.test(line) && words[index - 1]?.includes('|') === true);
  const first = lines[at - 1];
  return first === undefined ? undefined : { start: first.start, end: paragraph.end };
}

/** The paragraphs with which a text begins, up to anything else. */
export function leadingParagraphs({ text, body }: NoteSource): readonly string[] {
  const { tree, comments } = parseBody(text, body.start);
  const end = tree.children.findIndex((node) => node.type !== 'paragraph');
  return tree.children.slice(0, end < 0 ? undefined : end).map((node) => wordsOfParagraph({ text, body }, comments, node).text).filter((words) => words !== '');
}

function wordsOfParagraph({ text, body }: Pick<NoteSource, 'text' | 'body'>, hidden: readonly Range[], range: Range): Insight {
  const fields = within(body.fields, (field) => field.range, range).map((field) => field.range);
  return { text: plainText(text, range, [...hidden.filter(({ start, end }) => start < range.end && end > range.start), ...fields], 0), range, depth: 0 };
}
