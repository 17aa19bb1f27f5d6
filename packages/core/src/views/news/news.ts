import type { Community } from '../../community/community.ts';
import { nameKey } from '../../community/name-key.ts';
import type { Person } from '../../community/people.ts';
import { isObsolete } from '../../questions/kept-answers.ts';
import { digestOf } from '../../text/digest.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import type { Me } from '../actions.ts';
import { happeningsFrom } from './happenings.ts';
import type { Happening } from './happenings.ts';
import { newsKinds } from './news-item.ts';
import type { NewsItem, NewsKind } from './news-item.ts';
import type { Span } from './since.ts';
import { waitingFor, workOf } from './waiting.ts';

/** What happened in a community from a day on. Only what has a day, and a day that has been, can be new. */
export interface Digest {
  readonly since: PlainDate;
  readonly happened: Readonly<Record<NewsKind, readonly NewsItem[]>>;
  /** Whom something waits for; undefined where it is told to nobody in particular. */
  readonly whom: Me;
  /** What waits for that person: open questions, actions, and answers that have to be looked at again. */
  readonly waiting: readonly NewsItem[];
}

/** The newest first, and what happened on one day in the order of the notes. */
export function whatHappened(community: Community, span: Span, whom: Me, today: PlainDate): Digest {
  const news = community.notes.flatMap((note) => newsAmong(happeningsFrom(community, note, span.since, today), span, today));
  const of = (kind: NewsKind): readonly NewsItem[] => news.filter((item) => item.kind === kind).sort((a, b) => ((a.day ?? '') > (b.day ?? '') ? -1 : (a.day ?? '') < (b.day ?? '') ? 1 : 0));
  return {
    since: span.since, whom, waiting: whom === undefined ? [] : waitingFor(whom, workOf(community, today), today),
    happened: { asked: of('asked'), resolved: of('resolved'), decided: of('decided'), published: of('published'), joined: of('joined'), left: of('left') },
  };
}

export function newsIn({ happened }: Digest): readonly NewsItem[] {
  return newsKinds.flatMap((kind) => happened[kind]);
}

/** A digest of what passes; for who may not be told all of it. */
export function onlyWhat(digest: Digest, passes: (item: NewsItem) => boolean): Digest {
  const { asked, resolved, decided, published, joined, left } = digest.happened;
  return {
    ...digest, waiting: digest.waiting.filter(passes),
    happened: { asked: asked.filter(passes), resolved: resolved.filter(passes), decided: decided.filter(passes), published: published.filter(passes), joined: joined.filter(passes), left: left.filter(passes) },
  };
}

/**
 * What is new of all that happened in one note. A question that was asked and resolved since then is told once, as resolved; one that the person
 * resolved is no news at all.
 */
export function newsAmong(happenings: readonly Happening[], span: Span, today: PlainDate): readonly NewsItem[] {
  const since = happenings.filter((happening) => isSince(happening, span, today));
  const resolved = new Set(since.filter(({ item }) => item.kind === 'resolved').map(({ question }) => question));
  return since.filter((each) => !isOwn(each, span.not) && !(each.item.kind === 'asked' && resolved.has(each.question))).map(({ item }) => item);
}

/** Tells what happened on one day apart, so that what was seen of it is not new again. */
function keyOfItem({ kind, note: { path }, text }: NewsItem): number {
  return digestOf(`${kind}\n${path}\n${text}`);
}

/** All that happened on a day, by its key. */
export function keysOfDay(community: Community, day: PlainDate): readonly number[] {
  return community.notes.flatMap((note) => happeningsFrom(community, note, day, day).filter(({ item }) => item.day === day).map(({ item }) => keyOfItem(item)));
}

/** An answer that holds no more is no news. */
function isSince({ item, obsolete }: Happening, { since, seen }: Span, today: PlainDate): boolean {
  if (item.day < since || item.day > today || isObsolete({ obsolete }, today)) return false;
  return !(item.day === since && seen.has(keyOfItem(item)));
}

/** What somebody did is no news to that person. */
function isOwn({ by }: Happening, person: Person | undefined): boolean {
  return person !== undefined && by.length > 0 && by.every((each) => isDoneBy(each, person));
}

/** Names that are not clear are nobody's doing but of who has no member note either. */
function isDoneBy(doer: Person, person: Person): boolean {
  if (person.kind === 'member') return doer.kind === 'member' && doer.member.note.path === person.member.note.path;
  return nameKey(doer.name) === nameKey(person.name);
}
