import type { Community } from '../community/community.ts';
import { organisationsOfMember, takesPart } from '../community/organisations.ts';
import { keyOfPerson } from '../community/people.ts';
import type { Person } from '../community/people.ts';
import type { Audience } from '../confidentiality/audience.ts';
import { effectiveLabel } from '../confidentiality/effective-label.ts';
import { linkTextFor } from '../community/resolve-link.ts';
import type { Member } from '../community/member.ts';
import type { Note } from '../note/note.ts';
import { valuesOf } from '../note/parse-note.ts';
import { strictestOf } from '../note/tlp.ts';
import type { TlpLabel } from '../note/tlp.ts';
import { asksForChathamHouse } from '../note/chatham-house.ts';
import type { Messages } from '../text/messages/messages.ts';
import type { PlainDate } from '../text/plain-date.ts';
import { communityFor } from '../sharing/presenting/community-for.ts';
import { shownWords } from './shown-words.ts';
import { noWork, workByOwner } from './open-work.ts';
import type { WorkByOwner } from './open-work.ts';

/** What somebody needs who comes in another's place, or who was absent. Every list may be empty. */
export interface Briefing {
  readonly session: Note | undefined;
  readonly limits: Limits;
  readonly decided: readonly string[];
  /** What the member promised, with the day. */
  readonly expected: readonly string[];
  /** Open questions that the member owns. */
  readonly open: readonly string[];
}

/** What counts for all of a briefing that is passed on: what is told of other notes can be stricter than its session. */
interface Limits {
  /** The strictest of its session and of all that is told; undefined where it tells nothing. */
  readonly label: TlpLabel | undefined;
  /** Something is for those whom its note names. */
  readonly isForNamed: boolean;
  readonly underChathamHouse: boolean;
}

/** What may be told of something; in a note, only what may stand there. */
export type MayTell = (note: Note, range: { readonly start: number; readonly end: number }, label: TlpLabel) => boolean;

/** `work`: all that waits for somebody, worked out once for however many are briefed. */
export function briefingFor(community: Community, absent: Person, session: Note | undefined, mayTell: MayTell, work: WorkByOwner): Briefing {
  const { actions, questions } = work.get(keyOfPerson(absent)) ?? noWork;
  const decided = session === undefined ? [] : session.decisions.map((decision) => ({ note: session, decision, label: effectiveLabel(community, { note: session, range: decision.item }).label })).filter(({ decision, label }) => mayTell(session, decision.item, label));
  const expected = actions.filter(({ note, action, label }) => mayTell(note, action.item, label));
  const open = questions.filter(({ note, question, label }) => mayTell(note, question.item, label));
  const ofSession = session === undefined ? [] : [{ note: session, label: effectiveLabel(community, { note: session }).label }];
  return {
    session, limits: limitsOf(community, [...ofSession, ...decided, ...expected, ...open]),
    decided: decided.map(({ decision }) => shownWords(decision)),
    expected: expected.map(({ action }) => `${shownWords(action)}${action.due === undefined ? '' : ` (${action.due})`}`),
    open: open.map(({ question }) => shownWords(question)),
  };
}

function limitsOf(community: Community, told: readonly { readonly note: Note; readonly label: TlpLabel }[]): Limits {
  const notes = new Set(told.map(({ note }) => note));
  // A note without a label is for members, however open the community's default is.
  const silent: readonly TlpLabel[] = [...notes].some((note) => effectiveLabel(community, { note }).silent) ? ['TLP:GREEN'] : [];
  return {
    label: strictestOf([...silent, ...told.map(({ label }) => label)]),
    isForNamed: [...notes].some(({ properties }) => valuesOf(properties, 'audience').length > 0),
    underChathamHouse: [...notes].some(asksForChathamHouse),
  };
}

function limitsInWords(sentence: (label: TlpLabel | undefined) => string, { label, isForNamed, underChathamHouse }: Limits, words: Messages['briefing']): string {
  return [sentence(label), ...(isForNamed ? [words.forNamed] : []), ...(underChathamHouse ? [words.chathamHouse] : [])].join(' ');
}

