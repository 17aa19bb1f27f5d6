import type { Member } from '../community/member.ts';
import type { Step } from '../community/membership.ts';
import type { Question } from '../note/note.ts';
import type { PlainDate } from '../text/plain-date.ts';
import type { Evidence } from './evidence.ts';

/** All that happened in a community, as its notes tell it, in the order of the notes. What it means is for the indicators to say. */
export interface Activity {
  /** Days that make a member active, and days without a change that make a question stale. */
  readonly activeWindow: number;
  readonly staleAfter: number;
  readonly events: readonly Event[];
  readonly questions: readonly QuestionStory[];
  readonly sessions: readonly SessionStory[];
  readonly results: readonly ResultStory[];
  readonly members: readonly MemberStory[];
  readonly organisations: readonly OrganisationStory[];
}

export const eventKinds = ['asked', 'replied', 'resolved', 'decided', 'held', 'attended', 'published', 'valued', 'joined', 'left'] as const;
export type EventKind = (typeof eventKinds)[number];

/** Something that happened on a day. */
export interface Event {
  readonly kind: EventKind;
  /** Undefined where nobody wrote it down. */
  readonly day: PlainDate | undefined;
  /** It was planned for that day, and nobody wrote down that it took place. */
  readonly isOnlyPlanned?: true;
  /** Who did it; empty where nobody wrote it down. */
  readonly by: readonly Actor[];
  readonly themes: readonly ThemeName[];
  readonly evidence: Evidence;
  /** The question that it happened to. */
  readonly question: QuestionStory | undefined;
  /** What came of it: of `resolved`, `published`, and of what was of value. */
  readonly result: ResultStory | undefined;
}

/** Themes compare by `key`. */
export interface ThemeName {
  readonly key: string;
  readonly name: string;
}

/** Somebody who did something. Persons compare by `key`, and so do organisations. */
export interface Actor {
  readonly key: string;
  readonly name: string;
  /** Undefined for somebody without a member note. */
  readonly member: MemberStory | undefined;
  /** For which it counts: of somebody who came in another's place, that other's. */
  readonly organisations: readonly OrganisationName[];
}

export interface OrganisationName {
  readonly key: string;
  readonly name: string;
}

/** When somebody, or an organisation, came and went; more than once where they came back. */
export interface ComingAndGoing {
  readonly steps: readonly Step[];
  /** They left, and nobody can read when. */
  readonly leftSometime: boolean;
}

export interface MemberStory extends ComingAndGoing {
  readonly key: string;
  readonly member: Member;
  readonly organisations: readonly OrganisationName[];
  /** What somebody is expert in. */
  readonly themes: readonly ThemeName[];
  readonly evidence: Evidence;
}

/** An organisation that members come from, or that has a note. */
export interface OrganisationStory extends OrganisationName, ComingAndGoing {
  /** It has a note, which says itself when it takes part. */
  readonly hasNote: boolean;
  readonly members: readonly MemberStory[];
  readonly evidence: Evidence;
}

/** A question from when it was asked to when it was closed. */
export interface QuestionStory {
  readonly question: Question;
  readonly evidence: Evidence;
  readonly themes: readonly ThemeName[];
  readonly asked: PlainDate | undefined;
  /** Its last completion, or the day on which it was parked. */
  readonly closed: PlainDate | undefined;
  readonly askedBy: readonly Actor[];
  readonly answeredBy: readonly Actor[];
  readonly owners: readonly Actor[];
  /** Days on which something about it changed. */
  readonly changed: readonly PlainDate[];
  readonly replies: readonly ReplyStory[];
}

export interface ReplyStory {
  readonly by: readonly Actor[];
  readonly day: PlainDate | undefined;
}

/** A resolved question or a knowledge note, and how well it has kept. */
export interface ResultStory {
  readonly kind: 'answer' | 'knowledge';
  readonly evidence: Evidence;
  readonly themes: readonly ThemeName[];
  /** Who answered, or who wrote it. */
  readonly by: readonly Actor[];
  /** When it was resolved, or published. */
  readonly day: PlainDate | undefined;
  /** Of a knowledge note: another note leads to it. */
  readonly isLinked: boolean;
  /** Of an answer: the knowledge notes that came of it. */
  readonly knowledge: readonly Pick<ResultStory, 'obsolete'>[];
  readonly review: PlainDate | undefined;
  readonly verified: PlainDate | undefined;
  readonly obsolete: PlainDate | 'undated' | undefined;
}

/** A session with a day. */
export interface SessionStory {
  readonly evidence: Evidence;
  readonly day: PlainDate;
  readonly themes: readonly ThemeName[];
  /** Who was expected: the members of that day but for sponsors, and whoever else the note names as absent. Empty where the note does not say who came. */
  readonly expected: readonly Attendee[];
  /** Members whom the note does not name, and of whom nobody knows whether they were one on that day. */
  readonly unsure: readonly MemberStory[];
}

export interface Attendee extends Actor {
  /** `substituted`: absent, and somebody came instead. */
  readonly attendance: 'present' | 'absent' | 'substituted';
}
