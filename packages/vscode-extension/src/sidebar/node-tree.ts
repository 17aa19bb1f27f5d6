import type { Group, Row, Section, Sidebar } from '@cop-notes/core';
import { changesBetween } from './changes-between.ts';

/** What a line of the tree shows. */
export type Shown =
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'empty'; readonly section: Section }
  | { readonly kind: 'row'; readonly row: Row };

/**
 * A line of the tree. VS Code holds on to the object, and hands it to the commands of the menu that is open on the line: so it is the same
 * object as long as its id is there, whatever it shows meanwhile.
 */
export interface TreeNode {
  readonly id: string;
  shown: Shown;
  children: readonly TreeNode[];
}

/** The lines that must be drawn again, with all below them; `everything` where the outermost ones came or went. */
export type Redraw = readonly TreeNode[] | 'everything';

export class NodeTree {
  roots: readonly TreeNode[] = [];

  /** Take over what the sidebar shows now. */
  update(sidebar: Sidebar): Redraw {
    const redraw: TreeNode[] = [];
    const roots = renewed(this.roots, sidebar.sections.map((section) => ({ kind: 'section', section })), redraw);
    const same = hasSameIds(this.roots, roots);
    this.roots = roots;
    return same ? redraw : 'everything';
  }
}

/** The nodes for some lines: the old ones where their ids are still there. Those that look different are added to `redraw`. */
function renewed(before: readonly TreeNode[], lines: readonly Shown[], redraw: TreeNode[]): readonly TreeNode[] {
  const old = new Map(before.map((node) => [node.id, node]));
  return lines.map((shown) => {
    const id = idOf(shown);
    const node: TreeNode = old.get(id) ?? { id, shown, children: childrenOf(shown) };
    if (node.shown === shown) return node;
    const below: TreeNode[] = [];
    const children = childrenRenewed(node, shown, below);
    // To draw a line again is to ask for its children again, and until they are there no command of theirs works: only where it must be.
    if (!looksTheSame(node.shown, shown) || !hasSameIds(node.children, children)) redraw.push(node);
    else redraw.push(...below);
    node.shown = shown;
    node.children = children;
    return node;
  });
}

/** What did not change is the same value as before: nobody looks at it twice, however much it is. */
function childrenRenewed({ shown: before, children }: TreeNode, after: Shown, redraw: TreeNode[]): readonly TreeNode[] {
  const [old, now] = [below(before), below(after)];
  if (old === now || (before.kind === 'empty' && after.kind === 'empty')) return children;
  if (old.length !== children.length || now.length === 0) return renewed(children, linesBelow(after), redraw);
  const changes = changesBetween(old, now);
  const fresh = renewed(changes.flatMap(({ from, gone }) => children.slice(from, from + gone)), changes.flatMap(({ to, come }) => now.slice(to, to + come).map(shownAs)), redraw);
  const parts: TreeNode[][] = [];
  let [position, used] = [0, 0];
  for (const { from, gone, come } of changes) {
    parts.push(children.slice(position, from), fresh.slice(used, used + come));
    [position, used] = [from + gone, used + come];
  }
  return ([] as TreeNode[]).concat(...parts, children.slice(position));
}

const nothing: readonly never[] = [];

/** The groups or rows below a line. */
function below(shown: Shown): readonly (Group | Row)[] {
  switch (shown.kind) {
    case 'section': return shown.section.groups.length > 0 ? shown.section.groups : shown.section.rows;
    case 'group': return shown.group.rows;
    case 'empty': case 'row': return nothing;
  }
}

function shownAs(line: Group | Row): Shown {
  return 'kind' in line ? rowShown(line) : { kind: 'group', group: line };
}

function linesBelow(shown: Shown): readonly Shown[] {
  return shown.kind === 'section' && shown.section.empty !== '' ? [{ kind: 'empty', section: shown.section }] : below(shown).map(shownAs);
}

function childrenOf(shown: Shown): readonly TreeNode[] {
  return linesBelow(shown).map((line) => ({ id: idOf(line), shown: line, children: childrenOf(line) }));
}

function rowShown(row: Row): Shown {
  return { kind: 'row', row };
}

/** Ids stay from one drawing to the next, and with them what is selected and what is open. */
function idOf(shown: Shown): string {
  switch (shown.kind) {
    case 'section': return `section:${shown.section.id}`;
    case 'group': return `group:${shown.group.key}`;
    case 'empty': return `empty:${shown.section.id}`;
    case 'row': return `row:${shown.row.key}`;
  }
}

function looksTheSame(a: Shown, b: Shown): boolean {
  return (a.kind === 'row' && b.kind === 'row' && a.row === b.row) || looksOf(a) === looksOf(b);
}

/** All of a line that a person can tell apart. */
function looksOf(shown: Shown): string {
  switch (shown.kind) {
    case 'section': return JSON.stringify([shown.section.title, shown.section.count]);
    case 'group': return JSON.stringify([shown.group.title, shown.group.count]);
    case 'empty': return shown.section.empty;
    case 'row': return JSON.stringify(shown.row, (key, value: unknown) => (key === 'place' || key === 'target' ? undefined : value));
  }
}

function hasSameIds(a: readonly TreeNode[], b: readonly TreeNode[]): boolean {
  return a.length === b.length && a.every((node, index) => node === b[index] || node.id === b[index]?.id);
}

/** A row outside of the tree, to call a command on. */
export function nodeOfRow(row: Row): TreeNode {
  const shown = rowShown(row);
  return { id: idOf(shown), shown, children: [] };
}

/** The row that a command was called on; undefined where it was called from elsewhere, with whatever VS Code hands over there. */
export function rowOf(argument: unknown): Row | undefined {
  return isRowNode(argument) ? argument.shown.row : undefined;
}

function isRowNode(argument: unknown): argument is TreeNode & { readonly shown: Extract<Shown, { kind: 'row' }> } {
  if (typeof argument !== 'object' || argument === null || !('shown' in argument)) return false;
  const { shown } = argument;
  return typeof shown === 'object' && shown !== null && 'kind' in shown && shown.kind === 'row' && 'row' in shown;
}
