import { noteTypes } from '../../note/note.ts';
import type { NoteType } from '../../note/note.ts';
import type { Messages } from '../../text/messages/messages.ts';
import { relativeAddress } from './relative-path.ts';

export interface IndexEntry {
  readonly path: string;
  readonly title: string;
  readonly type: NoteType;
}

/** The page that a Git host shows first: what there is, by kind. */
export function exportIndex(entries: readonly IndexEntry[], messages: Messages['export']): string {
  const sections = [...noteTypes].reverse().flatMap((type) => {
    const ofType = entries.filter((entry) => entry.type === type).sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : a.path < b.path ? -1 : 1));
    return ofType.length === 0 ? [] : [`## ${messages.types[type]}\n\n${ofType.map(({ path, title }) => `- [${title.replace(/([[\]\\])/g, '\\$1')}](${relativeAddress('README.md', path)})`).join('\n')}\n`];
  });
  return [`# ${messages.sharedNotes}\n`, ...sections].join('\n');
}
