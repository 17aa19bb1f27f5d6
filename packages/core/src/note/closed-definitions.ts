import { allMatches } from '../text/all-matches.ts';
import { digestOf } from '../text/digest.ts';
import { mapped } from '../text/mapped.ts';
import { contains } from '../text/text-edit.ts';
import type { Range } from '../text/text-edit.ts';
import { nameOfDefinition } from './links.ts';
import type { LabelledPart, Place, PlacedLabel } from './note.ts';
import type { PlaceOf } from './place.ts';
import { isStricter, tlpLabels } from './tlp.ts';

/** A footnote `[^1]: …`, with all that is indented below it, or the definition of links `[name]: …`. */
export interface Definition extends Range {
  /** As names are compared; that of a footnote begins with `^`. */
  readonly name: string;
}

/** A stretch of a note with a label: a part, or a question with its answer. */
export interface Closed extends Range, PlacedLabel {}

interface Reference extends Range {
  readonly name: string;
  /** The strictest label around it; undefined where only the note's own counts. */
  readonly closed: Closed | undefined;
  /** The definitions it stands in, by their index. */
  readonly within: readonly number[];
}

/** How a definition can be reached: the label of the loosest place that names it. */
interface Way {
  /** 0 for the note's own label, else one more than the index among all labels. */
  readonly level: number;
  readonly place: Place | undefined;
}

/**
 * The definitions that only stricter stretches name: they have the loosest label among those, for nobody looser comes to read them. What a
 * definition names is named as strictly as the definition itself. One that nobody names has the label of the note.
 */
export function closedDefinitions(source: { readonly text: string; readonly masked: string; readonly start: number; readonly placeOf: PlaceOf }, definitions: readonly Definition[], closed: readonly Closed[]): readonly LabelledPart[] {
  if (definitions.length === 0 || closed.length === 0) return [];
  const references = referencesIn(source, definitions, strictestByRange(closed));
  const named = new Set(mapped(references, ({ name }) => name));
  const unnamed = definitions.flatMap(({ name }, index) => (named.has(name) ? [] : [index]));
  const ways = waysTo(definitions, references, unnamed);
  // Those that name each other, and that nobody else names.
  const apart = definitions.flatMap((_, index) => (ways.has(index) ? [] : [index]));
  const all = apart.length === 0 ? ways : waysTo(definitions, references, [...unnamed, ...apart]);
  return definitions.flatMap((definition, index): readonly LabelledPart[] => {
    const { level = 0, place } = all.get(index) ?? {};
    const label = tlpLabels[level - 1];
    return label === undefined || place === undefined ? [] : [{ label, place, range: source.placeOf(definition), digest: digestOf(source.text.slice(definition.start, definition.end)) }];
  });
}

function waysTo(definitions: readonly Definition[], references: readonly Reference[], open: readonly number[]): ReadonlyMap<number, Way> {
  const ways = new Map<number, Way>(mapped(open, (index) => [index, { level: 0, place: undefined }]));
  const byName = groupedBy(mapped(definitions, ({ name }, index) => [name, index] as const));
  const inside = groupedBy(references.flatMap((reference) => mapped(reference.within, (index) => [index, reference] as const)));
  for (let level = 0; level <= tlpLabels.length; level++) {
    const reached: number[] = [];
    const follow = (reference: Reference): void => {
      const way = wayBy(reference, ways);
      if (way === undefined || way.level > level) return;
      for (const index of byName.get(reference.name) ?? []) {
        if (ways.has(index)) continue;
        ways.set(index, way);
        reached.push(index);
      }
    };
    references.forEach(follow);
    for (let index = reached.pop(); index !== undefined; index = reached.pop()) inside.get(index)?.forEach(follow);
  }
  return ways;
}

/** As strict as what stands around it, definitions too; undefined while one of these was not reached. */
function wayBy({ closed, within }: Reference, ways: ReadonlyMap<number, Way>): Way | undefined {
  let strictest: Way = closed === undefined ? { level: 0, place: undefined } : { level: tlpLabels.indexOf(closed.label) + 1, place: closed.place };
  for (const index of within) {
    const way = ways.get(index);
    if (way === undefined) return undefined;
    if (way.level > strictest.level) strictest = way;
  }
  return strictest;
}

/** Where definitions are named: in what is read and, in a closed stretch, in what is hidden as well. */
function referencesIn({ text, masked, start }: { readonly text: string; readonly masked: string; readonly start: number }, definitions: readonly Definition[], closed: readonly Closed[]): readonly Reference[] {
  const names = new Set(mapped(definitions, ({ name }) => name));
  const marks = new Set(mapped(definitions, (each) => each.start));
  const found = allMatches(text.slice(start), /\[([^[\]]{1,999})\]/g).flatMap((match): readonly (Range & { readonly name: string })[] => {
    const [whole, written = ''] = match;
    const name = nameOfDefinition(written.replace(/[\r\n][ \t>]*/g, ' '));
    const from = start + match.index;
    if (!names.has(name) || marks.has(from)) return [];
    return name.startsWith('^') || isReference(text, from, from + whole.length, names) ? [{ start: from, end: from + whole.length, name }] : [];
  });
  const [labels, around] = [enclosing(found, closed), enclosing(found, mapped(definitions, (definition, index) => ({ ...definition, index })))];
  return found.flatMap((each, at): readonly Reference[] => {
    const strictest = (labels[at] ?? []).reduce<Closed | undefined>((one, other) => (one === undefined || isStricter(other.label, one.label) ? other : one), undefined);
    if (strictest === undefined && masked.charAt(each.start) !== '[') return [];
    return [{ ...each, closed: strictest, within: mapped((around[at] ?? []), ({ index }) => index) }];
  });
}

/** Not the words of `[words][name]` or `[words](address)`, and no wikilink. */
function isReference(text: string, start: number, end: number, names: ReadonlySet<string>): boolean {
  const behind = text.charAt(end);
  if (behind === '(' || (behind === ']' && text.charAt(start - 1) === '[')) return false;
  const name = behind === '[' ? /^\[([^[\]]{1,999})\]/.exec(text.slice(end, end + 1001))?.[1] : undefined;
  return name === undefined || !names.has(nameOfDefinition(name));
}

/** For each of some ranges, in the order of the text, the stretches around it. One pass, for hostile notes have many of both. */
function enclosing<Stretch extends Range>(ranges: readonly Range[], stretches: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const sorted = [...stretches].sort((a, b) => a.start - b.start);
  let next = 0;
  let open: readonly Stretch[] = [];
  return mapped(ranges, (range) => {
    const begun: Stretch[] = [];
    for (let stretch = sorted[next]; stretch !== undefined && stretch.start <= range.start; stretch = sorted[++next]) begun.push(stretch);
    open = [...open, ...begun].filter((stretch) => stretch.end > range.start);
    return open.filter((stretch) => contains(stretch, range));
  });
}

function strictestByRange(closed: readonly Closed[]): readonly Closed[] {
  const strictest = new Map<string, Closed>();
  for (const each of closed) {
    const key = `${String(each.start)}-${String(each.end)}`;
    const known = strictest.get(key);
    if (known === undefined || isStricter(each.label, known.label)) strictest.set(key, each);
  }
  return [...strictest.values()];
}

function groupedBy<Key, Value>(entries: readonly (readonly [Key, Value])[]): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const [key, value] of entries) {
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [value]);
    else known.push(value);
  }
  return groups;
}
