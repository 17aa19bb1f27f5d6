import { shownName } from '../note/links.ts';
import { isStricter } from '../note/tlp.ts';
import type { TlpLabel } from '../note/tlp.ts';
import type { ActionFacts, DecisionFacts } from '../sessions/agreements.ts';
import { actionTargetOf } from '../sessions/finish-action.ts';
import type { Messages } from '../text/messages/messages.ts';
import { isSamePerson } from './actions.ts';
import type { Me } from './actions.ts';
import type { Heading } from './lists/heading.ts';
import { ownerHeading } from './owner-heading.ts';
import type { RowContext } from './question-row.ts';
import { rowWords } from './row-words.ts';
import type { AgreementRow } from './sidebar.ts';

export function isMyAction({ owners }: ActionFacts, me: Me): boolean {
  return me !== undefined && owners.some((owner) => isSamePerson(owner, me));
}

/** Who does it: mine comes first, and what nobody does yet last. What several do stands with each. */
export function actionHeadings({ owners, ownersApart }: ActionFacts, context: RowContext): readonly Heading[] {
  if (owners.length === 0) return [{ key: '', title: context.messages.sidebar.noOwner, rank: '2' }];
  return owners.map((owner, index) => ownerHeading(owner, ownersApart[index] ?? '', context));
}

export function keyOfAction({ note, action }: ActionFacts, prefix: string): string {
  return `${prefix}/${note.path}#${action.id ?? `${action.text}@${String(action.place.start)}`}`;
}

export function keyOfDecision({ note, decision }: DecisionFacts, prefix: string): string {
  return `${prefix}/${note.path}#${decision.id ?? `${decision.text}@${String(decision.place.start)}`}`;
}

export function actionRow(facts: ActionFacts, key: string, context: RowContext): AgreementRow {
  const { messages, me } = context;
  const { action, note, owners, late } = facts;
  const who = owners.map(({ name }) => name).join(', ');
  const due = dueInWords(facts, messages);
  const lines: readonly (readonly [string, string])[] = [[messages.tooltip.owner, who], [messages.tooltip.due, action.due ?? '']];
  return {
    ...rowOf(facts, action, lines, context),
    kind: 'action', key, icon: late !== undefined && late > 0 ? 'late' : 'action',
    description: [due, note.title].filter((part) => part !== '').join(' · '),
    spoken: [rowWords(action.text), who, due, labelShown(facts.label, context) ?? '', note.title].filter((part) => part !== '').join(', '),
    mine: isMyAction(facts, me),
    actions: note.locked === undefined ? ['openQuestion', 'finishAction'] : ['openQuestion'],
    inline: note.locked === undefined ? ['finishAction'] : [],
    target: actionTargetOf(note, action),
  };
}

function dueInWords({ action, late }: ActionFacts, { sidebar }: Messages): string {
  return action.due === undefined || late === undefined ? '' : late > 0 ? sidebar.late(late) : sidebar.due(action.due);
}

export function decisionRow(facts: DecisionFacts, key: string, context: RowContext): AgreementRow {
  const { decision, decided, note } = facts;
  const lines: readonly (readonly [string, string])[] = [[context.messages.tooltip.decided, decided ?? ''], [context.messages.tooltip.decidedBy, decision.by.map(shownName).join(', ')]];
  return {
    ...rowOf(facts, decision, lines, context),
    kind: 'decision', key, icon: 'decision',
    description: [decided ?? '', note.title].filter((part) => part !== '').join(' · '),
    spoken: [rowWords(decision.text), decided ?? '', labelShown(facts.label, context) ?? '', note.title].filter((part) => part !== '').join(', '),
    mine: false, actions: ['openQuestion'], inline: [], target: undefined,
  };
}

function rowOf({ note, where, label }: ActionFacts | DecisionFacts, { text: written, place }: { readonly text: string; readonly place: AgreementRow['place'] }, own: readonly (readonly [string, string])[], context: RowContext): Pick<AgreementRow, 'text' | 'tooltip' | 'path' | 'place' | 'label'> {
  const { tooltip, sidebar } = context.messages;
  const text = rowWords(written);
  const lines = [...own, [tooltip.confidentiality, labelShown(label, context) ?? ''] as const, [tooltip.note, `${where}, ${sidebar.line(place.line + 1)}`] as const];
  return {
    text, path: note.path, place, label: labelShown(label, context),
    tooltip: [text, '', ...lines.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`)].join('\n'),
  };
}

function labelShown(label: TlpLabel, { community }: RowContext): TlpLabel | undefined {
  return isStricter(label, community.charter.defaultLabel) ? label : undefined;
}
