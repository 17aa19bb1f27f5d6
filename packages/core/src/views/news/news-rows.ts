import { withoutQuestionTags } from '../../note/tags.ts';
import { isStricter } from '../../note/tlp.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import { matchesFilter } from '../narrowing.ts';
import type { RowContext } from '../question-row.ts';
import type { Group, NewsRow, SidebarChoices } from '../sidebar.ts';
import { newsKinds, whatHappened } from './news.ts';
import type { NewsItem, OpenWork } from './news.ts';
import { sinceLastSession, sinceLooked } from './since.ts';

export interface ShownNews {
  readonly since: PlainDate;
  /** The person marked the news as seen before. */
  readonly looked: boolean;
  readonly count: number;
  readonly groups: readonly Group[];
}

/**
 * What is new since the person last marked the news as seen, and what waits for that person, by kind. Before anything was marked: since the last
 * session, and where there was none nothing, for to somebody who sees a community for the first time everything in it is new. Undefined where
 * nothing is new. What happened is nobody's: it is not there while only mine shows.
 */
export function shownNews(choices: SidebarChoices, today: PlainDate, context: RowContext, mine?: OpenWork): ShownNews | undefined {
  const { community, me, messages: { news: words } } = context;
  if (choices.onlyMine) return undefined;
  const span = sinceLooked(community, choices.lookedOn, me, today);
  if (!span.looked && sinceLastSession(community, today) === undefined) return undefined;
  const passes = (item: NewsItem): boolean => matchesFilter(choices.filter, [item.text, item.note.title, item.where].join('\n'));
  const { happened, waiting } = whatHappened(community, span, me, today, mine);
  const lists = newsKinds.map((kind) => ({ key: kind, title: words.titles[kind], items: happened[kind].filter(passes) }));
  const count = lists.reduce((sum, { items }) => sum + items.length, 0);
  if (count === 0) return undefined;
  const all = [...lists, { key: 'waiting', title: words.waitsForYou, items: waiting.filter(passes) }].filter(({ items }) => items.length > 0);
  return { since: span.since, looked: span.looked, count, groups: all.map(({ key, title, items }) => ({ key: `news/${key}`, title, count: items.length, rows: items.map((item, at) => newsRow(item, `news/${key}/${keyOf(item)}~${String(at)}`, context)) })) };
}

function keyOf({ note, id, text }: NewsItem): string {
  return `${note.path}#${id ?? text}`;
}

const iconOf: Readonly<Record<NewsItem['kind'], NewsRow['icon']>> = {
  asked: 'open', resolved: 'resolved', decided: 'decision', published: 'knowledge', joined: 'person', left: 'orphaned', question: 'open', action: 'action', review: 'knowledge',
};

const startOf = { start: 0, end: 0, line: 0, column: 0, endLine: 0, endColumn: 0 };

function newsRow(item: NewsItem, key: string, { community, messages }: RowContext): NewsRow {
  const { kind, note, day, where, place } = item;
  const text = withoutQuestionTags(item.text);
  const label = isStricter(item.label, community.charter.defaultLabel) ? item.label : undefined;
  const when = day === undefined ? '' : messages.news.days[kind](day);
  const description = [when, note.title === text ? '' : note.title].filter((part) => part !== '').join(' · ');
  const at = place === undefined ? where : `${where}, ${messages.sidebar.line(place.line + 1)}`;
  return {
    kind: 'news', key, icon: iconOf[kind], text, description, label, mine: false,
    tooltip: [text, '', ...(when === '' ? [] : [when]), ...(label === undefined ? [] : [`${messages.tooltip.confidentiality}: ${label}`]), `${messages.tooltip.note}: ${at}`].join('\n'),
    spoken: [text, label ?? '', description].filter((part) => part !== '').join(', '),
    path: note.path, place: place ?? startOf, actions: ['openQuestion'], inline: [],
  };
}
