import type { Community } from '../../community/community.ts';
import { resolvePerson } from '../../community/people.ts';
import { isOutside } from '../../confidentiality/audience.ts';
import type { Audience } from '../../confidentiality/audience.ts';
import { labelOfNote } from '../../confidentiality/effective-label.ts';
import { unreadFor } from '../../indicators/unread-notes.ts';
import { parseNote } from '../../note/parse-note.ts';
import { linkToLine } from '../../sessions/carry-over.ts';
import { mayStandIn } from '../../sessions/may-stand-in.ts';
import { mayLinkTo, ownWords, shownWords, wordsForLine } from '../../sessions/shown-words.ts';
import { communityFor } from '../../sharing/presenting/community-for.ts';
import type { Messages } from '../../text/messages/messages.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import type { Me } from '../actions.ts';
import { isForMembers, newsKinds } from './news-item.ts';
import type { NewsItem } from './news-item.ts';
import { newsIn, onlyWhat, whatHappened } from './news.ts';
import type { Digest } from './news.ts';
import { sinceDay, sinceUsually } from './since.ts';
import type { Span } from './since.ts';

/** A digest to read at leisure, to send, or to keep as a note. */
export interface WrittenDigest {
  readonly text: string;
  /** How many things are not in it, for they are stricter than what stands beside them. */
  readonly leftOut: number;
}

/** For one audience: what it may see, as it may see it. Without a span since the last session that it may know of: the day of another would tell that there was one. */
export function digestFor(whole: Community, audience: Audience, span: Span | undefined, whom: Me, today: PlainDate, messages: Messages): string {
  const seen = communityFor(whole, audience, today, messages.export);
  const happened = whatHappened(seen, span ?? sinceDay(sinceUsually(seen, today)), inside(seen, whom), today);
  const outside = isOutside(audience, today);
  return digestText(whole, seen, outside ? onlyWhat(happened, (item) => !isForMembers(item)) : happened, unreadFor(whole, outside), messages);
}

/**
 * For a note that says no label of its own, or a mail: what every member may see, and nothing that is stricter than the community's usual label
 * or is for named persons.
 */
export function digestForNote(whole: Community, span: Span, whom: Me, today: PlainDate, messages: Messages): WrittenDigest {
  const seen = communityFor(whole, { kind: 'community' }, today, messages.export);
  const mayTell = mayStandInNote(whole);
  const told = onlyWhat(whatHappened(seen, span, inside(seen, whom), today), mayTell);
  const count = (digest: Digest): number => newsIn(digest).length + digest.waiting.length;
  return { text: digestText(whole, seen, told, unreadFor(whole, false), messages), leftOut: Math.max(0, count(whatHappened(whole, span, whom, today)) - count(told)) };
}

/** The community of which such a note may say since when it tells: only notes that are no stricter than it, for the day of a session tells that there was one. */
export function communityForNote(whole: Community, today: PlainDate, messages: Messages): Community {
  const shown = communityFor(whole, { kind: 'community' }, today, messages.export);
  const mayTell = mayStandInNote(whole);
  return { ...shown, notes: shown.notes.filter((note) => mayTell({ note, label: labelOfNote(whole, note) })) };
}

function mayStandInNote(whole: Community): (item: Pick<NewsItem, 'note' | 'label'>) => boolean {
  const notes = new Map(whole.notes.map((note) => [note.path, note]));
  const silent = parseNote('', '');
  return ({ note, label }) => { const from = notes.get(note.path); return from !== undefined && mayStandIn(whole, silent, from, label); };
}

/** Members are other values in a community that was narrowed. */
function inside(seen: Community, whom: Me): Me {
  return whom?.kind === 'member' ? resolvePerson(seen, whom.name) : whom;
}

function digestText(whole: Community, seen: Community, digest: Digest, unread: number, { news: words }: Messages): string {
  const line = (item: NewsItem): string => `- ${linkOf(whole, seen, item)}${item.day === undefined ? '' : ` (${words.days[item.kind](item.day)})`}`;
  const list = (title: string, items: readonly NewsItem[]): readonly string[] => (items.length === 0 ? [] : [`## ${title}`, items.map(line).join('\n')]);
  const lists = [
    ...newsKinds.flatMap((kind) => list(words.titles[kind], digest.happened[kind])),
    ...(digest.whom === undefined ? [] : list(words.waitsFor(wordsForLine(digest.whom.name)), digest.waiting)),
  ];
  const name = wordsForLine(seen.charter.name);
  return [`# ${name === '' ? words.titleBare(digest.since) : words.title(name, digest.since)}`, ...(lists.length === 0 ? [words.nothing] : lists), ...(unread === 0 ? [] : [words.unread(unread)])].join('\n\n') + '\n';
}

/** A link to the line, or to the note; only its words where the way to it may not be shown. */
function linkOf(whole: Community, seen: Community, item: NewsItem): string {
  return mayLinkTo(seen, item.note) ? linkToLine(whole, item.note, item.id, ownWords(item.text)) : shownWords(item);
}
