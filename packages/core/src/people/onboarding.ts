import type { Community } from '../community/community.ts';
import type { Member } from '../community/member.ts';
import { themeKey } from '../community/name-key.ts';
import { isNobodysName } from '../community/people.ts';
import { linkTextFor, resolveLink } from '../community/resolve-link.ts';
import type { Audience } from '../confidentiality/audience.ts';
import { readWikilink, shownName } from '../note/links.ts';
import type { Note } from '../note/note.ts';
import { parseBody } from '../note/parse-body.ts';
import { readNote, valuesOf } from '../note/parse-note.ts';
import { questionsOf } from '../questions/facts.ts';
import type { QuestionFacts } from '../questions/facts.ts';
import { linkToLine } from '../sessions/carry-over.ts';
import { communityFor } from '../sharing/presenting/community-for.ts';
import type { Messages } from '../text/messages/messages.ts';
import type { PlainDate } from '../text/plain-date.ts';
import { applyEdits, insertion } from '../text/text-edit.ts';
import type { Range, TextEdit } from '../text/text-edit.ts';
import { byOrganisation, furtherRoles, rolesInWords, titleOfGroup } from './by-organisation.ts';
import { mostLinked } from './most-linked.ts';
import { textsSharedWith } from './shared-texts.ts';
import type { SharedTexts } from './shared-texts.ts';
import { mayLinkTo, ownWords, shownWords, wordsForLine } from '../sessions/shown-words.ts';
import { whoIsWho } from './who-is-who.ts';
import type { PersonFacts } from './who-is-who.ts';

/** So many answered questions, and so many open ones: more is a list that nobody reads in a first week. */
const most = { resolved: 10, open: 25 } as const;

const wayOfWorking = /^(?:(?:our |onze )?way of working|how we work|(?:onze )?werkwijze|hoe (?:we|wij) werken)\b/i;

/** A pack for one newcomer, and what it is made of. `texts` are all notes of the store as they stand now. */
interface Pack {
  readonly whole: Community;
  readonly seen: Community;
  readonly shared: SharedTexts | undefined;
  readonly audience: Audience;
  readonly newcomer: Member;
  readonly today: PlainDate;
  readonly messages: Messages;
  readonly words: Messages['onboarding'];
}

/**
 * What a newcomer needs: what was agreed, how the community works, who is who, what the themes are about, the answers that others refer to
 * most, and the open questions in the newcomer's themes. Only what this member may see, as this member may see it.
 */
export function onboardingPack(whole: Community, newcomer: Member, texts: ReadonlyMap<string, string>, today: PlainDate, messages: Messages): string {
  const audience: Audience = { kind: 'persons', persons: [{ kind: 'member', name: newcomer.name, member: newcomer }] };
  const seen = communityFor(whole, audience, today, messages.export);
  const pack: Pack = { whole, seen, shared: textsSharedWith(whole, seen, newcomer, quotedIn(whole, seen), texts, today), audience, newcomer, today, messages, words: messages.onboarding };
  const { words } = pack;
  return [
    `# ${seen.charter.name === '' ? words.titleBare(wordsForLine(newcomer.name)) : words.title(wordsForLine(seen.charter.name), wordsForLine(newcomer.name))}`,
    `> [!important] ${words.noticeTitle}\n> ${words.notice}`,
    ...(pack.shared === undefined ? [words.textsHeldBack] : agreed(pack, pack.shared)),
    `## ${words.whoIsWho}`, ...members(pack),
    ...(pack.shared === undefined ? [] : glossary(pack, pack.shared)),
    ...resolvedQuestions(pack), ...openQuestions(pack),
  ].join('\n\n') + '\n';
}

/** The notes whose words a pack can hold: the charter, the way of working, the themes. */
function quotedIn(whole: Community, seen: Community): ReadonlySet<string> {
  const how = howWeWork(whole, seen);
  return new Set([whole.note.path, ...(how === undefined ? [] : [how.path]), ...seen.notes.filter(({ type }) => type === 'theme').map(({ path }) => path)]);
}

