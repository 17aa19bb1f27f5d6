import { themeKey } from '../community/name-key.ts';
import { dateOfProperty } from '../note/parse-note.ts';
import type { QuestionFacts } from '../questions/facts.ts';
import type { Heading } from './lists/heading.ts';
import { ownerHeading } from './owner-heading.ts';
import type { RowContext } from './question-row.ts';
import type { Grouping } from './sidebar.ts';

/** The last place in any order. */
const last = '~';

/** What a question stands under; one that belongs to several groups stands in each. */
export function headingsBy(grouping: Grouping, context: RowContext): (facts: QuestionFacts) => readonly Heading[] {
  switch (grouping) {
    case 'theme': return themeGroups(context);
    case 'owner': return (facts) => ownerGroups(facts, context);
    case 'session': return (facts) => [sessionGroup(facts, context)];
    case 'age': return (facts) => [ageGroup(facts, context)];
  }
}

/** Agreed themes in the order they were agreed, then the others by name. */
function themeGroups({ community, messages }: RowContext): (facts: QuestionFacts) => readonly Heading[] {
  const agreed = new Map(community.charter.themes.map((theme, index) => [themeKey(theme), `1${String(index).padStart(6, '0')}`]));
  const known = new Map<string, Heading>();
  const headingOf = (name: string): Heading => {
    const key = themeKey(name);
    const heading = known.get(name) ?? { key, title: name, rank: agreed.get(key) ?? '9' };
    known.set(name, heading);
    return heading;
  };
  const none: readonly Heading[] = [{ key: '', title: messages.sidebar.noTheme, rank: last }];
  return ({ themes }) => (themes.length === 0 ? none : themes.map(({ name }) => headingOf(name)));
}

function ownerGroups(facts: QuestionFacts, context: RowContext): readonly Heading[] {
  if (facts.owners.length === 0) return [{ key: '', title: context.messages.sidebar.noOwner, rank: last }];
  return facts.owners.map((owner, index) => ownerHeading(owner, facts.ownersApart[index] ?? '', context));
}

/** The newest session first. */
function sessionGroup({ note }: QuestionFacts, { messages }: RowContext): Heading {
  if (note.type !== 'session') return { key: '', title: messages.sidebar.noSession, rank: last };
  const day = dateOfProperty(note.properties, 'date') ?? '0000-00-00';
  const newestFirst = day.replace(/\d/g, (digit) => String(9 - Number(digit)));
  return { key: note.path, title: note.title, rank: `${newestFirst} ${note.path}` };
}

function ageGroup({ age }: QuestionFacts, { messages }: RowContext): Heading {
  const names = messages.sidebar.ages;
  if (age === undefined) return { key: 'unknown', title: names.unknown, rank: last };
  if (age <= 7) return { key: 'week', title: names.week, rank: '1' };
  if (age <= 31) return { key: 'month', title: names.month, rank: '2' };
  if (age <= 92) return { key: 'quarter', title: names.quarter, rank: '3' };
  return { key: 'older', title: names.older, rank: '4' };
}
