import { themeKey } from '../community/name-key.ts';
import { dateOfProperty } from '../note/parse-note.ts';
import type { QuestionFacts } from '../questions/facts.ts';
import { ownerHeading } from './owner-heading.ts';
import type { RowContext } from './question-row.ts';
import type { Grouping } from './sidebar.ts';

/** Questions that stand under one heading. */
export interface QuestionGroup {
  readonly key: string;
  readonly title: string;
  readonly questions: readonly QuestionFacts[];
}

interface Membership {
  readonly key: string;
  readonly title: string;
  /** Groups are sorted by it, as text. */
  readonly rank: string;
}

/** Group questions; one that belongs to several groups stands in each. Their order inside a group is kept. */
export function groupQuestions(questions: readonly QuestionFacts[], grouping: Grouping, context: RowContext): readonly QuestionGroup[] {
  const groups = new Map<string, Membership & { readonly questions: QuestionFacts[] }>();
  for (const facts of questions) {
    for (const membership of membershipsOf(facts, grouping, context)) {
      const group = groups.get(membership.key) ?? { ...membership, questions: [] };
      groups.set(membership.key, group);
      if (!group.questions.includes(facts)) group.questions.push(facts);
    }
  }
  return [...groups.values()].sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.title.localeCompare(b.title)));
}

/** The last place in any order. */
const last = '~';

function membershipsOf(facts: QuestionFacts, grouping: Grouping, context: RowContext): readonly Membership[] {
  switch (grouping) {
    case 'theme': return themeGroups(facts, context);
    case 'owner': return ownerGroups(facts, context);
    case 'session': return [sessionGroup(facts, context)];
    case 'age': return [ageGroup(facts, context)];
  }
}

/** Agreed themes in the order they were agreed, then the others by name. */
function themeGroups(facts: QuestionFacts, { community, messages }: RowContext): readonly Membership[] {
  if (facts.themes.length === 0) return [{ key: '', title: messages.sidebar.noTheme, rank: last }];
  const agreed = community.charter.themes.map(themeKey);
  return facts.themes.map(({ name }) => {
    const index = agreed.indexOf(themeKey(name));
    return { key: themeKey(name), title: name, rank: index < 0 ? '9' : `1${String(index).padStart(6, '0')}` };
  });
}

function ownerGroups(facts: QuestionFacts, context: RowContext): readonly Membership[] {
  if (facts.owners.length === 0) return [{ key: '', title: context.messages.sidebar.noOwner, rank: last }];
  return facts.owners.map((owner) => {
    const { key, title, mine } = ownerHeading(owner, context);
    return { key, title, rank: mine ? '0' : '1' };
  });
}

/** The newest session first. */
function sessionGroup({ note }: QuestionFacts, { messages }: RowContext): Membership {
  if (note.type !== 'session') return { key: '', title: messages.sidebar.noSession, rank: last };
  const day = dateOfProperty(note.properties, 'date') ?? '0000-00-00';
  const newestFirst = day.replace(/\d/g, (digit) => String(9 - Number(digit)));
  return { key: note.path, title: note.title, rank: `${newestFirst} ${note.path}` };
}

function ageGroup({ age }: QuestionFacts, { messages }: RowContext): Membership {
  const names = messages.sidebar.ages;
  if (age === undefined) return { key: 'unknown', title: names.unknown, rank: last };
  if (age <= 7) return { key: 'week', title: names.week, rank: '1' };
  if (age <= 31) return { key: 'month', title: names.month, rank: '2' };
  if (age <= 92) return { key: 'quarter', title: names.quarter, rank: '3' };
  return { key: 'older', title: names.older, rank: '4' };
}
