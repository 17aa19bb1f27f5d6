import type { Community } from '../community/community.ts';
import { newBlockId } from '../questions/block-ids.ts';
import type { Refusal } from '../questions/change-question.ts';
import { giveBlockId } from '../questions/give-block-id.ts';
import { targetOf } from '../questions/target.ts';
import type { CarriedKind, CarryOver } from '../sessions/carry-over.ts';
import { carryOverFor, commonValues, newSession, placeFor, shownIn, withoutPlace } from '../sessions/plan-session.ts';
import type { Moment, SessionPlan } from '../sessions/plan-session.ts';
import { problemsOfPlace } from '../templates/render-part.ts';
import type { TemplateProblem } from '../templates/render-template.ts';
import type { Template } from '../templates/template.ts';
import type { Messages } from '../text/messages/messages.ts';
import type { NoteStore } from './note-store.ts';

export type MadeSession =
  | ({ readonly kind: 'made'; readonly path: string; readonly text: string; readonly problems: readonly TemplateProblem[] } & Brought)
  | { readonly kind: 'exists'; readonly path: string }
  | Extract<SessionDraft, { kind: 'leads-out' | 'unreadable' }>;

/** What comes into a session's note, and what does not. */
export interface Brought {
  /** What stands in the note of what was there before. */
  readonly carried: CarryOver;
  readonly withoutPlace: readonly CarriedKind[];
  readonly unnamed: number;
  /** The names of notes among the member notes that can't be read: whoever they are about is not among the attendees. */
  readonly unreadable: readonly string[];
}

export interface SessionMaker {
  readonly store: NoteStore;
  readonly moment: Moment;
  /** As `Math.random` gives it. */
  readonly random: () => number;
  /** Called with what was written into other notes. */
  readonly written: (path: string, text: string) => void;
}

export type SessionDraft =
  | ({ readonly kind: 'drafted'; readonly path: string; readonly text: string; readonly problems: readonly TemplateProblem[] } & Brought)
  | { readonly kind: 'leads-out' | 'unreadable'; readonly problems: readonly TemplateProblem[] };

/** What a session's note would be, with nothing written. */
export function draftSession(community: Community, template: Template, plan: SessionPlan, moment: Moment): SessionDraft {
  const values = commonValues(community, { title: plan.name, date: plan.date, time: moment.time, facilitators: plan.facilitators, themes: plan.themes });
  const folder = placeFor(community, template, values);
  const ofPlace = problemsOfPlace(template, values);
  if (folder === undefined) return { kind: 'leads-out', problems: ofPlace };
  const carried = carryOverFor(community, template, plan, moment);
  const draft = newSession(community, template, plan, carried, () => undefined, moment);
  const problems = [...ofPlace, ...draft.problems];
  if (draft.kind !== 'made') return { kind: 'unreadable', problems };
  return { kind: 'drafted', path: `${folder === '' ? '' : `${folder}/`}${plan.name}.md`, text: draft.text, problems, carried: shownIn(template, carried), withoutPlace: withoutPlace(template, carried), unnamed: draft.unnamed, unreadable: draft.unreadable };
}

/** Make a session's note. Never overwrites. Questions that its links shall lead to are given a block id first. */
export async function makeSession(maker: SessionMaker, community: Community, template: Template, plan: SessionPlan): Promise<MadeSession> {
  const { store, moment } = maker;
  const draft = draftSession(community, template, plan, moment);
  if (draft.kind !== 'drafted') return draft;
  const { path, problems, carried } = draft;
  if ((await store.read(path)) !== undefined) return { kind: 'exists', path };
  const ids = await idsFor(maker, community, carried);
  const made = newSession(community, template, plan, carried, (of, words) => ids.get(`${of}\n${words}`), moment);
  if (made.kind !== 'made') return { kind: 'unreadable', problems };
  return (await store.create(path, made.text)) === 'exists' ? { kind: 'exists', path } : { kind: 'made', path, text: made.text, carried, problems, withoutPlace: draft.withoutPlace, unnamed: made.unnamed, unreadable: made.unreadable };
}

/** A question that can't be given an id is linked by its note. */
async function idsFor({ store, random, written }: SessionMaker, community: Community, { questions }: CarryOver): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  const taken = new Set(community.notes.flatMap((note) => note.questions.map(({ id }) => id ?? '')));
  for (const { note, question } of questions) {
    if (question.form === 'note' || question.id !== undefined) continue;
    const id = newBlockId(random, taken);
    taken.add(id);
    const outcome = await store.process<Refusal>(note.path, (text) => giveBlockId(text, targetOf(note, question), id));
    if (outcome.kind !== 'written') continue;
    written(note.path, outcome.text);
    ids.set(`${note.path}\n${question.text}`, id);
  }
  return ids;
}

/** What is said of a session that was planned, or would be: what is not in its note, and why. */
export function leftBehind({ carried: { heldBack }, withoutPlace: kinds, unnamed, unreadable }: Brought, template: Template, { planning }: Pick<Messages, 'planning'>): readonly string[] {
  const count = Object.values(heldBack).reduce((sum, each) => sum + each, 0);
  return [
    ...(kinds.length > 0 ? [planning.withoutPlace(template.name, kinds.map((kind) => planning.carried[kind]).join(', '))] : []),
    ...(count > 0 ? [planning.heldBack(count)] : []),
    ...(unnamed > 0 ? [planning.notNamed(unnamed)] : []),
    ...(unreadable.length > 0 ? [planning.unreadable(unreadable.join(', '))] : []),
  ];
}