function howWeWork(whole: Community, seen: Community): Note | undefined {
  return seen.notes.find((note) => note.path !== whole.note.path && note.type === 'note' && wayOfWorking.test(note.title));
}

/** The charter, and the note on how the community works where the charter does not say it. */
function agreed({ whole, seen, words }: Pack, shared: SharedTexts): readonly string[] {
  const charter = shared.get(whole.note.path);
  const saysHow = charter !== undefined && headingsIn(charter).some((heading) => wayOfWorking.test(heading));
  const how = saysHow ? undefined : howWeWork(whole, seen);
  const howText = how === undefined ? undefined : shared.get(how.path);
  return [`## ${words.charter}`, charter === undefined ? words.nothing : lowered(charter) || words.nothing, ...(howText === undefined ? [] : [`## ${words.wayOfWorking}`, lowered(howText)])];
}

function headingsIn(text: string): readonly string[] {
  return [...readNote('', text).body.headings, ...underlinedWithDashes(text)].map(({ words }) => text.slice(words.start, words.end).replace(/\s+/g, ' '));
}

/** Without its title, and every other heading further down: it stands below a heading of ours. */
function lowered(text: string): string {
  const { headings } = readNote('', text).body;
  const title = headings.find(({ depth }) => depth === 1);
  const by = headings.some((heading) => heading !== title && heading.depth === 1) ? 2 : 1;
  const edits = headings.map((heading): TextEdit => {
    if (heading === title) return { start: heading.range.start, end: heading.range.end, newText: '' };
    if (text.charAt(heading.range.start) !== '#') return withoutUnderline(text, heading.range, heading.words, heading.depth + by);
    return insertion(heading.range.start, '#'.repeat(Math.min(by, 6 - heading.depth)));
  });
  return applyEdits(text, [...edits, ...underlinedWithDashes(text).map(({ range, words }) => withoutUnderline(text, range, words, 2 + by))]).trim();
}

/** An underline can say two levels, and no more. */
function withoutUnderline(text: string, { start, end }: Range, words: Range, depth: number): TextEdit {
  return { start, end, newText: `${'#'.repeat(depth)} ${text.slice(words.start, words.end).replace(/\s+/g, ' ').trim()}` };
}

