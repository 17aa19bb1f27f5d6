import { isStricter } from '../note/tlp.ts';
import type { TlpLabel } from '../note/tlp.ts';
import type { KnowledgeFacts } from '../questions/kept-answers.ts';
import type { Messages } from '../text/messages/messages.ts';
import { isSamePerson } from './actions.ts';
import type { Me } from './actions.ts';
import type { RowContext } from './question-row.ts';
import { rowWords } from './row-words.ts';
import type { KnowledgeRow } from './sidebar.ts';

export function isMyKnowledge({ keepers }: KnowledgeFacts, me: Me): boolean {
  return me !== undefined && keepers.some((keeper) => isSamePerson(keeper, me));
}

/** A knowledge note that has to be looked at again. */
export function knowledgeRow(facts: KnowledgeFacts, key: string, context: RowContext): KnowledgeRow {
  const { me, messages } = context;
  const { note, keepers, keeping } = facts;
  const label = labelShown(facts, context);
  const who = keepers.map(({ name }) => name).join(', ');
  const description = [who, messages.keeping.due(keeping.review ?? '')].filter((part) => part !== '').join(' · ');
  const canWrite = note.locked === undefined;
  return {
    kind: 'knowledge', key, icon: 'knowledge', text: rowWords(note.title), description, label,
    tooltip: tooltipOf(facts, label, messages),
    spoken: [rowWords(note.title), label ?? '', description].filter((part) => part !== '').join(', '),
    path: note.path, place: { start: 0, end: 0, line: 0, column: 0, endLine: 0, endColumn: 0 }, mine: isMyKnowledge(facts, me),
    actions: canWrite ? ['openQuestion', 'editAnswer', 'verifyAnswer', 'markObsolete'] : ['openQuestion'],
    inline: canWrite ? ['verifyAnswer', 'markObsolete'] : [],
  };
}

function tooltipOf({ note, where, keepers, keeping }: KnowledgeFacts, label: TlpLabel | undefined, { tooltip, keeping: words }: Messages): string {
  const lines: readonly (readonly [string, string])[] = [
    [tooltip.why, words.dueLong(keeping.review ?? '')],
    [words.verifiedOn, keeping.verified ?? ''],
    [tooltip.owner, keepers.map(({ name }) => name).join(', ')],
    [tooltip.confidentiality, label ?? ''],
    [tooltip.note, where],
  ];
  return [rowWords(note.title), '', ...lines.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`)].join('\n');
}

function labelShown({ label }: KnowledgeFacts, { community }: RowContext): TlpLabel | undefined {
  return isStricter(label, community.charter.defaultLabel) ? label : undefined;
}

/** What a filter looks through. */
export function searchTextOfKnowledge({ note, keepers, where, label }: KnowledgeFacts): string {
  return [note.title, ...keepers.map(({ name }) => name), where, label].join('\n');
}
