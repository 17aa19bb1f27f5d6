import type { Community } from '../../community/community.ts';
import type { NoteChange } from '../../community/communities-with.ts';
import { atOnce } from '../../text/steps.ts';
import type { Me } from '../actions.ts';
import type { ShownProblem } from '../problems.ts';
import type { RowContext } from '../question-row.ts';
import { LiveFacts } from './live-facts.ts';
import type { FactsChange, FactsSource } from './live-facts.ts';
import type { ListContext } from './list-context.ts';
import type { NewsFrame } from './news-list.ts';
import { MadeRows, isSameForRows } from './made-rows.ts';
import type { NoteFacts } from './note-facts.ts';
import { SidebarLists } from './sidebar-lists.ts';

/** Of so many notes all lists are made anew in a moment. */
const notFelt = 500;

/** What of the problems of a community a menu has to know. */
export interface ProblemCounts {
  readonly all: number;
  readonly withFix: number;
  readonly findings: number;
}

/** What a community in sight is worked out from, besides its notes. */
export interface LiveSource extends FactsSource {
  /** For whom its rows are made. */
  readonly meIn: (community: Community) => Me;
}

/** A community in sight: what its notes bring, and its lists, while notes change. */
export class LiveCommunity {
  community: Community;
  /** What is wrong, by path; notes without problems are not in it. */
  readonly problems: Map<string, readonly ShownProblem[]> = new Map<string, readonly ShownProblem[]>();
  counts: ProblemCounts = { all: 0, withFix: 0, findings: 0 };
  readonly source: LiveSource;
  private readonly facts: LiveFacts;
  /** Somebody may look: not before it was worked out once. */
  private isInSight = false;
  private made: MadeRows | undefined;
  private lists: { readonly context: ListContext; readonly lists: SidebarLists } | undefined;

  constructor(community: Community, source: LiveSource) {
    this.community = community;
    this.source = source;
    this.facts = new LiveFacts(source);
  }

  /** Whether notes can be taken in one by one: what all of them depend on is the same. */
  canBecome(community: Community): boolean {
    const { charter, themeTable, members, otherCharters } = this.community;
    return charter === community.charter && themeTable === community.themeTable && otherCharters === community.otherCharters && (members.length > 0) === (community.members.length > 0);
  }

  /** Returns the paths of the notes whose problems changed. To be run to its end. */
  *update(community: Community, changes: readonly NoteChange[], again: readonly string[] = []): Generator<void, ReadonlySet<string>> {
    const change = yield* this.facts.update(community, changes, again);
    const made = this.rowsFor({ community, messages: this.source.messages, me: this.source.meIn(community), presenting: undefined });
    const counts = { ...this.counts };
    for (const facts of change.gone) count(facts, -1, counts);
    for (const facts of change.come) {
      count(facts, 1, counts);
      made.make(facts);
      yield;
    }
    const taking = this.take(change, { community, counts });
    // Once it is in sight at once: who looks meanwhile finds the facts, the lists and the problems of one time.
    const changed = this.isInSight ? atOnce(taking) : yield* taking;
    this.isInSight = true;
    return changed;
  }

  private *take(change: FactsChange, { community, counts }: Pick<LiveCommunity, 'community' | 'counts'>): Generator<void, ReadonlySet<string>> {
    yield* this.facts.take(change);
    this.community = community;
    this.counts = counts;
    this.lists?.lists.replace(change.gone, change.come);
    return yield* this.takeProblems(change);
  }

  /** The lists as somebody wants to see them; they stay the same value, and change with the notes, as long as that stays the same. */
  listsFor(context: ListContext & NewsFrame): SidebarLists {
    return atOnce(this.prepare(context));
  }

  /** Make the lists that somebody will want to see, list by list; to be run to its end. */
  *prepare(context: ListContext & NewsFrame): Generator<void, SidebarLists> {
    if (this.lists === undefined || !isSameContext(this.lists.context, context)) {
      const lists = new SidebarLists(context, this.rowsFor(context));
      yield* lists.replaceInSteps([], [...this.facts.all()]);
      this.lists = { context, lists };
    }
    const { lists } = this.lists;
    yield* lists.news.prepare(context);
    return lists;
  }

  /** Whether the lists are there that somebody wants to see, or can be made without that it is felt. */
  isQuickFor(context: ListContext): boolean {
    return this.facts.size <= notFelt || (this.lists !== undefined && isSameContext(this.lists.context, context));
  }

  private rowsFor(context: RowContext): MadeRows {
    if (this.made === undefined || !isSameForRows(this.made.context, context)) this.made = new MadeRows(context);
    return this.made;
  }

  private *takeProblems({ gone, come }: FactsChange): Generator<void, ReadonlySet<string>> {
    const changed = new Set<string>();
    for (const { note: { path } } of gone) if (this.problems.delete(path)) changed.add(path);
    for (const { note: { path }, problems } of come) {
      yield;
      if (problems.length === 0) continue;
      this.problems.set(path, problems);
      changed.add(path);
    }
    return changed;
  }
}

function count({ problems }: NoteFacts, sign: 1 | -1, counts: { -readonly [Count in keyof ProblemCounts]: number }): void {
  for (const { fix, hash } of problems) {
    counts.all += sign;
    if (fix !== undefined) counts.withFix += sign;
    if (hash !== undefined) counts.findings += sign;
  }
}

function isSameContext(a: ListContext, b: ListContext): boolean {
  return isSameForRows(a, b) && a.choices.filter === b.choices.filter && a.choices.onlyMine === b.choices.onlyMine && a.choices.grouping === b.choices.grouping;
}
