import type { Community } from '../community/community.ts';
import { readNote } from '../note/parse-note.ts';
import type { Note } from '../note/note.ts';
import { editProperties, yamlValue } from '../questions/edit-properties.ts';
import type { Refusal } from '../questions/change-question.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { Messages } from '../text/messages/messages.ts';
import { acceptedKey, acceptedLines } from './findings.ts';

/** The note that holds what was accepted in a community; undefined where there is none yet. */
export function noteOfAccepted(community: Community): Note | undefined {
  return community.notes.find((note) => note.locked === undefined && note.properties.some(({ key }) => key === acceptedKey));
}

/** Add a line to what was accepted, and leave all else as it is; of one text with several lines it makes a list of them. */
export function acceptFinding(path: string, text: string, line: string): { readonly edits: readonly TextEdit[] } | { readonly refused: Refusal } {
  const source = readNote(path, text);
  const { locked } = source.note;
  if (locked !== undefined) return { refused: { code: locked } };
  const before = acceptedLines(source.note);
  if (before.includes(line)) return { refused: { code: 'already-so' } };
  const edits = editProperties(source, [{ key: acceptedKey, value: [...before, line] }]);
  return edits === undefined ? { refused: { code: 'unsafe' } } : { edits };
}

/** A note of its own for what was accepted: it says nothing about who may see it, so it is for members and never goes out. */
export function newNoteOfAccepted(line: string, { acceptedTitle, acceptedText }: Messages['templates']): string {
  return `---\n${acceptedKey}:${yamlValue(acceptedKey, [line], '\n', '  ')}\n---\n\n# ${acceptedTitle}\n\n${acceptedText}\n`;
}
