import { nearestFolder } from '../../community/community.ts';
import { normalizedPath } from '../../community/resolve-link.ts';
import type { Link, Note } from '../../note/note.ts';

/** A file of a community that is no note. */
export interface Attachment {
  /** From the root of the store. */
  readonly path: string;
  /** What it says, of a kind that is text; undefined for others, and where it could not be read. */
  readonly text: string | undefined;
}

const textKinds = new Set(['svg', 'csv', 'tsv', 'txt']);
const otherKinds = new Set([
  'png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'bmp', 'pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'mp3', 'm4a', 'ogg', 'opus', 'wav', 'flac', 'mp4', 'webm', 'mov', 'ogv', 'epub', 'zip',
]);

/** Whether an attachment's text is wanted, to look into it. */
export function isTextAttachment(path: string): boolean {
  return textKinds.has(kindOf(path));
}

/** Drawings, boards and queries of plugins hold notes of their own, which nobody judges: they stay inside. */
export function isKnownKind({ path, text }: Attachment): boolean {
  return otherKinds.has(kindOf(path)) || (textKinds.has(kindOf(path)) && text !== undefined);
}

/** Whether a file shows nothing but itself: no board or drawing that other notes show up in. */
export function showsItself(path: string): boolean {
  return otherKinds.has(kindOf(path)) || textKinds.has(kindOf(path));
}

function kindOf(path: string): string {
  return /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** The files of a community: those that stand in no nearer one. `folders` are the folders of all communities. */
export function attachmentsOf(folder: string, folders: { readonly has: (folder: string) => boolean }, attachments: readonly Attachment[]): readonly Attachment[] {
  return attachments.filter(({ path }) => nearestFolder(path, folders) === folder);
}

/** Which attachment a link means: at that path from the note, the community or the store, else the only one of that name. Of what stands at that path and is not among `own`, none. */
export function attachmentFinder(own: readonly Attachment[], all: readonly Attachment[], folder: string): (target: string, from: Note) => Attachment | undefined {
  const byPath = new Map(all.map((attachment) => [keyOf(attachment.path), attachment]));
  const byName = new Map<string, Attachment[]>();
  for (const attachment of own) {
    const name = keyOf(fileNameOf(attachment.path));
    byName.set(name, [...(byName.get(name) ?? []), attachment]);
  }
  const isOwn = new Set(own);
  return (target, from) => {
    const here = from.path.slice(0, from.path.lastIndexOf('/') + 1);
    const exact = [here + target, target, `${folder}/${target}`].map((path) => byPath.get(keyOf(normalizedPath(path)))).find((each) => each !== undefined);
    if (exact !== undefined) return isOwn.has(exact) ? exact : undefined;
    const [only, ...others] = byName.get(keyOf(fileNameOf(target))) ?? [];
    return others.length === 0 ? only : undefined;
  };
}

export interface Use {
  readonly note: Note;
  readonly link: Link;
}

export function usesOf(notes: readonly Note[], find: (target: string, from: Note) => Attachment | undefined): ReadonlyMap<Attachment, readonly Use[]> {
  const uses = new Map<Attachment, Use[]>();
  for (const note of notes) {
    for (const link of note.links) {
      const attachment = find(link.target, note);
      if (attachment === undefined) continue;
      const known = uses.get(attachment);
      if (known === undefined) uses.set(attachment, [{ note, link }]);
      else known.push({ note, link });
    }
  }
  return uses;
}

/** Which of some file names a text has, as they are written or as an address writes them. */
export function mentionFinder(fileNames: readonly string[]): (text: string) => ReadonlySet<string> {
  const byEnding = new Map<string, { readonly fileName: string; readonly written: string }[]>();
  for (const fileName of fileNames) {
    const ending = keyOf(fileName.slice(Math.max(0, fileName.lastIndexOf('.'))));
    const written = [...new Set([fileName, encodeURI(fileName), encodeURIComponent(fileName)].map(keyOf))];
    byEnding.set(ending, [...(byEnding.get(ending) ?? []), ...written.map((each) => ({ fileName, written: each }))]);
  }
  return (text) => {
    const found = new Set<string>();
    const folded = keyOf(text);
    for (const [ending, names] of byEnding) {
      for (let at = folded.indexOf(ending); at >= 0; at = folded.indexOf(ending, at + 1)) {
        for (const { fileName, written } of names) if (folded.endsWith(written, at + ending.length)) found.add(fileName);
      }
    }
    return found;
  };
}

export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Capitals make no difference to some file systems, so not to this either. */
function keyOf(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
