import { folderOf, nearestFolder, pathWithin } from '../community/community.ts';
import type { Community } from '../community/community.ts';
import { effectiveLabel, labelOfNote } from '../confidentiality/effective-label.ts';
import { isStricter, strictestOf } from '../note/tlp.ts';
import type { TlpLabel } from '../note/tlp.ts';
import { attachmentFinder, attachmentsOf, fileNameOf, usesOf } from './export/attachments.ts';
import type { Attachment, Use } from './export/attachments.ts';
import type { Finding } from './findings.ts';

/**
 * Files in a folder that is looser than all notes that use them: whoever shares the folder shares them too. `all` are the communities that
 * are known: notes of one can use what stands in the folder of another.
 */
export function attachmentFindings(community: Community, all: readonly Community[], attachments: readonly Attachment[]): readonly Finding[] {
  const uses = all.map((each) => ({ community: each, uses: usesIn(each, all, attachments) }));
  const labelOf = labelOfFolders(all);
  return [...usesIn(community, all, attachments)].flatMap(([attachment, [first]]): readonly Finding[] => {
    const { path } = attachment;
    const labels = uses.flatMap((each) => (each.uses.get(attachment) ?? []).map(({ note, link }) => effectiveLabel(each.community, { note, range: link.place }).label));
    const loosestUse = labels.reduce((one, other) => (isStricter(one, other) ? other : one));
    const beside = labelOf(folderOf(path));
    if (first === undefined || beside === undefined || !isStricter(loosestUse, beside)) return [];
    return [{ code: 'attachment-looser', detail: `${fileNameOf(path)} (${strictestOf(labels) ?? loosestUse})`, path: first.note.path, place: first.link.place, basis: [pathWithin(community, path), loosestUse, beside].join('\n') }];
  });
}

/** What a community's notes use: of its own files first, and then of those of others. */
function usesIn({ notes, folder }: Community, all: readonly Community[], attachments: readonly Attachment[]): ReadonlyMap<Attachment, readonly Use[]> {
  const folders = new Set(all.map((each) => each.folder));
  const findOwn = attachmentFinder(attachmentsOf(folder, folders, attachments), attachments, folder);
  const findAny = attachmentFinder(attachments.filter(({ path }) => nearestFolder(path, folders) !== undefined), attachments, folder);
  return usesOf(notes, (target, from) => findOwn(target, from) ?? findAny(target, from));
}

/**
 * How loose a folder is: as the loosest note in it; where it holds files alone, as the nearest folder around it that has notes. In the folder
 * of the community itself all keep their files, so below it one for files alone is as loose as a note without a label. Undefined outside of every community.
 */
function labelOfFolders(communities: readonly Community[]): (folder: string) => TlpLabel | undefined {
  const loosest = loosestByFolder(communities);
  const homes = new Map(communities.map((each) => [each.folder, each]));
  return (folder) => {
    for (let at = folder; ; at = folderOf(at)) {
      const home = at === folder ? undefined : homes.get(at);
      const label = home?.charter.defaultLabel ?? loosest.get(at);
      if (label !== undefined || at === '') return label;
    }
  };
}

function loosestByFolder(communities: readonly Community[]): ReadonlyMap<string, TlpLabel> {
  const loosest = new Map<string, TlpLabel>();
  for (const community of communities) {
    for (const note of community.notes) {
      const known = loosest.get(folderOf(note.path));
      const label = labelOfNote(community, note);
      if (known === undefined || isStricter(known, label)) loosest.set(folderOf(note.path), label);
    }
  }
  return loosest;
}
