import type { FindNames } from './names.ts';

const address = "[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+";
const handle = '[@＠]\\p{Cf}*[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}\\p{Cf}_.-]*';
const accounts = new RegExp(`(${address})|(^|[^\\p{L}\\p{M}\\p{N}_%+-])(${handle})`, 'gmu');

/**
 * E-mail addresses and `@handles`: they name a person, whatever their letters, wherever they begin: `(@nv)`, `cc:@nv`, `https://example.org/@nv`.
 * Not `[@smith2020]`, by which somebody's work is cited; but `[@nv](https://…)` is a link.
 */
export const findAccounts: FindNames = (text) => [...text.matchAll(accounts)].flatMap((match) => {
  const [, written, before = '', handled] = match;
  const name = (written ?? handled ?? '').replace(/[.-]+$/, '');
  const start = match.index + before.length;
  const end = start + name.length;
  if (text.charAt(start - 1) === '[' && !/^[^\]\r\n]*\][([]/.test(text.slice(end, end + 200))) return [];
  return [{ start, end, guarded: { name, of: name, exact: true } }];
});
