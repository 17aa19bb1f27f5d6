import type { Community } from '../community/community.ts';
import { shownName } from '../note/links.ts';
import type { TlpLabel } from '../note/tlp.ts';
import { isStricter } from '../note/tlp.ts';
import type { Attention, QuestionFacts } from '../questions/facts.ts';
import { targetOf } from '../questions/target.ts';
import type { Messages } from '../text/messages/messages.ts';
import { actionsFor, inlineActions, isMine } from './actions.ts';
import type { Me } from './actions.ts';
import { rowWords } from './row-words.ts';
import type { QuestionRow, Sidebar } from './sidebar.ts';

/** What the rows of one sidebar have in common. */
export interface RowContext {
  readonly community: Community;
  readonly messages: Messages;
  readonly me: Me;
  /** While somebody presents, what would write down neutral words is not offered. */
  readonly presenting: Sidebar['presenting'];
}

/** How much of an answer a row shows, in characters. */
const shownOfAnswer = 300;

export function questionRow(facts: QuestionFacts, key: string, context: RowContext): QuestionRow {
  const { note, question } = facts;
  const { community, messages, me } = context;
  const actions = actionsFor(facts, me).filter((action) => action !== 'writeKnowledge' || context.presenting === undefined);
  const label = isStricter(facts.label, community.charter.defaultLabel) ? facts.label : undefined;
  const text = rowWords(question.text);
  const description = question.state === 'resolved' ? resolvedDescription(facts, context) : openDescription(facts, messages);
  return {
    kind: 'question', key, text, description,
    tooltip: tooltipOf(facts, text, context, label),
    spoken: [text, messages.states[question.state], label ?? '', description].filter((part) => part !== '').join(', '),
    path: note.path, place: question.place, icon: question.state, label,
    mine: isMine(facts, me), actions, inline: inlineActions(facts, actions), target: targetOf(note, question),
  };
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

function namesOfOwners(facts: QuestionFacts): string {
  return facts.owners.map((owner) => owner.name).join(', ');
}

function openDescription(facts: QuestionFacts, messages: Messages): string {
  const { supporters, replies } = facts.question;
  return joined([
    namesOfOwners(facts),
    facts.age === undefined ? '' : messages.sidebar.age(facts.age),
    supporters.length === 0 ? '' : messages.sidebar.supporters(supporters.length),
    replies.length === 0 ? '' : messages.sidebar.replies(replies.length),
    facts.note.title === facts.question.text ? '' : facts.note.title,
  ]);
}

/** How well the answer has kept, where that is worth a word. */
function keepingInWords({ question: { obsolete }, isObsolete, attention }: QuestionFacts, { keeping }: Messages): string {
  if (isObsolete) return obsolete === undefined || obsolete === 'undated' ? keeping.obsolete : keeping.obsoleteSince(obsolete);
  return joined([...attention.map((each) => (each.reason === 'review' ? keeping.due(each.since) : '')), obsolete === undefined ? '' : keeping.obsoleteFrom(obsolete)]);
}

function resolvedDescription(facts: QuestionFacts, { messages }: RowContext): string {
  const { question, note } = facts;
  const by = question.answeredBy.map(shownName).join(', ');
  const line = joined([keepingInWords(facts, messages), by === '' ? '' : messages.sidebar.resolvedBy(by), question.completion, note.title === question.text ? '' : note.title]);
  return question.answer === undefined ? line : joined([line]) + (line === '' ? '' : ' — ') + answerShown(facts);
}

/** The first 300 characters of the answer, cut where a character ends. */
export function answerShown({ question }: QuestionFacts): string {
  if (question.answer === undefined) return '';
  const text = question.answer.text.replace(/!?\[\[[^\]]+\]\]/g, shownName);
  const characters = Array.from(text.slice(0, shownOfAnswer * 2));
  return characters.length <= shownOfAnswer ? text : `${characters.slice(0, shownOfAnswer).join('')}…`;
}

function tooltipOf(facts: QuestionFacts, text: string, { messages }: RowContext, label: TlpLabel | undefined): string {
  const { question } = facts;
  const words = messages.tooltip;
  const inherited = (is: boolean): string => (is ? ` (${messages.sidebar.inheritedFromNote})` : '');
  const names = (written: readonly string[]): string => written.map(shownName).join(', ');
  const lines: readonly (readonly [string, string])[] = [
    [words.state, messages.states[question.state]],
    [words.why, facts.attention.map((each) => reasonText(each, messages)).join('; ')],
    [words.confidentiality, label ?? ''],
    [words.owner, facts.owners.length === 0 ? '' : namesOfOwners(facts) + inherited(facts.ownersInherited)],
    [words.themes, facts.themes.map((theme) => theme.name + inherited(theme.inherited)).join(', ')],
    [words.askedBy, names(question.askedBy)],
    [words.created, facts.asked === undefined ? '' : facts.asked + inherited(question.created === undefined)],
    [words.due, question.due ?? ''],
    [words.completion, question.completion ?? ''],
    [words.answeredBy, names(question.answeredBy)],
    [messages.keeping.reviewOn, question.review ?? ''],
    [messages.keeping.verifiedOn, question.verified ?? ''],
    [words.answer, answerShown(facts)],
    [words.supporters, names(question.supporters)],
    [words.note, `${facts.where}, ${messages.sidebar.line(question.place.line + 1)}`],
  ];
  return [text, '', ...lines.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`)].join('\n');
}

function reasonText(attention: Attention, messages: Messages): string {
  switch (attention.reason) {
    case 'stale': return messages.reasonsLong.stale(attention.days);
    case 'orphaned': return messages.reasonsLong.orphaned(attention.who);
    case 'unowned': return messages.reasonsLong.unowned;
    case 'review': return messages.keeping.dueLong(attention.since);
  }
}
