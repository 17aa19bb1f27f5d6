import { shownPath } from '../../community/community.ts';
import type { Community } from '../../community/community.ts';
import type { Note } from '../../note/note.ts';
import { dateOfProperty } from '../../note/parse-note.ts';
import { noteAt } from '../command-context.ts';
import type { CommandContext } from '../command-context.ts';

export interface PlaceToWrite {
  readonly community: Community;
  /** The note in front of the person; undefined where they have to choose one. */
  readonly note: Note | undefined;
  /** Where they write in it, as an offset. */
  readonly cursor: number | undefined;
}

/** Where something new would come; says so where there is no community. */
export function placeToWrite(context: CommandContext): PlaceToWrite | undefined {
  const { environment: { ui }, messages } = context;
  const cursor = ui.cursor();
  const here = cursor === undefined ? undefined : noteAt(context, cursor.path);
  if (here !== undefined) return { ...here, cursor: cursor?.selection.start };
  const community = context.community();
  if (community !== undefined) return { community, note: undefined, cursor: undefined };
  ui.notify('warning', messages.refusals.noCommunity);
  return undefined;
}

/** The newest session first: that is where things come up. */
export async function pickNote({ environment, messages }: CommandContext, community: Community, title: string): Promise<Note | undefined> {
  const writable = community.notes.filter((note) => note.locked === undefined && note.type !== 'member' && note.type !== 'organisation');
  const day = (note: Note): string => (note.type === 'session' ? dateOfProperty(note.properties, 'date') ?? '0' : '');
  const sorted = [...writable].sort((a, b) => (day(a) > day(b) ? -1 : day(a) < day(b) ? 1 : a.title.localeCompare(b.title)));
  const items = sorted.map((note, index) => ({
    label: note.title, description: index === 0 && note.type === 'session' ? messages.pick.newestSession : shownPath(community, note), value: note,
  }));
  return environment.ui.pick({ title, placeholder: messages.pick.whichNote, items });
}
