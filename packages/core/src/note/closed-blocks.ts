import { mapped } from '../text/mapped.ts';
import type { Range } from '../text/text-edit.ts';
import type { ListItem } from './task-item.ts';
import type { TlpLabel } from './tlp.ts';

/** A quote, or all below a heading, that a label in words closes. */
export interface ClosedBlock {
  readonly range: Range;
  readonly label: TlpLabel;
}

/** The outermost items, in the order of the text, each with the labels of the blocks around it; what is nested in it stands in the same ones. */
export function withClosedBlocks(items: readonly ListItem[], blocks: readonly ClosedBlock[]): readonly ListItem[] {
  if (blocks.length === 0) return items;
  const byStart = [...blocks].sort((a, b) => a.range.start - b.range.start);
  let next = 0;
  let open: readonly ClosedBlock[] = [];
  return mapped(items, (item) => {
    const { start, end } = item.item;
    const opened: ClosedBlock[] = [];
    for (let block = byStart[next]; block !== undefined && block.range.start <= start; block = byStart[++next]) opened.push(block);
    open = [...open, ...opened].filter(({ range }) => range.end >= end);
    return open.length === 0 ? item : withLabels(item, mapped(open, ({ label }) => label));
  });
}

function withLabels(item: ListItem, labels: readonly TlpLabel[]): ListItem {
  return { ...item, callouts: [...labels, ...item.callouts], children: mapped(item.children, (child) => withLabels(child, labels)) };
}
