import { nearestFolder } from '../../community/community.ts';
import type { Community } from '../../community/community.ts';
import { stretchesWithLabels } from '../../confidentiality/effective-label.ts';
import { judge } from '../../confidentiality/judge.ts';
import { readNote } from '../../note/parse-note.ts';
import type { NoteSource } from '../../note/parse-note.ts';
import type { Range } from '../../text/text-edit.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import { fileNameOf, isKnownKind, mentionFinder } from './attachments.ts';
import type { Attachment, Use } from './attachments.ts';
import type { AttachmentDecision } from './export-plan.ts';

/** Words of a note, and where they stand. */
export interface TextOfNote {
  readonly path: string;
  readonly text: string;
}

export interface UsesOfAttachments {
  /** The attachments of the community that its notes use. */
  readonly uses: ReadonlyMap<Attachment, readonly Use[]>;
  readonly goes: (use: Use) => boolean;
  /** All words that stay inside. */
  readonly inside: readonly TextOfNote[];
  /** What notes outside of this community say that is not for the world. */
  readonly elsewhere: (fileNames: readonly string[]) => ReadonlySet<string>;
}

/** Which attachments go along with what goes: `to` is empty for these. One use that stays keeps a file inside, whosoever's note it is in. */
export function judgeAttachments({ uses, goes, inside, elsewhere }: UsesOfAttachments): readonly AttachmentDecision[] {
  const wanted = [...uses].filter(([, all]) => all.some(goes));
  const fileNames = wanted.map(([{ path }]) => fileNameOf(path));
  const find = mentionFinder(fileNames);
  const usedInside = new Map<string, string>();
  for (const { path, text } of inside) for (const name of find(text)) if (!usedInside.has(name)) usedInside.set(name, path);
  const usedElsewhere = elsewhere(fileNames);
  return wanted.map(([attachment, all]): AttachmentDecision => {
    const { path } = attachment;
    const stays = all.find((use) => !goes(use))?.note.path ?? usedInside.get(fileNameOf(path));
    if (stays !== undefined) return { path, to: undefined, why: 'used-inside', usedIn: stays };
    if (usedElsewhere.has(fileNameOf(path))) return { path, to: undefined, why: 'used-elsewhere', usedIn: undefined };
    return isKnownKind(attachment) ? { path, to: '', why: undefined, usedIn: undefined } : { path, to: undefined, why: 'kind-unknown', usedIn: undefined };
  }).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * The paths of attachments that notes and passages use which stay, and that stay with them: their names tell of these. None that is called
 * as one that goes, or that stays for another reason.
 */
export function fileNamesInside(uses: UsesOfAttachments['uses'], wanted: readonly AttachmentDecision[]): readonly string[] {
  const nameOf = (path: string): string => fileNameOf(path).toLowerCase();
  const open = new Set(wanted.filter(({ why }) => why !== 'used-inside').map(({ path }) => nameOf(path)));
  return [...uses.keys()].map(({ path }) => path).filter((path) => !open.has(nameOf(path)));
}

/**
 * The file names that stand in notes of other communities, and of none, where the world may not read: who of them may see what, this
 * community does not know.
 */
export function namesUsedElsewhere(texts: ReadonlyMap<string, string>, communities: readonly Community[], folder: string, today: PlainDate): UsesOfAttachments['elsewhere'] {
  const byFolder = new Map(communities.map((each) => [each.folder, each]));
  return (fileNames) => {
    const find = mentionFinder(fileNames);
    const used = new Set<string>();
    for (const [path, text] of texts) {
      const home = nearestFolder(path, byFolder);
      if (home === folder || find(text).size === 0) continue;
      const closed = closedToTheWorld(home === undefined ? undefined : byFolder.get(home), readNote(path, text), today);
      for (const { start, end } of closed) for (const name of find(text.slice(start, end))) used.add(name);
    }
    return used;
  };
}

function closedToTheWorld(community: Community | undefined, { text, note }: NoteSource, today: PlainDate): readonly Range[] {
  const whole = { start: 0, end: text.length };
  // Outside of every community notes are private, unless they say something else.
  if (community === undefined) return note.label === 'TLP:CLEAR' && note.labelsInBody.length === 0 && note.parts.length === 0 && note.questions.every(({ labels }) => labels.length === 0) && note.properties.every(({ key }) => key !== 'audience') ? [] : [whole];
  const mayGo = (range?: Range): boolean => judge(community, { note, ...(range === undefined ? {} : { range }) }, { kind: 'world' }, today).may;
  return mayGo() ? stretchesWithLabels(note).filter((range) => !mayGo(range)) : [whole];
}
