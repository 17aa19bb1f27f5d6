import { shownPath } from '../community/community.ts';
import { nameKey } from '../community/name-key.ts';
import { sharesName } from '../community/people.ts';
import type { Person } from '../community/people.ts';
import { isSamePerson } from './actions.ts';
import type { RowContext } from './question-row.ts';

/** What stands above all that is somebody's. Of members with one name each has a heading of their own, told apart by their notes. */
export interface OwnerHeading {
  readonly key: string;
  readonly title: string;
  readonly mine: boolean;
}

export function ownerHeading(owner: Person, { community, me, messages }: RowContext): OwnerHeading {
  const mine = me !== undefined && isSamePerson(owner, me);
  const path = owner.kind === 'member' && sharesName(community, owner.member) ? shownPath(community, owner.member.note) : '';
  const title = [mine ? messages.sidebar.mine(owner.name) : owner.name, path].filter((part) => part !== '').join(' · ');
  return { key: path === '' ? nameKey(owner.name) : `${nameKey(owner.name)} ${path}`, title, mine };
}
