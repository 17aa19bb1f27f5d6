/** A stretch of a list that was replaced: so many values that stood at `from` are gone, and so many that stand at `to` now have come. */
export interface ListChange {
  readonly from: number;
  readonly gone: number;
  readonly to: number;
  readonly come: number;
}

/** So far it is looked for where two lists are the same again. Beyond, all the rest counts as replaced. */
const reach = 40;

/** Where two lists differ. Values are the same only where they are one value; so however long the lists are, this costs as good as nothing. */
export function changesBetween(old: readonly unknown[], now: readonly unknown[]): readonly ListChange[] {
  const changes: ListChange[] = [];
  let [from, to] = [0, 0];
  while (from < old.length || to < now.length) {
    if (from < old.length && to < now.length && old[from] === now[to]) {
      from += 1;
      to += 1;
      continue;
    }
    const { gone, come } = untilTheSame(old, now, from, to);
    changes.push({ from, gone, to, come });
    from += gone;
    to += come;
  }
  return changes;
}

/** How little must be taken from both lists so that they go on with the same value, or end. */
function untilTheSame(old: readonly unknown[], now: readonly unknown[], from: number, to: number): { readonly gone: number; readonly come: number } {
  for (let taken = 1; taken <= reach; taken += 1) {
    for (let gone = 0; gone <= taken; gone += 1) {
      const come = taken - gone;
      if (from + gone < old.length && to + come < now.length && old[from + gone] === now[to + come]) return { gone, come };
    }
  }
  return { gone: old.length - from, come: now.length - to };
}
