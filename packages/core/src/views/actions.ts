import { nameKey } from '../community/name-key.ts';
import type { Person } from '../community/people.ts';
import type { Note, Question } from '../note/note.ts';
import type { QuestionFacts } from '../questions/facts.ts';
import { statesFor } from '../questions/operations.ts';
import { findableQuestions } from '../questions/target.ts';
import type { RowAction } from './sidebar.ts';

/** The person at the tool, as this community knows them; undefined for nobody. */
export type Me = Person | undefined;

export function isMine(facts: QuestionFacts, me: Me): boolean {
  return me !== undefined && facts.owners.some((owner) => isSamePerson(owner, me));
}

export function isSamePerson(a: Person, b: Person): boolean {
  return a.kind === 'member' && b.kind === 'member' ? a.member.note.path === b.member.note.path : nameKey(a.name) === nameKey(b.name);
}

/** What can be done with a question and will succeed, in the order of a menu. */
export function actionsFor(facts: QuestionFacts, me: Me): readonly RowAction[] {
  const { note, question, supporters } = facts;
  if (note.locked !== undefined || !findableQuestions(note).has(question) || !canWriteKeys(note, question)) return ['openQuestion'];
  const isOver = question.state === 'resolved';
  const solelyMine = !facts.ownersInherited && facts.owners.length === 1 && isMine(facts, me);
  const canSupport = me !== undefined && !isMine(facts, me) && !supporters.some((person) => isSamePerson(person, me));
  const can: Readonly<Record<RowAction, boolean>> = {
    openQuestion: true,
    resolve: statesFor.resolve.includes(question.state),
    reopen: statesFor.reopen.includes(question.state),
    discuss: statesFor.discuss.includes(question.state),
    editAnswer: isOver,
    verifyAnswer: isOver && !facts.isObsolete,
    markObsolete: isOver && !facts.isObsolete,
    take: !isOver && me !== undefined && !solelyMine,
    assign: !isOver,
    support: !isOver && canSupport,
    park: statesFor.park.includes(question.state),
    promote: !isOver && question.form === 'line',
    writeKnowledge: true,
    labelQuestion: true,
    finishAction: false,
    showOwned: false,
    acceptFinding: false,
    fixProblem: false,
  };
  return (Object.keys(can) as RowAction[]).filter((action) => can[action]);
}

/** What a question note says stands in its frontmatter, and that is written only where it can be read without doubt. */
function canWriteKeys({ problems }: Note, { form }: Question): boolean {
  return form === 'line' || !problems.some(({ code }) => code.startsWith('frontmatter-') || code === 'value-not-a-list');
}

/** The two that a person most likely wants on the row itself. */
export function inlineActions(facts: QuestionFacts, actions: readonly RowAction[]): readonly RowAction[] {
  const needsOwner = facts.attention.some(({ reason }) => reason === 'unowned' || reason === 'orphaned');
  if (facts.attention.some(({ reason }) => reason === 'review')) return actions.filter((action) => action === 'verifyAnswer' || action === 'markObsolete');
  const wanted: readonly RowAction[] = [needsOwner ? 'take' : 'support', 'resolve', 'reopen'];
  return wanted.filter((action) => actions.includes(action)).slice(0, 2);
}
