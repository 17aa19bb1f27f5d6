import { closingWordsIn } from './closing-in-words.ts';
import { mayHoldClosingWord } from './closing-words.ts';
import { htmlCommentsIn } from './hidden-spans.ts';
import { labelsInWords, maySpeakOfLabel } from './labels-in-words.ts';

/** Longer than any label with what people put around it. */
const longest = 200;

/**
 * A comment that says nothing but a label, in as many characters, with brackets in place of its marks: whoever wrote `<!-- TLP:RED -->` or `%% vertrouwelijk %%`
 * meant what it stands at. Undefined for any other comment.
 */
export function shownComment(comment: string): string | undefined {
  if (comment.length > longest || /[\r\n]/.test(comment) || !(maySpeakOfLabel(comment) || mayHoldClosingWord(comment))) return undefined;
  const words = comment.replace(/^(?:<!--|%%)|(?:-->|%%)$/g, blank);
  const range = { start: 0, end: words.length };
  return [...labelsInWords(words, range), ...closingWordsIn(words, range, 'text')].some(({ form }) => form === 'alone') ? `(${words.slice(1, -1)})` : undefined;
}

/** The words that one reads of HTML, every offset kept; of its comments those that say nothing but a label. */
export function wordsOfHtml(html: string): string {
  let words = '';
  let position = 0;
  for (const { start, end } of htmlCommentsIn(html, 0)) {
    words += withoutTags(html.slice(position, start)) + (shownComment(html.slice(start, end)) ?? blank(html.slice(start, end)));
    position = end;
  }
  return words + withoutTags(html.slice(position));
}

function withoutTags(html: string): string {
  return html.replace(/<[^<>]*>/g, blank);
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
