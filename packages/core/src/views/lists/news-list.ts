import type { Community } from '../../community/community.ts';
import { dayOfSession } from '../../sessions/last-session.ts';
import { parsePlainDate } from '../../text/plain-date.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import { firstNotBefore, sortedInSteps, withChangesInSteps } from '../../text/sorted-list.ts';
import { atOnce } from '../../text/steps.ts';
import type { LookedOn } from '../news/looked-on.ts';
import { newsAmong } from '../news/news.ts';
import type { NewsItem } from '../news/news-item.ts';
import { keyOfNews, newsHeading, newsRow, searchTextOfNews, waitingKey } from '../news/news-rows.ts';
import { lookedOnIn, sinceLookedOn } from '../news/since.ts';
import type { LookedSpan } from '../news/since.ts';
import { waitingFor } from '../news/waiting.ts';
import type { Group, SidebarChoices } from '../sidebar.ts';
import { GroupedRows } from './grouped-rows.ts';
import type { ListContext } from './list-context.ts';
import type { NoteFacts } from './note-facts.ts';
import { newsOrder } from './orders.ts';

export interface ShownNews {
  readonly since: PlainDate;
  /** The person marked the news as seen before. */
  readonly looked: boolean;
  readonly count: number;
  readonly groups: readonly Group[];
}

/** On what it depends for when news is wanted, besides the last session. */
export interface NewsFrame {
  readonly community: Community;
  readonly choices: Pick<SidebarChoices, 'lookedOn'>;
  readonly today: PlainDate;
}

/** The rows for one span; of every note what it brought, so that it can be taken out again. */
interface Made {
  readonly lookedOn: LookedOn | undefined;
  readonly today: PlainDate;
  readonly span: LookedSpan;
  readonly rows: GroupedRows<NewsItem>;
  readonly items: Map<NoteFacts, readonly NewsItem[]>;
}

/**
 * What is new since the person last marked the news as seen, and what waits for that person, by kind, while notes change. Before anything was
 * marked: since the last session, and where there was none nothing, for to somebody who sees a community for the first time everything in it is
 * new. The rows are made for one span, and made anew where it begins on another day.
 */
export class NewsList {
  private readonly context: ListContext;
  private readonly passes: (item: NewsItem) => boolean;
  /** Those in which something happened, or waits. */
  private readonly notes = new Set<NoteFacts>();
  /** Sessions with a day, each by its day and its path, the oldest first. */
  private sessions: readonly string[] = [];
  private made: Made | undefined;

  constructor(context: ListContext, passes: (text: () => string) => boolean) {
    this.context = context;
    this.passes = (item) => passes(() => searchTextOfNews(item));
  }

  *replace(gone: readonly NoteFacts[], come: readonly NoteFacts[]): Generator<void, void> {
    for (const facts of gone) this.notes.delete(facts);
    const sessions: string[] = [];
    for (const facts of come) {
      if (facts.happenings.length + facts.questions.length + facts.actions.length + facts.knowledge.length > 0) this.notes.add(facts);
      sessions.push(...placeOfSession(facts));
      yield;
    }
    this.sessions = yield* withChangesInSteps(this.sessions, gone.flatMap(placeOfSession), yield* sortedInSteps(sessions, byText), byText);
    if (this.made !== undefined) yield* this.put(this.made, gone, come);
  }

  /** Make the rows that will be asked for; to be run to its end. */
  *prepare({ community, choices, today }: NewsFrame): Generator<void, void> {
    const lookedOn = lookedOnIn(community, choices.lookedOn);
    const span = this.spanFor(lookedOn, today);
    const isMade = this.made !== undefined && this.made.lookedOn === lookedOn && this.made.today === today && this.made.span.since === span?.since;
    if (isMade) return;
    this.made = undefined;
    if (span === undefined || this.context.choices.onlyMine) return;
    const rows = new GroupedRows<NewsItem>('news', {
      headingsOf: (item) => [newsHeading(item, this.context)], keyOf: keyOfNews, orderOf: newsOrder, rowOf: (item, key) => newsRow(item, key, this.context),
    });
    const made: Made = { lookedOn, today, span, rows, items: new Map() };
    yield* this.put(made, [], [...this.notes]);
    this.made = made;
  }

  /** Undefined where nothing is new. What happened is nobody's: it is not there while only mine shows. */
  shown(frame: NewsFrame): ShownNews | undefined {
    atOnce(this.prepare(frame));
    if (this.made === undefined) return undefined;
    const { rows: { groups }, span } = this.made;
    const count = groups.reduce((sum, group) => sum + (group.key.endsWith(`/${waitingKey}`) ? 0 : group.count), 0);
    return count === 0 ? undefined : { since: span.since, looked: span.looked, count, groups };
  }

  private *put({ rows, items, span, today }: Made, gone: readonly NoteFacts[], come: readonly NoteFacts[]): Generator<void, void> {
    const taken = gone.flatMap((facts) => items.get(facts) ?? []);
    for (const facts of gone) items.delete(facts);
    const brought: NewsItem[] = [];
    for (const facts of come) {
      const of = [...newsAmong(facts.happenings, span, today), ...waitingFor(this.context.me, facts, today)].filter(this.passes);
      if (of.length > 0) items.set(facts, of);
      for (const item of of) brought.push(item);
      yield;
    }
    yield* rows.replace(taken, brought);
  }

  private spanFor(lookedOn: LookedOn | undefined, today: PlainDate): LookedSpan | undefined {
    // Today's is the one that is prepared, or sat in.
    const last = this.sessions[firstNotBefore(this.sessions, (session) => session < today) - 1];
    const session = last === undefined ? undefined : parsePlainDate(last.slice(0, today.length));
    return lookedOn === undefined && session === undefined ? undefined : sinceLookedOn(lookedOn, session ?? today, this.context.me, today);
  }
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function placeOfSession({ note }: NoteFacts): readonly string[] {
  const day = dayOfSession(note);
  return day === undefined ? [] : [`${day}\0${note.path}`];
}
