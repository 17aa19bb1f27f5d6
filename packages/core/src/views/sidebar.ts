import type { Place } from '../note/note.ts';
import type { TlpLabel } from '../note/tlp.ts';
import type { LookedOn } from './news/looked-on.ts';
import type { Room } from '../sharing/presenting/room.ts';
import type { RunningItem } from '../sessions/agenda-timer.ts';
import type { ActionTarget } from '../sessions/finish-action.ts';
import type { QuestionTarget } from '../questions/target.ts';

export const groupings = ['theme', 'owner', 'session', 'age'] as const;
export type Grouping = (typeof groupings)[number];

/** What a person chose in the sidebar; the rest of it follows from the notes. */
export interface SidebarChoices {
  /** Folder of the community that is shown; undefined until one was chosen: then the first by name. */
  readonly community: string | undefined;
  readonly grouping: Grouping;
  readonly onlyMine: boolean;
  readonly filter: string;
  /** Who is in the room; undefined while nobody presents. Kept like the rest: after a restart the room is still there. */
  readonly presenting: Room | undefined;
  /** The item of an agenda that is on; undefined while none runs. */
  readonly running: RunningItem | undefined;
  /** When the news of a community was last marked as seen. */
  readonly lookedOn: readonly LookedOn[];
}

export const sectionIds = ['attention', 'news', 'open', 'actions', 'decisions', 'resolved', 'parked', 'people', 'findings', 'problems'] as const;
export type SectionId = (typeof sectionIds)[number];

/** The sidebar, ready to be drawn: every text is in the person's language, every order is final. */
export interface Sidebar {
  /** `reading`: the notes are being read for the first time. `stopped`: that was called off. `none`: there is no community here. `hidden`: nobody knows any more who is in the room. */
  readonly status: 'reading' | 'stopped' | 'none' | 'hidden' | 'ready';
  /** Unless ready: what to say instead of sections. */
  readonly message: string;
  /** The folder of the community shown; undefined unless ready. */
  readonly community: string | undefined;
  /** The name of the community shown; empty unless ready. */
  readonly title: string;
  /** Every community, by name: for a switch where there are several. */
  readonly communities: readonly { readonly folder: string; readonly name: string }[];
  readonly choices: SidebarChoices;
  /** While somebody presents: to whom, what that means, and whether somebody is among them who is no member. */
  readonly presenting: { readonly text: string; readonly tooltip: string; readonly isOutside: boolean } | undefined;
  /** What narrows the list down, in words ("Filter: trust · only mine"); empty for nothing. */
  readonly narrowing: string;
  readonly sections: readonly Section[];
  /** How many questions and knowledge notes need attention, narrowed or not, and that number in words. */
  readonly badge: { readonly count: number; readonly tooltip: string };
}

export interface Section {
  readonly id: SectionId;
  readonly title: string;
  readonly count: number;
  /** Whether it is open when first seen. */
  readonly expanded: boolean;
  /** Where the rows are in groups, `rows` is empty. */
  readonly groups: readonly Group[];
  readonly rows: readonly Row[];
  /** What to say, and to do, when there is nothing; empty when there is something. */
  readonly empty: string;
}

export interface Group {
  /** Unique in the section and the same from one drawing to the next. */
  readonly key: string;
  readonly title: string;
  readonly count: number;
  readonly rows: readonly Row[];
}

export type Row = QuestionRow | KnowledgeRow | AgreementRow | PersonRow | NewsRow | ProblemRow;

interface RowBase {
  /** Unique in the sidebar and the same from one drawing to the next, as long as the question stays where it is. */
  readonly key: string;
  /** The question, or what is wrong. */
  readonly text: string;
  /** In weaker letters behind the text: owner · age · note. */
  readonly description: string;
  /** Several lines of plain text. */
  readonly tooltip: string;
  /** All of it in one sentence for a screen reader. */
  readonly spoken: string;
  readonly path: string;
  readonly place: Place;
}

export interface QuestionRow extends RowBase {
  readonly kind: 'question';
  readonly icon: 'open' | 'discussing' | 'resolved' | 'parked';
  /** Only where it is stricter than the community's default. */
  readonly label: TlpLabel | undefined;
  readonly mine: boolean;
  /** Only what will succeed, in the order of a menu; the first two or three of `inline` may stand on the row itself. */
  readonly actions: readonly RowAction[];
  readonly inline: readonly RowAction[];
  readonly target: QuestionTarget;
}

/** A knowledge note that has to be looked at again. */
export interface KnowledgeRow extends RowBase {
  readonly kind: 'knowledge';
  readonly icon: 'knowledge';
  readonly label: TlpLabel | undefined;
  readonly mine: boolean;
  readonly actions: readonly RowAction[];
  readonly inline: readonly RowAction[];
}

/** Something to be done, or something that was decided. */
export interface AgreementRow extends RowBase {
  readonly kind: 'action' | 'decision';
  readonly icon: 'action' | 'late' | 'decision';
  readonly label: TlpLabel | undefined;
  readonly mine: boolean;
  readonly actions: readonly RowAction[];
  readonly inline: readonly RowAction[];
  /** Of an action. */
  readonly target: ActionTarget | undefined;
}

/** A member: who somebody is, what they know, and what is theirs. */
export interface PersonRow extends RowBase {
  readonly kind: 'person';
  /** `orphaned`: they have left. */
  readonly icon: 'person' | 'orphaned';
  readonly label: TlpLabel | undefined;
  readonly mine: boolean;
  readonly actions: readonly RowAction[];
  readonly inline: readonly RowAction[];
}

/** Something that happened, or that waits for the person. */
export interface NewsRow extends RowBase {
  readonly kind: 'news';
  readonly icon: 'open' | 'resolved' | 'decision' | 'knowledge' | 'person' | 'orphaned' | 'action';
  readonly label: TlpLabel | undefined;
  readonly mine: boolean;
  readonly actions: readonly RowAction[];
  readonly inline: readonly RowAction[];
}

export interface ProblemRow extends RowBase {
  readonly kind: 'problem';
  readonly severity: 'error' | 'warning';
  readonly actions: readonly RowAction[];
  readonly inline: readonly RowAction[];
}

export type RowAction = 'openQuestion' | 'resolve' | 'reopen' | 'discuss' | 'park' | 'take' | 'assign' | 'support' | 'promote' | 'writeKnowledge' | 'labelQuestion' | 'editAnswer' | 'verifyAnswer' | 'markObsolete' | 'finishAction' | 'showOwned' | 'acceptFinding' | 'fixProblem';
