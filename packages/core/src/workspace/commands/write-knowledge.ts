import type { Community } from '../../community/community.ts';
import { nameKey } from '../../community/name-key.ts';
import { nameOfPath } from '../../note/parse-note.ts';
import type { Question } from '../../note/note.ts';
import { fileNameFor, isFileName } from '../../questions/promote-question.ts';
import { inSequence } from '../../questions/in-sequence.ts';
import { freeName } from '../../sessions/plan-session.ts';
import { knowledgeOf } from '../../sessions/harvest/gather-harvest.ts';
import { plainWords } from '../../sessions/shown-words.ts';
import type { Template } from '../../templates/template.ts';
import type { Row } from '../../views/sidebar.ts';
import { failureText, pathInWords } from '../command-context.ts';
import type { CommandContext } from '../command-context.ts';
import { createKnowledge, knowledgeChoice, leadBack, leadsTo, planKnowledge } from '../make-knowledge.ts';
import { templatesOf } from '../templates-of.ts';
import { pickTemplate, tellProblems } from './new-session.ts';
import { whichQuestion } from './which-question.ts';

/** A knowledge note from one question: first the note, then the link to it. */
export async function writeKnowledge(context: CommandContext, row: Row | undefined): Promise<void> {
  const { environment: { ui, store }, messages } = context;
  const chosen = await whichQuestion(context, 'writeKnowledge', row);
  if (chosen === undefined) return;
  const { community, facts: { note, question } } = chosen;
  const [made] = knowledgeOf(community, note, question);
  if (made !== undefined) {
    ui.notify('info', messages.harvest.hasNote(made.title));
    await ui.open(made.path, undefined);
    return;
  }
  const title = messages.commands.writeKnowledge;
  const template = await pickKnowledgeTemplate(context, community, title);
  const name = template === undefined ? undefined : await askNoteName(context, community, title, question, []);
  const planned = template === undefined || name === undefined ? undefined : await planKnowledge(context, community, template, [knowledgeChoice(context, note, question, name)]);
  const [plan] = planned ?? [];
  if (template === undefined || planned === undefined || plan === undefined) return;
  const change = (text: string): ReturnType<typeof inSequence> => inSequence(text, leadsTo(planned, note.path));
  const newest = await store.read(note.path);
  const trial = newest === undefined ? undefined : change(newest);
  if (trial === undefined || 'refused' in trial) {
    ui.notify('warning', failureText(messages, pathInWords(context, note.path), trial === undefined ? { kind: 'missing' } : { kind: 'refused', reason: trial.refused }));
    return;
  }
  const isLinked = (await createKnowledge(context, planned)) && (await leadBack(context, note.path, change, planned));
  await context.reload();
  if (isLinked) ui.notify('info', messages.harvest.knowledgeMade(nameOfPath(plan.path)));
  tellProblems(context, template, plan.problems);
  if (isLinked) await ui.open(plan.path, undefined);
}

/** The community's own come first; with only one there is nothing to ask. */
export async function pickKnowledgeTemplate(context: CommandContext, community: Community, title: string): Promise<Template | undefined> {
  const templates = (await templatesOf(context.environment.store, community)).filter(({ type }) => type === 'knowledge');
  return templates.length > 1 ? pickTemplate(context, title, templates) : templates[0];
}

/** A name that no note of the community has, and none of those that are about to be made. */
export function askNoteName({ environment: { ui }, messages }: CommandContext, community: Community, title: string, question: Question, taken: readonly string[]): Promise<string | undefined> {
  const isTaken = (name: string): boolean => community.names.byName.has(nameKey(name)) || taken.some((each) => nameKey(each) === nameKey(name));
  const check = (text: string): string | undefined => (!isFileName(text.trim()) ? messages.input.fileNameBad : isTaken(text.trim()) ? messages.refusals.exists(`${text.trim()}.md`) : undefined);
  return ui.input({ title, prompt: messages.harvest.noteFor(plainWords(question.text)), placeholder: '', value: freeName(community, fileNameFor(plainWords(question.text))), check }).then((name) => name?.trim());
}
