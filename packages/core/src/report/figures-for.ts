import type { Audience } from '../confidentiality/audience.ts';
import { isKnownMember } from '../confidentiality/audience.ts';
import type { PlainDate } from '../text/plain-date.ts';

/** Whether somebody reads along who is no member. */
export function isOutside(audience: Audience, today: PlainDate): boolean {
  switch (audience.kind) {
    case 'community': return false;
    case 'persons': case 'session': return !audience.persons.every((person) => isKnownMember(person, today));
    case 'world': case 'organisations': return true;
  }
}
