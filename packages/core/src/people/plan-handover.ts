import type { Community } from '../community/community.ts';
import { hasLeft } from '../community/member.ts';
import type { Member } from '../community/member.ts';
import { linkToMember } from '../community/people.ts';
import { judge } from '../confidentiality/judge.ts';
import type { Verdict } from '../confidentiality/judge.ts';
import type { Question } from '../note/note.ts';
import { canBeJudged } from '../sharing/can-be-judged.ts';
import type { PlainDate } from '../text/plain-date.ts';
import type { Range } from '../text/text-edit.ts';
import { dutiesOf } from './duties.ts';
import type { Duties, Duty, DutySite } from './duties.ts';
import { mentionsOf } from './mentions.ts';
import type { Mention } from './mentions.ts';

/** Who comes after. `leaver`: it stays as it is. */
export type Successor = { readonly kind: 'member'; readonly member: Member } | { readonly kind: 'nobody' | 'leaver' };

export interface Assignment {
  readonly duty: Duty;
  readonly to: Successor;
  /** What of it the successor may not see as things are; empty where they may see it all. */
  readonly unseen: readonly Unseen[];
}

export interface Unseen {
  /** An inherited question; undefined for the duty itself. */
  readonly question: Question | undefined;
  readonly verdict: Verdict;
}

/** All that a hand-over would do. A plain value: nothing is written by making one. */
export interface HandoverPlan {
  readonly leaver: Member;
  readonly leaving: PlainDate;
  readonly assignments: readonly Assignment[];
  readonly unclear: Duties['unclear'];
  /** What names the leaver too, and stays as it is. */
  readonly mentions: readonly Mention[];
  /** By path; what is locked is not among them. */
  readonly files: readonly FileHandover[];
}

/** What is to be done in one file, as one step. */
export interface FileHandover {
  readonly path: string;
  readonly changes: readonly NameChange[];
  /** For the leaver's own note: the day; undefined where nothing is to be written. */
  readonly left: PlainDate | undefined;
}

export interface NameChange {
  readonly site: DutySite;
  /** As it shall stand in the note; undefined for nobody. */
  readonly to: string | undefined;
}

/** The day that is planned for somebody who is to leave, where nobody says another: the one that their note has, else today. */
export function dayOfLeaving({ left }: Member, today: PlainDate): PlainDate {
  return left !== undefined && left > today ? left : today;
}

/** From which day on sessions are still to come for somebody who leaves on a day. */
export function dutiesWhenLeaving(community: Community, leaver: Member, leaving: PlainDate, today: PlainDate): Duties {
  return dutiesOf(community, leaver, firstDayToCome(leaving, today));
}

function firstDayToCome(leaving: PlainDate, today: PlainDate): PlainDate {
  return leaving > today ? leaving : today;
}

export function planHandover(community: Community, leaver: Member, leaving: PlainDate, today: PlainDate, successorOf: (duty: Duty) => Successor): HandoverPlan {
  const { duties, unclear } = dutiesWhenLeaving(community, leaver, leaving, today);
  const assignments = duties.map((duty): Assignment => {
    const to = successorOf(duty);
    return { duty, to, unseen: to.kind === 'member' ? unseenOf(community, duty, to.member, today) : [] };
  });
  return { leaver, leaving, assignments, unclear, mentions: mentionsOf(community, leaver, firstDayToCome(leaving, today)), files: filesOf(community, leaver, leaving, assignments) };
}

function unseenOf(community: Community, { note, place, inherited, kind }: Duty, member: Member, today: PlainDate): readonly Unseen[] {
  const verdictOn = (range: Range | undefined): Verdict => {
    const verdict = judge(community, range === undefined ? { note } : { note, range }, { kind: 'persons', persons: [{ kind: 'member', name: member.name, member }] }, today);
    return verdict.may && !canBeJudged(note) ? { ...verdict, may: false } : verdict;
  };
  const line = place === undefined ? undefined : [...note.questions, ...note.actions].find((each) => each.place.start === place.start)?.item;
  const itself = verdictOn(kind === 'question' || kind === 'action' ? line : undefined);
  return [{ question: undefined, verdict: itself }, ...inherited.map((question) => ({ question, verdict: verdictOn(question.item) }))].filter(({ verdict }) => !verdict.may);
}

function filesOf(community: Community, leaver: Member, leaving: PlainDate, assignments: readonly Assignment[]): readonly FileHandover[] {
  const changes = new Map<string, NameChange[]>();
  for (const { duty: { note, site }, to } of assignments) {
    if (to.kind === 'leaver' || note.locked !== undefined) continue; // what is locked is told and left alone
    changes.set(note.path, [...(changes.get(note.path) ?? []), { site, to: to.kind === 'member' ? linkToMember(community, to.member) : undefined }]);
  }
  // Who has left already keeps the day that is written there.
  const left = hasLeft(leaver, leaving) || leaver.note.locked !== undefined ? undefined : leaving;
  if (left !== undefined) changes.set(leaver.note.path, changes.get(leaver.note.path) ?? []);
  // The leaver's own note last: when others fail, they still are found there to do it again.
  const last = (path: string): number => Number(path === leaver.note.path);
  return [...changes].map(([path, each]): FileHandover => ({ path, changes: each, left: path === leaver.note.path ? left : undefined }))
    .sort((a, b) => last(a.path) - last(b.path) || (a.path < b.path ? -1 : 1));
}
