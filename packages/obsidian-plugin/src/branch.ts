import { setIcon } from 'obsidian';
import { unfoldIcon } from './icons.ts';
import { newId } from './new-id.ts';
import { makeLineElement, placeLine, withoutButtons } from './tree-line.ts';
import type { TreeLine } from './tree-line.ts';
import type { BranchNode, EmptyNode, TreeNode } from './tree-nodes.ts';

/** The heading of a section or a group, with what hangs below it. */
export function drawBranch(first: BranchNode): TreeLine {
  const el = makeLineElement();
  const lineEl = el.createDiv(first.level === 1 ? 'cop-notes-line cop-notes-section' : 'cop-notes-line cop-notes-group');
  setIcon(lineEl.createSpan({ cls: 'cop-notes-fold', attr: { 'aria-hidden': 'true' } }), unfoldIcon);
  const [titleId, countId] = [newId(), newId()];
  const titleEl = lineEl.createSpan({ cls: 'cop-notes-title', attr: { id: titleId } });
  const countEl = lineEl.createSpan({ cls: 'cop-notes-count', attr: { id: countId } });
  const childrenEl = el.createDiv({ cls: 'cop-notes-children', attr: { role: 'group' } });
  el.setAttr('aria-labelledby', `${titleId} ${countId}`);
  let node: BranchNode | undefined;
  const update = (next: TreeNode): void => {
    if (next.kind !== 'branch') return;
    placeLine(el, next, node);
    if (next.title !== node?.title) titleEl.setText(next.title);
    if (next.count !== node?.count) countEl.setText(String(next.count));
    if (next.expanded !== node?.expanded) el.setAttr('aria-expanded', next.expanded);
    node = next;
  };
  update(first);
  return { el, lineEl, childrenEl, node: () => node ?? first, update, ...withoutButtons(el) };
}

/** The sentence in an empty section. It is a line of the tree, so that the keyboard and a screen reader come by. */
export function drawEmpty(first: EmptyNode): TreeLine {
  const el = makeLineElement();
  const lineEl = el.createDiv('cop-notes-line cop-notes-empty');
  let node: EmptyNode | undefined;
  const update = (next: TreeNode): void => {
    if (next.kind !== 'empty') return;
    placeLine(el, next, node);
    if (next.text !== node?.text) lineEl.setText(next.text);
    node = next;
  };
  update(first);
  return { el, lineEl, childrenEl: undefined, node: () => node ?? first, update, ...withoutButtons(el) };
}
