import type { Note, Place } from '../../note/note.ts';
import type { TlpLabel } from '../../note/tlp.ts';
import type { PlainDate } from '../../text/plain-date.ts';

/** What is told of a stretch of time, in the order in which it is told. */
export const newsKinds = ['asked', 'resolved', 'decided', 'published', 'joined', 'left'] as const;
export type NewsKind = (typeof newsKinds)[number];

/** Who came and who went is for members to know, however open their notes are: others may be told how many, in a report. */
export function isForMembers({ kind }: Pick<NewsItem, 'kind'>): boolean {
  return kind === 'joined' || kind === 'left';
}

/** What waits for somebody. Of one day actions come first, then questions, then what has to be looked at again. */
export const waitingKinds = ['action', 'question', 'review'] as const;
export type WaitingKind = (typeof waitingKinds)[number];

/** One thing that happened, or that waits for somebody. */
export interface NewsItem {
  readonly kind: NewsKind | WaitingKind;
  readonly text: string;
  /** When it happened; of what waits, when it is due. */
  readonly day: PlainDate | undefined;
  readonly note: Note;
  /** The path of the note, as it may be shown. */
  readonly where: string;
  /** Undefined for the whole note. */
  readonly place: Place | undefined;
  /** The block id of its line. */
  readonly id: string | undefined;
  readonly tags: readonly string[];
  readonly label: TlpLabel;
}
