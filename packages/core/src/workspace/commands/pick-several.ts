import type { CommandContext } from '../command-context.ts';
import type { PickItem } from '../ui.ts';

export interface SeveralRequest {
  readonly title: string;
  readonly which: string;
  /** What is picked, organisations count as persons: for how the next one is asked for. */
  readonly of: 'persons' | 'things';
  readonly items: readonly PickItem<string>[];
  /** What choosing nothing means; undefined where at least one is needed. */
  readonly none?: PickItem<readonly string[]>;
}

/** One after the other, until the person says that these are all. Undefined when they turn away. */
export async function pickSeveral({ environment: { ui }, messages: { pick, harvest } }: CommandContext, { title, which, of, items, none }: SeveralRequest): Promise<readonly string[] | undefined> {
  const picked: PickItem<string>[] = [];
  for (;;) {
    const others = items.filter((item) => !picked.includes(item));
    const done: readonly PickItem<string>[] = picked.length > 0 ? [{ label: of === 'persons' ? pick.theseAre(picked.length) : harvest.thatIsAll, description: picked.map(({ label }) => label).join(', '), value: '' }] : none === undefined ? [] : [{ ...none, value: '' }];
    const value = await ui.pick({ title, placeholder: picked.length === 0 ? which : of === 'persons' ? pick.whoElse : harvest.whatElse, items: [...done, ...others] });
    if (value === undefined) return undefined;
    if (value === '') return picked.length === 0 ? none?.value : picked.map((item) => item.value);
    picked.push(...others.filter((item) => item.value === value));
    // With nothing left there is nothing more to ask.
    if (picked.length === items.length) return picked.map((item) => item.value);
  }
}
