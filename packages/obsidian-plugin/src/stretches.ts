import type { TreeNode } from './tree-nodes.ts';

/** So many lines are drawn, or taken away, together. */
const perStretch = 25;

const made = new WeakMap<readonly TreeNode[], readonly (readonly TreeNode[])[]>();

/** Lines in stretches; the same for the same lines. */
export function stretchesOf(nodes: readonly TreeNode[]): readonly (readonly TreeNode[])[] {
  const stretches = made.get(nodes) ?? Array.from({ length: Math.ceil(nodes.length / perStretch) }, (_, index) => nodes.slice(index * perStretch, (index + 1) * perStretch));
  made.set(nodes, stretches);
  return stretches;
}