/** So many of a list are told; of the others, how many. */
const most = 3;

/** The five lines: what was decided, what is expected, what is open, what may not be shared, and where to read on. */
export function briefingLines(community: Community, briefing: Briefing, absent: Person, { briefing: words }: Messages): readonly string[] {
  const several = (all: readonly string[]): string => (all.length === 0 ? words.nothing : [...all.slice(0, most), ...(all.length > most ? [words.andMore(all.length - most)] : [])].join('; '));
  return [
    words.decided(several(briefing.decided)), words.expected(absent.name, several(briefing.expected)), words.open(several(briefing.open)), limitsInWords(words.confidential, briefing.limits, words),
    briefing.session === undefined ? words.noSession : words.readOn(`[[${linkTextFor(community, briefing.session)}]]`),
  ];
}

/** Who reads a briefing: a member as that member; anybody else as a colleague of whom they stand in for, as long as that organisation takes part. Nobody's colleague, and who can't be told apart, is the world. */
function readerOf(community: Community, substitute: Person, absent: Member, today: PlainDate): Audience {
  if (substitute.kind === 'member') return { kind: 'persons', persons: [substitute] };
  const organisations = organisationsOfMember(community, absent).filter((organisation) => takesPart(community, organisation, today));
  return substitute.kind === 'ambiguous' || organisations.length === 0 ? { kind: 'world' } : { kind: 'organisations', organisations };
}

/** The absent member reads along where the briefing becomes a note for the two of them: then each may see all of it. Whoever is no member sees no more than any colleague of that member does. */
function readersOf(community: Community, { absent, substitute, forBoth }: BriefingRequest, today: PlainDate): Audience {
  const reader = readerOf(community, substitute, absent, today);
  return forBoth && reader.kind === 'persons' ? { ...reader, persons: [...reader.persons, { kind: 'member', name: absent.name, member: absent }] } : reader;
}

export interface BriefingRequest {
  readonly absent: Member;
  readonly substitute: Person;
  readonly session: Note | undefined;
  /** Whether the absent member reads it, too. */
  readonly forBoth: boolean;
}

/**
 * A whole briefing, to read at leisure or to send: only what its readers may see, as they may see it. `withheld`: there is something that
 * the absent member would be told, and nothing of it is in the text.
 */
export function briefingToRead(community: Community, request: BriefingRequest, today: PlainDate, messages: Messages): { readonly text: string; readonly withheld: boolean } {
  const { absent, substitute } = request;
  const audience = readersOf(community, request, today);
  const seen = new Map(communityFor(community, audience, today, messages.export).notes.map((note) => [note.path, note]));
  const may: MayTell = (note, range) => {
    const shown = seen.get(note.path);
    return shown !== undefined && [...shown.questions, ...shown.decisions, ...shown.actions].some(({ item }) => item.start === range.start);
  };
  const session = request.session !== undefined && seen.has(request.session.path) ? request.session : undefined;
  const person: Person = { kind: 'member', name: absent.name, member: absent };
  const work = workByOwner(community, today);
  const briefing = briefingFor(community, person, session, may, work);
  const { briefing: words } = messages;
  const list = (title: string, all: readonly string[]): string => `## ${title}\n\n${all.length === 0 ? words.nothingSeen : all.map((each) => `- ${each}`).join('\n')}\n`;
  const text = [
    `# ${words.title(substitute.name, absent.name)}\n`,
    `> [!important] ${words.sharedTitle}\n> ${limitsInWords(words.shared, briefing.limits, words)}\n`,
    list(words.decidedTitle, briefing.decided), list(words.expectedTitle(absent.name), briefing.expected), list(words.openTitle, briefing.open),
    session === undefined ? '' : `${words.readOn(`[[${linkTextFor(community, session)}]]`)}\n`,
  ].filter((part) => part !== '').join('\n');
  return { text, withheld: isEmpty(briefing) && !isEmpty(briefingFor(community, person, request.session, () => true, work)) };
}

function isEmpty({ decided, expected, open }: Briefing): boolean {
  return decided.length + expected.length + open.length === 0;
}
