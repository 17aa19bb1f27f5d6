import type { Range } from '../text/text-edit.ts';
import type { Place } from '../note/note.ts';

export interface PickItem<Value> {
  readonly label: string;
  /** Beside the label, weaker. */
  readonly description?: string;
  /** Below the label, weaker. */
  readonly detail?: string;
  readonly value: Value;
}

export interface PickRequest<Value> {
  readonly title: string;
  readonly placeholder: string;
  readonly items: readonly PickItem<Value>[];
}

export interface InputRequest {
  readonly title: string;
  readonly prompt: string;
  readonly placeholder: string;
  readonly value: string;
  /** The sentence that says what is wrong with a text; undefined when it will do. */
  readonly check: (text: string) => string | undefined;
}

export interface ReviewRequest {
  readonly title: string;
  readonly markdown: string;
  /** What is asked, or what there is to say about it. */
  readonly question: string;
  /** What accepting is called; undefined where there is nothing to accept. */
  readonly accept: string | undefined;
}

export type Severity = 'info' | 'warning' | 'error';

/** The port to the person at the tool. Every text that reaches it is already in that person's language. */
export interface Ui {
  /** Undefined when the person turns away. */
  pick<Value>(request: PickRequest<Value>): Promise<Value | undefined>;
  input(request: InputRequest): Promise<string | undefined>;
  confirm(question: string, detail: string, accept: string): Promise<boolean>;
  /** One line that says what was done, or why not. Does not wait for the person. */
  notify(severity: Severity, message: string): void;
  /** Show that something takes its time, until the work is done. */
  progress<Result>(title: string, work: () => Promise<Result>): Promise<Result>;
  /** Open a note with this place selected and in sight. */
  open(path: string, place: Place | undefined): Promise<void>;
  /** The path of the note in front of the person, also where it is only read. */
  activeNote(): string | undefined;
  /** Where the person is writing: the note in the active editor and the selection in it. */
  cursor(): Cursor | undefined;
  /** Show a text that is kept nowhere, to read at leisure, and ask about it. False when the person turns away, or has only to read. */
  review(request: ReviewRequest): Promise<boolean>;
  /** Put a text on the clipboard. */
  copy(text: string): Promise<void>;
  /** Bring the sidebar into sight and put the focus there. */
  showSidebar(): Promise<void>;
  /** Bring the dashboard into sight, the one that is open already or a new one. */
  showDashboard(): Promise<void>;
  /** The tool's own list of problems, if it has one, else this section of the sidebar. */
  showProblems(section: 'findings' | 'problems'): Promise<void>;
}

export interface Cursor {
  readonly path: string;
  readonly selection: Range;
}
