import { themeKey } from '../../community/name-key.ts';
import { memberTable, membersOf } from '../../community/member.ts';
import type { Community } from '../../community/community.ts';
import { resolvePerson } from '../../community/people.ts';
import { resolveLink } from '../../community/resolve-link.ts';
import { themeTableOf } from '../../community/theme-table.ts';
import { isKnownMember } from '../../confidentiality/audience.ts';
import type { Audience } from '../../confidentiality/audience.ts';
import { clear } from '../../confidentiality/clear.ts';
import type { Cleared } from '../../confidentiality/clear.ts';
import { labelOfNote, stretchesWithLabels } from '../../confidentiality/effective-label.ts';
import { judge } from '../../confidentiality/judge.ts';
import { shownName } from '../../note/links.ts';
import { isLabelKey } from '../../note/labels-in-body.ts';
import type { Link, Note, Property, Question } from '../../note/note.ts';
import { valuesOf } from '../../note/parse-note.ts';
import type { Messages } from '../../text/messages/messages.ts';
import { contains } from '../../text/text-edit.ts';
import type { Range } from '../../text/text-edit.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import { canBeJudged } from '../can-be-judged.ts';
import { linksInside } from './links-inside.ts';
import type { LinksInside } from './links-inside.ts';
import { readingsOf } from '../readings.ts';
import { findAccounts } from '../accounts.ts';
import { asksForChathamHouse } from '../../note/chatham-house.ts';
import { leakHash } from '../export/second-scan.ts';
import { acceptedFindings } from '../findings.ts';
import { guardedNames } from '../guarded-names.ts';
import { namesOfPeople } from '../names-of-people.ts';
import { peopleNamedBy } from '../people-named.ts';
import { findBoth, nameFinder, redactNames } from '../names.ts';
import type { FindNames } from '../names.ts';

/**
 * A community as an audience may see it: what stays inside is not there, and no name of it stands in what is. What links mean does not
 * change with who looks on (`names`), so what is written back is right; nothing of it is shown.
 */
export function communityFor(whole: Community, audience: Audience, today: PlainDate, { nameLeftOut, notIncluded }: Messages['export']): Community {
  const cleared = new Map<string, Cleared<Note>>();
  for (const note of whole.notes) {
    const result = clear(whole, { note }, note, audience, today);
    if ('value' in result && canBeJudged(note)) cleared.set(note.path, result);
  }
  const accepted = acceptedFindings(whole);
  const labels = new Map(whole.notes.map((note) => [note.path, labelOfNote(whole, note)]));
  const guarded = guardedNames(whole, whole.notes.filter(({ path }) => !cleared.has(path)), [...cleared.values()].map(({ value }) => value), (name, path) => accepted.has(leakHash({ kind: 'name', of: path, words: name }, labels.get(path) ?? '', whole)));
  let people: FindNames | undefined;
  const context: Context = {
    whole, nameLeftOut, notIncluded,
    links: linksInside(whole, new Set(cleared.keys()), notIncluded),
    find: nameFinder(guarded),
    findPeople: () => (people ??= findBoth(nameFinder(namesOfPeople(whole, whole.notes.flatMap(peopleNamedBy))), findAccounts)),
    isInside: (note, range) => !judge(whole, { note, range }, audience, today).may,
    mayBeNamed: (written) => {
      const person = resolvePerson(whole, written);
      // A name that leads to no member is nobody's note, and was written for the members.
      return person.kind === 'member' ? cleared.has(person.member.note.path) : isOfMembers(audience, today);
    },
    isSeen: (from, link) => {
      const found = resolveLink(whole, from, link);
      return found.kind === 'note' && cleared.has(found.note.path);
    },
  };
  const notes = [...cleared.values()].map((each) => noteFor(each, context));
  const note = notes.find(({ path }) => path === whole.note.path);
  const members = membersOf(notes);
  const name = note === undefined || context.find(whole.charter.name).length > 0 ? '' : whole.charter.name;
  const charter = { ...whole.charter, name, themes: note === undefined ? whole.charter.themes.filter((theme) => usedThemes(notes).has(themeKey(theme))) : whole.charter.themes, facilitators: whole.charter.facilitators.filter((written) => mayStand(written, context.find, context)) };
  return {
    ...whole, note: note ?? emptied(whole.note), charter, notes, members, membersByName: memberTable(members), charterProblems: [], otherCharters: [],
    themeTable: themeTableOf(charter, notes), shownPaths: shownPathsOf(cleared, context),
  };
}

