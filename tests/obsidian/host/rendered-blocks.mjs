import remarkParse from 'remark-parse';
import { unified } from 'unified';
import * as mocks from 'obsidian-test-mocks/obsidian';

const parser = unified().use(remarkParse);

/**
 * The blocks of a note with their lines, counted from zero, and how to draw each. Plain: text, headings, lists with boxes, quotes and callouts.
 * List items carry `data-line`, their line within the block, as the community of plugin makers knows it from Obsidian.
 */
export function blocksOf(text) {
  const body = text.replace(/\r\n?/g, '\n').replace(/^---\n[^]*?\n---(?=\n|$)/, (frontmatter) => frontmatter.replace(/[^\n]/g, ''));
  const lines = body.split('\n');
  return parser.parse(body).children.map((node) => {
    const [lineStart, lineEnd] = [node.position.start.line - 1, node.position.end.line - 1];
    return { lineStart, lineEnd, text: lines.slice(lineStart, lineEnd + 1).join('\n'), draw: (el) => { drawBlock(el, node, lineStart); } };
  });
}

function drawBlock(parent, node, lineStart) {
  switch (node.type) {
    case 'heading': parent.createEl(`h${node.depth}`, { text: wordsOf(node) }); break;
    case 'paragraph': parent.createEl('p', { text: wordsOf(node) }); break;
    case 'blockquote': drawQuote(parent, node, lineStart); break;
    case 'list': drawList(parent, node, lineStart); break;
    case 'code': parent.createEl('pre').createEl('code', { text: node.value }); break;
    case 'thematicBreak': parent.createEl('hr'); break;
    default: parent.createDiv({ text: wordsOf(node) });
  }
}

function drawList(parent, list, lineStart) {
  const listEl = parent.createEl(list.ordered ? 'ol' : 'ul');
  for (const item of list.children) {
    const itemEl = listEl.createEl('li', { attr: { 'data-line': String(item.position.start.line - 1 - lineStart), dir: 'auto' } });
    item.children.forEach((child, index) => {
      if (index > 0 || child.type !== 'paragraph') return drawBlock(itemEl, child, lineStart);
      const [, task, words] = /^(?:\[(.)\]\s)?([^]*)$/.exec(wordsOf(child));
      const lineEl = list.spread || item.spread ? itemEl.createEl('p') : itemEl;
      if (task !== undefined) {
        itemEl.addClass('task-list-item');
        itemEl.setAttribute('data-task', task);
        lineEl.createEl('input', { cls: 'task-list-item-checkbox', type: 'checkbox' }).checked = task !== ' ';
      }
      lineEl.append(words);
    });
  }
}

function drawQuote(parent, quote, lineStart) {
  const [first, ...others] = quote.children;
  const callout = /^\[!([^\]|]+)(?:\|[^\]]*)?\][+-]?[^\S\n]*([^\n]*)\n?([^]*)$/.exec(first === undefined ? '' : wordsOf(first));
  if (callout === null) {
    const quoteEl = parent.createEl('blockquote');
    for (const child of quote.children) drawBlock(quoteEl, child, lineStart);
    return;
  }
  const [, type, title, words] = callout;
  const calloutEl = parent.createDiv({ cls: 'callout', attr: { 'data-callout': type.toLowerCase() } });
  const titleEl = calloutEl.createDiv('callout-title');
  mocks.setIcon(titleEl.createDiv('callout-icon'), 'lucide-pencil');
  titleEl.createDiv({ cls: 'callout-title-inner', text: title || type[0].toUpperCase() + type.slice(1).toLowerCase() });
  const contentEl = calloutEl.createDiv('callout-content');
  if (words !== '') contentEl.createEl('p', { text: words });
  for (const child of others) drawBlock(contentEl, child, lineStart);
}

function wordsOf(node) {
  return node.value ?? node.alt ?? (node.type === 'break' ? '\n' : (node.children ?? []).map(wordsOf).join(''));
}
