import { allMatches } from '../text/all-matches.ts';
import { mapped } from '../text/mapped.ts';
import type { Range } from '../text/text-edit.ts';
import { isPlainNo, isPlainYes } from './closing-words.ts';
import { formOf, isBare, wordOnLine } from './word-on-line.ts';

/** `Chatham House`, also misspelt, with what people write behind it. */
const name = 'chatt?h?am[ _-]?houses?';
const rule = '(?:[ _-]*(?:rules?|regels?))?';

const quickly = /chatt?h?am/i;

/** A field under such a key, or a line that is written like one of the frontmatter: the sign and the value tell whether it says so. */
const fields = new RegExp(`(^[ \\t>]*(?:[-+*][ \\t]+)?|[[(])[ \\t*_~]*${name}${rule}[ \\t*_~]*(:{1,2}|∷|=)[ \\t*_~]*([^\\r\\n\\])|]{0,40})[\\])]?`, 'gimu');
/** A tag, and the type of a callout. */
const tags = new RegExp(`(^|[\\s(>\\0])(#(?:[\\p{L}\\p{N}_-]+/)?${name}${rule}(?![\\p{L}\\p{N}_-])|\\[!\\s*${name}${rule}\\s*\\])`, 'giu');

/** In words: what stands around them says no more than that the rule is kept. */
const inWords = new RegExp(`(^|[^\\p{L}\\p{N}_-])((?:(?:held |meets? )?(?:under|onder|volgens|by) )?(?:(?:the|de) )?\\[{0,2}${name}${rule}\\]{0,2}(?: (?:sessions?|sessies?|meeting|bijeenkomst))?(?: (?:applies|apply|applied|counts|geldt|gelden|is van toepassing|of kracht|in force))?)(?![\\p{L}\\p{N}_-])`, 'giu');

/** `This session is held under the Chatham House Rule.`: the whole sentence is about this note, and says no *not*. */
const aboutThis = /^["'“‘*_~=\s]*(?:this|the|our|we|deze|dit|de|het|onze|wij)(?![\p{L}\p{N}])[^.!?;:]{0,60}$/iu;
const no = /(?:^|[^\p{L}\p{N}])(?:not?|niet|geen|never|nooit|without|zonder|if|als|indien|whether|unless|tenzij|when|wanneer)(?![\p{L}\p{N}])/iu;
const noBefore = /(?:^|[^\p{L}\p{N}])(?:not?|niet|geen|without|zonder)[ \t]+(?:the|de)?[ \t"'“‘*_~=[(]*$/iu;
const noBehind = /^["'”’*_~=\])]*[ \t]*(?:\?|[:=∷]{1,2}[ \t]*(?:false|no|nee)(?![\p{L}\p{N}])|(?:(?:does|do|is|geldt|is hier) (?:not|niet)|doesn|isn|don|niet|no longer|not)(?![\p{L}\p{N}]))/iu;

/**
 * Where a masked text says that the Chatham House rule counts for its note, in a form that the format does not have: as a field, a tag, the type of a
 * callout, alone on its line, at either end of one where a label in words would count, or in a sentence that says nothing else. In their order.
 */
export function chathamHouseIn(masked: string, { start, end }: Range): readonly Range[] {
  const words = masked.slice(start, end);
  if (!quickly.test(words)) return [];
  const ofFields = mapped(allMatches(words, fields).filter(({ 2: sign, 3: value = '' }) => (sign === ':' ? isPlainYes(value) : !isPlainNo(value))), ({ index, 0: whole, 1: before = '' }) => {
    const at = index + (/[[(]/.test(before) ? 0 : before.length);
    return { start: start + at, end: start + index + whole.trimEnd().length };
  });
  const ofTags = mapped(allMatches(words, tags), ({ index, 1: before = '', 2: tag = '' }) => ({ start: start + index + before.length, end: start + index + before.length + tag.length }));
  const ofWords = allMatches(words, inWords).flatMap(({ index, 1: before = '', 2: said = '' }): readonly Range[] => {
    const at = index + before.length;
    return saysSo(words, at, at + said.length) ? [{ start: start + at, end: start + at + said.length }] : [];
  });
  return [...ofFields, ...ofTags, ...ofWords].sort((a, b) => a.start - b.start);
}

function saysSo(words: string, from: number, to: number): boolean {
  const line = wordOnLine(words, from, to);
  if (noBefore.test(line.before) || noBehind.test(line.after)) return false;
  if (formOf(line) !== 'spoken') return true;
  return isBare(line.after) && !no.test(line.before) && /(?:^| )(?:under|onder|volgens|by) |(?:session|sessie|meeting|bijeenkomst)$/iu.test(words.slice(from, to)) && aboutThis.test(line.before);
}

/** What a value or a tag of the frontmatter says: `Chatham House`, `#chatham-house`, `rules/chathamhouse`. */
const only = new RegExp(`^#?(?:[\\p{L}\\p{N}_-]+/)?${name}${rule}$`, 'iu');

export function saysChathamHouse(value: string): boolean {
  return only.test(value.trim());
}
