import { resolveLink } from '../../community/resolve-link.ts';
import type { Verdict } from '../../confidentiality/judge.ts';
import { readWikilink, shownName } from '../../note/links.ts';
import type { Note } from '../../note/note.ts';
import type { NoteSource } from '../../note/parse-note.ts';
import { findBoth, redactNames } from '../names.ts';
import type { FindNames } from '../names.ts';
import { deadFootnotesIn, withoutDeadFootnotes } from './dead-footnotes.ts';
import { exportFrontmatter } from './export-frontmatter.ts';
import type { JudgedNotes } from './judged-notes.ts';
import type { NamesKeptBack } from './names-kept-back.ts';
import type { Omission, Outgoing } from './outgoing.ts';
import { renderBody } from './render-note.ts';

/** A note as it goes out; its anchors are still to be filled in. */
export interface RenderedNote {
  readonly path: string;
  readonly to: string;
  readonly title: string;
  readonly type: Note['type'];
  readonly verdict: Verdict;
  readonly text: string;
  readonly omissions: readonly Omission[];
  /** The note itself, and the notes that are embedded in it. */
  readonly sources: readonly NoteSource[];
  /** What it may not say. */
  readonly findNames: FindNames;
}

export interface RenderingOf {
  readonly judged: JudgedNotes;
  readonly names: NamesKeptBack;
  readonly outgoing: Outgoing;
  /** What accepts that a name goes out. */
  readonly hashOfName: (name: string, of: string) => string;
}

export function renderNote({ judged, names, outgoing, hashOfName }: RenderingOf, path: string, verdict: Verdict): RenderedNote {
  const note = outgoing.noteAt(path);
  if (note === undefined) throw new Error(`${path} goes out and has no path`);
  const body = renderBody(outgoing, note);
  const chatham = body.sources.some((source) => judged.isChathamHouse(source.note));
  const findNames = chatham ? findBoth(names.ofNotes, names.ofPeople()) : names.ofNotes;
  const { text, found } = redactNames(withoutDeadFootnotes(body.text.replace(/^(?:[ \t]*(?:\r\n|\n|\r))+/, '')), findNames, outgoing.words.nameLeftOut);
  const { note: own } = note.cleared.value;
  const themesThatGo = (written: string): readonly string[] => themesOf(outgoing, own, written).filter((theme) => findNames(theme).length === 0);
  const frontmatter = exportFrontmatter(own, verdict.silent ? undefined : verdict.label, themesThatGo);
  const redacted = [...new Map(found.map(({ guarded }) => [guarded.name, guarded])).values()].map(({ name, of }): Omission => ({ kind: 'name', line: undefined, why: undefined, detail: name, hash: hashOfName(name, of) }));
  return {
    path, to: note.path, verdict, sources: body.sources, findNames, type: own.type,
    title: redactNames(outgoing.titleOf(own), findNames, outgoing.words.nameLeftOut).text,
    text: `${frontmatter}${frontmatter === '' || text === '' ? '' : '\n'}${text.trimEnd()}\n`.replace(/\r\n?/g, '\n'),
    omissions: [...body.omissions, ...redacted, ...footnotesGone(body.text), ...keysGone(note.cleared.value, frontmatter, themesThatGo)],
  };
}

function footnotesGone(text: string): readonly Omission[] {
  return deadFootnotesIn(text).map(({ start, end }) => ({ kind: 'footnote', line: undefined, why: undefined, detail: text.slice(start, end) }));
}

/** Keys of which nothing goes, and those of whose themes not all go. */
function keysGone({ text, note, body }: NoteSource, frontmatter: string, themesThatGo: (written: string) => readonly string[]): readonly Omission[] {
  const gone = note.properties.filter(({ key, values, place }) => place.start < body.start && (!frontmatter.includes(`\n${key}:`) || (key === 'themes' && values.some((theme) => themesThatGo(theme).length === 0))));
  return gone.map(({ place }) => ({ kind: 'key', line: place.line, why: undefined, detail: text.slice(place.start, place.end) }));
}

/** The words of a theme as it is written; none where it leads to what stays inside, or to nothing that anybody could judge. */
function themesOf(outgoing: Outgoing, note: Note, written: string): readonly string[] {
  const parts = readWikilink(written);
  const found = parts === undefined ? undefined : resolveLink(outgoing.community, note, { syntax: 'wikilink', target: parts.target });
  const mayGo = found === undefined ? !/\[\[|\]\(/.test(written) : found.kind === 'note' ? outgoing.noteAt(found.note.path) !== undefined : found.kind === 'dead' && parts?.alias === '';
  return mayGo ? [shownName(written)] : [];
}
