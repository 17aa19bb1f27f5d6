import { allMatches } from '../text/all-matches.ts';
import type { FindNames } from './names.ts';

const address = "[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+";
const handle = '[@＠]\\p{Cf}*[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}\\p{Cf}_.-]*';
/** A page about one person, where the address has the name of the account and no sign that it is one. */
const profile = new RegExp('(?:^|[^\\p{L}\\p{N}_-])(?:linkedin\\.com/(?:in|pub)|bsky\\.app/profile|orcid\\.org|researchgate\\.net/profile|(?:x|twitter|instagram|facebook|threads)\\.(?:com|net)|t\\.me)/([\\p{L}\\p{N}_.%-]+)(?![\\p{L}\\p{N}_.%/-]*/[\\p{L}\\p{N}])', 'gimu');
const accounts = new RegExp(`(${address})|(^|[^\\p{L}\\p{M}\\p{N}_%+-])(${handle})`, 'gmu');

/**
 * E-mail addresses and `@handles`: they name a person, whatever their letters, wherever they begin: `(@nv)`, `cc:@nv`, `https://example.org/@nv`.
 * Not `[@smith2020]`, by which somebody's work is cited; but `[@nv](https://…)` is a link.
 */
export const findAccounts: FindNames = (text) => [...handlesIn(text), ...profilesIn(text)].sort((a, b) => a.start - b.start);

const profilesIn: FindNames = (text) => allMatches(text, profile).map(({ index, 0: whole, 1: name = '' }) => {
  const end = index + whole.length;
  return { start: end - name.length, end, guarded: { name, of: name, spelling: 'exact' } };
});

const handlesIn: FindNames = (text) => allMatches(text, accounts).flatMap((match) => {
  const [, written, before = '', handled] = match;
  const name = (written ?? handled ?? '').replace(/[.-]+$/, '');
  const start = match.index + before.length;
  const end = start + name.length;
  if (text.charAt(start - 1) === '[' && !/^[^\]\r\n]*\][([]/.test(text.slice(end, end + 200))) return [];
  return [{ start, end, guarded: { name, of: name, spelling: 'exact' } }];
});
