import { wordsOf } from './tree-nodes.ts';
import type { TreeNode } from './tree-nodes.ts';

/**
 * What a key does in the tree, as the WAI-ARIA Authoring Practices describe it for a tree view.
 * One thing more: the arrow inward, which means nothing on a leaf there, goes to the buttons of the row.
 */
export type TreeMove =
  | { readonly kind: 'focus'; readonly to: number }
  | { readonly kind: 'fold' | 'unfold'; readonly at: readonly number[] }
  | { readonly kind: 'open' | 'select' | 'menu' | 'buttons'; readonly at: number };

export interface KeyPress {
  readonly key: string;
  readonly shift: boolean;
  /** Whether text runs from right to left: then the arrows to the sides change places. */
  readonly rightToLeft: boolean;
}

/** Undefined when the key means nothing here, and the app may have it. */
export function moveFor(press: KeyPress, at: number, lines: readonly TreeNode[]): TreeMove | undefined {
  const node = lines[at];
  if (node === undefined) return undefined;
  switch (sideways(press)) {
    case 'ArrowDown': return focusOn(at + 1, lines);
    case 'ArrowUp': return focusOn(at - 1, lines);
    case 'Home': return focusOn(0, lines);
    case 'End': return focusOn(lines.length - 1, lines);
    case 'ArrowRight': return inward(node, at, lines);
    case 'ArrowLeft': return outward(node, at, lines);
    case 'Enter': return node.kind === 'branch' ? toggle(node, at) : { kind: 'open', at };
    case ' ': return node.kind === 'branch' ? toggle(node, at) : { kind: 'select', at };
    case '*': return unfoldSiblings(node, lines);
    case 'ContextMenu': return { kind: 'menu', at };
    case 'F10': return press.shift ? { kind: 'menu', at } : undefined;
    default: return undefined;
  }
}

/** The next line, after this one and then from the top, whose words begin with what was typed. */
export function lineStarting(typed: string, at: number, lines: readonly TreeNode[]): number | undefined {
  const wanted = typed.toLocaleLowerCase();
  // One letter looks further; more letters may still mean the line that the first one found.
  const first = wanted.length === 1 ? at + 1 : at;
  for (let step = 0; step < lines.length; step += 1) {
    const index = (first + step) % lines.length;
    const node = lines[index];
    if (node !== undefined && wordsOf(node).toLocaleLowerCase().startsWith(wanted)) return index;
  }
  return undefined;
}

function sideways({ key, rightToLeft }: KeyPress): string {
  if (!rightToLeft) return key;
  return key === 'ArrowRight' ? 'ArrowLeft' : key === 'ArrowLeft' ? 'ArrowRight' : key;
}

function focusOn(to: number, lines: readonly TreeNode[]): TreeMove {
  return { kind: 'focus', to: Math.min(Math.max(to, 0), lines.length - 1) };
}

function inward(node: TreeNode, at: number, lines: readonly TreeNode[]): TreeMove | undefined {
  if (node.kind !== 'branch') return node.kind === 'row' ? { kind: 'buttons', at } : undefined;
  if (!node.expanded) return { kind: 'unfold', at: [at] };
  return node.children.length === 0 ? undefined : focusOn(at + 1, lines);
}

function outward(node: TreeNode, at: number, lines: readonly TreeNode[]): TreeMove | undefined {
  if (node.kind === 'branch' && node.expanded) return { kind: 'fold', at: [at] };
  const parent = lines.slice(0, at).findLastIndex((line) => line.level < node.level);
  return parent < 0 ? undefined : { kind: 'focus', to: parent };
}

function toggle(node: TreeNode, at: number): TreeMove {
  return { kind: node.kind === 'branch' && node.expanded ? 'fold' : 'unfold', at: [at] };
}

function unfoldSiblings(node: TreeNode, lines: readonly TreeNode[]): TreeMove {
  const folded = lines.flatMap((line, index) => (line.kind === 'branch' && line.level === node.level && !line.expanded ? [index] : []));
  return { kind: 'unfold', at: folded };
}
