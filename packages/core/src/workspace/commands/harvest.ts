import type { Community } from '../../community/community.ts';
import { labelOfQuestion } from '../../confidentiality/effective-label.ts';
import { placesIn } from '../../note/place.ts';
import { readNote } from '../../note/parse-note.ts';
import type { NoteSource } from '../../note/parse-note.ts';
import { isStricter } from '../../note/tlp.ts';
import type { Edits } from '../../questions/change-question.ts';
import { inSequence } from '../../questions/in-sequence.ts';
import { gatherHarvest } from '../../sessions/harvest/gather-harvest.ts';
import type { Harvest } from '../../sessions/harvest/gather-harvest.ts';
import { harvestNote } from '../../sessions/harvest/harvest-note.ts';
import type { HarvestRequest } from '../../sessions/harvest/harvest-note.ts';
import { marksIn } from '../../sessions/harvest/marks.ts';
import { notGathered } from '../../sessions/harvest/not-gathered.ts';
import { foreignIn } from '../../sessions/harvest/write-summary.ts';
import type { Foreign, SummaryRequest } from '../../sessions/harvest/write-summary.ts';
import { plainWords } from '../../sessions/shown-words.ts';
import { builtInTemplates } from '../../templates/built-in/templates.ts';
import type { Template } from '../../templates/template.ts';
import { templateLinesOf } from '../../sessions/harvest/template-lines.ts';
import type { TemplateLines } from '../../sessions/harvest/template-lines.ts';
import { languages, messagesFor } from '../../text/messages/messages.ts';
import { applyEdits } from '../../text/text-edit.ts';
import { failureText, freshId, noteAt, pathInWords } from '../command-context.ts';
import type { CommandContext } from '../command-context.ts';
import { createKnowledge, knowledgeChoice, leadBack, leadsTo, planKnowledge } from '../make-knowledge.ts';
import type { KnowledgeChoice, PlannedKnowledge } from '../make-knowledge.ts';
import { templatesOf } from '../templates-of.ts';
import { sessionInFront } from './during-session.ts';
import { harvestReview, missedInShort } from './harvest-review.ts';
import { pickSeveral } from './pick-several.ts';
import { askNoteName, pickKnowledgeTemplate } from './write-knowledge.ts';
import { tellProblems } from './new-session.ts';

/** Gather what a session yielded, choose what becomes a knowledge note, look at the summary, and write it all. */
export async function harvest(context: CommandContext): Promise<void> {
  const { environment: { ui, store }, messages } = context;
  const at = sessionInFront(context);
  if (at === undefined) return;
  const { community, session: { path, title: name } } = at;
  const text = await store.read(path);
  const lines = await linesOfTemplates(context, community);
  const source = text === undefined ? undefined : readNote(path, text);
  if (source === undefined || !canHarvest(context, community, source, lines)) {
    if (source === undefined) ui.notify('warning', messages.refusals.missing(pathInWords(context, path)));
    return;
  }
  const gathered = gatherHarvest(community, source, lines);
  const knowledge = await chooseKnowledge(context, community, gathered);
  const missed = notGathered(community, source, lines);
  const strangers = foreignIn(community, source, lines);
  const takeOut = knowledge === undefined ? undefined : await askForeign(context, strangers);
  if (knowledge === undefined || takeOut === undefined) return;
  const { planned } = knowledge;
  const request: HarvestRequest = { templateLines: lines, takeOut, messages: messagesFor(community.charter.language), idFor: idsFrom(context, planned) };
  const steps = (where: Community) => (newest: string): Edits => inSequence(newest, [...leadsTo(planned, path), (current) => harvestNote(where, path, current, request)]);
  const trial = steps(community)(source.text);
  // A note that is made of a question of another note may leave the session's as it is.
  if ('refused' in trial && (trial.refused.code !== 'already-so' || planned.length === 0)) {
    if (trial.refused.code === 'already-so') ui.notify('info', [messages.harvest.upToDate(name), ...missedInShort(missed, messages)].join(' '));
    else ui.notify('warning', failureText(messages, pathInWords(context, path), { kind: 'refused', reason: trial.refused }));
    return;
  }
  if (!(await canLeadBack(context, planned, path))) return;
  const markdown = harvestReview({ community, source, after: 'edits' in trial ? applyEdits(source.text, trial.edits) : source.text, planned, takeOut, strangers, harvest: gathered, missed }, messages);
  if (!(await ui.review({ title: messages.harvest.reviewTitle(name), markdown, question: messages.harvest.question(name), accept: messages.harvest.accept }))) return;
  await carryOut(context, { path, name, planned, steps, template: knowledge.template });
}

interface HarvestPlan {
  readonly path: string;
  readonly name: string;
  readonly planned: readonly PlannedKnowledge[];
  readonly template: Template | undefined;
  /** The change of the session's note, as the community knows its knowledge notes then. */
  readonly steps: (community: Community) => (text: string) => Edits;
}

/** First the knowledge notes, then each note that leads to them, at once. */
async function carryOut(context: CommandContext, { path, name, planned, template, steps }: HarvestPlan): Promise<void> {
  const { environment: { ui, store }, messages } = context;
  if (!(await createKnowledge(context, planned))) { await context.reload(); return; }
  await context.reload();
  const now = noteAt(context, path);
  if (now === undefined) { ui.notify('warning', messages.refusals.missing(path)); return; }
  let isWritten = await leadBack(context, path, steps(now.community), planned);
  for (const other of new Set(planned.map(({ note }) => note.path).filter((each) => each !== path))) {
    isWritten = (await leadBack(context, other, (text) => inSequence(text, leadsTo(planned, other)), planned)) && isWritten;
  }
  await context.reload();
  if (!isWritten) return;
  ui.notify('info', planned.length === 0 ? messages.harvest.written(name) : messages.harvest.writtenWith(name, planned.length));
  if (template !== undefined) tellProblems(context, template, planned[0]?.problems ?? []);
  const text = (await store.read(path)) ?? '';
  const marks = marksIn(readNote(path, text));
  // In sight, with nothing selected that a slip of the hand would overwrite.
  if (marks.kind === 'pair') await ui.open(path, placesIn(text)({ start: marks.begin.end, end: marks.begin.end }));
}

