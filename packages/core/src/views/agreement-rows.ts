import type { Person } from '../community/people.ts';
import { shownName } from '../note/links.ts';
import { isStricter } from '../note/tlp.ts';
import type { TlpLabel } from '../note/tlp.ts';
import type { ActionFacts, DecisionFacts } from '../sessions/agreements.ts';
import { actionTargetOf } from '../sessions/finish-action.ts';
import type { Messages } from '../text/messages/messages.ts';
import { isSamePerson } from './actions.ts';
import type { Me } from './actions.ts';
import { ownerHeading } from './owner-heading.ts';
import type { RowContext } from './question-row.ts';
import type { AgreementRow, Group } from './sidebar.ts';

export function isMyAction({ owners }: ActionFacts, me: Me): boolean {
  return me !== undefined && owners.some((owner) => isSamePerson(owner, me));
}

/** What is to be done, by who does it: mine first, and what nobody does yet last. What several do stands with each. */
export function actionGroups(actions: readonly ActionFacts[], context: RowContext): readonly Group[] {
  const groups = new Map<string, { readonly title: string; readonly rank: string; readonly actions: ActionFacts[] }>();
  for (const facts of actions) {
    const owners = facts.owners.length === 0 ? [undefined] : facts.owners;
    for (const owner of owners) {
      const { key, title, rank } = headingOf(owner, context);
      const group = groups.get(key) ?? { title, rank: `${rank} ${title}`, actions: [] };
      groups.set(key, group);
      if (!group.actions.includes(facts)) group.actions.push(facts);
    }
  }
  return [...groups].sort(([, a], [, b]) => a.rank.localeCompare(b.rank)).map(([key, { title, actions: all }]) => ({
    key: `actions/${key}`, title, count: all.length, rows: all.map((facts) => actionRow(facts, `actions/${key}`, context)),
  }));
}

function headingOf(owner: Person | undefined, context: RowContext): { readonly key: string; readonly title: string; readonly rank: string } {
  if (owner === undefined) return { key: '', title: context.messages.sidebar.noOwner, rank: '2' };
  const { key, title, mine } = ownerHeading(owner, context);
  return { key, title, rank: mine ? '0' : '1' };
}

function actionRow(facts: ActionFacts, prefix: string, context: RowContext): AgreementRow {
  const { messages, me } = context;
  const { action, note, owners, late } = facts;
  const who = owners.map(({ name }) => name).join(', ');
  const due = dueInWords(facts, messages);
  const lines: readonly (readonly [string, string])[] = [[messages.tooltip.owner, who], [messages.tooltip.due, action.due ?? '']];
  return {
    ...rowOf(facts, action, lines, context),
    kind: 'action', key: `${prefix}/${note.path}#${action.id ?? `${action.text}@${String(action.place.start)}`}`, icon: late !== undefined && late > 0 ? 'late' : 'action',
    description: [due, note.title].filter((part) => part !== '').join(' · '),
    spoken: [action.text, who, due, labelShown(facts.label, context) ?? '', note.title].filter((part) => part !== '').join(', '),
    mine: isMyAction(facts, me),
    actions: note.locked === undefined ? ['openQuestion', 'finishAction'] : ['openQuestion'],
    inline: note.locked === undefined ? ['finishAction'] : [],
    target: actionTargetOf(note, action),
  };
}

function dueInWords({ action, late }: ActionFacts, { sidebar }: Messages): string {
  return action.due === undefined || late === undefined ? '' : late > 0 ? sidebar.late(late) : sidebar.due(action.due);
}

export function decisionRow(facts: DecisionFacts, context: RowContext): AgreementRow {
  const { decision, decided, note } = facts;
  const lines: readonly (readonly [string, string])[] = [[context.messages.tooltip.decided, decided ?? ''], [context.messages.tooltip.decidedBy, decision.by.map(shownName).join(', ')]];
  return {
    ...rowOf(facts, decision, lines, context),
    kind: 'decision', key: `decisions/${note.path}#${decision.id ?? `${decision.text}@${String(decision.place.start)}`}`, icon: 'decision',
    description: [decided ?? '', note.title].filter((part) => part !== '').join(' · '),
    spoken: [decision.text, decided ?? '', labelShown(facts.label, context) ?? '', note.title].filter((part) => part !== '').join(', '),
    mine: false, actions: ['openQuestion'], inline: [], target: undefined,
  };
}

function rowOf({ note, where, label }: ActionFacts | DecisionFacts, { text, place }: { readonly text: string; readonly place: AgreementRow['place'] }, own: readonly (readonly [string, string])[], context: RowContext): Pick<AgreementRow, 'text' | 'tooltip' | 'path' | 'place' | 'label'> {
  const { tooltip, sidebar } = context.messages;
  const lines = [...own, [tooltip.confidentiality, labelShown(label, context) ?? ''] as const, [tooltip.note, `${where}, ${sidebar.line(place.line + 1)}`] as const];
  return {
    text, path: note.path, place, label: labelShown(label, context),
    tooltip: [text, '', ...lines.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`)].join('\n'),
  };
}

function labelShown(label: TlpLabel, { community }: RowContext): TlpLabel | undefined {
  return isStricter(label, community.charter.defaultLabel) ? label : undefined;
}
