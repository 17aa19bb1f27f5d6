import type { TextEdit } from '../text/text-edit.ts';

/** A Markdown file in a store. */
export interface NoteEntry {
  /** From the root of the store, with `/` between folders, without a leading one. */
  readonly path: string;
  /** Opaque; the same version means the same text. */
  readonly version: string;
  /** When it was changed last, in milliseconds since 1970, as the store tells it. */
  readonly modified: number;
}

export type NoteEvent =
  | { readonly kind: 'created' | 'changed' | 'deleted'; readonly path: string }
  /** A folder too: then every note below it moves along. */
  | { readonly kind: 'renamed'; readonly path: string; readonly newPath: string };

/** What an operation wants done with the newest text, or why it wants nothing done. */
export type Change<Reason> = { readonly edits: readonly TextEdit[] } | { readonly refused: Reason };

export type ProcessOutcome<Reason> =
  | { readonly kind: 'written'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: Reason }
  /** The note is gone, or its text changed between reading and writing; nothing was written. */
  | { readonly kind: 'missing' | 'changed-meanwhile' };

/**
 * The port to where notes live. Only Markdown files (`.md`), and none whose name, or whose folder's, begins with a dot, or in `node_modules`.
 * A failing disk rejects the promise; what can be expected is an outcome.
 */
export interface NoteStore {
  list(): Promise<readonly NoteEntry[]>;
  /** The newest text, with what stands unsaved in an editor; undefined when there is no such note. Bytes that are no UTF-8 come as U+FFFD. */
  read(path: string): Promise<string | undefined>;
  /** Compute a change against the newest text and write it at once, as one undo step; no other byte changes. */
  process<Reason>(path: string, change: (text: string) => Change<Reason>): Promise<ProcessOutcome<Reason>>;
  /** Make a new note, and the folders it needs. Never overwrites. */
  create(path: string, text: string): Promise<'created' | 'exists'>;
  /** Hear of what happens from now on, from whomever; returns how to stop hearing it. */
  watch(hear: (events: readonly NoteEvent[]) => void): () => void;
}
