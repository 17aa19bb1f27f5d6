import { resolveLink } from '../../community/resolve-link.ts';
import { stretchesWithLabels } from '../../confidentiality/effective-label.ts';
import type { Verdict } from '../../confidentiality/judge.ts';
import type { Link, Note } from '../../note/note.ts';
import type { NoteSource } from '../../note/parse-note.ts';
import type { Range } from '../../text/text-edit.ts';
import { headingPathOf, rangeOfSubpath } from './block-lookup.ts';
import type { Outgoing, OutgoingNote } from './outgoing.ts';

/** What a link of a note that goes out leads to, as far as that goes out too. */
export type LinkTarget =
  | { readonly kind: 'file' }
  /** Nothing of the link may be shown; `verdict` says why, where its note does go. */
  | { readonly kind: 'inside'; readonly verdict: Verdict | undefined }
  /** `range` is undefined for a place that is not there, `headings` are the indices of those that the link names. */
  | { readonly kind: 'note'; readonly target: OutgoingNote; readonly range: Range | undefined; readonly headings: readonly number[] };

export function linkTarget(outgoing: Outgoing, from: Note, link: Link): LinkTarget {
  const found = resolveLink(outgoing.community, from, link);
  if (found.kind === 'file') return found;
  const target = found.kind === 'note' ? outgoing.noteAt(found.note.path) : undefined;
  if (target === undefined) return { kind: 'inside', verdict: undefined };
  const source = target.cleared.value;
  const range = rangeOfSubpath(source, link.subpath);
  const headings = headingPathOf(source, link.subpath) ?? [];
  // What a link points at may be stricter than its note; and a place that is not found may be one of those that stay.
  const places = range === undefined ? stretchesWithLabels(source.note) : [range, ...headings.flatMap((index) => source.body.headings[index]?.range ?? [])];
  const verdict = places.map((place) => outgoing.judgePassage(source.note, place)).find(({ may }) => !may);
  return verdict === undefined ? { kind: 'note', target, range, headings } : { kind: 'inside', verdict };
}

/** Where the alias of a wikilink, or the text of a link in Markdown's own syntax, stands. Empty, behind the brackets, where there is none. */
export function textOfLink({ text }: NoteSource, { syntax, alias, place }: Link): Range {
  const start = place.start + (text.charAt(place.start) === '!' ? 1 : 0) + (syntax === 'wikilink' ? 2 : 1);
  if (syntax === 'markdown') return { start, end: start + alias.length };
  const inside = text.slice(start, place.end - 2);
  const bar = inside.indexOf('|');
  return { start: bar < 0 ? place.end : start + bar + 1, end: bar < 0 ? place.end : place.end - 2 };
}
