import type { Messages, SectionId } from '@cop-notes/core';
import { drawBranch, drawEmpty } from './branch.ts';
import { drawRow } from './row.ts';
import type { TreeLine } from './tree-line.ts';
import { InSight } from './in-sight.ts';
import { stretchesOf } from './stretches.ts';
import { linesOf } from './tree-nodes.ts';
import type { TreeNode } from './tree-nodes.ts';

/** How many new lines are drawn at once: a few screens full. More would be felt while typing. */
const drawnAtOnce = 200;
/** In a tree of more lines than these, rows are in the document only where they are in sight, or nearly. */
const allDrawn = 1000;
/** The height of a row, in pixels, until one was seen. */
const usualHeight = 44;

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
  /** The lines of each stretch, where rows are in stretches. */
  private readonly stretches = new Map<HTMLElement, readonly TreeNode[]>();
  private readonly inSight: InSight;
  private isLong = false;
  private rowHeight = usualHeight;
  /** What may be gone: what stood where other lines stand now, and has no other place yet. */
  private readonly strays = new Set<HTMLElement>();
  private isWhole = true;

  constructor(parent: HTMLElement, messages: Messages, alwaysShowActions: boolean) {
    this.messages = messages;
    this.alwaysShowActions = alwaysShowActions;
    this.inSight = new InSight(parent, (el, height) => { this.sightChanged(el, height); });
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

  /** Draw what changed. True when all of it is drawn that is to be; else the rest waits for the next time. */
  update(nodes: readonly TreeNode[]): boolean {
    const hadFocus = this.hasFocus();
    const button = this.focusedButton();
    const activeKey = this.lines[this.activeAt]?.key;
    this.nodes = nodes;
    this.lines = linesOf(nodes);
    if (this.isLong !== this.lines.length > allDrawn) this.beginAnew();
    this.draw(drawnAtOnce);
    const at = this.lines.findIndex(({ key }) => key === activeKey);
    this.activate(at >= 0 ? at : Math.max(0, Math.min(this.activeAt, this.lines.length - 1)));
    if (hadFocus && !this.hasFocus()) this.focusAgain(button);
    return this.isWhole;
  }

  stop(): void {
    this.inSight.stop();
  }

  hasFocus(): boolean {
    return this.el.contains(this.el.doc.activeElement);
  }

  /** Make a line the one that Tab reaches, with its buttons behind it. */
  activate(at: number): void {
    const node = this.lines[at];
    if (node !== undefined && this.lineAt(at) === undefined) this.drawLine(node);
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

  private beginAnew(): void {
    this.isLong = !this.isLong;
    for (const el of this.stretches.keys()) this.inSight.unwatch(el);
    this.stretches.clear();
    this.drawn.clear();
    this.el.empty();
  }

  private draw(atMost: number): void {
    this.left = atMost;
    this.isWhole = true;
    this.place(this.el, this.nodes);
    this.removeStrays();
  }

  /** Draw one line wherever it is, with those that must be drawn for it. */
  private drawLine(node: TreeNode): void {
    this.draw(Infinity);
    for (const [el, lines] of this.stretches) if (lines.includes(node)) this.drawStretch(el, lines, true);
  }

  /** Make the children of an element show these nodes, touching only what is new or out of place. */
  private place(parent: HTMLElement, nodes: readonly TreeNode[]): void {
    if (this.placed.get(parent) === nodes) return;
    const areRows = nodes.every(({ kind }) => kind === 'row');
    if (this.isLong && areRows && nodes.length > 0) this.placeStretches(parent, nodes);
    else this.placeLines(parent, nodes, areRows);
  }

  private placeLines(parent: HTMLElement, nodes: readonly TreeNode[], areRows: boolean): void {
    const elements: HTMLElement[] = [];
    for (const node of nodes) {
      const line = this.lineFor(node);
      if (line === undefined) continue;
      elements.push(line.el);
      if (node.kind === 'branch' && line.childrenEl !== undefined) this.place(line.childrenEl, node.children);
    }
    this.putInto(parent, elements);
    const isWhole = elements.length === nodes.length;
    if (isWhole && areRows) this.placed.set(parent, nodes);
    else this.placed.delete(parent);
    if (!isWhole) this.isWhole = false;
  }

  private placeStretches(parent: HTMLElement, nodes: readonly TreeNode[]): void {
    const known = childrenOf(parent).filter((el) => this.stretches.has(el));
    const elements = stretchesOf(nodes).map((lines, index) => {
      const el = known[index] ?? this.newStretch();
      this.stretches.set(el, lines);
      this.drawStretch(el, lines);
      return el;
    });
    this.putInto(parent, elements);
    this.placed.set(parent, nodes);
  }

  /** Make these the children of an element, touching only what is new or out of place. What else stood there is gone, unless it has another place yet. */
  private putInto(parent: HTMLElement, elements: readonly HTMLElement[]): void {
    let next = parent.firstElementChild;
    for (const el of elements) {
      if (next === el) next = next.nextElementSibling;
      else parent.insertBefore(el, next);
      this.strays.delete(el);
    }
    for (; next !== null; next = next.nextElementSibling) if (next.instanceOf(HTMLElement)) this.strays.add(next);
  }

  private newStretch(): HTMLElement {
    const el = createDiv({ cls: 'cop-notes-stretch', attr: { role: 'presentation' } });
    this.inSight.watch(el);
    return el;
  }

  /** With its lines where it is in sight, or has the line that Tab reaches; else as high as it would be with them. */
  private drawStretch(el: HTMLElement, lines: readonly TreeNode[], isWanted = false): void {
    const isDrawn = isWanted || this.inSight.isNear(el) || el.contains(this.activeLine?.el ?? null);
    el.toggleClass('is-away', !isDrawn);
    if (!isDrawn) {
      for (const child of childrenOf(el)) this.strays.add(child);
      this.placed.delete(el);
      this.setHeight(el, lines.length * this.rowHeight);
    } else if (this.placed.get(el) !== lines) {
      const { left } = this;
      this.left = Infinity;
      this.placeLines(el, lines, true);
      this.left = left;
    }
  }

  private setHeight(el: HTMLElement, pixels: number): void {
    el.setCssProps({ '--cop-notes-stretch': `${String(Math.round(pixels))}px` });
  }

  private sightChanged(el: HTMLElement, height: number): void {
    const lines = this.stretches.get(el);
    if (lines === undefined) return;
    const wasDrawn = el.childElementCount > 0;
    if (wasDrawn) this.rowHeight = height / el.childElementCount;
    this.drawStretch(el, lines);
    this.removeStrays();
    // As high as it was, so that nothing moves.
    if (wasDrawn) this.setHeight(el, height);
  }

  private removeStrays(): void {
    for (const el of this.strays) this.remove(el);
    this.strays.clear();
  }

  /** With all that stands in it. */
  private remove(el: HTMLElement): void {
    el.remove();
    for (const each of [el, ...el.findAll('.cop-notes-item, .cop-notes-stretch')]) {
      const line = this.byElement.get(each);
      if (line !== undefined && this.drawn.get(line.node().key) === line) this.drawn.delete(line.node().key);
      if (this.stretches.delete(each)) this.inSight.unwatch(each);
    }
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

function childrenOf(el: HTMLElement): readonly HTMLElement[] {
  return [...el.children].filter((child) => child.instanceOf(HTMLElement));
}
