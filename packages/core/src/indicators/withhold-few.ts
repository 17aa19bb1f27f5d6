import { indicators } from './catalogue.ts';
import type { Figure } from './indicator.ts';

/** Of so few persons or organisations, whoever knows the community knows who they are. */
export const few = 3;

/**
 * A figure as it may be told to whoever should not know who is meant: a small number of persons or organisations is not, and nor is nought,
 * for either would tell that those are few of whom nothing may be told. Who they are is not told at all.
 */
export function withholdFew(figure: Figure): Figure {
  if (!indicators[figure.id].ofPeople) return figure;
  const isFew = typeof figure.value === 'number' && figure.value < few;
  return { ...figure, value: isFew ? 'withheld' : figure.value, evidence: [], unplaced: [] };
}
