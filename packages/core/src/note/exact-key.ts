import { isNearly } from './tlp.ts';

/** Keys of several words that close something, so that a slip of the pen in them would open it: with their letters alone. */
const closingKeys = { chathamhouse: 'chatham-house', defaultconfidentiality: 'default-confidentiality' } as const;

/** Words for `audience` that the format does not know: whom it does not name must not read along because of one. */
const wordsForAudience: ReadonlySet<string> = new Set(['doelgroep', 'doelgroepen', 'publiek']);

/**
 * The key that was meant by one of the frontmatter, in lower case: `chatham-house` by `chatham_house`, `chathamhouse`, `Chatham House rule`
 * and what two slips of the pen make of it; `audience` by these and by words for it; every other key by itself.
 */
export function exactKey(written: string): string {
  const key = written.toLowerCase();
  const letters = key.replace(/[^a-z]/g, '').replace(/(?:rules?|regel)$/, '');
  if (wordsForAudience.has(letters) || (letters.startsWith('au') && isNearly(letters, 'audience', 2))) return 'audience';
  if (letters.length < 10 || letters.length > 26) return key;
  const meant = Object.entries(closingKeys).find(([exact]) => isNearly(letters, exact, 2));
  return meant?.[1] ?? key;
}