/** Of a charter that stays inside, the room knows the themes that it sees in use. */
function usedThemes(notes: readonly Note[]): ReadonlySet<string> {
  const written = notes.flatMap((note) => [...valuesOf(note.properties, 'themes').map(shownName), ...note.tags.map(({ name }) => name.replace(/^theme\//i, '')), ...note.questions.flatMap(({ themes, tags }) => [...themes.map(shownName), ...tags.map((tag) => tag.replace(/^theme\//i, ''))])]);
  return new Set(written.map(themeKey));
}

interface Context {
  readonly whole: Community;
  readonly nameLeftOut: string;
  readonly notIncluded: string;
  readonly links: LinksInside;
  /** Names of what stays inside. */
  readonly find: FindNames;
  /** Everybody's name, for notes under the Chatham House rule. */
  readonly findPeople: () => FindNames;
  readonly isInside: (note: Note, range: Range) => boolean;
  readonly mayBeNamed: (written: string) => boolean;
  /** Whether a link leads to a note that is seen. */
  readonly isSeen: (from: Note, link: Link) => boolean;
}

/** Whether everybody in the room is a member: for them is what says nothing about itself. */
function isOfMembers(audience: Audience, today: PlainDate): boolean {
  switch (audience.kind) {
    case 'community': return true;
    case 'persons': case 'session': return audience.persons.every((person) => isKnownMember(person, today));
    case 'world': case 'organisations': return false;
  }
}

function shownPathsOf(cleared: ReadonlyMap<string, Cleared<Note>>, context: Context): ReadonlyMap<string, string> {
  return new Map([...cleared.values()].map(({ value }) => [value.path, shownText(value.path, finderFor(value, context), context)]));
}

/** Under the Chatham House rule nobody is named, also who may be named elsewhere. */
function finderFor(note: Note, { find, findPeople }: Context): FindNames {
  return asksForChathamHouse(note) ? findBoth(find, findPeople()) : find;
}

/** What is left of a note that stays inside, where there must be one. */
function emptied(note: Note): Note {
  return { ...note, title: '', properties: [], questions: [], decisions: [], actions: [], agenda: [], links: [], tags: [], problems: [], unreadNames: [] };
}

/** Keys whose values name nobody. All others are left out, unless they are looked at below. */
const plainKeys = new Set(['type', 'status', 'created', 'date', 'published', 'completion', 'due', 'left', 'joined', 'start', 'end', 'duration', 'review', 'verified', 'obsolete']);

function noteFor({ value: note }: Cleared<Note>, context: Context): Note {
  const find = finderFor(note, context);
  const inside = stretchesWithLabels(note).filter((range) => context.isInside(note, range));
  const isOutside = (range: Range): boolean => !inside.some((each) => contains(each, range));
  const hides = hidesNames(find);
  const tellsWhoCame = personsAt(note).every((written) => mayStand(written, find, context));
  const tells = ({ text, place }: Pick<Question, 'text' | 'place'>): boolean => hides(text) || context.links.standsIn(note, place, false);
  return {
    ...note,
    // A theme is called what its note is called.
    type: note.type === 'theme' && hides(note.name) ? 'note' : note.type,
    title: shownText(context.links.without(note, note.title), find, context),
    properties: note.properties.flatMap((property) => (whoCame.has(property.key) ? (tellsWhoCame ? [property] : []) : propertyFor(note, property, find, context))),
    questions: note.questions.filter((question) => (question.form === 'note' || isOutside(question.item)) && !tells(question)).map((question) => questionFor(note, question, inside, find, context)),
    decisions: note.decisions.filter((decision) => isOutside(decision.item) && !tells(decision)).map((decision) => ({ ...decision, by: decision.by.filter((each) => mayStand(each, find, context)), themes: decision.themes.filter((theme) => !hides(theme) && !context.links.isIn(note, theme)) })),
    actions: note.actions.filter((action) => isOutside(action.item) && !tells(action)).map((action) => ({ ...action, owners: ownersFor(action.owners, find, context) })),
    agenda: note.agenda.filter(({ place }) => isOutside(place)).map((item) => ({ ...item, words: shownText(context.links.standsIn(note, item.place, true) ? context.notIncluded : item.words, find, context) })),
    tags: note.tags.filter(({ name, place }) => isOutside(place) && !hides(name)),
    links: note.links.filter((link) => isOutside(link.place) && !hides(link.target) && context.isSeen(note, link)).map((link) => ({ ...link, alias: '', subpath: '' })), unreadNames: [],
    problems: note.problems.map((problem) => ({ ...problem, detail: '' })),
  };
}

/** Who was at a session, and who was not: of whom one may not be named, nothing is told of it, not even how many they were. */
const whoCame = new Set(['attendees', 'absent', 'substitutes']);

function personsAt({ properties }: Note): readonly string[] {
  return [...whoCame].flatMap((key) => valuesOf(properties, key)).flatMap((written) => written.split(/\s+(?:for|voor)\s+/u)).filter((written) => written.trim() !== '');
}

function propertyFor(note: Note, property: Property, find: FindNames, context: Context): readonly Property[] {
  const { key, values } = property;
  if (plainKeys.has(key) || isLabelKey(key)) return [property];
  if (key === 'owners') return [{ ...property, values: ownersFor(values, find, context) }];
  if (key === 'facilitators' || key === 'authors') return [{ ...property, values: values.filter((written) => mayStand(written, find, context)) }];
  if (key === 'aliases' || key === 'themes' || key === 'organisation' || key === 'value' || key === 'resolves' || key === 'roles') return [{ ...property, values: values.filter((value) => !hidesNames(find)(value) && !context.links.isIn(note, value)) }];
  return [];
}

/** What somebody said there below, the room may not see as soon as one of it stays inside: not even how much it is. */
function questionFor(note: Note, question: Question, inside: readonly Range[], find: FindNames, context: Context): Question {
  const { answer } = question;
  const mayStay = (written: readonly string[]): readonly string[] => written.filter((each) => mayStand(each, find, context));
  const agreed = new Set(context.whole.charter.themes.map(themeKey));
  const mayBeTheme = (theme: string): boolean => agreed.has(themeKey(theme)) || (!hidesNames(find)(theme) && !context.links.isIn(note, theme));
  return {
    ...question,
    owners: ownersFor(question.owners, find, context),
    askedBy: mayStay(question.askedBy), answeredBy: mayStay(question.answeredBy), supporters: mayStay(question.supporters),
    themes: question.themes.filter(mayBeTheme), tags: question.tags.filter(mayBeTheme),
    answer: answer === undefined || !(hidesNames(find)(answer.text) || context.links.standsIn(note, answer.place, true)) ? answer : { ...answer, form: 'text', text: context.notIncluded },
    replies: inside.some((range) => contains(question.item, range)) ? [] : question.replies.map(({ text, by, date }) => ({ text: shownText(context.links.without(note, text), find, context), by: mayStay(by), date })),
    values: question.values.filter(({ text, place }) => !context.links.isIn(note, text) && !inside.some((range) => contains(range, place)) && !hidesNames(find)(text)),
  };
}

/** That somebody owns it is not hidden with the name: it would look as if nobody did. */
function ownersFor(owners: readonly string[], find: FindNames, context: Context): readonly string[] {
  return [...new Set(owners.map((written) => (mayStand(written, find, context) ? written : context.nameLeftOut)))];
}

function mayStand(written: string, find: FindNames, { mayBeNamed, links, whole }: Context): boolean {
  return mayBeNamed(written) && !hidesNames(find)(written) && !links.isIn(whole.note, written);
}

/** Whether a text names somebody or something, however it is dressed: in marks, entities, addresses, tags without spaces. */
function hidesNames(find: FindNames): (text: string) => boolean {
  return (text) => readingsOf(text).some((reading) => find(reading).length > 0);
}

/** A title or a path, with neutral words in the place of names; nothing of it where they are dressed up. */
function shownText(text: string, find: FindNames, { nameLeftOut }: Context): string {
  const redacted = redactNames(text, find, nameLeftOut).text;
  return hidesNames(find)(redacted) ? nameLeftOut : redacted;
}
