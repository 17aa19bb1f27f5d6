import { normalizedPath } from '../../community/resolve-link.ts';
import type { Link, Note } from '../../note/note.ts';
import type { Verdict } from '../../confidentiality/judge.ts';

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

/** Which attachment a link means: at that path from the note, the community or the store, else the only one of that name. */
export function attachmentFinder(attachments: readonly Attachment[], folder: string): (target: string, from: Note) => Attachment | undefined {
  const byPath = new Map<string, Attachment>();
  const byName = new Map<string, Attachment[]>();
  for (const attachment of attachments) {
    byPath.set(keyOf(attachment.path), attachment);
    const name = keyOf(attachment.path).slice(keyOf(attachment.path).lastIndexOf('/') + 1);
    byName.set(name, [...(byName.get(name) ?? []), attachment]);
  }
  return (target, from) => {
    const here = from.path.slice(0, from.path.lastIndexOf('/') + 1);
    const exact = [here + target, target, `${folder}/${target}`].map((path) => byPath.get(keyOf(normalizedPath(path)))).find((each) => each !== undefined);
    if (exact !== undefined) return exact;
    const [only, ...others] = byName.get(keyOf(target).slice(keyOf(target).lastIndexOf('/') + 1)) ?? [];
    return others.length === 0 ? only : undefined;
  };
}

export interface Use {
  readonly note: Note;
  readonly link: Link;
}

/** Attachments that are used, and whether every place that uses one may be seen. One use that stays inside keeps the file inside. */
export interface UseJudgement {
  readonly attachment: Attachment;
  readonly uses: readonly Use[];
  /** Why it stays inside; undefined where all uses may be seen. */
  readonly against: Verdict | undefined;
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

function keyOf(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
