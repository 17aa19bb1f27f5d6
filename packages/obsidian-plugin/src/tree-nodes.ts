import type { Row, Section, SectionId, Sidebar } from '@cop-notes/core';

/** A line of the tree, with what hangs below it. Of a folded branch nothing hangs below. */
export type TreeNode = BranchNode | RowNode | EmptyNode;

interface NodeBase {
  /** Unique in the tree and the same from one drawing to the next. */
  readonly key: string;
  /** From 1. */
  readonly level: number;
  /** Place among its siblings, from 1. */
  readonly position: number;
  readonly setSize: number;
}

/** A section, or a group in one. */
export interface BranchNode extends NodeBase {
  readonly kind: 'branch';
  readonly section: SectionId;
  readonly title: string;
  readonly count: number;
  readonly expanded: boolean;
  readonly children: readonly TreeNode[];
}

export interface RowNode extends NodeBase {
  readonly kind: 'row';
  readonly row: Row;
}

/** What a section says when it is empty. */
export interface EmptyNode extends NodeBase {
  readonly kind: 'empty';
  readonly text: string;
}

/** Whether a branch is open; `first` where the person never folded or unfolded it. */
export type IsExpanded = (key: string, first: boolean) => boolean;

export function treeOf({ sections }: Sidebar, isExpanded: IsExpanded): readonly TreeNode[] {
  return sections.map((section, index): BranchNode => {
    const expanded = isExpanded(section.id, section.expanded);
    return {
      kind: 'branch', key: section.id, section: section.id, title: section.title, count: section.count,
      level: 1, position: index + 1, setSize: sections.length,
      expanded, children: expanded ? childrenOf(section, isExpanded) : [],
    };
  });
}

function childrenOf(section: Section, isExpanded: IsExpanded): readonly TreeNode[] {
  if (section.empty !== '') return [{ kind: 'empty', key: `${section.id}#empty`, text: section.empty, level: 2, position: 1, setSize: 1 }];
  if (section.groups.length === 0) return rowNodes(section.rows, 2);
  return section.groups.map((group, index): BranchNode => {
    const expanded = isExpanded(group.key, true);
    return {
      kind: 'branch', key: group.key, section: section.id, title: group.title, count: group.count,
      level: 2, position: index + 1, setSize: section.groups.length,
      expanded, children: expanded ? rowNodes(group.rows, 3) : [],
    };
  });
}

const made = new WeakMap<readonly Row[], readonly RowNode[]>();

/** The same lines for the same rows: the sidebar hands out a list anew only where something in it changed. */
function rowNodes(rows: readonly Row[], level: number): readonly RowNode[] {
  const nodes = made.get(rows) ?? rows.map((row, index) => ({ kind: 'row', key: row.key, row, level, position: index + 1, setSize: rows.length }));
  made.set(rows, nodes);
  return nodes;
}

/** Every line that can be seen or scrolled to, from top to bottom. */
export function linesOf(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.flatMap((node) => (node.kind === 'branch' ? [node, ...linesOf(node.children)] : [node]));
}

/** The words by which a line is found by typing. */
export function wordsOf(node: TreeNode): string {
  switch (node.kind) {
    case 'branch': return node.title;
    case 'row': return node.row.text;
    case 'empty': return node.text;
  }
}
