import type { Range } from '../text/text-edit.ts';
import type { PlainDate } from '../text/plain-date.ts';
import type { TlpLabel } from './tlp.ts';

/** What a note says it is; `note` for an ordinary note, also where `type` names nothing of ours. */
export const noteTypes = ['note', 'session', 'question', 'knowledge', 'member', 'organisation', 'theme', 'community'] as const;
export type NoteType = (typeof noteTypes)[number];

export const questionStates = ['open', 'discussing', 'resolved', 'parked'] as const;
export type QuestionState = (typeof questionStates)[number];

/** One Markdown file, read. A plain value: it survives structured clone, and holds what was written, not what it means to others. */
export interface Note {
  /** From the root of the store, with `/` between folders: `people/Noor Visser.md`. */
  readonly path: string;
  readonly type: NoteType;
  /** The file name without folder and `.md`. */
  readonly name: string;
  /** The first level-one heading, else the name. */
  readonly title: string;
  readonly hasHeading: boolean;
  /**
   * Of the frontmatter: empty where there is none, or where it can't be read (then `problems` says so, and `label` is the strictest). That nobody may be
   * named (`chatham-house`) is one too where something else says it.
   */
  readonly properties: readonly Property[];
  /** What `confidentiality` says: undefined where the note is silent, `TLP:RED` where it can't be understood. */
  readonly label: TlpLabel | undefined;
  /** Labels that stand in its body outside of every list item. They can make the note stricter, and never looser. */
  readonly labelsInBody: readonly PlacedLabel[];
  /** Callouts and list items that have a label of their own, in the order in which their labels stand. */
  readonly parts: readonly LabelledPart[];
  /** Footnotes and definitions of links that only stricter parts name: they have the label of these. `place` is where it stands. */
  readonly closedDefinitions: readonly LabelledPart[];
  /** Labels of which its words or its comments only speak, each once, where it first does: they close nothing. */
  readonly spokenLabels: readonly SpokenLabel[];
  /** Questions on lines, in the order of the text; for a note of type question, the note's own question comes first. */
  readonly questions: readonly Question[];
  /** What was decided, and what somebody will do, on lines in the order of the text. */
  readonly decisions: readonly Decision[];
  readonly actions: readonly Action[];
  /** Of a session: what is to be done, in order; empty for none, and for every other note. */
  readonly agenda: readonly AgendaItem[];
  readonly links: readonly Link[];
  /** Lines from which something was moved to another note. */
  readonly signposts: readonly Signpost[];
  readonly tags: readonly Tag[];
  readonly problems: readonly NoteProblem[];
  /** What it is called besides, for people to see: in a frontmatter or a file that can't be read, and by a heading in a part with a label of its own. */
  readonly unreadNames: readonly string[];
  /** Another number when anything below its frontmatter changes. */
  readonly digest: number;
  /** It shows what stands elsewhere, by a query of a plugin or a frame: what that is, nobody can judge. */
  readonly hasLiveContent: boolean;
  /** Why no command may write this file; undefined when it may. */
  readonly locked: LockReason | undefined;
}

export type LockReason = 'merge-conflict' | 'not-utf8';

/** A key of the frontmatter. What YAML calls a single value is a list of one; nothing is turned into dates, numbers or booleans. */
export interface Property {
  /** In lower case. */
  readonly key: string;
  readonly values: readonly string[];
  readonly place: Place;
}

/** A range of a text, and where it begins and ends as lines and columns, all from 0. */
export interface Place extends Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface PlacedLabel {
  readonly label: TlpLabel;
  readonly place: Place;
}

/** A label of which the words only speak, once for each paragraph that does. */
export interface SpokenLabel extends PlacedLabel {
  /** Of the whole paragraph: changes with its words. */
  readonly digest: number;
}

/** A stretch of a note with a label of its own. */
export interface LabelledPart extends PlacedLabel {
  /** All that the label is for; `place` is where the label stands. */
  readonly range: Place;
  /** Another number when its words change. */
  readonly digest: number;
}

