/** Most lists of a note are empty: they are one. */
export const emptyList: readonly never[] = Object.freeze([]);

/** Longer strings are hardly ever written twice: they are words, and no names. */
const longestShared = 40;
/**
 * Names, days and themes stand in thousands of notes: each is one string. The place of a string in this table follows from a few of its letters;
 * what comes to a place that is taken takes it. A table of the language would look at each letter, which took a tenth of reading a note.
 */
const shared: (string | undefined)[] = Array.from({ length: 1 << 13 }, () => undefined);
/** Lists of one of them, at the same places: most owners, themes and values of a key are. */
const alone: (readonly string[] | undefined)[] = shared.map(() => undefined);

function placeOf(words: string): number {
  const { length } = words;
  let place = length;
  for (const at of [0, length >> 2, length >> 1, (length >> 1) + 1, length - 2, length - 1]) place = Math.imul(place, 31) + words.charCodeAt(at);
  return place & (shared.length - 1);
}

/** The list of all notes that says the same; undefined for none. What is the same for many notes is frozen, for it is theirs together. */
function sharedList(list: readonly unknown[]): readonly unknown[] | undefined {
  if (list.length === 0) return emptyList;
  const first = list[0];
  if (list.length > 1 || typeof first !== 'string' || first === '') return undefined;
  const place = placeOf(first);
  const own = shared[place];
  if (own !== first) return undefined;
  const known = alone[place];
  if (known?.[0] === own) return known;
  const one = Object.freeze([own]);
  alone[place] = one;
  return one;
}

function remembered(own: string): string {
  const place = placeOf(own);
  const known = shared[place];
  if (known === own) return known;
  shared[place] = own;
  return own;
}

/** A plain object. */
type Holder = Record<string | number, unknown>;

/**
 * The same value, with its strings as strings of their own, and what is the same in many notes only once. A string that was cut out of a text keeps
 * all of the text alive for as long as it lives (V8 calls it a sliced string), and what is read from a note outlives its text. The value must be
 * plain, and nobody else may have it yet: it is changed in place. What stands under the keys that are `withoutText` was cut out of none: nobody looks.
 */
export function withOwnStrings<Value extends object>(value: Value, withoutText: ReadonlySet<string>): Value {
  const found = new FoundStrings();
  const lookInList = (list: readonly unknown[]): readonly unknown[] => {
    const known = sharedList(list);
    if (known !== undefined) return known;
    // A list that grew has room for what never comes: a copy has none.
    const own = list.slice();
    for (let index = 0; index < own.length; index++) {
      const each = own[index];
      if (typeof each === 'string') found.add(own as unknown as Holder, index, each);
      else if (Array.isArray(each)) own[index] = lookInList(each);
      else if (typeof each === 'object' && each !== null) lookInside(each as Holder);
    }
    return own;
  };
  const lookInside = (holder: Holder): void => {
    // An engine is quick only where a value is read right where its key is given.
    for (const key in holder) {
      const each = holder[key];
      if (typeof each !== 'string' && (typeof each !== 'object' || each === null)) continue;
      if (Array.isArray(each)) holder[key] = lookInList(each);
      else if (withoutText.has(key)) continue;
      else if (typeof each === 'string') found.add(holder, key, each);
      else lookInside(each as Holder);
    }
  };
  lookInside(value as Holder);
  found.replace();
  return value;
}

/** Strings with where they stand. */
class FoundStrings {
  private readonly holders: Holder[] = [];
  private readonly keys: (string | number)[] = [];
  private readonly strings: string[] = [];

  add(holder: Holder, key: string | number, each: string): void {
    if (each === '') return;
    const known = each.length > longestShared ? undefined : shared[placeOf(each)];
    if (known === each) holder[key] = known;
    else {
      this.holders.push(holder);
      this.keys.push(key);
      this.strings.push(each);
    }
  }

  replace(): void {
    if (this.strings.length === 0) return;
    // Out and back as JSON is the quickest way to a copy that shares nothing, half characters included.
    const copies = JSON.parse(JSON.stringify(this.strings)) as readonly string[];
    for (const [index, copy] of copies.entries()) {
      const [holder, key] = [this.holders[index], this.keys[index]];
      if (holder === undefined || key === undefined) continue;
      holder[key] = copy.length > longestShared ? copy : remembered(copy);
    }
  }
}
