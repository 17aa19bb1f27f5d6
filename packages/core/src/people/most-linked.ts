import type { Community } from '../community/community.ts';
import { resolveLink } from '../community/resolve-link.ts';
import type { Audience } from '../confidentiality/audience.ts';
import { judge } from '../confidentiality/judge.ts';
import type { QuestionFacts } from '../questions/facts.ts';
import { contains } from '../text/text-edit.ts';
import type { PlainDate } from '../text/plain-date.ts';

/**
 * Questions by how often others refer to them, the most often first; then by how many have them, then the newest. Only links that the
 * audience may see count, and not those in a question's own discussion.
 */
export function mostLinked(whole: Community, questions: readonly QuestionFacts[], audience: Audience, today: PlainDate): readonly QuestionFacts[] {
  const byKey = new Map(questions.map((facts) => [keyOf(facts.note.path, facts.question.form === 'note' ? '' : facts.question.id), facts]));
  const count = new Map<QuestionFacts, number>();
  for (const note of whole.notes) {
    for (const link of note.links) {
      if (link.subpath !== '' && !link.subpath.startsWith('#^')) continue;
      const found = resolveLink(whole, note, link);
      const facts = found.kind === 'note' ? byKey.get(keyOf(found.note.path, link.subpath.slice(2))) : undefined;
      const isOwn = facts?.note.path === note.path && (facts.question.form === 'note' || contains(facts.question.item, link.place));
      if (facts === undefined || isOwn || !judge(whole, { note, range: link.place }, audience, today).may) continue;
      count.set(facts, (count.get(facts) ?? 0) + 1);
    }
  }
  return [...questions].sort((a, b) => (count.get(b) ?? 0) - (count.get(a) ?? 0)
    || b.question.supporters.length - a.question.supporters.length
    || ((a.question.completion ?? '') < (b.question.completion ?? '') ? 1 : (a.question.completion ?? '') > (b.question.completion ?? '') ? -1 : 0)
    || (a.note.path < b.note.path ? -1 : a.note.path > b.note.path ? 1 : a.question.place.start - b.question.place.start));
}

/** A question without a block id can't be linked to. */
function keyOf(path: string, id: string | undefined): string {
  return id === undefined ? `${path}\n\n` : `${path}\n${id}`;
}
