import type { Community } from '../community/community.ts';
import type { Messages } from '../text/messages/messages.ts';
import type { PlainDate } from '../text/plain-date.ts';
import { factsForOthers } from './lists/facts-for-others.ts';
import { factsOfNote } from './lists/note-facts.ts';
import { SidebarLists } from './lists/sidebar-lists.ts';
import type { ShownProblem } from './problems.ts';
import type { RowContext } from './question-row.ts';
import type { Group, Section, SectionId, Sidebar, SidebarChoices } from './sidebar.ts';

export interface SidebarFrame extends RowContext {
  readonly communities: readonly Community[];
  readonly choices: SidebarChoices;
  readonly today: PlainDate;
}

export interface SidebarSource extends SidebarFrame {
  readonly problems: readonly ShownProblem[];
}

/** The sidebar of a community, worked out from all of its notes at once. */
export function sidebarOf(source: SidebarSource): Sidebar {
  const { community, today } = source;
  const problems = new Map<string, ShownProblem[]>();
  for (const problem of source.problems) {
    const known = problems.get(problem.path);
    if (known === undefined) problems.set(problem.path, [problem]);
    else known.push(problem);
  }
  const lists = new SidebarLists(source);
  const facts = community.notes.map((note) => factsOfNote(community, note, today, problems.get(note.path) ?? []));
  lists.replace([], source.presenting?.isOutside === true ? facts.map(factsForOthers) : facts);
  return sidebarFrom(lists, source);
}

/** The sidebar as its lists are now. */
export function sidebarFrom(lists: SidebarLists, source: SidebarFrame): Sidebar {
  const { community, communities, messages, choices } = source;
  return {
    status: 'ready', message: '', choices, presenting: source.presenting,
    community: community.folder,
    title: community.charter.name,
    communities: communities.map(({ folder, charter }) => ({ folder, name: charter.name })),
    narrowing: narrowingOf(choices, messages),
    sections: sectionsOf(lists, source),
    badge: { count: lists.counts.badge, tooltip: lists.counts.badge === 0 ? '' : messages.sidebar.badge(lists.counts.badge) },
  };
}

function narrowingOf({ filter, onlyMine }: SidebarChoices, { sidebar }: Messages): string {
  return [filter.trim() === '' ? '' : sidebar.filter(filter.trim()), onlyMine ? sidebar.onlyMine : ''].filter((part) => part !== '').join(' · ');
}

function sectionsOf(lists: SidebarLists, source: SidebarFrame): readonly Section[] {
  const { counts, attention, review, open, actions, decisions, resolved, parked, people, findings, problems } = lists;
  const { messages, choices, community } = source;
  const ofReview: readonly Group[] = review.rows.length === 0 ? [] : [{ key: 'attention/review', title: messages.sidebar.reasons.review, count: review.rows.length, rows: review.rows }];
  const ifAny = (id: SectionId, parts: Parts): readonly Section[] => (parts.count === 0 ? [] : [section(id, parts, source)]);
  const flat = ({ rows }: Pick<Section, 'rows'>): Parts => ({ count: rows.length, expanded: false, groups: [], rows });
  return [
    section('attention', { count: counts.attention, expanded: true, groups: [...attention.groups, ...ofReview], rows: [] }, source),
    ...newsSection(lists, source),
    section('open', { count: counts.open, expanded: true, groups: open.groups, rows: [] }, source),
    // Only where there is something: a community need not keep its actions here, and what is parked is no part of the daily work.
    ...ifAny('actions', { count: counts.actions, expanded: true, groups: actions.groups, rows: [] }),
    ...ifAny('decisions', flat(decisions)),
    section('resolved', flat(resolved), source),
    ...ifAny('parked', flat(parked)),
    // Who is there is nobody's: it is not shown while only mine shows, nor where the community keeps no list of members.
    ...(choices.onlyMine || community.members.length === 0 ? [] : ifAny('people', { count: people.count, expanded: false, groups: people.rows.groups, rows: [] })),
    // What may tell too much stands apart: a person looks at it, and mends or accepts it.
    ...ifAny('findings', flat(findings)), ...ifAny('problems', flat(problems)),
  ];
}

type Parts = Pick<Section, 'count' | 'expanded' | 'groups' | 'rows'>;

/** Only where something is new. One line, until the person has shown by marking it as seen that it is read. */
function newsSection(lists: SidebarLists, source: SidebarFrame): readonly Section[] {
  const news = lists.news.shown(source);
  return news === undefined ? [] : [{ ...section('news', { count: news.count, expanded: news.looked, groups: news.groups, rows: [] }, source), title: source.messages.news.newSince(news.since) }];
}

function section(id: SectionId, parts: Parts, { messages, choices }: SidebarFrame): Section {
  const nothing = narrowingOf(choices, messages) === '' ? messages.sidebar.empty[id] : messages.sidebar.empty.narrowed;
  return { id, title: messages.sidebar.sections[id], ...parts, empty: parts.count === 0 ? nothing : '' };
}
