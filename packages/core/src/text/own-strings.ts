/** Most lists of a note are empty: they are one. */
const emptyList: readonly never[] = Object.freeze([]);

/** Longer strings are hardly ever written twice. */
const longestShared = 64;
/** So many strings are remembered; then remembering begins anew. */
const mostShared = 20_000;
/** Names, days and themes stand in thousands of notes: each is one string. */
const shared = new Map<string, string>();

/**
 * The same value, with its strings as strings of their own, and what is the same in many notes only once. A string that was cut out of a text keeps
 * all of the text alive for as long as it lives (V8 calls it a sliced string), and what is read from a note outlives its text. The value must be
 * plain, and nobody else may have it yet: it is changed in place. Below the keys that are `withoutText`, no string stands: nobody looks.
 */
export function withOwnStrings<Value extends object>(value: Value, withoutText: ReadonlySet<string>): Value {
  const holders: Record<string, unknown>[] = [];
  const keys: string[] = [];
  const strings: string[] = [];
  const look = (holder: Record<string, unknown>): void => {
    for (const key in holder) {
      const each = holder[key];
      if (typeof each === 'string') {
        const known = shared.get(each);
        if (known !== undefined) holder[key] = known;
        else if (each !== '') {
          holders.push(holder);
          keys.push(key);
          strings.push(each);
        }
      } else if (Array.isArray(each) && each.length === 0) holder[key] = emptyList;
      else if (typeof each === 'object' && each !== null && !withoutText.has(key)) look(each as Record<string, unknown>);
    }
  };
  look(value as Record<string, unknown>);
  // Out and back as JSON is the quickest way to a copy that shares nothing, half characters included.
  const copies = JSON.parse(JSON.stringify(strings)) as readonly string[];
  if (shared.size > mostShared) shared.clear();
  for (const [index, copy] of copies.entries()) {
    const [holder, key] = [holders[index], keys[index]];
    if (holder === undefined || key === undefined) continue;
    const known = copy.length > longestShared ? copy : shared.get(copy) ?? copy;
    if (known === copy && copy.length <= longestShared) shared.set(copy, copy);
    holder[key] = known;
  }
  return value;
}
