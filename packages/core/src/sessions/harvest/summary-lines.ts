import type { Community } from '../../community/community.ts';
import { linkTextFor, resolvePath } from '../../community/resolve-link.ts';
import { labelOfNote } from '../../confidentiality/effective-label.ts';
import { readWikilink } from '../../note/links.ts';
import type { Note, QuestionState } from '../../note/note.ts';
import { isStricter } from '../../note/tlp.ts';
import { languages, messagesFor } from '../../text/messages/messages.ts';
import type { Messages } from '../../text/messages/messages.ts';
import { linkToLine } from '../carry-over.ts';
import { ownWords, wordsForLink, wordsWithAddresses, wouldLabel } from '../shown-words.ts';
import type { Harvest, HarvestedQuestion } from './gather-harvest.ts';

/** What the summary says, as lines of Markdown without their endings. */
export function summaryLines(community: Community, session: Note, harvest: Harvest, depth: number, { harvest: words, briefing }: Messages): readonly string[] {
  const told = <Each extends { readonly mayBeTold: boolean }>(all: readonly Each[]): readonly Each[] => all.filter(({ mayBeTold }) => mayBeTold);
  const questions = (...states: readonly QuestionState[]): readonly string[] => told(harvest.questions).filter(({ value }) => states.includes(value.state)).map((each) => questionLines(community, session, each, words)[0] ?? '');
  const actions = (state: 'open' | 'done'): readonly string[] => told(harvest.actions).filter(({ value }) => value.state === state).map((each) => actionLine(each, briefing));
  const groups: readonly (readonly [string, readonly string[]])[] = [
    [words.answered, questions('resolved')], [words.open, questions('open', 'discussing')], [words.parked, questions('parked')],
    [words.decided, told(harvest.decisions).map(({ value }) => itemOf(wordsOf(value.text)))],
    [words.toDo, actions('open')], [words.done, actions('done')],
    [words.insights, nested(told(harvest.insights).map(({ value }) => ({ depth: value.depth, line: itemOf(wordsOf(value.text)) })))],
  ];
  // What would be read as a label would close more than its line.
  const filled = groups.map(([lead, lines]) => [lead, lines.filter((line) => line !== '' && !wouldLabel(line))] as const).filter(([, lines]) => lines.length > 0);
  const body = filled.length === 0 ? ['', words.nothing] : filled.flatMap(([lead, lines]) => ['', `**${lead}**`, '', ...lines]);
  return [`${'#'.repeat(depth)} ${words.summary}`, ...body];
}

/** What would be read as a label is not told, and nothing is nested deeper than one step below what is told above it. */
function nested(lines: readonly { readonly depth: number; readonly line: string }[]): readonly string[] {
  let above = -1;
  return lines.filter(({ line }) => line !== '' && !wouldLabel(line)).map(({ depth, line }) => {
    above = Math.min(depth, above + 1);
    return '    '.repeat(above) + line;
  });
}

/**
 * Whether the harvest can have written every line of a block from the note as it stands now, whatever the state of its questions and actions, and
 * whatever may be told of them. Such a block is nobody's own.
 */
export function ownLines(community: Community, session: Note, harvest: Harvest): (block: string) => boolean {
  const catalogues = languages.map(messagesFor);
  const known = new Set(catalogues.flatMap(({ harvest: words, briefing }) => [
    ...[words.answered, words.open, words.parked, words.decided, words.toDo, words.done, words.insights].map((lead) => `**${lead}**`),
    ...[1, 2, 3, 4, 5, 6].map((depth) => `${'#'.repeat(depth)} ${words.summary}`), words.nothing,
    ...harvest.questions.flatMap((each) => questionLines(community, session, each, words)),
    ...harvest.actions.map((each) => actionLine(each, briefing)),
    ...[...harvest.decisions, ...harvest.insights].map(({ value }) => itemOf(wordsOf(value.text))),
  ].map(comparable)));
  return (block) => block.split(/[\r\n]+/).every((line) => known.has(comparable(line)));
}

/** The words in a link to a question may have changed since; a formatter may have put another bullet in front. */
function comparable(line: string): string {
  return line.trim().replace(/^[*+-][ \t]+/, '- ').replace(/^(- \[\[[^\]|]*#\^q[0-9a-z]{6})\|[^\]]*\]\]/, '$1]]');
}

/** A question as the summary can have it, as it is now in front: with answer and knowledge notes, with one of them, with neither. */
function questionLines(community: Community, session: Note, { note, value, isOwn, knowledge }: HarvestedQuestion, words: Messages['harvest']): readonly string[] {
  const shown = wordsOf(value.text);
  if (shown === '') return [];
  const own = value.id === undefined ? itemOf(shown) : `- [[#^${value.id}|${wordsOf(value.text, wordsForLink)}]]`;
  const start = isOwn ? own : `- ${value.form === 'note' ? `[[${linkTextFor(community, note)}]]` : linkToLine(community, note, value.id, wordsOf(value.text, wordsForLink))}`;
  const answer = value.state === 'resolved' || value.answer?.form === 'link' ? answerIn(community, session, value.answer, knowledge, words) : '';
  const links = knowledge.length === 0 ? '' : words.see(knowledge.map((each) => `[[${linkTextFor(community, each)}]]`).join(', '));
  const withAll = (...parts: readonly string[]): string => parts.filter((part) => part !== '').reduce((line, part) => `${line}${/[.?!…]["”’)]?(?:\]\])?$/.test(line) ? '' : line === start ? ':' : '.'} ${part}`, start);
  return [...new Set([withAll(answer, links), withAll(answer), withAll(links), start])];
}

/** An answer that is a link is shown as one, unless it leads to what is stricter than the session. */
function answerIn(community: Community, session: Note, answer: HarvestedQuestion['value']['answer'], knowledge: readonly Note[], words: Messages['harvest']): string {
  if (answer === undefined) return '';
  const link = readWikilink(answer.text);
  if (link === undefined) return wordsOf(answer.text);
  const found = resolvePath(community, link.target);
  if (found.kind !== 'note') return '';
  const isShown = knowledge.some(({ path }) => path === found.note.path) || isStricter(labelOfNote(community, found.note), labelOfNote(community, session));
  return isShown ? '' : words.see(`[[${linkTextFor(community, found.note)}]]`);
}

function actionLine({ value, owners }: Harvest['actions'][number], briefing: Messages['briefing']): string {
  const words = wordsOf(value.text);
  return words === '' ? '' : itemOf(`${words}${briefing.owners(owners.map(({ name }) => name).join(', '), value.due ?? '')}`);
}

/** Words of a line as they can stand in another. */
function wordsOf(text: string, asWords = wordsWithAddresses): string {
  return asWords(ownWords(text)).replace(/\s\^[A-Za-z0-9-]+$/, '').trim();
}

/** An item of a list whose words begin no list, heading, fence or line of their own. */
function itemOf(words: string): string {
  if (words === '') return '';
  const plain = words.replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\').replace(/^(?=[-+*](?:\s|$)|#{1,6}(?:\s|$)|~~~|(?:[-*_]\s*){3}$)/, '\\');
  return `- ${plain}`;
}
