import { normalizedPath } from '../../community/resolve-link.ts';
import { labelsIn } from '../../note/labels-in-body.ts';
import { maskRanges } from '../../note/mask.ts';
import type { Node } from '../../note/blocks/block.ts';
import { parseBody } from '../../note/parse-body.ts';
import { readNote } from '../../note/parse-note.ts';
import type { Range } from '../../text/text-edit.ts';
import { remarksLeft } from './working-remarks.ts';

/** Something that the format hides or marks, and should be gone from a finished text. */
export interface Remain extends Range {
  readonly kind: 'label' | 'comment' | 'wikilink' | 'field' | 'dead-link';
}

/**
 * What of the format is left in a finished text, looked for without the rules that took it out: `[[` wherever it stands outside of fenced
 * code and code spans, comments and fields also in what looks like indented code, and links to files that are not `there`.
 */
export function remainsIn(path: string, text: string, there: ReadonlySet<string>): readonly Remain[] {
  const { body } = readNote(path, text);
  const { comments, codeSpans, tree } = parseBody(text, body.start);
  const whole = { start: body.start, end: text.length };
  const blocks = codeBlocks(tree);
  const fenced = blocks.filter(({ start }) => /^(?:`{3}|~{3})/.test(text.slice(start, start + 3)));
  const visible = maskRanges(text, [...fenced, ...codeSpans]);
  const indented = blocks.filter((block) => !fenced.includes(block));
  return [
    ...labelsIn(body.masked, whole, [], []).map(({ range }) => remain('label', range)),
    ...comments.map((range) => remain('comment', range)),
    ...remarksLeft(body.masked, body.start).map((range) => remain('comment', range)),
    ...indented.flatMap((range) => found(text, /%%[^]*?%%|<!--/g, range)).map((range) => remain('comment', range)),
    ...body.fields.map(({ range }) => remain('field', range)),
    ...indented.flatMap((range) => found(text, /\[[A-Za-z][\w-]*::[^\]\r\n]*\]|\([A-Za-z][\w-]*::[ \t][^)\r\n]*\)/g, range)).map((range) => remain('field', range)),
    ...found(visible, /\[\[(?:[^\r\n]|(?:\r\n|\n|\r)(?![ \t>]*[\r\n])){1,500}?\]\]/g, { start: 0, end: text.length }).map((range) => remain('wikilink', range)),
    ...deadLinks(path, visible, there).map((range) => remain('dead-link', range)),
  ];
}

function remain(kind: Remain['kind'], { start, end }: Range): Remain {
  return { kind, start, end };
}

function found(text: string, pattern: RegExp, { start, end }: Range): readonly Range[] {
  return [...text.slice(start, end).matchAll(pattern)].map(({ index, 0: words }) => ({ start: start + index, end: start + index + words.length }));
}

function codeBlocks(node: Node): readonly Range[] {
  if (node.type === 'code') return [node];
  return 'children' in node ? node.children.flatMap(codeBlocks) : [];
}

/** Whatever could be the address of a link, and leads to no file of the export. One that nothing closes is text, for every reader of Markdown. */
function deadLinks(path: string, visible: string, there: ReadonlySet<string>): readonly Range[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return [...visible.matchAll(/\]\([ \t\r\n>]*(?:<([^<>\r\n]*)>|([^\s<)][^\s)]*))(?=[^\r\n]{0,1000}(?:(?:\r\n|\n|\r)[^\r\n]{0,1000})?\))/g)].flatMap(({ index, 0: words, 1: enclosed, 2: bare }) => {
    const address = enclosed ?? bare ?? '';
    const file = address.replace(/#.*$/, '');
    if (file === '' || /^(?:https?:|mailto:)/i.test(address) || there.has(normalizedPath(folder + decoded(file)))) return [];
    return [{ start: index, end: index + words.length }];
  });
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
