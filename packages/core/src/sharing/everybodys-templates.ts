import { textsOfTemplates } from '../community/communities-of.ts';
import type { Community } from '../community/community.ts';
import { builtInTemplates } from '../templates/built-in/templates.ts';
import { languages } from '../text/messages/messages.ts';

let known: string | undefined;

/** What notes have in common because they were made from a template: one of the community's own, or of ours in whichever language. */
export function everybodysTemplates(texts: ReadonlyMap<string, string>, community: Community): readonly string[] {
  known ??= wordsOfBuiltIn();
  return [...textsOfTemplates(texts, community), known].map((text) => text.replaceAll('{{community}}', () => community.charter.name));
}

/** Our templates share most lines: each is told once. */
function wordsOfBuiltIn(): string {
  const lines = languages.flatMap(builtInTemplates).flatMap(({ text }) => text.split('\n'));
  return [...new Set(lines)].join('\n');
}
