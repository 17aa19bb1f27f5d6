import type { TreeNode } from './tree-nodes.ts';

/** A line of the tree as it stands in the document. */
export interface TreeLine {
  readonly el: HTMLElement;
  /** What the person can point at: the line without the lines below it. */
  readonly lineEl: HTMLElement;
  /** Where the lines below it hang; undefined for a leaf. */
  readonly childrenEl: HTMLElement | undefined;
  node(): TreeNode;
  /** Draw what changed and nothing else. The node has the same key and kind as before. */
  update(node: TreeNode): void;
  /** Put the buttons of its actions on the line, if it has any. They are made late: most lines never need them. */
  showActions(): void;
  buttons(): readonly HTMLElement[];
  /** Whether Tab reaches the line and its buttons. */
  setTabbable(tabbable: boolean): void;
}

/** The element of a line, with what every line has. */
export function makeLineElement(): HTMLElement {
  return createDiv({ cls: 'cop-notes-item', attr: { role: 'treeitem', tabindex: '-1', 'aria-selected': 'false' } });
}

export function placeLine(el: HTMLElement, node: TreeNode, before: TreeNode | undefined): void {
  if (node.level !== before?.level) el.setAttr('aria-level', node.level);
  if (node.position !== before?.position) el.setAttr('aria-posinset', node.position);
  if (node.setSize !== before?.setSize) el.setAttr('aria-setsize', node.setSize);
}

/** What a line without buttons does about them. */
export function withoutButtons(el: HTMLElement): Pick<TreeLine, 'showActions' | 'buttons' | 'setTabbable'> {
  return {
    showActions: () => undefined,
    buttons: () => [],
    setTabbable(tabbable) { el.tabIndex = tabbable ? 0 : -1; },
  };
}
