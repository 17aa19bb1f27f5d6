import type { PlainDate } from '../text/plain-date.ts';
import type { Language } from '../text/messages/messages.ts';
import type { FileStore } from './file-store.ts';
import type { NoteStore } from './note-store.ts';
import type { NoteRecords } from './records/note-records.ts';
import type { Ui } from './ui.ts';
import type { SidebarChoices } from '../views/sidebar.ts';

/** What a host lends to the core: its ports, and the few facts that the core can't know. */
export interface Environment {
  readonly store: NoteStore;
  readonly files: FileStore;
  /** What is kept on this device for the next start; undefined where there is no place for it. */
  readonly records: NoteRecords | undefined;
  readonly ui: Ui;
  readonly language: Language;
  /** Today where the person is. */
  today(): PlainDate;
  /** The time of the day where the person is, as `14:05`. */
  timeOfDay(): string;
  /** Milliseconds since 1970 (UTC), as `Date.now` gives them: for how much time is left. */
  clock(): number;
  /** A number from 0 up to 1, as `Math.random` gives it: for block ids. */
  random(): number;
  /**
   * Who the person is. `chosen`: the setting says so, and it counts whatever it is. Otherwise it is the name that the tool knows
   * (Git's `user.name`), which counts only where it is the name or alias of exactly one member. An empty name: nobody.
   */
  me(): Promise<{ readonly name: string; readonly chosen: boolean }>;
  /** Keep the name that the person chose, on this device. */
  rememberMe(name: string): Promise<void>;
  /** What the person last chose in the sidebar, kept on this device; undefined at first. */
  loadChoices(): Partial<SidebarChoices> | undefined;
  saveChoices(choices: SidebarChoices): void;
  /** Detail for the tool's log; never shown to the person. */
  log(message: string): void;
  /** Run after a while; returns how to call it off. */
  later(milliseconds: number, run: () => void): () => void;
}
