import type { Nodes, Root } from 'mdast';
import type { ParsedBody } from '../../note/parse-body.ts';
import { isFootnote, rangeOf } from '../../note/parse-body.ts';
import { looksLabelled } from '../../note/labels-in-body.ts';
import { plainLanguages } from '../../note/live-content.ts';
import { lineAround } from '../../text/lines.ts';
import type { Range } from '../../text/text-edit.ts';
import { cut } from './swap.ts';
import type { Swap } from './swap.ts';

/** Tags that only shape words. They stay, without attributes; of all others the words stay and the tag goes. */
const shapingTag = /^<\/?(?:b|br|del|details|em|i|ins|kbd|mark|s|small|strong|sub|summary|sup|u)\s*\/?>$/i;

/**
 * What a reader of the note does not see, or what another program makes of it: comments, HTML, plugins' code, definitions of links.
 * None of it was judged, so none of it goes out. Code in a plain language stays, unless something in it looks like a label.
 */
export function hiddenChannels(text: string, parsed: ParsedBody, bodyStart: number): readonly Swap[] {
  return [
    ...blocksIn(parsed.tree).filter((node) => !staysAsItIs(node, text)).map((node) => cut(wholeLines(text, rangeOf(node)))),
    ...parsed.comments.map((range) => ({ ...range, render: () => gapFor(text, range) })),
    ...parsed.codeSpans.filter(({ start, end }) => /^`+\s*\$?=/.test(text.slice(start, end)) || looksLabelled(text.slice(start, end))).map(cut),
    ...[...parsed.masked.slice(bodyStart).matchAll(/<(?:\/?[A-Za-z][^<>]*|[?!][^<>]*)>/g)]
      .filter(({ 0: tag }) => !shapingTag.test(tag) && !/^<(?:https?:\/\/|mailto:)[^\s<>]*>$/i.test(tag))
      .map(({ index, 0: tag }) => ({ start: bodyStart + index, end: bodyStart + index + tag.length, render: () => '' })),
    // Addresses for programs on this machine tell the vault and the file.
    ...[...parsed.masked.slice(bodyStart).matchAll(/\b(?:obsidian|file|vscode|vscode-insiders|zotero|logseq):\/\/[^\s)>\]]+/gi)]
      .map(({ index, 0: address }) => cut({ start: bodyStart + index, end: bodyStart + index + address.length })),
  ];
}

/** Without a comment two words would become one, and two brackets a link. */
function gapFor(text: string, { start, end }: Range): string {
  return /\S/.test(text.charAt(start - 1)) && /\S/.test(text.charAt(end)) ? ' ' : '';
}

function blocksIn(tree: Root): readonly Nodes[] {
  const blocks: Nodes[] = [];
  const look = (node: Nodes): void => {
    if (['code', 'html', 'math', 'definition'].includes(node.type)) blocks.push(node);
    else if ('children' in node) node.children.forEach(look);
  };
  look(tree);
  return blocks;
}

function staysAsItIs(node: Nodes, text: string): boolean {
  if (isFootnote(node)) return true;
  if (node.type !== 'code' && node.type !== 'math') return false;
  const language = node.type === 'code' ? (node.lang ?? '').toLowerCase() : '';
  return plainLanguages.has(language) && !looksLabelled(text.slice(rangeOf(node).start, rangeOf(node).end));
}

/** A block with the lines it stands on, as far as nothing but marks of quotes stands before it. */
export function wholeLines(text: string, range: Range): Range {
  const first = lineAround(text, range.start);
  const { end } = lineAround(text, range.end);
  const start = /^[ \t>]*$/.test(text.slice(first.start, range.start)) ? first.start : range.start;
  if (start !== first.start) return { start, end };
  const behind = behindLine(text, end);
  // An item goes with its line. Elsewhere a blank line must stay to keep apart what would meet; one is enough.
  if (/^(?:[-+*]|\d{1,9}[.)])[ \t]/.test(text.slice(range.start, range.start + 12))) return { start, end: behind };
  const blankBefore = /(?:^|[\r\n])[ \t>]*(?:\r\n|\n|\r)$/.test(text.slice(Math.max(0, start - 200), start)) || start === 0;
  return { start, end: blankBefore ? behindBlankLines(text, behind) : end };
}

/** Where the next line begins. */
function behindLine(text: string, end: number): number {
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
}

function behindBlankLines(text: string, from: number): number {
  const blank = /^(?:[ \t>]*(?:\r\n|\n|\r))+/.exec(text.slice(from, from + 500));
  return from + (blank?.[0].length ?? 0);
}
