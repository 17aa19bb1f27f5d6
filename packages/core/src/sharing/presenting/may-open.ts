import type { Community } from '../../community/community.ts';
import { resolveLink } from '../../community/resolve-link.ts';
import type { Audience } from '../../confidentiality/audience.ts';
import { judge } from '../../confidentiality/judge.ts';
import type { Note } from '../../note/note.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import { showsItself } from '../export/attachments.ts';
import { canBeJudged } from '../can-be-judged.ts';

/** Whether an audience may see a note from its first line to its last, with all that it embeds: a tool shows the whole of it. */
export function mayOpen(community: Community, note: Note, audience: Audience, today: PlainDate): boolean {
  const seen = new Set<Note>();
  const mayShow = (each: Note): boolean => {
    if (seen.has(each)) return true;
    seen.add(each);
    const ranges = [undefined, ...each.parts.map(({ range }) => range), ...each.questions.filter(({ form }) => form === 'line').map(({ item }) => item)];
    if (!canBeJudged(each) || each.hasLiveContent || !ranges.every((range) => judge(community, { note: each, ...(range === undefined ? {} : { range }) }, audience, today).may)) return false;
    return each.links.filter(({ embed }) => embed).every((link) => {
      const found = resolveLink(community, each, link);
      // What is no note of this community may be somebody's private one, which the tool finds all the same.
      return found.kind === 'note' ? mayShow(found.note) : found.kind === 'file' && showsItself(link.target) && mayShowFile(link.target);
    });
  };
  /** Whoever uses a file says who may see it: the strictest counts, as in an export. */
  const mayShowFile = (target: string): boolean => community.notes.every((each) => each.links.every((link) => fileName(link.target) !== fileName(target) || judge(community, { note: each, range: link.place }, audience, today).may));
  return mayShow(note);
}

function fileName(target: string): string {
  return target.slice(target.lastIndexOf('/') + 1).normalize('NFC').toLowerCase();
}
