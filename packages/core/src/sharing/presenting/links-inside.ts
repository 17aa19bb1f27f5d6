import type { Community } from '../../community/community.ts';
import { resolveLink } from '../../community/resolve-link.ts';
import type { Link, Note } from '../../note/note.ts';
import { parseNote } from '../../note/parse-note.ts';
import { bracketedAt } from '../../text/in-brackets.ts';
import type { Range } from '../../text/text-edit.ts';
import { contains } from '../../text/text-edit.ts';

/** Links to what a room may not see: their words say what it is about, whatever it is called. */
export interface LinksInside {
  /** Whether one of them stands in a stretch of a note; one in a field only where `alsoInFields`. */
  readonly standsIn: (note: Note, range: Range, alsoInFields: boolean) => boolean;
  /** Whether a value, as it is written in a note, holds one. */
  readonly isIn: (note: Note, written: string) => boolean;
  /** The words of a heading of a note, with neutral ones in the place of such links. */
  readonly without: (note: Note, words: string) => string;
}

/** `seen` are the paths of the notes that the room may see. Who says nothing about a link to nowhere: it is no note of this community. */
export function linksInside(community: Community, seen: ReadonlySet<string>, notIncluded: string): LinksInside {
  const leadsInside = (note: Note, link: Link): boolean => {
    const found = resolveLink(community, note, link);
    return found.kind === 'note' ? !seen.has(found.note.path) : found.kind === 'ambiguous' && found.notes.some(({ path }) => !seen.has(path));
  };
  const linksIn = (note: Note, line: string): readonly Link[] => (line.includes('[') ? parseNote(note.path, line).links.filter((link) => leadsInside(note, link)) : []);
  return {
    standsIn: (note, range, alsoInFields) => note.links.some((link) => contains(range, link.place) && (alsoInFields || !link.inField) && leadsInside(note, link)),
    isIn: (note, written) => linksIn(note, asHeading(written)).length > 0,
    without: (note, words) => {
      const line = asHeading(words);
      let result = line;
      for (const { place } of [...linksIn(note, line)].reverse()) result = result.slice(0, place.start) + bracketedAt(result, place, notIncluded) + result.slice(place.end);
      // What `[words][name]` leads to stands elsewhere in the note.
      const byName = line.includes('[') ? note.links.filter((link) => link.syntax === 'markdown' && leadsInside(note, link)).map(({ alias }) => `[${alias.replace(/\s+/g, ' ')}]`) : [];
      for (const name of byName) while (result.includes(name)) result = withoutReference(result, result.indexOf(name), name.length, notIncluded);
      return result.slice(asHeading('').length);
    },
  };
}

/** So that no sign at its beginning makes a list or a quote of it. */
function asHeading(words: string): string {
  return `# ${words}`;
}

function withoutReference(text: string, at: number, length: number, instead: string): string {
  const behind = /^\[[^\][]*\]/.exec(text.slice(at + length))?.[0].length ?? 0;
  return text.slice(0, at) + instead + text.slice(at + length + behind);
}