/** Whether the questions of other notes can lead to what is made of them; says so where one can't. */
async function canLeadBack(context: CommandContext, planned: readonly PlannedKnowledge[], except: string): Promise<boolean> {
  const { environment: { ui, store }, messages } = context;
  for (const path of new Set(planned.map(({ note }) => note.path).filter((each) => each !== except))) {
    const text = await store.read(path);
    const trial = text === undefined ? undefined : inSequence(text, leadsTo(planned, path));
    if (trial !== undefined && 'edits' in trial) continue;
    ui.notify('warning', failureText(messages, pathInWords(context, path), trial === undefined ? { kind: 'missing' } : { kind: 'refused', reason: trial.refused }));
    return false;
  }
  return true;
}

/** Says so where there is nothing to harvest, or where it can't be written. */
function canHarvest(context: CommandContext, community: Community, source: NoteSource, lines: TemplateLines): boolean {
  const { environment: { ui }, messages } = context;
  const { note } = source;
  const path = pathInWords(context, note.path);
  if (note.locked !== undefined) { ui.notify('warning', messages.refusals[note.locked](path)); return false; }
  const marks = marksIn(source);
  if (marks.kind === 'damaged') { ui.notify('warning', messages.harvest.damaged(marks.lines.join(', '))); return false; }
  const { questions, decisions, actions, insights } = gatherHarvest(community, source, lines);
  if (marks.kind === 'none' && [...questions, ...decisions, ...actions, ...insights].length === 0) {
    ui.notify('info', [messages.harvest.nothingYet(note.title), ...missedInShort(notGathered(community, source, lines), messages)].join(' '));
    return false;
  }
  return true;
}

/** What the community's templates and ours put into notes, line by line. */
async function linesOfTemplates({ environment: { store } }: CommandContext, community: Community): Promise<TemplateLines> {
  return templateLinesOf([...(await templatesOf(store, community)), ...languages.flatMap(builtInTemplates)].map(({ text }) => text));
}

/** Which questions become notes, and what these are called; undefined when the person turns away. */
async function chooseKnowledge(context: CommandContext, community: Community, { questions }: Harvest): Promise<{ readonly planned: readonly PlannedKnowledge[]; readonly template: Template | undefined } | undefined> {
  const { messages } = context;
  const title = messages.commands.harvest;
  // The answered ones first: there is something to write down.
  const candidates = questions.filter(({ knowledge, value }) => knowledge.length === 0 && value.text !== '').sort((a, b) => Number(b.value.state === 'resolved') - Number(a.value.state === 'resolved'));
  if (candidates.length === 0) return { planned: [], template: undefined };
  const items = candidates.map(({ value, note }, index) => {
    const label = labelOfQuestion(community, note, value);
    return { label: plainWords(value.text), description: [messages.states[value.state], isStricter(label, community.charter.defaultLabel) ? label : ''].filter((part) => part !== '').join(' · '), value: String(index) };
  });
  const picked = await pickSeveral(context, { title, which: messages.harvest.which, of: 'things', items, none: { label: messages.harvest.none, value: [] } });
  if (picked === undefined) return undefined;
  if (picked.length === 0) return { planned: [], template: undefined };
  const template = await pickKnowledgeTemplate(context, community, title);
  if (template === undefined) return undefined;
  const choices: KnowledgeChoice[] = [];
  for (const { note, value } of picked.flatMap((index) => candidates[Number(index)] ?? [])) {
    const name = await askNoteName(context, community, title, value, choices.map((each) => each.name));
    if (name === undefined) return undefined;
    choices.push(knowledgeChoice(context, note, value, name));
  }
  const planned = await planKnowledge(context, community, template, choices);
  return planned === undefined ? undefined : { planned, template };
}

/** Nothing that somebody wrote goes without being asked. */
async function askForeign({ environment: { ui }, messages: { harvest: words, commands } }: CommandContext, strangers: readonly Foreign[]): Promise<SummaryRequest['takeOut'] | undefined> {
  const loose = strangers.filter(({ mustStay }) => !mustStay);
  const none: SummaryRequest['takeOut'] = new Set();
  if (loose.length === 0) return none;
  const detail = loose.map(({ text }) => text.trim()).join(' / ').replace(/\s+/g, ' ').slice(0, 200);
  return ui.pick({ title: commands.harvest, placeholder: words.foreign(loose.length), items: [{ label: words.keep, detail, value: none }, { label: words.takeOut, detail, value: new Set(loose.map(({ text }) => text)) }] });
}

/** The same id for the same question, however often the change is worked out. */
function idsFrom(context: CommandContext, planned: readonly PlannedKnowledge[]): (words: string) => string {
  const ids = new Map<string, string>();
  const taken = new Set(planned.map(({ id }) => id));
  return (words) => {
    let id = ids.get(words);
    while (id === undefined || (!ids.has(words) && taken.has(id))) id = freshId(context);
    ids.set(words, id);
    taken.add(id);
    return id;
  };
}
