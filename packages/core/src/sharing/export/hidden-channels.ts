import type { Node, Root } from '../../note/blocks/block.ts';
import type { ParsedBody } from '../../note/parse-body.ts';
import { stretches } from '../../note/critic-markup.ts';
import { isFootnote } from '../../note/parse-body.ts';
import { looksLabelled } from '../../note/labels-in-body.ts';
import { plainLanguages } from '../../note/live-content.ts';
import type { Range } from '../../text/text-edit.ts';
import { wholeLines } from '../../text/whole-lines.ts';
import { cut } from './swap.ts';
import type { CutKind, Swap } from './swap.ts';
import { withGap, workingRemarks } from './working-remarks.ts';

/** Tags that only shape words. They stay, without attributes; of all others the words stay and the tag goes. */
const shapingTag = /^<\/?(?:b|br|del|details|em|i|ins|kbd|mark|s|small|strong|sub|summary|sup|u)\s*\/?>$/i;

/**
 * What a reader of the note does not see, or what another program makes of it: comments, working remarks, HTML, plugins' code, definitions of links.
 * None of it was judged, so none of it goes out. Code in a plain language stays, unless something in it looks like a label.
 */
export function hiddenChannels(text: string, parsed: ParsedBody, bodyStart: number): readonly Swap[] {
  return [
    ...blocksIn(parsed.tree).filter((node) => !staysAsItIs(node, text)).map((node) => cut(wholeLines(text, node), kindOf(node))),
    ...blocksIn(parsed.tree).filter((node) => node.type === 'code' && staysAsItIs(node, text)).flatMap((node) => behindLanguage(text, node)),
    ...parsed.comments.map((range) => withGap(text, range, 'comment')),
    ...workingRemarks(parsed.masked, bodyStart),
    ...parsed.codeSpans.filter(({ start, end }) => /^`+\s*\$?=/.test(text.slice(start, end)) || looksLabelled(text.slice(start, end))).map((range) => cut(range, 'code')),
    ...parsed.paragraphs.flatMap((paragraph) => tagsIn(parsed.masked, paragraph)).filter((range) => !staysInWords(text.slice(range.start, range.end))).map((range) => cut(range, 'html')),
    // Code of plugins stands between these, and other languages of the web.
    ...[['<%', '%>'], ['<?', '?>'], ['<![CDATA[', ']]>']].flatMap(([open = '', close = '']) => stretches(parsed.masked, open, close, bodyStart)).map((range) => cut(range, 'code')),
    // Addresses for programs on this machine tell the vault and the file.
    ...[...parsed.masked.slice(bodyStart).matchAll(/\b(?:(?:obsidian|vscode|vscode-insiders|zotero|logseq):|file:[\\/])[^\s)>\]]+/gi)]
      .map(({ index, 0: address }) => cut({ start: bodyStart + index, end: bodyStart + index + address.length }, 'address')),
  ];
}

/** What stands behind the language of a fence is for tools, and nobody sees it. */
function behindLanguage(text: string, { start, end }: Range): readonly Swap[] {
  const [, opening = '', more = ''] = /^((?:`{3,}|~{3,})[ \t]*[^\s]*)([^\r\n]*)/.exec(text.slice(start, Math.min(end, start + 10_000))) ?? [];
  return more.trim() === '' ? [] : [cut({ start: start + opening.length, end: start + opening.length + more.length }, 'code')];
}

/** Tags of HTML in a paragraph. The value of an attribute may hold any sign (CommonMark 0.31 §6.6); a quote that never ends is none. */
function tagsIn(masked: string, { start, end }: Range): readonly Range[] {
  const tag = /<(?:\/?[A-Za-z](?:(?:"[^"]*"|'[^']*'|[^<>"'])*|[^<>]*)|[?!][^<>]*)>/g;
  return [...masked.slice(start, end).matchAll(tag)].map(({ index, 0: written }) => ({ start: start + index, end: start + index + written.length }));
}

function staysInWords(tag: string): boolean {
  return shapingTag.test(tag) || /^<(?:https?:\/\/|mailto:)[^\s<>]*>$/i.test(tag);
}

function blocksIn(tree: Root): readonly Node[] {
  const blocks: Node[] = [];
  const look = (node: Node): void => {
    if (['code', 'html', 'math', 'definition'].includes(node.type)) blocks.push(node);
    else if ('children' in node) node.children.forEach(look);
  };
  look(tree);
  return blocks;
}

function kindOf(node: Node): CutKind {
  if (node.type === 'html') return node.value.startsWith('<!--') ? 'comment' : 'html';
  return node.type === 'definition' ? 'definition' : 'code';
}

function staysAsItIs(node: Node, text: string): boolean {
  if (isFootnote(node)) return true;
  if (node.type !== 'code' && node.type !== 'math') return false;
  const language = node.type === 'code' ? (node.lang ?? '').toLowerCase() : '';
  return plainLanguages.has(language) && !looksLabelled(text.slice(node.start, node.end));
}
