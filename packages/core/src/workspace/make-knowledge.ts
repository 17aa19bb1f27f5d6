import type { Community } from '../community/community.ts';
import { nameKey } from '../community/name-key.ts';
import type { Note, Question } from '../note/note.ts';
import type { Edits } from '../questions/change-question.ts';
import { answerWithNote } from '../questions/operations.ts';
import { targetOf } from '../questions/target.ts';
import { draftKnowledge } from '../sessions/knowledge-note.ts';
import type { KnowledgeDraft } from '../sessions/knowledge-note.ts';
import type { Template } from '../templates/template.ts';
import { nameOfPath } from '../note/parse-note.ts';
import type { CommandContext } from './command-context.ts';
import { failureText, freshId, pathInWords, writtenPerson } from './command-context.ts';

/** A question that becomes a knowledge note. */
export interface KnowledgeChoice {
  readonly note: Note;
  readonly question: Question;
  /** The block id that it has, or is given. */
  readonly id: string;
  readonly name: string;
}

export function knowledgeChoice(context: CommandContext, note: Note, question: Question, name: string): KnowledgeChoice {
  return { note, question, name, id: question.id ?? freshId(context) };
}

export type PlannedKnowledge = KnowledgeChoice & Extract<KnowledgeDraft, { kind: 'drafted' }>;

/** The notes as they would be, with nothing written; says why where one can't be made, and then undefined. */
export async function planKnowledge(context: CommandContext, community: Community, template: Template, choices: readonly KnowledgeChoice[]): Promise<readonly PlannedKnowledge[] | undefined> {
  const { environment: { ui, store, today, timeOfDay }, messages: { refusals } } = context;
  const me = context.me(community);
  const planned: PlannedKnowledge[] = [];
  for (const choice of choices) {
    const newest = (await store.read(choice.note.path)) ?? '';
    const draft = draftKnowledge(community, template, { ...choice, newest, by: me === undefined ? '' : writtenPerson(community, me) }, { today: today(), time: timeOfDay() });
    if (draft.kind !== 'drafted') {
      const why = { 'leads-out': refusals.templateLeadsOut(template.name), unreadable: refusals.templateUnreadable(template.name), closed: refusals['note-unreadable'](pathInWords(context, choice.note.path)) };
      ui.notify('warning', why[draft.kind]);
      return undefined;
    }
    const name = nameKey(nameOfPath(draft.path));
    const isTaken = community.names.byName.has(name) || planned.some(({ path }) => nameKey(nameOfPath(path)) === name) || (await store.read(draft.path)) !== undefined;
    if (isTaken) { ui.notify('warning', refusals.exists(draft.path)); return undefined; }
    planned.push({ ...choice, ...draft });
  }
  return planned;
}

/** What lets the questions of one note lead to their knowledge notes. */
export function leadsTo(planned: readonly PlannedKnowledge[], path: string): readonly ((text: string) => Edits)[] {
  return planned.filter(({ note }) => note.path === path).map((each) => (text) => answerWithNote(text, targetOf(each.note, each.question), `[[${nameOfPath(each.path)}]]`, each.id));
}

/** Make the notes. Never overwrites; false, with a word about it, where another note was made there meanwhile. */
export async function createKnowledge({ environment: { store, ui }, messages }: CommandContext, planned: readonly PlannedKnowledge[]): Promise<boolean> {
  for (const { path, text } of planned) {
    if ((await store.create(path, text)) === 'exists') { ui.notify('warning', messages.refusals.exists(path)); return false; }
  }
  return true;
}

/** Change the note that some questions stand in; says so where their knowledge notes are there now and the questions could not be changed. */
export async function leadBack(context: CommandContext, path: string, change: (text: string) => Edits, planned: readonly PlannedKnowledge[]): Promise<boolean> {
  const { environment: { store, ui }, messages } = context;
  const outcome = await store.process(path, change);
  if (outcome.kind === 'written') {
    context.written(path, outcome.text);
    return true;
  }
  if (outcome.kind === 'refused' && outcome.reason.code === 'already-so') return true;
  const why = failureText(messages, pathInWords(context, path), outcome);
  const names = planned.filter(({ note }) => note.path === path).map((each) => nameOfPath(each.path)).join('”, “');
  ui.notify('warning', names === '' ? why : messages.harvest.notLinked(names, why));
  return false;
}
