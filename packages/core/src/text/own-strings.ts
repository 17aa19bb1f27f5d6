/** Most lists of a note are empty: they are one. */
export const emptyList: readonly never[] = Object.freeze([]);

/** Longer strings are hardly ever written twice. */
const longestShared = 64;
/** So many strings are remembered; then remembering begins anew. */
const mostShared = 20_000;
/** Names, days and themes stand in thousands of notes: each is one string. */
const shared = new Map<string, string>();
/** Lists of one of them: most owners, themes and values of a key are. */
const alone = new Map<string, readonly string[]>();

/** The list of all notes that says the same; undefined for none. What is the same for many notes is frozen, for it is theirs together. */
function sharedList(list: readonly unknown[]): readonly unknown[] | undefined {
  if (list.length === 0) return emptyList;
  const [first] = list;
  const known = list.length === 1 && typeof first === 'string' ? shared.get(first) : undefined;
  if (known === undefined) return undefined;
  const one = alone.get(known) ?? Object.freeze([known]);
  alone.set(known, one);
  return one;
}

/** A plain object, or a list. */
type Holder = Record<string | number, unknown>;

/**
 * The same value, with its strings as strings of their own, and what is the same in many notes only once. A string that was cut out of a text keeps
 * all of the text alive for as long as it lives (V8 calls it a sliced string), and what is read from a note outlives its text. The value must be
 * plain, and nobody else may have it yet: it is changed in place. Below the keys that are `withoutText`, no string stands: nobody looks.
 */
export function withOwnStrings<Value extends object>(value: Value, withoutText: ReadonlySet<string>): Value {
  const holders: Holder[] = [];
  const keys: (string | number)[] = [];
  const strings: string[] = [];
  const look = (holder: Holder, key: string | number): void => {
    const each = holder[key];
    if (typeof each === 'string') {
      const known = shared.get(each);
      if (known !== undefined) holder[key] = known;
      else if (each !== '') {
        holders.push(holder);
        keys.push(key);
        strings.push(each);
      }
    } else if (typeof each !== 'object' || each === null) return;
    else if (Array.isArray(each)) {
      holder[key] = sharedList(each);
      if (holder[key] !== undefined) return;
      // A list that grew has room for what never comes: a copy has none.
      const list = each.slice() as unknown as Holder;
      holder[key] = list;
      for (let index = 0; index < each.length; index++) look(list, index);
    } else if (typeof key === 'number' || !withoutText.has(key)) for (const inner in each) look(each as Holder, inner);
  };
  look({ value }, 'value');
  // Out and back as JSON is the quickest way to a copy that shares nothing, half characters included.
  const copies = JSON.parse(JSON.stringify(strings)) as readonly string[];
  if (shared.size > mostShared) {
    shared.clear();
    alone.clear();
  }
  for (const [index, copy] of copies.entries()) {
    const [holder, key] = [holders[index], keys[index]];
    if (holder === undefined || key === undefined) continue;
    const known = copy.length > longestShared ? copy : shared.get(copy) ?? copy;
    if (known === copy && copy.length <= longestShared) shared.set(copy, copy);
    holder[key] = known;
  }
  return value;
}
