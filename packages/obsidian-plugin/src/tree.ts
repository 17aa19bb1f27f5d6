import type { Messages, SectionId } from '@cop-notes/core';
import { drawBranch, drawEmpty } from './branch.ts';
import { drawRow } from './row.ts';
import type { TreeLine } from './tree-line.ts';
import { linesOf } from './tree-nodes.ts';
import type { TreeNode } from './tree-nodes.ts';

/** How many new lines are drawn at once: a few screens full. More would be felt while typing. */
const drawnAtOnce = 200;

/**
 * The tree of questions in the document. Exactly one line can be reached with Tab, as in every tree; the arrows go to the others.
 * A new drawing changes what is new and leaves the rest alone, so that focus, selection and scroll position stay.
 */
export class QuestionTree {
  readonly el: HTMLElement;
  private readonly messages: Messages;
  private readonly alwaysShowActions: boolean;
  private readonly drawn = new Map<string, TreeLine>();
  private readonly byElement = new WeakMap<Element, TreeLine>();
  /** The lines that stand in an element, where all of them do: as long as they are to stand there, nothing in it has to be touched. */
  private readonly placed = new WeakMap<Element, readonly TreeNode[]>();
  private nodes: readonly TreeNode[] = [];
  private lines: readonly TreeNode[] = [];
  /** How many more lines may be drawn now. */
  private left = 0;
  private activeAt = 0;
  private activeLine: TreeLine | undefined;
  private selectedKey = '';

  constructor(parent: HTMLElement, messages: Messages, alwaysShowActions: boolean) {
    this.messages = messages;
    this.alwaysShowActions = alwaysShowActions;
    this.el = parent.createDiv({ cls: 'cop-notes-tree', attr: { role: 'tree', 'aria-label': messages.sidebar.label } });
  }

  /** The lines from top to bottom. */
  allLines(): readonly TreeNode[] {
    return this.lines;
  }

  /** The line that has the focus, or had it last. */
  active(): { readonly at: number; readonly line: TreeLine } | undefined {
    return this.activeLine === undefined ? undefined : { at: this.activeAt, line: this.activeLine };
  }

  lineAt(index: number): TreeLine | undefined {
    return this.drawn.get(this.lines[index]?.key ?? '');
  }

  /** The line that an element belongs to. */
  lineAround(element: Element): TreeLine | undefined {
    const item = element.closest('.cop-notes-item');
    return item === null ? undefined : this.byElement.get(item);
  }

  /** Draw what changed. True when all of it is drawn; else the rest waits for the next time. */
  update(nodes: readonly TreeNode[]): boolean {
    const hadFocus = this.hasFocus();
    const button = this.focusedButton();
    const activeKey = this.lines[this.activeAt]?.key;
    this.nodes = nodes;
    this.lines = linesOf(nodes);
    const wanted = this.removeGone();
    this.draw(drawnAtOnce);
    const at = this.lines.findIndex(({ key }) => key === activeKey);
    this.activate(at >= 0 ? at : Math.max(0, Math.min(this.activeAt, this.lines.length - 1)));
    if (hadFocus && !this.hasFocus()) this.focusAgain(button);
    return this.drawn.size === wanted;
  }

  hasFocus(): boolean {
    return this.el.contains(this.el.doc.activeElement);
  }

  /** Make a line the one that Tab reaches, with its buttons behind it. */
  activate(at: number): void {
    if (this.lineAt(at) === undefined) this.draw(Infinity);
    const line = this.lineAt(at);
    if (line !== this.activeLine) this.activeLine?.setTabbable(false);
    this.activeAt = at;
    this.activeLine = line;
    line?.setTabbable(true);
  }

  activateLine(line: TreeLine): void {
    const { key } = line.node();
    this.activate(this.lines.findIndex((each) => each.key === key));
  }

  /** Mark the line that was opened last. */
  select(key: string): void {
    this.drawn.get(this.selectedKey)?.el.setAttr('aria-selected', false);
    this.drawn.get(key)?.el.setAttr('aria-selected', true);
    this.selectedKey = key;
  }

  /** Put the focus on the line where it was last. False when there is no line. */
  focus(): boolean {
    this.activeLine?.el.focus({ preventScroll: true });
    this.activeLine?.lineEl.scrollIntoView({ block: 'nearest' });
    return this.activeLine !== undefined;
  }

  focusLine(at: number): void {
    this.activate(at);
    this.focus();
  }

  /** Put the focus on a section, with the section at the top. */
  focusSection(id: SectionId): void {
    const at = this.lines.findIndex(({ key }) => key === id);
    if (at >= 0) this.activate(at);
    this.focus();
    if (at >= 0) this.activeLine?.lineEl.scrollIntoView({ block: 'start' });
  }

  private focusAgain(button: number): void {
    const buttonEl = this.activeLine?.buttons()[button];
    if (buttonEl === undefined) this.focus();
    else buttonEl.focus({ preventScroll: true });
  }

  /** Which button of the active line has the focus, from 0; -1 for none. */
  private focusedButton(): number {
    return this.activeLine?.buttons().findIndex((each) => each === this.el.doc.activeElement) ?? -1;
  }

  /** Returns how many lines there are to be. */
  private removeGone(): number {
    const kept = new Set(this.lines.map(({ key }) => key));
    for (const [key, line] of this.drawn) {
      if (kept.has(key)) continue;
      line.el.remove();
      this.drawn.delete(key);
    }
    return kept.size;
  }

  private draw(atMost: number): void {
    this.left = atMost;
    this.place(this.el, this.nodes);
  }

  /** Make the children of an element show these nodes, touching only what is new or out of place. */
  private place(parent: HTMLElement, nodes: readonly TreeNode[]): void {
    if (this.placed.get(parent) === nodes) return;
    let next = parent.firstElementChild;
    let isWhole = true;
    for (const node of nodes) {
      const line = this.lineFor(node);
      if (line === undefined) {
        isWhole = false;
        continue;
      }
      if (next === line.el) next = next.nextElementSibling;
      else parent.insertBefore(line.el, next);
      if (node.kind === 'branch' && line.childrenEl !== undefined) this.place(line.childrenEl, node.children);
    }
    if (isWhole && nodes.every(({ kind }) => kind === 'row')) this.placed.set(parent, nodes);
    else this.placed.delete(parent);
  }

  private lineFor(node: TreeNode): TreeLine | undefined {
    const known = this.drawn.get(node.key);
    if (known?.node() !== node) known?.update(node);
    if (known !== undefined || this.left <= 0) return known;
    this.left -= 1;
    const line = this.newLine(node);
    if (this.alwaysShowActions) line.showActions();
    if (node.key === this.selectedKey) line.el.setAttr('aria-selected', true);
    this.drawn.set(node.key, line);
    this.byElement.set(line.el, line);
    return line;
  }

  private newLine(node: TreeNode): TreeLine {
    switch (node.kind) {
      case 'branch': return drawBranch(node);
      case 'empty': return drawEmpty(node);
      case 'row': return drawRow(node, this.messages);
    }
  }
}
