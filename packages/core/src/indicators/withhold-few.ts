import { indicators } from './catalogue.ts';
import type { Figure } from './indicator.ts';

/** Fewer people than this are known to each other, and to whoever looks along. */
export const few = 3;

/**
 * A figure as a room or a reader may have it that knows these people: how many they are is told from three on, or when there is nobody; and
 * never who. Figures about anything else are as they are.
 */
export function withholdFew(figure: Figure): Figure {
  if (!indicators[figure.id].ofPeople) return figure;
  const { value } = figure;
  return { ...figure, value: typeof value === 'number' && value > 0 && value < few ? 'withheld' : value, evidence: [], unplaced: [] };
}
