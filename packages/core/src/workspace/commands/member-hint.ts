import { shownPath } from '../../community/community.ts';
import type { Community } from '../../community/community.ts';
import type { Member } from '../../community/member.ts';
import { sharesName } from '../../community/people.ts';

/** What stands beside a name in a list: where the member note is, where several have that name, and then what else there is to say. */
export function memberHint(community: Community, member: Member, ...more: readonly string[]): string {
  return [sharesName(community, member) ? shownPath(community, member.note) : '', ...more].filter((part) => part !== '').join(' · ');
}
