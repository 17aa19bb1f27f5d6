import type { CommandId } from './commands.ts';
import type { Row, Sidebar, SidebarChoices } from '../views/sidebar.ts';
import type { LabelInSight, PartInSight } from '../views/labels-in-sight.ts';
import type { Dashboard, DashboardChoices, DashboardRow } from '../views/dashboard/dashboard.ts';
import type { ShownProblem } from '../views/problems.ts';

/** An item of an agenda, in words. */
export interface TimerInSight {
  readonly text: string;
  readonly tooltip: string;
  readonly isOver: boolean;
}

/** The living folder of notes, as a host sees it. */
export interface Workspace {
  /** Read everything once and follow it from then on. Resolves when the first reading is done. */
  start(): Promise<void>;
  /** Stop following; nothing is called afterwards. */
  stop(): void;
  /** The sidebar as it is now; the same value as long as nothing changed. */
  sidebar(): Sidebar;
  /** How the community in the sidebar is doing, as somebody wants to see it. */
  dashboard(choices: DashboardChoices): Dashboard;
  /** Go to a note, or to a place in it, as a row of a dashboard leads there. Never rejects. */
  goTo(row: Pick<DashboardRow, 'path' | 'place'>): Promise<void>;
  /** What is wrong, by path of the note, all of it; only notes of communities. */
  problems(): ReadonlyMap<string, readonly ShownProblem[]>;
  /** What is wrong in a note, by place; nothing in a note of no community. */
  problemsAt(path: string): readonly ShownProblem[];
  /** Hear in which notes something else may be wrong now; returns how to stop hearing it. */
  onProblems(hear: (paths: readonly string[]) => void): () => void;
  /** The label of a note, for the status bar; undefined where the note belongs to no community. */
  labelOf(path: string): LabelInSight | undefined;
  /** What of a note is stricter than the note, to mark it where it stands. */
  partsOf(path: string): readonly PartInSight[];
  /** What is on in a session now, and how much time is left, for the status bar; undefined while nothing runs. Changes by the minute. */
  timer(): TimerInSight | undefined;
  /** Whether a note may be in sight without asking: always, unless somebody presents to a room that may not see all of it. */
  mayOpen(path: string): boolean;
  /** Every note whose file name ends a text, private ones too: for where a tool tells no more of a note than its name. */
  pathsCalled(label: string): readonly string[];
  /** Ask the environment again who the person is and what day it is: after a setting changed, or when the window comes back. */
  reconsider(): void;
  /** Change what is shown, as controls of the sidebar do (its own filter box, its own switch). */
  choose(choices: Partial<SidebarChoices>): void;
  /** Hear that the sidebar or the problems changed; returns how to stop hearing it. */
  onChange(hear: () => void): () => void;
  /**
   * Run a command, on a row where it was called on one. Never rejects for what a person or a note can cause: that is told through the Ui.
   */
  run(command: CommandId, row?: Row): Promise<void>;
  /** Whether the command can do anything now: there is a community, an editor with a question, … For menus and palettes. */
  canRun(command: CommandId): boolean;
}
