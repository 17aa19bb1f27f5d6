import { lineAround } from '../text/lines.ts';
import { contains } from '../text/text-edit.ts';
import type { Range } from '../text/text-edit.ts';
import { bracketPairs } from './inline-field.ts';
import { isInside, overlapping, withoutZeros } from './mask.ts';
import type { Link } from './note.ts';
import type { PlaceOf } from './place.ts';

/** A wikilink taken apart: `[[target#heading|alias]]`. In a table the bar is written `\|`. */
export interface WikilinkParts {
  readonly target: string;
  readonly subpath: string;
  readonly alias: string;
}

/** An alias may hold single brackets, code and comments; a target may not. */
const wikilink = /\[\[([^[\]|\r\n\0]*(?:\|(?:[^[\]\r\n]|\[(?!\[)|\](?!\]))*)?)\]\]/y;
const wholeWikilink = /^\s*!?\[\[([^[\]\r\n]+)\]\]\s*$/;

/** The wikilinks of a text that begins at offset `from` of its note. `masked` is the same text with code and comments hidden. */
export function wikilinksIn(text: string, masked: string, from: number, placeOf: PlaceOf, isField: (offset: number) => boolean): readonly Link[] {
  const links: Link[] = [];
  let end = 0;
  for (let at = masked.indexOf('[['); at >= 0; at = masked.indexOf('[[', Math.max(at + 1, end))) {
    wikilink.lastIndex = at;
    if (!wikilink.test(masked)) continue;
    const before = end;
    end = wikilink.lastIndex;
    if (end === at + 4) continue;
    const embed = at > before && masked.charAt(at - 1) === '!';
    const start = from + (embed ? at - 1 : at);
    const { target, subpath, alias } = partsOf(text.slice(at + 2, end - 2));
    links.push({ syntax: 'wikilink', embed, target, subpath, alias, inField: isField(start), place: placeOf({ start, end: from + end }) });
  }
  return links;
}

/** The parts of a value that is one wikilink and nothing else; undefined for any other text. */
export function readWikilink(value: string): WikilinkParts | undefined {
  const inside = wholeWikilink.exec(value)?.[1];
  return inside === undefined ? undefined : partsOf(inside);
}

function partsOf(inside: string): WikilinkParts {
  if (!inside.includes('|') && !inside.includes('#')) return { target: inside.trim(), subpath: '', alias: '' };
  const [path = '', ...aliases] = inside.split(/\\?\|/);
  const [target = '', ...headings] = path.split('#');
  return { target: target.trim(), subpath: headings.length > 0 ? `#${headings.join('#').trim()}` : '', alias: aliases.join('|').trim() };
}

/** What a value calls a person or a thing: of a wikilink the alias, else the last part of its path; any other text as it is. */
export function shownName(value: string): string {
  const parts = readWikilink(value);
  if (parts === undefined) return value.trim();
  return parts.alias || (parts.target.split('/').at(-1) ?? '').replace(/\.md$/i, '') || parts.subpath.replace(/^#+\^?/, '');
}

/** A Markdown link that leads out of the folder: `https://…`, `mailto:…`, also of another program. */
export type ExternalLink = Pick<Link, 'target' | 'embed' | 'alias' | 'place'>;

export interface MarkdownLinks {
  readonly links: readonly Link[];
  readonly external: readonly ExternalLink[];
  /** From the opening to the closing bracket of each link's text. */
  readonly texts: readonly Range[];
}

/** Beyond this many characters the text of a link is none that goes on over line ends: hostile notes nest them. */
const longestOverLines = 2000;
/** CommonMark 0.31 §6.3. */
const longestName = 999;

/** What of the blocks of a body its links depend on. */
interface Blocks {
  readonly paragraphs: readonly Range[];
  readonly definitions: ReadonlyMap<string, string>;
}

/**
 * Links in Markdown's own syntax between two offsets: `[text](target)`, and `[text][name]` or `[name]` where a definition gives the name.
 * They may go on over the line ends of one of the `paragraphs` (sorted, separate). `definitions` maps names in lower case to targets.
 * What stands in one of the `wikilinks` is no link of its own. `masked` is the same text with code and comments hidden.
 */
export function markdownLinksIn(text: string, masked: string, range: Range, { paragraphs, definitions }: Blocks, wikilinks: readonly Range[], placeOf: PlaceOf): MarkdownLinks {
  const stretches = definitions.size > 0 ? [range] : stretchesWithAddress(masked, range, paragraphs);
  const pairs = stretches.flatMap((stretch) => bracketPairs(masked, stretch, (lineEnd) => isInside(paragraphs, lineEnd))).filter((pair) => masked.charAt(pair.start) === '[' && !tooLong(masked, pair));
  const endOf = endsOf(pairs);
  const links: Link[] = [];
  const external: ExternalLink[] = [];
  const texts: Range[] = [];
  /** The brackets behind a link's text are part of that link. */
  let behindText: Range = { start: 0, end: 0 };
  for (const pair of pairs) {
    if (contains(behindText, pair) || isInside(wikilinks, pair.start)) continue;
    if (definitions.size === 0 && masked.charAt(pair.end) !== '(') continue;
    const words = text.slice(pair.start + 1, pair.end - 1);
    const found = inlineTarget(masked, pair.end, overlapping(paragraphs, pair)[0]?.end) ?? referenceTarget(text, pair, endOf, definitions);
    if (found === undefined) continue;
    texts.push(pair);
    behindText = { start: pair.end, end: found.end };
    const embed = masked.charAt(pair.start - 1) === '!';
    const place = placeOf({ start: embed ? pair.start - 1 : pair.start, end: found.end });
    const { target, subpath } = splitTarget(found.target);
    if (isExternal(found.target)) external.push({ target: found.target, embed, alias: words, place });
    else links.push({ syntax: 'markdown', embed, target, subpath, alias: words, inField: false, place });
  }
  return { links, external, texts };
}

/** The lines of paragraphs, and those outside of all, on which an address may stand behind brackets: nothing that opens elsewhere closes there. */
function stretchesWithAddress(masked: string, range: Range, paragraphs: readonly Range[]): readonly Range[] {
  const found: Range[] = [];
  for (let at = masked.indexOf('](', range.start); at >= 0;) {
    const { start, end } = overlapping(paragraphs, { start: at, end: at + 1 })[0] ?? { start: at, end: at };
    const stretch = { start: Math.max(range.start, lineAround(masked, start).start), end: Math.min(range.end, lineAround(masked, end).end) };
    found.push(stretch);
    at = masked.indexOf('](', Math.max(at + 1, stretch.end));
  }
  return found;
}

/** Where the pair of brackets ends that opens at an offset; undefined where none does. */
type EndOf = (start: number) => number | undefined;

function endsOf(pairs: readonly Range[]): EndOf {
  return (start) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return pairs[low]?.start === start ? pairs[low]?.end : undefined;
  };
}