export interface Question {
  readonly form: 'line' | 'note';
  /** Without fields, mark and block id, on one line; tags kept. */
  readonly text: string;
  readonly state: QuestionState;
  /** The block id without `^`. A question note has none. */
  readonly id: string | undefined;
  /** The words of the question, from its first to its last character; fields that stand between them are inside. */
  readonly place: Place;
  /** All that belongs to the question, its discussion included. */
  readonly item: Range;
  /** As written: `[[Noor Visser]]`, `Noor`. Empty: the note's owners answer for it. */
  readonly owners: readonly string[];
  readonly themes: readonly string[];
  readonly tags: readonly string[];
  readonly askedBy: readonly string[];
  readonly answeredBy: readonly string[];
  readonly supporters: readonly string[];
  /** From its own fields, its answer, and all that is around it inside the note; what can't be understood is `TLP:RED`. */
  readonly labels: readonly TlpLabel[];
  /** Those of them that come from the callouts and items around it. */
  readonly labelsAround: readonly TlpLabel[];
  readonly created: PlainDate | undefined;
  /** A day stands where `created` should, and can't be read: then that of its note says nothing. */
  readonly hasUnreadDay: boolean;
  readonly due: PlainDate | undefined;
  readonly completion: PlainDate | undefined;
  /** When it was resolved before it was reopened; `undated` where no day can be read. */
  readonly completedBefore: readonly (PlainDate | 'undated')[];
  readonly cancelled: PlainDate | undefined;
  readonly answer: Answer | undefined;
  readonly replies: readonly Reply[];
  /** When the answer is to be looked at again, and when somebody last did and found it right. */
  readonly review: PlainDate | undefined;
  readonly verified: PlainDate | undefined;
  /** Since when the answer is no good any more; `undated` where that is said, and no day can be read. */
  readonly obsolete: PlainDate | 'undated' | undefined;
  /** What somebody could do thanks to it, in the order of the text. */
  readonly values: readonly ValueStory[];
}

export interface ValueStory {
  readonly text: string;
  readonly place: Place;
  /** As with an answer: of an item with a day of its own. */
  readonly date: Answer['date'];
}

/** A line with something in it that was agreed. */
interface Agreement {
  /** Without fields, mark and block id, on one line; tags kept. */
  readonly text: string;
  readonly id: string | undefined;
  /** The words, as with a question. */
  readonly place: Place;
  /** All that belongs to it, what is nested included. */
  readonly item: Range;
  readonly tags: readonly string[];
}

export interface Decision extends Agreement {
  readonly decided: PlainDate | undefined;
  /** As with a question, of `decided`. */
  readonly hasUnreadDay: boolean;
  /** Who decided, as written; empty for the community. */
  readonly by: readonly string[];
  readonly themes: readonly string[];
}

export type ActionState = 'open' | 'done' | 'dropped';

export interface Action extends Agreement {
  readonly state: ActionState;
  /** As written: `[[Noor Visser]]`, `Noor`. */
  readonly owners: readonly string[];
  readonly due: PlainDate | undefined;
  readonly completion: PlainDate | undefined;
}

export interface AgendaItem {
  /** Undefined where nobody wrote down how long it takes. */
  readonly minutes: number | undefined;
  readonly words: string;
  readonly place: Place;
}

export interface Answer {
  readonly form: 'text' | 'link';
  /** The answer without its `answer::`; for a link, the link as written. */
  readonly text: string;
  readonly place: Place;
  /** The latest day that is written on it, but for those of how well it keeps; `undated` where its `created` can't be read, undefined for a field. */
  readonly date: PlainDate | 'undated' | undefined;
}

/** A nested item that is no question: what somebody said in the discussion. */
export interface Reply {
  readonly text: string;
  readonly by: readonly string[];
  /** The latest day that is written on it. */
  readonly date: PlainDate | undefined;
}

export interface Link {
  readonly syntax: 'wikilink' | 'markdown';
  readonly embed: boolean;
  /** The note or file that is meant, as written, without heading or block; empty for the note itself. */
  readonly target: string;
  /** `#heading` or `#^block`, with the `#`; empty for none. */
  readonly subpath: string;
  /** The text shown instead; empty for none. */
  readonly alias: string;
  /** It stands in the frontmatter or in an inline field: a value for tools, no part of a sentence. */
  readonly inField: boolean;
  readonly place: Place;
}

/** What is left of a line that was moved: its block id, and the link to where it is now. */
export interface Signpost {
  readonly id: string;
  readonly target: Link['target'];
  readonly subpath: Link['subpath'];
}

export interface Tag {
  /** Without the `#`. */
  readonly name: string;
  readonly place: Place;
}

/** What is wrong inside one note, as far as the note alone can tell. */
export interface NoteProblem {
  readonly code: NoteProblemCode;
  /** What the sentence about it needs: a word that was written, a number. */
  readonly detail: string;
  readonly place: Place;
}

export type NoteProblemCode =
  | 'frontmatter-unreadable'
  | 'frontmatter-not-yaml'
  | 'frontmatter-too-large'
  | 'frontmatter-key-twice'
  | 'key-misspelt'
  | 'chatham-house-misspelt'
  | 'value-not-a-list'
  | 'label-unreadable'
  | 'label-inexact'
  | 'label-misspelt'
  | 'label-in-words'
  | 'label-in-name'
  | 'callout-goes-on'
  | 'callout-empty'
  | 'date-unreadable'
  | 'owner-key-other'
  | 'status-unknown'
  | 'merge-conflict'
  | 'not-utf8'
  | 'note-too-large'
  | 'line-too-long'
  | 'nested-too-deep'
  | 'comment-not-closed'
  | 'math-not-closed';
