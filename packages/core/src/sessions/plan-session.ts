import type { Community } from '../community/community.ts';
import { folderOf } from '../community/community.ts';
import { nameKey } from '../community/name-key.ts';
import { linkToMember } from '../community/people.ts';
import type { Person } from '../community/people.ts';
import type { Member } from '../community/member.ts';
import { linkTextFor, normalizedPath } from '../community/resolve-link.ts';
import type { Note } from '../note/note.ts';
import { dateOfProperty, readNote, valuesOf } from '../note/parse-note.ts';
import { unreadableAmongMembers } from '../community/unreadable-members.ts';
import { editProperties } from '../questions/edit-properties.ts';
import type { PropertyChange } from '../questions/edit-properties.ts';
import { fileNameFor } from '../questions/promote-question.ts';
import { formatDate } from '../templates/format-date.ts';
import { renderPart } from '../templates/render-part.ts';
import type { TemplateProblem, TemplateValues } from '../templates/render-template.ts';
import type { Template } from '../templates/template.ts';
import { messagesFor } from '../text/messages/messages.ts';
import type { PlainDate } from '../text/plain-date.ts';
import { applyEdits } from '../text/text-edit.ts';
import { durationOf, minutesOf, minutesOfDay, timeOfDay } from './agenda.ts';
import { briefingFor, briefingLines } from './briefing.ts';
import type { MayTell } from './briefing.ts';
import { carriedKinds, carryOver, linkToLine, nothingCarried } from './carry-over.ts';
import type { CarriedKind, CarryOver } from './carry-over.ts';
import { sessionsOf } from './last-session.ts';
import { mayNamePerson, mayStandInAll, membersToName } from './may-stand-in.ts';
import { workByOwner } from './open-work.ts';
import type { WorkByOwner } from './open-work.ts';
import { ownWords, shownWords } from './shown-words.ts';

export interface SessionPlan {
  readonly date: PlainDate;
  /** In minutes. */
  readonly duration: number;
  readonly themes: readonly string[];
  /** As they shall stand in the note: `[[Noor Visser]]`. */
  readonly facilitators: readonly string[];
  /** Of the file, without `.md`. */
  readonly name: string;
}

export interface Moment {
  readonly today: PlainDate;
  /** `14:05`, where the person is. */
  readonly time: string;
}

export type NewNote =
  /**
   * `unnamed`: so many members are not among the attendees, for fewer people may see their notes than this one; `unreadable`: the names of
   * notes among the member notes that can't be read, so that whoever they are about is not among them either.
   */
  | { readonly kind: 'made'; readonly text: string; readonly problems: readonly TemplateProblem[]; readonly unnamed: number; readonly unreadable: readonly string[] }
  /** The frontmatter of the template can't be read once it is filled in. */
  | { readonly kind: 'frontmatter-unreadable'; readonly problems: readonly TemplateProblem[] };

/** How long a session by this template takes, as the template says itself: its times, else its agenda; undefined where it says neither. */
export function durationOfTemplate(template: Template): number | undefined {
  const { note } = readNote('', template.text);
  const sum = minutesOf(note.agenda);
  return durationOf(note) ?? (sum > 0 ? sum : undefined);
}

/**
 * What the session begins with. Who reads its note is told by the finished note alone: a template says more, or less, before it is filled in.
 * So the note is made with nothing and with what may stand in that one, and what comes along may stand in both.
 */
export function carryOverFor(community: Community, template: Template, plan: SessionPlan, moment: Moment): CarryOver {
  const carried = (notes: readonly Note[]): CarryOver => carryOver(community, { date: plan.date, themes: plan.themes, notes, room: roomForQuestions(template, plan.duration) }, moment.today);
  const noteWith = (brought: CarryOver): Note => {
    const made = newSession(community, template, plan, brought, () => undefined, moment);
    return readNote('', made.kind === 'made' ? made.text : '').note;
  };
  const bare = noteWith(nothingCarried);
  return carried([bare, noteWith(carried([bare]))]);
}

const sections: Readonly<Record<CarriedKind, string>> = { questions: 'openquestions', actions: 'openactions', decisions: 'lastdecisions', absences: 'absentees' };

function hasPlace({ text }: Template, kind: CarriedKind): boolean {
  return new RegExp(`\\{\\{#[ \\t]*${sections[kind]}[ \\t]*\\}\\}`).test(text);
}

/** What of it the template has a place for: the rest comes into no note. */
export function shownIn(template: Template, carried: CarryOver): CarryOver {
  const placed = <Value>(kind: CarriedKind, value: Value, none: Value): Value => (hasPlace(template, kind) ? value : none);
  const { questions, actions, decisions, absences, heldBack } = carried;
  return {
    ...carried,
    questions: placed('questions', questions, []), actions: placed('actions', actions, []), decisions: placed('decisions', decisions, []), absences: placed('absences', absences, []),
    heldBack: { questions: placed('questions', heldBack.questions, 0), actions: placed('actions', heldBack.actions, 0), decisions: placed('decisions', heldBack.decisions, 0), absences: placed('absences', heldBack.absences, 0) },
  };
}

