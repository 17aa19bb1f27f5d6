import type { Audience } from '../confidentiality/audience.ts';
import { isKnownMember } from '../confidentiality/audience.ts';
import { indicators } from '../indicators/catalogue.ts';
import type { Figure } from '../indicators/indicator.ts';
import type { PlainDate } from '../text/plain-date.ts';

/** Of so few persons or organisations, whoever knows the community knows who they are. */
const few = 3;

/** Whether somebody reads along who is no member. */
export function isOutside(audience: Audience, today: PlainDate): boolean {
  switch (audience.kind) {
    case 'community': return false;
    case 'persons': case 'session': return !audience.persons.every((person) => isKnownMember(person, today));
    case 'world': case 'organisations': return true;
  }
}

/**
 * A figure as it may be told outside: a small number of persons or organisations is not, and nor is nought, for either would tell that
 * those are few of whom nothing may be told. Who they are is not told at all.
 */
export function toldOutside(figure: Figure): Figure {
  if (!indicators[figure.id].ofPeople) return figure;
  const isFew = typeof figure.value === 'number' && figure.value < few;
  return { ...figure, value: isFew ? 'withheld' : figure.value, evidence: [], unplaced: [] };
}
