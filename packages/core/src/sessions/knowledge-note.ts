import type { Community } from '../community/community.ts';
import { keyOfPerson, resolvePerson } from '../community/people.ts';
import { presencesAt } from '../community/presence.ts';
import { linkTextFor } from '../community/resolve-link.ts';
import { readSubstitution } from '../community/substitution.ts';
import { themesOf, themesOfNote } from '../community/themes.ts';
import { labelOfNote, labelOfQuestion } from '../confidentiality/effective-label.ts';
import type { Note, Question } from '../note/note.ts';
import { parseNote, readNote, valuesOf } from '../note/parse-note.ts';
import { isStricter, strictestOf } from '../note/tlp.ts';
import { closingCanBeRead, closingOf } from '../questions/closing.ts';
import { asksForChathamHouse } from '../note/chatham-house.ts';
import { isFileName } from '../questions/promote-question.ts';
import { problemsOfPlace, renderPart } from '../templates/render-part.ts';
import type { TemplateProblem } from '../templates/render-template.ts';
import type { Template } from '../templates/template.ts';
import { answerInFull } from './answer-in-full.ts';
import { linkToLine } from './carry-over.ts';
import { commonValues, placeFor, withProperties } from './plan-session.ts';
import type { Moment } from './plan-session.ts';
import { ownWords } from './shown-words.ts';

export interface KnowledgePlan {
  /** The note that the question stands in. */
  readonly note: Note;
  readonly question: Question;
  /** The text of that note as it stands now. */
  readonly newest: string;
  /** Of a question on a line, the block id that it has or is given. */
  readonly id: string;
  /** Of the file, without `.md`. */
  readonly name: string;
  /** Who writes it down, as it shall stand in the note; empty for nobody. */
  readonly by: string;
}

export type KnowledgeDraft =
  | { readonly kind: 'drafted'; readonly path: string; readonly text: string; readonly problems: readonly TemplateProblem[] }
  /** `closed`: who may see the question can't be read, or not be said by this template. */
  | { readonly kind: 'leads-out' | 'unreadable' | 'closed' };

/**
 * A note that says what came of a question: its `resolves` leads to the question, and all that closes the question closes the note. What
 * the template says itself stays, unless it is looser.
 */
export function draftKnowledge(community: Community, template: Template, plan: KnowledgePlan, moment: Moment): KnowledgeDraft {
  const { note, question, name } = plan;
  if (!closingCanBeRead(note) || note.properties.filter(({ key }) => key === 'audience').length > 1) return { kind: 'closed' };
  const themes = themesOf(community, question, themesOfNote(community, note)).map((theme) => theme.name);
  const values = {
    ...commonValues(community, { title: name, date: moment.today, time: moment.time, facilitators: community.charter.facilitators, themes }),
    question: question.form === 'note' ? `[[${linkTextFor(community, note)}]]` : linkToLine(community, note, plan.id, ownWords(question.text)),
    answer: answerInFull(note, question, plan.newest),
  };
  const folder = placeFor(community, template, values);
  const fileName = template.filename === '' ? name : renderPart(template, 'filename', values).text;
  if (folder === undefined || !isFileName(fileName)) return { kind: 'leads-out' };
  const { text: rendered, problems } = renderPart(template, 'text', values);
  const closing = closingFor(community, note, question, parseNote('', rendered));
  const text = withProperties(rendered, [...closing.changes, ...changesFor(community, rendered, plan, themes)]);
  if (text === undefined) return { kind: 'unreadable' };
  const whole = closing.inBody === '' ? text : withLabel(text, closing.inBody);
  return isAsClosed(community, note, question, whole) ? { kind: 'drafted', path: `${folder === '' ? '' : `${folder}/`}${fileName}.md`, text: whole, problems: [...problemsOfPlace(template, values), ...problems] } : { kind: 'closed' };
}

interface ClosingChanges {
  readonly changes: readonly { readonly key: string; readonly value: string | readonly string[] | undefined }[];
  readonly inBody: string;
}

