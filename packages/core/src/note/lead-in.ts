import type { Range } from '../text/text-edit.ts';

/** What a list, a table, a quote, code or HTML begins with; a callout with a label closes itself. */
const beginsBlock = /^(?:[-+*][ \t]|\d{1,9}[.)][ \t]|[|`~<]|>(?![ \t]*\[!TLP:)| {4}|\t)/;

/**
 * Whether a paragraph with a label introduces what stands below it: apart from the label it ends in a colon or is bold, as a heading that
 * somebody made of a line, or a list, a table, a quote or code follows.
 */
export function isLeadIn(text: string, paragraph: Range, label: Range): boolean {
  const words = `${text.slice(paragraph.start, label.start)}${text.slice(label.end, paragraph.end)}`.replace(/\([*_~\s]*\)|\[[*_~\s]*\]/g, '').replace(/[\s–—-]+$/u, '');
  if (/[:：][*_~]*$/u.test(words) || /^(\*\*|__)[^*_].*\1[.]?$/su.test(words)) return true;
  const below = text.slice(paragraph.end, paragraph.end + 1000).replace(/^[^\r\n]*[\r\n]+(?:[ \t]*[\r\n]+)*/, '');
  return beginsBlock.test(below) || /^[^\r\n]*\|[^\r\n]*(?:\r\n|\n|\r)[ \t]*:?-+/.test(below);
}
