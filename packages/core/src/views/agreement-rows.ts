import { shownName } from '../note/links.ts';
import type { Action, Decision } from '../note/note.ts';
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
  const text = rowWords(action.text);
  const label = labelShown(facts.label, context);
  return {
    kind: 'action', key, text, icon: late !== undefined && late > 0 ? 'late' : 'action', path: note.path, place: action.place, label,
    description: [due, note.title].filter((part) => part !== '').join(' · '),
    spoken: [text, who, due, label ?? '', note.title].filter((part) => part !== '').join(', '),
    tooltip: tooltipOf(text, [[messages.tooltip.owner, who], [messages.tooltip.due, action.due ?? ''], ...aroundIt(facts, action, context)]),
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
  const { tooltip } = context.messages;
  const { decision, decided, note } = facts;
  const text = rowWords(decision.text);
  const label = labelShown(facts.label, context);
  return {
    kind: 'decision', key, text, icon: 'decision', path: note.path, place: decision.place, label,
    description: [decided ?? '', note.title].filter((part) => part !== '').join(' · '),
    spoken: [text, decided ?? '', label ?? '', note.title].filter((part) => part !== '').join(', '),
    tooltip: tooltipOf(text, [[tooltip.decided, decided ?? ''], [tooltip.decidedBy, decision.by.map(shownName).join(', ')], ...aroundIt(facts, decision, context)]),
    mine: false, actions: ['openQuestion'], inline: [], target: undefined,
  };
}

/** What something is called, and what it is; empty for what is not there. */
type Line = readonly [name: string, value: string];

function aroundIt({ where, label }: ActionFacts | DecisionFacts, { place }: Action | Decision, context: RowContext): readonly Line[] {
  const { tooltip, sidebar } = context.messages;
  return [[tooltip.confidentiality, labelShown(label, context) ?? ''], [tooltip.note, `${where}, ${sidebar.line(place.line + 1)}`]];
}

function tooltipOf(text: string, lines: readonly Line[]): string {
  return [text, '', ...lines.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`)].join('\n');
}

function labelShown(label: TlpLabel, { community }: RowContext): TlpLabel | undefined {
  return isStricter(label, community.charter.defaultLabel) ? label : undefined;
}
