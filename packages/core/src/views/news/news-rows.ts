import { isStricter } from '../../note/tlp.ts';
import type { Heading } from '../lists/heading.ts';
import type { RowContext } from '../question-row.ts';
import type { NewsRow } from '../sidebar.ts';
import { rowWords } from '../row-words.ts';
import { newsKinds } from './news-item.ts';
import type { NewsItem, NewsKind } from './news-item.ts';

/** Under which what waits stands. */
export const waitingKey = 'waiting';

/** What happened stands by its kind, what waits in one group behind it. */
export function newsHeading({ kind }: NewsItem, { messages: { news: words } }: RowContext): Heading {
  const rank = newsKinds.indexOf(kind as NewsKind);
  return rank < 0 ? { key: waitingKey, title: words.waitsForYou, rank: String(newsKinds.length) } : { key: kind, title: words.titles[kind as NewsKind], rank: String(rank) };
}

export function keyOfNews({ note, id, text }: NewsItem, prefix: string): string {
  return `${prefix}/${note.path}#${id ?? text}`;
}

/** What a filter looks through. */
export function searchTextOfNews({ text, note, where }: NewsItem): string {
  return [text, note.title, where].join('\n');
}

const iconOf: Readonly<Record<NewsItem['kind'], NewsRow['icon']>> = {
  asked: 'open', resolved: 'resolved', decided: 'decision', published: 'knowledge', joined: 'person', left: 'orphaned', question: 'open', action: 'action', review: 'knowledge',
};

const startOf = { start: 0, end: 0, line: 0, column: 0, endLine: 0, endColumn: 0 };

export function newsRow(item: NewsItem, key: string, { community, messages }: RowContext): NewsRow {
  const { kind, note, day, where, place } = item;
  const text = rowWords(item.text);
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
