import { nearestFolder } from '../../community/community.ts';
import type { Community } from '../../community/community.ts';
import { normalizedPath, resolveLink } from '../../community/resolve-link.ts';
import type { Audience } from '../../confidentiality/audience.ts';
import { stretchesWithLabels } from '../../confidentiality/effective-label.ts';
import { judge } from '../../confidentiality/judge.ts';
import type { Link, Note } from '../../note/note.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import { fileNameOf, showsItself } from '../export/attachments.ts';
import { canBeJudged } from '../can-be-judged.ts';

/** Whether an audience may see a note from its first line to its last, with all that it embeds: a tool shows the whole of it. `all` are the communities that the tool knows. */
export function mayOpen(community: Community, all: readonly Community[], note: Note, audience: Audience, today: PlainDate): boolean {
  const seen = new Set<Note>();
  const maySee = (each: Note): boolean => [undefined, ...stretchesWithLabels(each)].every((range) => judge(community, { note: each, ...(range === undefined ? {} : { range }) }, audience, today).may);
  const mayShow = (each: Note): boolean => {
    if (seen.has(each)) return true;
    seen.add(each);
    if (!canBeJudged(each) || each.hasLiveContent || !maySee(each)) return false;
    return each.links.filter(({ embed }) => embed).every((link) => {
      const found = resolveLink(community, each, link);
      // What is no note of this community may be somebody's private one, which the tool finds all the same.
      return found.kind === 'note' ? mayShow(found.note) : found.kind === 'file' && showsItself(link.target) && !leadsElsewhere(community, all, each, link) && mayShowFile(link.target);
    });
  };
  /** Whoever uses a file says who may see it: the strictest counts, as in an export. What other communities use is shown where it is for the world. */
  const mayShowFile = (target: string): boolean => all.every((each) => each.notes.every((user) => user.links.every((link) => fileKey(link.target) !== fileKey(target)
    || judge(each, { note: user, range: link.place }, each.folder === community.folder ? audience : { kind: 'world' }, today).may)));
  return mayShow(note);
}

/**
 * Whether the path of a file leads out of the community, as far as its words tell: others say who may see it. A path from the note says
 * where it leads; a short one, as wikilinks have, may also begin further down.
 */
function leadsElsewhere({ folder }: Community, all: readonly Community[], from: Note, { target, syntax }: Link): boolean {
  const folders = new Set(all.map((each) => each.folder));
  if (!target.includes('/')) return false;
  const here = target.startsWith('/') ? '' : from.path.slice(0, from.path.lastIndexOf('/') + 1);
  if (syntax === 'markdown' || /^\.\.?\//.test(target)) return nearestFolder(normalizedPath(here + target), folders) !== folder;
  const homes = [here + target, target, `${folder}/${target}`].map((path) => nearestFolder(normalizedPath(path), folders));
  return homes.some((home) => home !== undefined && home !== folder && home !== '' && !folder.startsWith(`${home}/`));
}

function fileKey(target: string): string {
  return fileNameOf(target).normalize('NFC').toLowerCase();
}
