import { contains } from '../text/text-edit.ts';
import type { Range } from '../text/text-edit.ts';
import { bracketPairs } from './inline-field.ts';
import type { Link } from './note.ts';
import type { PlaceOf } from './place.ts';

/** A wikilink taken apart: `[[target#heading|alias]]`. In a table the bar is written `\|`. */
export interface WikilinkParts {
  readonly target: string;
  readonly subpath: string;
  readonly alias: string;
}

const wikilink = /(!?)\[\[([^[\]\r\n\uFFFF]+)\]\]/g;
const wholeWikilink = /^\s*!?\[\[([^[\]\r\n]+)\]\]\s*$/;

export function wikilinksIn(masked: string, from: number, placeOf: PlaceOf, isField: (offset: number) => boolean): readonly Link[] {
  if (!masked.includes('[[')) return [];
  return [...masked.matchAll(wikilink)].map((match) => {
    const start = from + match.index;
    const place = placeOf({ start, end: start + match[0].length });
    return { syntax: 'wikilink', embed: match[1] === '!', ...partsOf(match[2] ?? ''), inField: isField(start), place };
  });
}

/** The parts of a value that is one wikilink and nothing else; undefined for any other text. */
export function readWikilink(value: string): WikilinkParts | undefined {
  const inside = wholeWikilink.exec(value)?.[1];
  return inside === undefined ? undefined : partsOf(inside);
}

function partsOf(inside: string): WikilinkParts {
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

/**
 * Links in Markdown's own syntax between two offsets: `[text](target)`, and `[text][name]` or `[name]` where a definition gives the name.
 * `definitions` maps names in lower case to targets.
 */
export function markdownLinksIn(masked: string, range: Range, definitions: ReadonlyMap<string, string>, placeOf: PlaceOf): MarkdownLinks {
  const pairs = definitions.size > 0 || masked.includes('](', range.start) ? bracketPairs(masked, range) : [];
  const endOf = endsOf(pairs);
  const links: Link[] = [];
  const external: ExternalLink[] = [];
  const texts: Range[] = [];
  /** The brackets behind a link's text are part of that link. */
  let behindText: Range = { start: 0, end: 0 };
  for (const pair of pairs) {
    if (contains(behindText, pair)) continue;
    if (masked.charAt(pair.start) !== '[' || masked.charAt(pair.start + 1) === '[' || masked.charAt(pair.start - 1) === '[') continue;
    if (definitions.size === 0 && masked.charAt(pair.end) !== '(') continue;
    const text = masked.slice(pair.start + 1, pair.end - 1);
    const found = inlineTarget(masked, pair.end, endOf) ?? referenceTarget(masked, pair.end, text, endOf, definitions);
    if (found === undefined) continue;
    texts.push(pair);
    behindText = { start: pair.end, end: found.end };
    const embed = masked.charAt(pair.start - 1) === '!';
    const place = placeOf({ start: embed ? pair.start - 1 : pair.start, end: found.end });
    if (isExternal(found.target)) external.push({ target: found.target, embed, alias: text, place });
    else links.push({ syntax: 'markdown', embed, ...splitTarget(found.target), alias: text, inField: false, place });
  }
  return { links, external, texts };
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

interface Target {
  readonly target: string;
  readonly end: number;
}

function inlineTarget(masked: string, at: number, endOf: EndOf): Target | undefined {
  const end = masked.charAt(at) === '(' ? endOf(at) : undefined;
  if (end === undefined) return undefined;
  // A destination in angle brackets may have spaces; a bare one ends at the first (CommonMark 0.31 §6.3); a title may follow.
  const match = /^(?:<([^<>]*)>|([^\s<]\S*)?)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?$/.exec(masked.slice(at + 1, end - 1).trim());
  return match === null ? undefined : { target: match[1] ?? match[2] ?? '', end };
}

function referenceTarget(masked: string, at: number, text: string, endOf: EndOf, definitions: ReadonlyMap<string, string>): Target | undefined {
  if (definitions.size === 0) return undefined;
  const end = masked.charAt(at) === '[' ? endOf(at) : undefined;
  const name = end === undefined ? '' : masked.slice(at + 1, end - 1);
  const target = definitions.get(nameOfDefinition(name === '' ? text : name));
  return target === undefined ? undefined : { target, end: end ?? at };
}

/** CommonMark 0.31 §4.7: names match without regard to case and runs of white space. */
export function nameOfDefinition(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

function isExternal(target: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target);
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
