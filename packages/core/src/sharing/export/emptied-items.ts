import { hidden, maskRanges } from '../../note/mask.ts';
import type { ListItem } from '../../note/task-item.ts';
import { wholeLines } from '../../text/whole-lines.ts';
import { cut, isCut } from './swap.ts';
import type { Swap } from './swap.ts';

/** The items of which nothing is left but bullets and boxes once all is cut that is to be cut: each goes with its lines. */
export function emptiedItems(text: string, items: readonly ListItem[], swaps: readonly Swap[]): readonly Swap[] {
  const cuts = swaps.filter(isCut);
  if (cuts.length === 0) return [];
  const left = maskRanges(text, cuts);
  const look = ({ item, children }: ListItem): readonly Swap[] => {
    const words = left.slice(item.start, item.end);
    if (!words.includes(hidden)) return [];
    return words.split(/[\r\n]+/).every((line) => bullet.test(line)) ? [cut(wholeLines(text, item), cuts.find(({ start }) => item.start <= start && start < item.end)?.takes)] : children.flatMap(look);
  };
  return items.flatMap(look);
}

const bullet = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])(?:[ \t\0]+\[[^\]]\](?=[ \t\0]|$))?)?[ \t\0]*$/u;