/** What the template says of its own, and is stricter, counts too. */
function closingFor(community: Community, note: Note, question: Question, made: Note): ClosingChanges {
  const { properties, inBody } = closingOf(community, note, question);
  const said = new Map(properties);
  const own = labelOfQuestion(community, note, question);
  const label = strictestOf([own, ...(made.label === undefined ? [] : [made.label])]) ?? own;
  const isSilent = said.get('confidentiality') === undefined && label !== 'TLP:RED';
  const audience = said.get('audience') ?? [];
  // What nobody is named for is for those who were present, and they were at the session, not at the new note.
  const present = note.type === 'session' ? namesOfPresent(community, note) : [];
  const readers = audience.length === 0 && own === 'TLP:RED' ? present : audience;
  const chathamHouse = said.get('chatham-house') ?? '';
  return {
    changes: [
      { key: 'confidentiality', value: isSilent ? undefined : label }, ...(made.properties.some(({ key }) => key === 'tlp') ? [{ key: 'tlp', value: undefined }] : []),
      ...(readers.length === 0 ? [] : [{ key: 'audience', value: readers }]),
      ...(chathamHouse.length === 0 ? [] : [{ key: 'chatham-house', value: chathamHouse }]),
    ],
    inBody: isSilent && isStricter(label, community.charter.defaultLabel) ? `[confidentiality:: ${label}]` : isSilent ? inBody : '',
  };
}

/** As they are written in the session's note. */
function namesOfPresent(community: Community, session: Note): readonly string[] {
  const there = new Set(presencesAt(community, session).map(({ person }) => keyOfPerson(person)));
  const substitutes = valuesOf(session.properties, 'substitutes').flatMap((written) => readSubstitution(written)?.substitute ?? []);
  return [...valuesOf(session.properties, 'attendees'), ...substitutes].filter((written) => there.has(keyOfPerson(resolvePerson(community, written))));
}

function changesFor(community: Community, rendered: string, { note, question, id, by }: KnowledgePlan, themes: readonly string[]): ClosingChanges['changes'] {
  const made = parseNote('', rendered);
  const isEmpty = (key: string): boolean => valuesOf(made.properties, key).every((value) => value.trim() === '');
  const target = linkTextFor(community, note).split('|')[0] ?? note.name;
  const link = question.form === 'note' ? `[[${linkTextFor(community, note)}]]` : `[[${target}#^${id}]]`;
  // Who said what may not be told of a session under the Chatham House rule.
  const isNameless = asksForChathamHouse(note);
  const authors = isNameless ? [] : question.answeredBy.length > 0 ? question.answeredBy : [by].filter((each) => each !== '');
  return [
    { key: 'type', value: 'knowledge' },
    { key: 'resolves', value: [...valuesOf(made.properties, 'resolves').filter((each) => each.trim() !== '' && each !== link), link] },
    ...(themes.length > 0 && isEmpty('themes') ? [{ key: 'themes', value: themes }] : []),
    ...(authors.length > 0 && isEmpty('authors') ? [{ key: 'authors', value: authors }] : []),
  ];
}

/** Below the title, where a reader sees it. */
function withLabel(text: string, label: string): string {
  const { body } = readNote('', text);
  const at = body.headings[0]?.range.end ?? body.start;
  return at === body.start ? `${text.slice(0, at)}\n${label}\n${text.slice(at)}` : `${text.slice(0, at)}\n\n${label}${text.slice(at)}`;
}

/** Whatever the template says: nobody may see more of the new note than of the question. */
function isAsClosed(community: Community, note: Note, question: Question, text: string): boolean {
  const made = parseNote('', text);
  const label = labelOfNote(community, made);
  const audience = valuesOf(note.properties, 'audience');
  return closingCanBeRead(made) && !isStricter(labelOfQuestion(community, note, question), label) && (note.label !== undefined || made.label === undefined || label === 'TLP:RED')
    && (audience.length === 0 || valuesOf(made.properties, 'audience').join('\n') === audience.join('\n'));
}
