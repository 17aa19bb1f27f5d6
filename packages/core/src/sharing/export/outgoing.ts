import type { Community } from '../../community/community.ts';
import type { Cleared } from '../../confidentiality/clear.ts';
import type { Verdict } from '../../confidentiality/judge.ts';
import type { Note } from '../../note/note.ts';
import type { NoteSource } from '../../note/parse-note.ts';
import type { Messages } from '../../text/messages/messages.ts';
import type { Range } from '../../text/text-edit.ts';
import type { CutKind } from './swap.ts';

/** A note that goes out. */
export interface OutgoingNote {
  readonly cleared: Cleared<NoteSource>;
  /** Tells its headings from those of other notes. */
  readonly number: number;
  /** Where it will stand, from the output folder. */
  readonly path: string;
}

/** What stands in the place of what stays inside. */
export interface NeutralWords {
  readonly notIncluded: string;
  readonly nameLeftOut: string;
}

/** What stands in the place of a key whose value is for readers: `answer::`, `value::`. */
export type SpokenWords = Pick<Messages['export'], 'answer' | 'value'>;

/** What the rendering of a note may ask: nothing in it is judged again. */
export interface Outgoing {
  readonly community: Community;
  readonly words: NeutralWords & SpokenWords;
  /** Undefined for a note that stays inside. */
  readonly noteAt: (path: string) => OutgoingNote | undefined;
  /** Who may see a passage of a note that goes out. */
  readonly judgePassage: (note: Note, range: Range) => Verdict;
  /** Where an attachment will stand; undefined for one that stays inside. */
  readonly attachmentFor: (target: string, from: Note) => string | undefined;
  /** What a note that goes out is called there. */
  readonly titleOf: (note: Note) => string;
  /** The same of one of its headings, by its index. */
  readonly headingOf: (note: Note, index: number) => string;
  readonly tagMayGo: (tag: string) => boolean;
  /** Whether an address in a note holds nothing that is withheld. */
  readonly addressMayGo: (address: string, from: Note) => boolean;
}

/** What is left out for what it says or leads to: each is told on a line of its own. */
export type OmissionByItself = 'passage' | 'link' | 'attachment' | 'embed' | 'name' | 'address';

/** What is left out for the way it is written, whatever it says: told together. */
export type OmissionAmongOthers = Exclude<CutKind, OmissionByItself> | 'footnote' | 'key';

/** Something that was taken out of a note, for the report. */
export type Omission = OmissionOf<OmissionByItself> | OmissionOf<OmissionAmongOthers>;

export interface OmissionOf<Kind> {
  readonly kind: Kind;
  /** Of the note that it stood in; from 0. Undefined for names and references to footnotes, which are looked for in the finished text. */
  readonly line: number | undefined;
  readonly why: Verdict | undefined;
  /** The words, for those who may see the report. */
  readonly detail: string;
  /** Of a name: what accepts it. */
  readonly hash?: string;
}
