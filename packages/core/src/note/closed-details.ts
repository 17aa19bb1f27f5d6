import { allMatches } from '../text/all-matches.ts';
import type { Range } from '../text/text-edit.ts';
import type { PlacedLabel } from './note.ts';

/** A label that one reads on a fold of HTML (`<summary>TLP:RED</summary>`), and the block that it stands in. */
export interface LabelOfDetails {
  readonly label: PlacedLabel;
  readonly block: Range;
}

interface OpenDetails {
  readonly start: number;
  readonly labels: PlacedLabel[];
}

/**
 * What such labels close: all of the innermost `<details>` around each, down to the tag that closes it, or else to the end of the text. In `text` code and comments
 * are hidden. One pass, however deep they stand in each other.
 */
export function closedDetails(text: string, labels: readonly LabelOfDetails[]): readonly (Range & { readonly label: PlacedLabel })[] {
  const closed: (Range & { readonly label: PlacedLabel })[] = [];
  const open: OpenDetails[] = [];
  const close = (details: OpenDetails | undefined, end: number): void => {
    for (const label of details?.labels ?? []) closed.push({ start: details?.start ?? 0, end, label });
  };
  let next = 0;
  const take = (before: number): void => {
    for (let each = labels[next]; each !== undefined && each.label.place.start < before; each = labels[++next]) {
      const around = open.at(-1);
      if (around === undefined) closed.push({ start: each.block.start, end: text.length, label: each.label });
      else around.labels.push(each.label);
    }
  };
  for (const { index, 0: tag, 1: slash } of allMatches(text, /<(\/?)details(?![\w-])[^<>]*>?/gi)) {
    take(index);
    if (slash === '') open.push({ start: index, labels: [] });
    else close(open.pop(), index + tag.length);
  }
  take(text.length);
  for (const details of open) close(details, text.length);
  return closed;
}
