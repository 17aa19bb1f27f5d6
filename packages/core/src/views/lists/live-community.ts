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

/** So many notes are taken in at once: each costs what it brings, and all together a copy of each list. */
const takenAtOnce = 16;

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
    const worked = yield* this.facts.update(community, changes, again);
    const made = this.rowsFor({ community, messages: this.source.messages, me: this.source.meIn(community), presenting: undefined });
    for (const { after } of worked) {
      if (after !== undefined) made.make(after);
      yield;
    }
    this.community = community;
    const changed = new Set<string>();
    for (let at = 0; at < worked.length; at += takenAtOnce) {
      if (at > 0) yield;
      this.take(worked.slice(at, at + takenAtOnce), changed);
    }
    return changed;
  }

  /** At once: who looks between two of these finds each note as it was or as it is, and its rows and its problems with it. */
  private take(changes: readonly FactsChange[], changed: Set<string>): void {
    this.facts.take(changes);
    this.lists?.lists.replace(changes.flatMap(({ before }) => before ?? []), changes.flatMap(({ after }) => after ?? []));
    for (const { before, after } of changes) {
      if (before !== undefined) this.takeProblems(before, -1, changed);
      if (after !== undefined) this.takeProblems(after, 1, changed);
    }
  }

  private takeProblems({ note: { path }, problems }: NoteFacts, sign: 1 | -1, changed: Set<string>): void {
    if (problems.length === 0) return;
    if (sign > 0) this.problems.set(path, problems);
    else this.problems.delete(path);
    changed.add(path);
    this.counts = {
      all: this.counts.all + sign * problems.length,
      withFix: this.counts.withFix + sign * problems.filter(({ fix }) => fix !== undefined).length,
      findings: this.counts.findings + sign * problems.filter(({ hash }) => hash !== undefined).length,
    };
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
}

function isSameContext(a: ListContext, b: ListContext): boolean {
  return isSameForRows(a, b) && a.choices.filter === b.choices.filter && a.choices.onlyMine === b.choices.onlyMine && a.choices.grouping === b.choices.grouping;
}
