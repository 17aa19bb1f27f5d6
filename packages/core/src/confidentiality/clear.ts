import type { Community } from '../community/community.ts';
import type { PlainDate } from '../text/plain-date.ts';
import type { Audience } from './audience.ts';
import type { Subject } from './effective-label.ts';
import { judge } from './judge.ts';
import type { Verdict } from './judge.ts';

declare const judged: unique symbol;

/** A value that was judged and may be seen by an audience. Only `clear` makes one, so what takes one can't be handed anything else. */
export interface Cleared<Value> {
  readonly value: Value;
  readonly verdict: Verdict;
  readonly [judged]: true;
}

/** Judge what a value is about; where the audience may not see it, only the verdict comes back. */
export function clear<Value>(community: Community, subject: Subject, value: Value, audience: Audience, today: PlainDate): Cleared<Value> | { readonly withheld: Verdict } {
  const verdict = judge(community, subject, audience, today);
  return verdict.may ? ({ value, verdict } as Cleared<Value>) : { withheld: verdict };
}