/** What would come along, had the template a place for it. */
export function withoutPlace(template: Template, carried: CarryOver): readonly CarriedKind[] {
  return carriedKinds.filter((kind) => carried[kind].length > 0 && !hasPlace(template, kind));
}

/** A question takes ten minutes of the time that the agenda gives to the open questions, not to those about a case or a proposal, else of a third of the session. */
function roomForQuestions(template: Template, duration: number): number {
  const forQuestions = readNote('', template.text).note.agenda.filter(({ words }) => /^(?:(?:the|our|de|onze) )?(?:open )?(?:questions|vragen)$/i.test(words.trim())).reduce((sum, { minutes = 0 }) => sum + minutes, 0);
  return Math.max(1, Math.floor((forQuestions > 0 ? forQuestions : duration / 3) / 10));
}

/** `idOf` tells the block id of a question that was given one after the notes were read. */
export function newSession(community: Community, template: Template, plan: SessionPlan, carried: CarryOver, idOf: (path: string, text: string) => string | undefined, moment: Moment): NewNote {
  const start = minutesOfDay(valuesOf(readNote('', template.text).note.properties, 'start')[0] ?? '');
  const time = start === undefined ? moment.time : timeOfDay(start);
  const values = { ...commonValues(community, { title: plan.name, date: plan.date, time, facilitators: plan.facilitators, themes: plan.themes }), ...carriedValues(community, carried, idOf, moment.today), duration: String(plan.duration) };
  const rendered = renderPart(template, 'text', values);
  const { note } = readNote('', rendered.text);
  const attendees = isEmpty(note, 'attendees') ? membersToName(community, note, plan.date > moment.today ? plan.date : moment.today) : { named: [], unnamed: [] };
  const text = withProperties(rendered.text, changesFor(community, note, plan, start, attendees.named));
  if (text === undefined) return { kind: 'frontmatter-unreadable', problems: rendered.problems };
  const unreadable = new Set(isEmpty(note, 'attendees') ? unreadableAmongMembers(community) : []);
  for (const member of attendees.named) unreadable.delete(member.note);
  const unnamed = attendees.unnamed.filter((member) => !unreadable.has(member.note)).length;
  return { kind: 'made', text, problems: rendered.problems, unnamed, unreadable: [...unreadable].map(({ name }) => name) };
}

export interface CommonFacts {
  readonly title: string;
  readonly date: PlainDate;
  readonly time: string;
  readonly facilitators: readonly string[];
  readonly themes: readonly string[];
}

/** What every template can ask for. `{{title}}`, `{{date}}` and `{{time}}` are Obsidian's own: the name of the file, and the day and time of what is made. */
export function commonValues({ charter }: Community, { title, date, time, facilitators, themes }: CommonFacts): TemplateValues {
  return {
    title,
    date: (format) => formatDate(date, time, format === undefined || format === '' ? 'YYYY-MM-DD' : format, charter.language),
    time: (format) => formatDate(date, time, format === undefined || format === '' ? 'HH:mm' : format, charter.language),
    community: charter.name,
    facilitator: facilitators[0] ?? '', facilitators: facilitators.map((facilitator) => ({ facilitator })),
    theme: themes[0] ?? '', themes: themes.map((theme) => ({ theme })),
    // Filled in where a note is made of a question.
    question: '', answer: '',
  };
}

function carriedValues(community: Community, carried: CarryOver, idOf: (path: string, text: string) => string | undefined, today: PlainDate): TemplateValues {
  const messages = messagesFor(community.charter.language);
  const { notes, last, absences, actions, decisions, questions } = carried;
  const work: WorkByOwner = absences.length === 0 ? new Map() : workByOwner(community, today);
  const mayTell: MayTell = (from, _, its) => mayStandInAll(community, notes, from, its);
  const mayName = (person: Person): boolean => notes.every((note) => mayNamePerson(community, note, person));
  const nothingLeft = absences.length === 0 && actions.length === 0 && decisions.length === 0;
  return {
    absentees: absences.map(({ person, substitute }) => ({
      member: written(community, person), substitute: substitute === undefined || !mayName(substitute) ? '' : messages.briefing.cameInstead(written(community, substitute)),
      briefing: briefingLines(community, briefingFor(community, person, last, mayTell, work), person, messages).map((line) => ({ line })),
    })),
    openactions: actions.map(({ note, action, owners }) => ({ action: `${linkToLine(community, note, action.id, ownWords(action.text))}${messages.briefing.owners(owners.filter(mayName).map(({ name }) => name).join(', '), action.due ?? '')}` })),
    lastdecisions: decisions.map((decision) => ({ decision: last === undefined ? shownWords(decision) : linkToLine(community, last, decision.id, ownWords(decision.text)) })),
    nothingleft: nothingLeft ? [{}] : [],
    openquestions: questions.map(({ note, question }) => ({
      question: question.form === 'note' ? `[[${linkTextFor(community, note)}]]` : linkToLine(community, note, question.id ?? idOf(note.path, question.text), ownWords(question.text)),
    })),
  };
}