function tooLong(masked: string, { start, end }: Range): boolean {
  return end - start > longestOverLines && /[\r\n]/.test(masked.slice(start, end));
}

interface Target {
  readonly target: string;
  readonly end: number;
}

/** White space between the parts of a link: where it has a line end, marks of quotes begin the next line. */
const gap = '[ \\t]*(?:[\\r\\n][ \\t>]*)*';
/** A destination in angle brackets may have spaces; a bare one ends at the first (CommonMark 0.31 §6.3). */
const behindBracket = new RegExp(`\\(${gap}(?:<((?:\\\\.|[^<>\\\\\\r\\n])*)>)?`, 'y');
const title = new RegExp(`(?:(?=[ \\t\\r\\n])${gap}(?:"(?:\\\\[^]|[^"\\\\])*"|'(?:\\\\[^]|[^'\\\\])*'|\\((?:\\\\[^]|[^()\\\\])*\\)))?${gap}\\)`, 'y');
/** Deeper than this nobody nests parentheses in an address, nor does micromark. */
const deepest = 32;

/** The target in the parentheses at an offset; undefined where none begins there, or it does not end before `limit`. */
function inlineTarget(masked: string, at: number, limit: number | undefined): Target | undefined {
  if (masked.charAt(at) !== '(') return undefined;
  behindBracket.lastIndex = at;
  const opening = behindBracket.exec(masked);
  if (opening === null) return undefined;
  const from = behindBracket.lastIndex;
  const address = opening[1] ?? bareAddress(masked, from);
  title.lastIndex = opening[1] === undefined ? from + address.length : from;
  const end = title.test(masked) ? title.lastIndex : undefined;
  // Outside of paragraphs a link stands on one line.
  const fits = end !== undefined && (limit === undefined ? !/[\r\n]/.test(masked.slice(at, end)) : end <= limit);
  // What hides in an address is for nobody, and none of it leads anywhere.
  return fits ? { target: unescaped(withoutZeros(address)), end } : undefined;
}

/** Up to the first space, or the parenthesis that closes what was not opened in it; a bare address does not begin with `<`. */
function bareAddress(masked: string, from: number): string {
  if (masked.charAt(from) === '<') return '';
  let depth = 0;
  let at = from;
  for (; at < masked.length && depth <= deepest; at++) {
    const code = masked.charCodeAt(at);
    if (isWhite(code) || (code === 41 && depth === 0)) break;
    if (code === 92 && at + 1 < masked.length && !isWhite(masked.charCodeAt(at + 1))) at++;
    else if (code === 40) depth++;
    else if (code === 41) depth--;
  }
  return masked.slice(from, at);
}

/** As `\s` has it. */
function isWhite(code: number): boolean {
  return code < 128 ? code === 32 || (code > 8 && code < 14) : /\s/.test(String.fromCharCode(code));
}

function referenceTarget(text: string, pair: Range, endOf: EndOf, definitions: ReadonlyMap<string, string>): Target | undefined {
  if (definitions.size === 0) return undefined;
  const end = text.charAt(pair.end) === '[' ? endOf(pair.end) : undefined;
  const name = end === undefined ? '' : text.slice(pair.end + 1, end - 1);
  const called = name === '' ? text.slice(pair.start + 1, pair.end - 1) : name;
  const target = called.length > longestName ? undefined : definitions.get(nameOfDefinition(called.replace(/[\r\n][ \t>]*/g, ' ')));
  return target === undefined ? undefined : { target, end: end ?? pair.end };
}

/** CommonMark 0.31 §4.7: names match without regard to case and runs of white space. */
export function nameOfDefinition(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

function isExternal(target: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target);
}

/** What stands for a character in an address (CommonMark 0.31 §2.4 and §2.5), of the names only that of `&`. */
function unescaped(written: string): string {
  return written.replace(/\\([!-/:-@[-`{-~])|&(?:amp|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi, (_, escaped: string | undefined, decimal: string | undefined, hex: string | undefined) => {
    if (escaped !== undefined) return escaped;
    const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : 38;
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '\uFFFD';
  });
}

function splitTarget(written: string): { readonly target: string; readonly subpath: string } {
  const hash = written.indexOf('#');
  const target = decoded(hash < 0 ? written : written.slice(0, hash));
  return { target, subpath: hash < 0 ? '' : decoded(written.slice(hash)) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a lone percent sign is no encoding: what was written is meant
  }
}
