/**
 * A number that another text very likely does not have: to see that words changed, not to keep anything secret (cyrb53, public domain:
 * two 32-bit multiplicative hashes, joined to 53 bits).
 */
export function digestOf(text: string, from = 0): number {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 2654435761);
    two = Math.imul(two ^ unit, 1597334677);
  }
  const [high, low] = [mixed(one, two), mixed(two, one)];
  return 4294967296 * (2097151 & high) + (low >>> 0);
}

function mixed(one: number, two: number): number {
  return Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
}
