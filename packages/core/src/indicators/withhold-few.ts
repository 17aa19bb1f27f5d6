import { indicators } from './catalogue.ts';
import type { Figure } from './indicator.ts';

/** Of so few persons or organisations, whoever knows the community knows who they are. */
export const few = 3;

/**
 * A figure as it may be told to whoever should not know who is meant: a small number of persons or organisations is not, and nor is nought,
 * for either would tell that those are few of whom nothing may be told. Of a share, neither those in it nor the others may be few. Who they are
 * is not told at all.
 */
export function withholdFew(figure: Figure): Figure {
  if (!indicators[figure.id].ofPeople) return figure;
  const { parts, ...told } = figure;
  const isFew = parts === undefined ? typeof figure.value === 'number' && figure.value < few : parts[1] < few || isSome(parts[0]) || isSome(parts[1] - parts[0]);
  return { ...told, value: isFew && figure.value !== 'unknown' ? 'withheld' : figure.value, evidence: [], unplaced: [] };
}

/** The figure of the period before, beside that of a period: where they differ by a few, or not at all, it would tell how few came or went. */
export function withholdFewBefore(before: Figure, now: Figure): Figure {
  const told = withholdFew(before);
  const isCount = indicators[before.id].ofPeople && indicators[before.id].unit === 'count';
  return isCount && typeof told.value === 'number' && typeof now.value === 'number' && Math.abs(told.value - now.value) < few ? { ...told, value: 'withheld' } : told;
}

function isSome(count: number): boolean {
  return count > 0 && count < few;
}
