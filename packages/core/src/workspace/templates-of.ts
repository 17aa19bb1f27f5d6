import type { Community } from '../community/community.ts';
import { builtInTemplates } from '../templates/built-in/templates.ts';
import { readTemplate } from '../templates/template.ts';
import type { Template } from '../templates/template.ts';
import type { NoteStore } from './note-store.ts';

/** The community's own templates, by name, and then ours in its language, but for those of which it has one of its own by that name. */
export async function templatesOf(store: NoteStore, { folder, charter }: Community): Promise<readonly Template[]> {
  const where = charter.templates === undefined || charter.templates === '' ? undefined : `${folder === '' ? '' : `${folder}/`}${charter.templates}/`;
  const entries = where === undefined ? [] : (await store.list()).filter(({ path }) => path.startsWith(where));
  const own = await Promise.all(entries.map(async ({ path }) => ({ path, text: await store.read(path) })));
  const read = own.flatMap(({ path, text }) => (text === undefined ? [] : [readTemplate(path, text)])).sort((a, b) => a.name.localeCompare(b.name));
  const names = new Set(read.map(({ name }) => name.toLowerCase()));
  return [...read, ...builtInTemplates(charter.language).filter(({ name }) => !names.has(name.toLowerCase()))];
}
