/** The way from one file to another in the same folder tree, as a Markdown link writes it. */
export function relativeAddress(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common++;
  const path = [...here.slice(common).map(() => '..'), ...there.slice(common)].map(encodeSegment).join('/');
  // `[x](a:b.md)` would be an address of a scheme `a`.
  return /^[^/]*:/.test(path) ? `./${path}` : path;
}

/** `encodeURIComponent` leaves brackets and quotes, which end a link. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/[()'!*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
