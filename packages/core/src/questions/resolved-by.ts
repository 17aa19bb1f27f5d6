import type { Community } from '../community/community.ts';
import { resolvePath } from '../community/resolve-link.ts';
import { readWikilink } from '../note/links.ts';
import type { Note, Question } from '../note/note.ts';
import { valuesOf } from '../note/parse-note.ts';

/** The keys of the questions that a knowledge note says it `resolves`, wherever they were moved to since. */
export function resolvedBy(community: Community, knowledge: Note): readonly string[] {
  return valuesOf(knowledge.properties, 'resolves').flatMap((written) => {
    const link = readWikilink(written);
    const found = resolvePath(community, link?.target ?? written);
    return found.kind === 'note' ? [keyAt(community, found.note, blockIdIn(link?.subpath), mostMoves)] : [];
  });
}

/** A question on a line by its block id, the question that a note is by its path alone. */
export function questionKey({ path }: Note, { form, id }: Question): string {
  return keyFor(path, form === 'note' ? undefined : id ?? '');
}

/** A question is moved once or twice; signposts that lead round in a circle lead nowhere. */
const mostMoves = 8;

/** What a link leads to: the question with that block id, or the one that it became. */
function keyAt(community: Community, note: Note, id: string | undefined, moves: number): string {
  const post = id === undefined || moves === 0 || note.questions.some((question) => question.form === 'line' && question.id === id) ? undefined : note.signposts.find((each) => each.id === id);
  const found = post === undefined ? undefined : resolvePath(community, post.target);
  return post !== undefined && found?.kind === 'note' ? keyAt(community, found.note, blockIdIn(post.subpath), moves - 1) : keyFor(note.path, id);
}

function keyFor(path: string, id: string | undefined): string {
  return id === undefined ? path : `${path}#^${id}`;
}

function blockIdIn(subpath: string | undefined): string | undefined {
  return /^#\^(.+)$/.exec(subpath ?? '')?.[1];
}
