import type { Note } from '../note/note.ts';

/** Whether a note asks that nobody is named (`chatham-house: true`). Whatever does not plainly say no counts as yes. */
export function asksForChathamHouse({ properties }: Note): boolean {
  return properties.some(({ key, values }) => key === 'chatham-house' && !values.every((value) => /^(?:false|no|nee)$/i.test(value.trim())));
}
