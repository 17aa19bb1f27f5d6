/** Shorter ones are copied anyhow. */
const shortestCut = 13;

/**
 * The same value, with its longer strings as strings of their own. One that was cut out of a text keeps all of the text alive for as long as it lives
 * (V8 calls it a sliced string), and what is read from a note outlives its text. The value must be plain, and nobody else may have it yet: it
 * is changed in place. Below the keys that are `withoutText`, no string stands: nobody looks.
 */
export function withOwnStrings<Value extends object>(value: Value, withoutText: ReadonlySet<string>): Value {
  const holders: Record<string, unknown>[] = [];
  const keys: string[] = [];
  const strings: string[] = [];
  const look = (holder: Record<string, unknown>): void => {
    for (const key in holder) {
      const each = holder[key];
      if (typeof each === 'object' && each !== null) {
        if (!withoutText.has(key)) look(each as Record<string, unknown>);
      } else if (typeof each === 'string' && each.length >= shortestCut) {
        holders.push(holder);
        keys.push(key);
        strings.push(each);
      }
    }
  };
  look(value as Record<string, unknown>);
  // Out and back as JSON is the quickest way to a copy that shares nothing, half characters included.
  const copies = JSON.parse(JSON.stringify(strings)) as readonly string[];
  for (const [index, copy] of copies.entries()) {
    const [holder, key] = [holders[index], keys[index]];
    if (holder !== undefined && key !== undefined) holder[key] = copy;
  }
  return value;
}
