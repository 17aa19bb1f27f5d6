import type { Community } from '../community/community.ts';
import type { Member } from '../community/member.ts';
import { resolvePerson } from '../community/people.ts';
import type { Action, Note, Question } from '../note/note.ts';
import { dateOfProperty, readNote, valuesOf } from '../note/parse-note.ts';
import type { NoteSource } from '../note/parse-note.ts';
import { gist, itemAt, refuse } from '../questions/change-question.ts';
import type { Edits } from '../questions/change-question.ts';
import { editProperties } from '../questions/edit-properties.ts';
import { parsePlainDate } from '../text/plain-date.ts';
import { applyEdits } from '../text/text-edit.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { namesAfter, renameInKey, renameOwners, renameOwnersOfAction } from './change-names.ts';
import type { Renaming } from './change-names.ts';
import { isCalled } from './duties.ts';
import type { DutySite } from './duties.ts';
import type { FileHandover, NameChange } from './plan-handover.ts';

/**
 * Carry out what a hand-over does in one file, against its newest text: all of it or nothing. Lines are found again by their block id,
 * else by their exact text. Everything else must read as before; if not, nothing is changed.
 */
export function carryOutHandover(community: Community, leaver: Member, { path, changes, left }: FileHandover, text: string): Edits {
  const source = readNote(path, text);
  if (source.note.locked !== undefined) return refuse(source.note.locked);
  const steps: Step[] = [];
  for (const { site, to } of changes) {
    const step = stepFor(source, site, renamingOf(community, leaver, to));
    if ('refused' in step) return step;
    steps.push(step);
  }
  const edits: TextEdit[] = steps.flatMap((step) => step.edits);
  const leftOn = left === undefined ? undefined : daysOfLeaving(source.note, left);
  if (leftOn !== undefined) {
    const day = leavesRemark(source) ? undefined : editProperties(source, [{ key: 'left', value: leftOn.length === 1 ? leftOn[0] : leftOn }]);
    if (day === undefined) return refuse('unsafe');
    edits.push(...day);
  }
  if (edits.length === 0) return refuse('already-so');
  const after = readNote(path, applyEdits(text, edits)).note;
  return JSON.stringify(saysIn(after, new Map(), undefined)) === JSON.stringify(saysIn(source.note, new Map(steps.map(({ at, renaming }) => [at, renaming])), leftOn)) ? { edits } : refuse('unsafe');
}

/** The days on which somebody left before they came back stay; a later day, which was a plan, goes. */
function daysOfLeaving({ properties }: Note, left: string): readonly string[] {
  return [...valuesOf(properties, 'left').filter((written) => (parsePlainDate(written) ?? left) < left), left];
}

/** A remark where a day should stand, or behind the only day, is somebody's text: it says something of that day alone. */
function leavesRemark({ note: { properties }, frontmatter }: NoteSource): boolean {
  const isNoDay = valuesOf(properties, 'left').length > 0 && dateOfProperty(properties, 'left') === undefined;
  return isNoDay || (frontmatter.kind === 'yaml' && /^left[ \t]*:[^\r\n]*[ \t]#/im.test(frontmatter.yaml));
}

function renamingOf(community: Community, leaver: Member, to: NameChange['to']): Renaming {
  const successor = to === undefined ? undefined : resolvePerson(community, to);
  return { isLeaver: isCalled(community, leaver), isSuccessor: successor?.kind === 'member' ? isCalled(community, successor.member) : () => false, to };
}

interface Step {
  /** What changes: a question, an action, or a key. */
  readonly at: Question | Action | string;
  readonly renaming: Renaming;
  readonly edits: readonly TextEdit[];
}

function stepFor(source: NoteSource, site: DutySite, renaming: Renaming): Step | ReturnType<typeof refuse> {
  const { note, text, body } = source;
  if (site.kind === 'key') {
    if (!valuesOf(note.properties, site.key).some(renaming.isLeaver)) return refuse('not-found');
    const edits = renameInKey(source, site.key, renaming);
    return edits === undefined ? refuse('unsafe') : { at: site.key, renaming, edits };
  }
  const line = findLine(note, site, renaming);
  if (line === undefined) return refuse('not-found');
  const item = itemAt(body.items, line.item.start);
  if (item === undefined) return refuse('unsafe');
  return { at: line, renaming, edits: site.kind === 'question' ? renameOwners(text, item, renaming) : renameOwnersOfAction(source, item, renaming) };
}

/** By its block id where that is the only one, else the n-th of those that read the same, as long as there are still as many. */
function findLine({ questions, actions }: Note, site: Exclude<DutySite, { kind: 'key' }>, { isLeaver }: Renaming): Question | Action | undefined {
  const lines: readonly (Question | Action)[] = site.kind === 'question' ? questions.filter(({ form }) => form === 'line') : actions.filter(({ state }) => state === 'open');
  const byId = site.id === undefined ? [] : lines.filter(({ id }) => id === site.id);
  if (byId.length === 1) return byId.find(({ owners }) => owners.some(isLeaver));
  const same = lines.filter(({ id, text, owners }) => text === site.text && id === site.id && owners.some(isLeaver));
  return same.length === site.of ? same[site.nth] : undefined;
}

/** All that a note says, after some names in it changed. */
function saysIn(note: Note, renamed: ReadonlyMap<Question | Action | string, Renaming>, left: readonly string[] | undefined): unknown {
  const namesOf = (at: Question | Action): readonly string[] => { const renaming = renamed.get(at); return renaming === undefined ? at.owners : namesAfter(at.owners, renaming); };
  const keys = new Map<string, readonly string[]>();
  for (const { key } of note.properties) {
    const renaming = renamed.get(key);
    const values = valuesOf(note.properties, key);
    const after = renaming === undefined ? values : namesAfter(values, renaming);
    if (after.length > 0) keys.set(key, after);
  }
  if (left !== undefined) keys.set('left', left);
  return [
    [...keys].sort(([a], [b]) => (a < b ? -1 : 1)), note.type, note.title, note.label, note.labelsInBody.map(({ label }) => label), note.parts.map(({ label }) => label),
    note.questions.map((question) => gist({ ...question, owners: namesOf(question) })),
    note.actions.map((action) => [action.text, action.id, action.state, namesOf(action), action.due, action.completion]),
    note.decisions.map(({ text, id, decided, by }) => [text, id, decided, by]), note.agenda.map(({ words, minutes }) => [words, minutes]), note.tags.map(({ name }) => name),
    note.problems.map(({ code, detail }) => [code, detail]),
  ];
}
