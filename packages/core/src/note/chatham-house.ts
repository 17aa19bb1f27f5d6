import type { Note } from './note.ts';

/** Whether a note asks that nobody is named (`chatham-house: true`). Whatever does not plainly say no counts as yes: also a key that says nothing. */
export function asksForChathamHouse({ properties }: Pick<Note, 'properties'>): boolean {
  return properties.some(({ key, values }) => key === 'chatham-house' && (values.length === 0 || !values.every((value) => /^(?:false|no|nee)$/i.test(value.trim()))));
}
