import type { Community } from '../community/community.ts';
import { nameKey } from '../community/name-key.ts';
import { resolvePerson } from '../community/people.ts';
import type { Member } from '../community/member.ts';
import { effectiveLabel, labelOfQuestion } from '../confidentiality/effective-label.ts';
import { readWikilink, shownName } from '../note/links.ts';
import { otherOwnerKeys } from '../note/other-owner-keys.ts';
import type { Action, Note, Place, Question, QuestionState } from '../note/note.ts';
import { dateOfProperty, valuesOf } from '../note/parse-note.ts';
import { splitList } from '../note/question-of-item.ts';
import type { TlpLabel } from '../note/tlp.ts';
import { digestOf } from '../text/digest.ts';
import type { PlainDate } from '../text/plain-date.ts';
import { ownWords } from '../sessions/shown-words.ts';

export const dutyKinds = ['question', 'note', 'action', 'session', 'charter'] as const;

/** Something that one member answers for, and that another can take over. */
export interface Duty {
  readonly kind: (typeof dutyKinds)[number];
  /** Eight of `0-9a-f`, made of what it is and where it stands: the command line calls it so. */
  readonly code: string;
  readonly note: Note;
  readonly words: string;
  /** Undefined for what a key of the frontmatter says. */
  readonly place: Place | undefined;
  readonly label: TlpLabel;
  /** Of a question; undefined for everything else. */
  readonly state: QuestionState | undefined;
  readonly site: DutySite;
  /** Questions of the note that name no owner: whoever owns the note answers for these. */
  readonly inherited: readonly Question[];
}

/** Where the name stands that makes it somebody's: enough to find it again in the newest text. */
export type DutySite =
  | { readonly kind: 'key'; readonly key: 'owners' | 'facilitators' }
  | { readonly kind: 'question' | 'action'; readonly id: string | undefined; readonly text: string
    /** Of so many lines that read the same and have the same owner, which one, from 0. */
    readonly nth: number; readonly of: number };

/** What nobody can be sure of, so that it stays as it is. */
export interface Unclear {
  readonly why: 'name-ambiguous' | 'name-with-more' | 'other-key' | 'no-date';
  readonly note: Note;
  /** The name as it is written, the key that has it, or the title of the session. */
  readonly words: string;
}

export interface Duties {
  /** By kind, then as they stand in the notes. */
  readonly duties: readonly Duty[];
  readonly unclear: readonly Unclear[];
}

/** Whether a written name means this member. */
export function isCalled(community: Community, member: Member): (written: string) => boolean {
  return (written) => {
    const person = resolvePerson(community, written);
    return person.kind === 'member' && person.member.note.path === member.note.path;
  };
}

/** Whether what is written means this member, alone or with others: `@Sam de Boer`, `Sam de Boer / Mia`, `[[Sam de Boer|Sam]] en Mia`. */
export function speaksOf(community: Community, member: Member): (written: string) => boolean {
  const is = isCalled(community, member);
  const parts = (written: string): readonly string[] => [...(written.match(/\[\[[^[\]]+\]\]/g) ?? []), ...written.replace(/\[\[[^[\]]+\]\]/g, ',').split(/[,;/&+@()]|\s(?:en|and|of|or)\s/)];
  return (written) => is(written) || parts(written).some((part) => part.trim() !== '' && is(part));
}

/**
 * All that a member answers for: questions in any state, notes, actions that are not done, sessions from a day on, the charter. What is
 * history is not among them: who asked, answered and said something, who was there, finished actions, sessions that are over.
 */
export function dutiesOf(community: Community, member: Member, from: PlainDate): Duties {
  const is = isCalled(community, member);
  const duties = community.notes.flatMap((note) => [...dutiesOfKeys(community, note, is, from), ...dutiesOnLines(community, note, is)]);
  return { duties: dutyKinds.flatMap((kind) => duties.filter((duty) => duty.kind === kind)), unclear: community.notes.flatMap((note) => unclearIn(community, note, member, is)) };
}

type IsMember = (written: string) => boolean;

