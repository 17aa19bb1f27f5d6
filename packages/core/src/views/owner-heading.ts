import { nameKey } from '../community/name-key.ts';
import type { Person } from '../community/people.ts';
import { isSamePerson } from './actions.ts';
import type { Heading } from './lists/heading.ts';
import type { RowContext } from './question-row.ts';

/** What stands above all that is somebody's: mine first. Of members with one name each has a heading of their own, told apart by their notes. */
export function ownerHeading(owner: Person, apart: string, { me, messages }: Pick<RowContext, 'me' | 'messages'>): Heading {
  const mine = me !== undefined && isSamePerson(owner, me);
  const title = [mine ? messages.sidebar.mine(owner.name) : owner.name, apart].filter((part) => part !== '').join(' · ');
  return { key: apart === '' ? nameKey(owner.name) : `${nameKey(owner.name)} ${apart}`, title, rank: mine ? '0' : '1' };
}
