import type { Link, Note } from '../note/note.ts';
import type { Community } from './community.ts';
import { nameKey } from './name-key.ts';

export type Resolution =
  | { readonly kind: 'note'; readonly note: Note }
  /** A file that is no note: the index knows nothing of it. */
  | { readonly kind: 'file' }
  | { readonly kind: 'dead' }
  | { readonly kind: 'ambiguous'; readonly notes: readonly Note[] };

/**
 * Find the note that a link means, as Obsidian does: by the end of its path, however short, as long as that is unique.
 * Where several notes end so, the one with exactly that path counts, from the root of the store or of the community; `./` and `../`
 * count from the linking note. Only notes of the same community are looked at. As a last resort an alias counts, which Obsidian
 * offers when a link is written but does not follow.
 */
export function resolveLink(community: Community, from: Note, link: Pick<Link, 'target' | 'syntax'>): Resolution {
  if (link.target === '') return { kind: 'note', note: from };
  if (link.syntax === 'markdown' || /^\.\.?\//.test(link.target)) return resolveRelative(community, from, link);
  return resolvePath(community, link.target);
}

/** A link, and what it means. */
export interface ResolvedLink {
  readonly link: Link;
  readonly found: Resolution;
}

export function resolvedLinks(community: Community, note: Note): readonly ResolvedLink[] {
  return note.links.map((link) => ({ link, found: resolveLink(community, note, link) }));
}

export function resolvePath(community: Community, written: string): Resolution {
  const path = pathKey(written.replace(/^\/+/, ''));
  const name = path.slice(path.lastIndexOf('/') + 1);
  const end = `/${path}`;
  const ending = (community.names.byName.get(name) ?? []).filter((note) => `/${pathKey(note.path)}`.endsWith(end));
  const [only, ...others] = ending;
  if (only !== undefined && others.length === 0) return { kind: 'note', note: only };
  const exact = ending.find((note) => pathKey(note.path) === path || pathKey(note.path) === pathKey(inFolder(community.folder, path)));
  if (exact !== undefined) return { kind: 'note', note: exact };
  if (ending.length > 0) return { kind: 'ambiguous', notes: ending };
  const aliased = community.names.byAlias.get(nameKey(written)) ?? [];
  const [alias, ...more] = aliased;
  if (alias !== undefined) return more.length === 0 ? { kind: 'note', note: alias } : { kind: 'ambiguous', notes: aliased };
  return { kind: isFileName(written) ? 'file' : 'dead' };
}

function resolveRelative(community: Community, from: Note, link: Pick<Link, 'target' | 'syntax'>): Resolution {
  const folder = from.path.slice(0, from.path.lastIndexOf('/') + 1);
  const path = link.target.startsWith('/') ? link.target.slice(1) : normalizedPath(folder + link.target);
  const found = (community.names.byName.get(pathKey(path).slice(pathKey(path).lastIndexOf('/') + 1)) ?? []).find((note) => pathKey(note.path) === pathKey(path));
  if (found !== undefined) return { kind: 'note', note: found };
  // Obsidian takes a Markdown link's target for a path from the root, or for a short one, when there is nothing at the relative one.
  const short = link.syntax === 'markdown' && /\.md$/i.test(path) ? resolvePath(community, link.target) : undefined;
  if (short !== undefined && short.kind !== 'file') return short;
  return { kind: isFileName(link.target) || (link.syntax === 'markdown' && !/\.md$/i.test(link.target)) ? 'file' : 'dead' };
}

/** `a/b/../c` is `a/c`. Steps above the root are dropped. */
export function normalizedPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function pathKey(path: string): string {
  return nameKey(path).replace(/\.md$/, '');
}

function inFolder(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

function isFileName(target: string): boolean {
  return /\.[a-z0-9]{1,5}$/i.test(target) && !/\.md$/i.test(target);
}

/** The shortest link text that means this note and no other of its community. */
export function linkTextFor(community: Community, note: Note): string {
  if ((community.names.byName.get(nameKey(note.name)) ?? []).length <= 1) return note.name;
  const path = community.folder === '' ? note.path : note.path.slice(community.folder.length + 1);
  const short = path.replace(/\.md$/i, '');
  return short === note.name ? short : `${short}|${note.name}`;
}