/** Paragraphs that are headings of the second level to every tool, for dashes stand right below them. */
function underlinedWithDashes(text: string): readonly { readonly range: Range; readonly words: Range }[] {
  const { children } = parseBody(text, 0).tree;
  return children.flatMap((words, index) => {
    const line = children[index + 1];
    if (words.type !== 'paragraph' || line?.type !== 'thematicBreak') return [];
    const isUnderline = /^-+[ \t]*$/.test(text.slice(line.start, line.end)) && /^[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(text.slice(words.end, line.start));
    return isUnderline ? [{ range: { start: words.start, end: line.end }, words }] : [];
  });
}

/** The listing of the sidebar, as the newcomer may see it. */
function members({ whole, seen, today, messages }: Pack): readonly string[] {
  const groups = byOrganisation(whoIsWho(seen, { questions: [], actions: [] }, today).filter(({ hasLeft, member }) => !hasLeft && !isNobodysName(member.name)));
  return groups.length === 0 ? [messages.onboarding.nothing] : groups.map((group) => `**${wordsForLine(titleOfGroup(group, messages))}**\n\n${group.people.map((person) => memberLine(whole, seen, person, messages)).join('\n')}`);
}

function memberLine(whole: Community, seen: Community, person: PersonFacts, messages: Messages): string {
  const { member: { note }, name, since, themes } = person;
  const known = themes.join(', ');
  const facts = [rolesInWords(furtherRoles(person), messages), since === undefined ? '' : messages.people.since(since), known === '' ? '' : messages.onboarding.knows(known)].filter((part) => part !== '');
  const who = mayLinkTo(seen, note) ? `[[${linkTextFor(whole, note)}]]` : wordsForLine(name);
  return `- ${who}${facts.length === 0 ? '' : `: ${facts.map(wordsForLine).join(', ')}`}`;
}

/** Themes with the first paragraph of their note; those that are agreed on and have none, by name. */
function glossary({ seen, words }: Pack, shared: SharedTexts): readonly string[] {
  const notes = seen.notes.filter(({ type }) => type === 'theme').sort((a, b) => a.title.localeCompare(b.title));
  const named = new Set(notes.flatMap(({ title, name }) => [themeKey(title), themeKey(name)]));
  const lines = [
    ...notes.map((note) => { const first = firstParagraph(shared.get(note.path) ?? ''); return `- **${wordsForLine(note.title)}**${first === '' ? '' : `: ${first}`}`; }),
    ...seen.charter.themes.filter((theme) => !named.has(themeKey(theme))).map((theme) => `- **${wordsForLine(theme)}**`),
  ];
  return [`## ${words.glossary}`, lines.length === 0 ? words.nothing : lines.join('\n')];
}

function firstParagraph(text: string): string {
  const paragraph = parseBody(text, 0).tree.children.find(({ type }) => type === 'paragraph');
  if (paragraph === undefined) return '';
  const { start, end } = paragraph;
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}

function resolvedQuestions(pack: Pack): readonly string[] {
  const { whole, seen, audience, today, words } = pack;
  const resolved = questionsOf(seen, today).filter(({ question }) => question.state === 'resolved');
  const lines = mostLinked(whole, resolved, audience, today).slice(0, most.resolved).map((facts) => `- ${questionLink(pack, facts)}${answerOf(pack, facts)}`);
  return [`## ${words.resolved}`, ...(lines.length === 0 ? [words.nothing] : [words.resolvedHint, lines.join('\n')])];
}

function answerOf({ whole, seen }: Pack, { note, question: { answer } }: QuestionFacts): string {
  if (answer === undefined) return '';
  const link = readWikilink(answer.text);
  const found = link === undefined ? undefined : resolveLink(whole, note, { ...link, syntax: 'wikilink' });
  const mayLink = found?.kind === 'note' && seen.notes.some(({ path }) => path === found.note.path) && mayLinkTo(seen, found.note);
  return `\n    - ${mayLink ? answer.text : wordsForLine(answer.text)}`;
}

function openQuestions(pack: Pack): readonly string[] {
  const { seen, newcomer, today, words } = pack;
  const mine = new Set(valuesOf(newcomer.note.properties, 'themes').map((theme) => themeKey(shownName(theme))));
  const open = questionsOf(seen, today).filter(({ question, themes }) => (question.state === 'open' || question.state === 'discussing') && (mine.size === 0 || themes.some(({ name }) => mine.has(themeKey(name)))));
  const lines = [...open].sort((a, b) => (b.age ?? -1) - (a.age ?? -1)).slice(0, most.open).map((facts) => {
    const owners = facts.owners.map(({ name }) => wordsForLine(name)).join(', ');
    return `- ${questionLink(pack, facts)}${owners === '' ? '' : words.owner(owners)}`;
  });
  return [
    `## ${mine.size === 0 ? words.openAll : words.open}`, ...(mine.size === 0 ? [words.openAllHint] : []), lines.length === 0 ? words.nothing : lines.join('\n'),
    ...(open.length > most.open ? [words.andMore(open.length - most.open)] : []),
  ];
}

/** A link to a question; only its words where the way to it may not be shown. */
function questionLink({ whole, seen }: Pack, { note, question }: QuestionFacts): string {
  return mayLinkTo(seen, note) ? linkToLine(whole, note, question.id, ownWords(question.text)) : shownWords(question);
}