function written(community: Community, person: Person): string {
  return person.kind === 'member' ? linkToMember(community, person.member) : person.name;
}

/** What the frontmatter shall say; what the template says itself stays, but for the day and who leads. */
function changesFor(community: Community, note: Note, plan: SessionPlan, start: number | undefined, attendees: readonly Member[]): readonly PropertyChange[] {
  const all: readonly PropertyChange[] = [
    { key: 'type', value: 'session' },
    { key: 'date', value: plan.date },
    ...(start === undefined ? [{ key: 'duration', value: String(plan.duration) }] : [{ key: 'end', value: timeOfDay(start + plan.duration) }]),
    ...(plan.themes.length > 0 && isEmpty(note, 'themes') ? [{ key: 'themes', value: plan.themes }] : []),
    ...(plan.facilitators.length > 0 ? [{ key: 'facilitators', value: plan.facilitators }] : []),
    { key: 'attendees', value: attendees.map((member) => linkToMember(community, member)) },
  ];
  return all.filter(({ value }) => value !== undefined && value.length > 0);
}

function isEmpty({ properties }: Note, key: string): boolean {
  return valuesOf(properties, key).every((value) => value.trim() === '');
}

/** A note with these keys; undefined where its frontmatter can't be read, or would not read as meant. */
export function withProperties(text: string, changes: readonly PropertyChange[]): string | undefined {
  const whole = readNote('', text).frontmatter.kind === 'none' ? `---\n---\n${text.startsWith('\n') ? '' : '\n'}${text}` : text;
  return changes.reduce<string | undefined>((current, change) => {
    if (current === undefined) return undefined;
    const source = readNote('', current);
    const before = valuesOf(source.note.properties, change.key);
    const wanted = typeof change.value === 'string' ? [change.value] : change.value ?? [];
    if (before.length === wanted.length && before.every((value, index) => value === wanted[index])) return current;
    const edits = editProperties(source, [change]);
    return edits === undefined ? undefined : applyEdits(current, edits);
  }, whole);
}

/** Where a new note stands, from the root of the store; undefined where the template would lead out of the community. */
export function placeFor(community: Community, template: Template, values: TemplateValues): string | undefined {
  const asked = renderPart(template, 'folder', values).text.trim();
  if (asked === '') return folderOfType(community, template.type);
  // A step up, a root or a drive leads out; a folder with a dot in front is hidden from every tool.
  const segments = asked.replace(/^\.\//, '').replace(/\/+$/, '').split('/');
  if (/^[\\/]|[\\:]/.test(asked) || segments.some((segment) => segment.startsWith('.') || segment.trim() === '')) return undefined;
  return normalizedPath(`${community.folder}/${segments.map((segment) => fileNameFor(segment)).join('/')}`);
}

/** Where the community keeps notes of a type: beside the newest session, else beside the first of its type, else in the community's folder. */
export function folderOfType(community: Community, type: Note['type']): string {
  const [newest] = type === 'session' ? sessionsOf(community) : [];
  const habit = type === 'note' || type === 'community' ? undefined : newest ?? community.notes.find((note) => note.type === type);
  return habit === undefined ? community.folder : folderOf(habit.path);
}

/** What a new session is called: as the template says, else as the newest sessions are: the day in front, unless none of them has it there. */
export function nameForSession(community: Community, template: Template, date: PlainDate, values: TemplateValues): string {
  if (template.filename !== '') return fileNameFor(renderPart(template, 'filename', { ...values, title: template.name }).text);
  const recent = sessionsOf(community).slice(0, 5);
  const dayFirst = recent.length === 0 || recent.some((note) => note.name.startsWith(dateOfProperty(note.properties, 'date') ?? '-'));
  return fileNameFor(dayFirst ? `${date} ${template.name}` : `${template.name} ${date}`);
}

/** A name that no note of the community has, so that links to it are short and plain: with a number behind it where it must be. */
export function freeName({ names }: Community, name: string): string {
  let free = name;
  for (let number = 2; names.byName.has(nameKey(free)); number++) free = `${name} ${String(number)}`;
  return free;
}
