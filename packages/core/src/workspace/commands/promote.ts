import type { Community } from '../../community/community.ts';
import { folderOf } from '../../community/community.ts';
import { nameKey } from '../../community/name-key.ts';
import { fileNameFor, isFileName, promoteQuestion } from '../../questions/promote-question.ts';
import { targetOf } from '../../questions/target.ts';
import type { Row } from '../../views/sidebar.ts';
import { failureText } from '../command-context.ts';
import type { CommandContext } from '../command-context.ts';
import { whichQuestion } from './which-question.ts';
import type { ChosenQuestion } from './which-question.ts';

export async function promote(context: CommandContext, row: Row | undefined): Promise<void> {
  const { environment: { store, ui }, messages } = context;
  const chosen = await whichQuestion(context, 'promote', row);
  const name = chosen === undefined ? undefined : await askName(context, chosen);
  if (chosen === undefined || name === undefined) return;
  const { community, facts: { note, question } } = chosen;
  const text = await store.read(note.path);
  if (text === undefined) { ui.notify('warning', messages.refusals.missing(note.path)); return; }
  const promotion = promoteQuestion(community, text, targetOf(note, question), name);
  if ('refused' in promotion) { ui.notify('warning', failureText(messages, note.path, { kind: 'refused', reason: promotion.refused })); return; }
  const trial = promotion.replaceLine(text);
  if ('refused' in trial) { ui.notify('warning', failureText(messages, note.path, { kind: 'refused', reason: trial.refused })); return; }
  const path = inFolder(folderForNotes(community, note.path, promotion.noteText), `${name}.md`);
  // First the note, then the link: whatever happens in between, the question stands somewhere.
  if ((await store.create(path, promotion.noteText)) === 'exists') { ui.notify('warning', messages.refusals.exists(path)); return; }
  const outcome = await store.process(note.path, promotion.replaceLine);
  await context.reload();
  if (outcome.kind !== 'written') { ui.notify('warning', messages.refusals.copyLeft(path)); return; }
  ui.notify('info', messages.done.promoted(name));
  await ui.open(path, undefined);
}

/** A name that no other note of the community has, so that the link to it is short and plain. */
async function askName({ environment, messages }: CommandContext, { community, facts }: ChosenQuestion): Promise<string | undefined> {
  const check = (text: string): string | undefined => {
    if (!isFileName(text.trim())) return messages.input.fileNameBad;
    return community.notes.some((note) => nameKey(note.name) === nameKey(text)) ? messages.refusals.exists(`${text.trim()}.md`) : undefined;
  };
  const name = await environment.ui.input({
    title: messages.commands.promote, prompt: messages.input.noteName, placeholder: '', value: fileNameFor(facts.question.text), check,
  });
  return name === undefined ? undefined : freeName(community, name.trim());
}

/** While presenting, a note that the room may not see can have the name already, and nobody is to hear of it. */
function freeName({ names }: Community, name: string): string {
  let free = name;
  for (let number = 2; names.byName.has(nameKey(free)); number++) free = `${name} ${String(number)}`;
  return free;
}

/** Where the community keeps its question notes; beside the old note when the text has links that count from there. */
function folderForNotes(community: Community, path: string, noteText: string): string {
  const habit = community.notes.find((note) => note.type === 'question');
  const hasRelativeLinks = /\]\((?!#|[a-z][a-z0-9+.-]*:)/i.test(noteText) || /\[\[\.\.?\//.test(noteText);
  return habit === undefined || hasRelativeLinks ? folderOf(path) : folderOf(habit.path);
}

function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