function dutiesOfKeys(community: Community, note: Note, is: IsMember, from: PlainDate): readonly Duty[] {
  const says = (key: string): boolean => valuesOf(note.properties, key).some(is);
  const duty = (kind: Duty['kind'], key: 'owners' | 'facilitators', more: Partial<Duty> = {}): Duty => ({
    kind, note, words: note.title, code: codeOf(note, kind), place: undefined, label: effectiveLabel(community, { note }).label, state: undefined, site: { kind: 'key', key }, inherited: [], ...more,
  });
  const own = note.questions.find(({ form }) => form === 'note');
  const inherited = note.questions.filter(({ form, owners }) => form === 'line' && owners.length === 0);
  return [
    ...(says('owners') ? [duty(own === undefined ? 'note' : 'question', 'owners', { inherited, state: own?.state })] : []),
    ...(note.type === 'session' && says('facilitators') && isToCome(note, from) ? [duty('session', 'facilitators')] : []),
    ...(note === community.note && says('facilitators') ? [duty('charter', 'facilitators')] : []),
  ];
}

export function isToCome({ properties }: Note, from: PlainDate): boolean {
  return (dateOfProperty(properties, 'date') ?? '') >= from;
}

function dutiesOnLines(community: Community, note: Note, is: IsMember): readonly Duty[] {
  const questions = note.questions.filter(({ form, owners }) => form === 'line' && owners.some(is));
  const actions = note.actions.filter(({ state, owners }) => state === 'open' && owners.some(is));
  return [
    ...questions.map((question) => lineDuty(note, 'question', question, questions, labelOfQuestion(community, note, question))),
    ...actions.map((action) => lineDuty(note, 'action', action, actions, effectiveLabel(community, { note, range: action.item }).label)),
  ];
}

function lineDuty(note: Note, kind: 'question' | 'action', line: Question | Action, all: readonly (Question | Action)[], label: TlpLabel): Duty {
  const same = all.filter(({ id, text }) => id === line.id && text === line.text);
  const nth = same.indexOf(line);
  return {
    kind, note, words: ownWords(line.text), code: codeOf(note, `${kind}\n${line.id ?? ''}\n${line.text}\n${String(nth)}`), place: line.place, label,
    state: 'form' in line ? line.state : undefined, site: { kind, id: line.id, text: line.text, nth, of: same.length }, inherited: [],
  };
}

function codeOf({ path }: Note, what: string): string {
  return digestOf(`${path}\n${what}`).toString(16).padStart(14, '0').slice(-8);
}

function unclearIn(community: Community, note: Note, member: Member, is: IsMember): readonly Unclear[] {
  const names = [...valuesOf(note.properties, 'owners'), ...(note.type === 'session' || note === community.note ? valuesOf(note.properties, 'facilitators') : []),
    ...note.questions.flatMap(({ owners }) => owners), ...note.actions.filter(({ state }) => state === 'open').flatMap(({ owners }) => owners)];
  const meant = new Set([member.name, ...member.aliases].map(nameKey));
  const mayMean = (written: string): boolean => [shownName(written), readWikilink(written)?.target ?? ''].some((name) => meant.has(nameKey(name)));
  const ambiguous = [...new Set(names)].filter((written) => resolvePerson(community, written).kind === 'ambiguous' && mayMean(written));
  const speaks = speaksOf(community, member);
  const withMore = [...new Set(names)].filter((written) => resolvePerson(community, written).kind === 'unknown' && speaks(written));
  const onLines = note.problems.filter(({ code }) => code === 'owner-key-other').map(({ detail }) => detail.split('\n'));
  const keys = otherOwnerKeys.filter((key) => [...valuesOf(note.properties, key), ...onLines.flatMap(([written = '', name = '']) => (written === key ? splitList(name) : []))].some(speaks));
  const undated = note.type === 'session' && dateOfProperty(note.properties, 'date') === undefined && valuesOf(note.properties, 'facilitators').some(is);
  return [...ambiguous.map((written): Unclear => ({ why: 'name-ambiguous', note, words: shownName(written) })),
    ...withMore.map((words): Unclear => ({ why: 'name-with-more', note, words })), ...keys.map((words): Unclear => ({ why: 'other-key', note, words })), ...(undated ? [{ why: 'no-date' as const, note, words: note.title }] : [])];
}
