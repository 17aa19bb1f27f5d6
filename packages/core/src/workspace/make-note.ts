import type { Community } from '../community/community.ts';
import { nameKey } from '../community/name-key.ts';
import { isFileName } from '../questions/promote-question.ts';
import { commonValues, placeFor } from '../sessions/plan-session.ts';
import type { Moment } from '../sessions/plan-session.ts';
import { problemsOfPlace, renderPart } from '../templates/render-part.ts';
import type { TemplateProblem } from '../templates/render-template.ts';
import type { Template } from '../templates/template.ts';
import type { NoteStore } from './note-store.ts';

export type MadeNote =
  | { readonly kind: 'made'; readonly path: string; readonly name: string; readonly problems: readonly TemplateProblem[] }
  | { readonly kind: 'exists'; readonly path: string }
  | { readonly kind: 'leads-out' };

/** Make a note of any type but a session from a template. `asked` is what it shall be called, unless the template says otherwise. Never overwrites. */
export async function makeNote(store: NoteStore, community: Community, template: Template, asked: string, { today, time }: Moment): Promise<MadeNote> {
  const values = commonValues(community, { title: asked, date: today, time, facilitators: community.charter.facilitators, themes: [] });
  const folder = placeFor(community, template, values);
  const name = template.filename === '' ? asked : renderPart(template, 'filename', values).text;
  if (folder === undefined || !isFileName(name)) return { kind: 'leads-out' };
  const { text, problems } = renderPart(template, 'text', values);
  const path = `${folder === '' ? '' : `${folder}/`}${name}.md`;
  if (community.names.byName.has(nameKey(name)) || (await store.create(path, text)) === 'exists') return { kind: 'exists', path };
  return { kind: 'made', path, name, problems: [...problemsOfPlace(template, values), ...problems] };
}
