import type { FindNames } from './names.ts';

/**
 * E-mail addresses and `@handles`: they name a person, whatever their letters. Not `[@smith2020]`, by which somebody's work is cited.
 */
export const findAccounts: FindNames = (text) => [...text.matchAll(/([\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)|(^|[\s(>"'])(@[\p{L}\p{N}_][\p{L}\p{N}_.-]*)/gmu)].map((match) => {
  const [, address, before = '', handle] = match;
  const name = address ?? handle ?? '';
  const start = match.index + before.length;
  return { start, end: start + name.length, guarded: { name, of: name, exact: true } };
});
