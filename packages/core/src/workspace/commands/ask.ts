import type { Community } from '../../community/community.ts';
import { themesOfNote } from '../../community/themes.ts';
import type { Note } from '../../note/note.ts';
import { parseNote } from '../../note/parse-note.ts';
import { askQuestion } from '../../questions/ask-question.ts';
import { isAllText, oneLine } from '../../questions/operations.ts';
import { changeNote, freshId, writtenPerson } from '../command-context.ts';
import type { CommandContext } from '../command-context.ts';
import { pickNote, placeToWrite } from './place-to-write.ts';

/** Ask in the note in front of the person, else in the one they pick. */
export async function ask(context: CommandContext): Promise<void> {
  const { environment, messages } = context;
  const place = placeToWrite(context);
  if (place === undefined) return;
  const { community, cursor } = place;
  const words = await environment.ui.input({
    title: messages.commands.ask, prompt: messages.input.question, placeholder: messages.input.questionHint, value: '',
    check: (text) => (text.trim() === '' ? messages.input.questionMissing : isAllText(text) ? undefined : messages.input.hidesText),
  });
  if (words === undefined) return;
  const note = place.note ?? (await pickNote(context, community, messages.commands.ask));
  const theme = note === undefined ? undefined : await pickTheme(context, community, note, words);
  if (note === undefined || theme === undefined) return;
  const me = context.me(community);
  const asked = {
    words, theme, id: freshId(context), created: environment.today(), form: community.charter.questionForm,
    askedBy: me === undefined ? '' : writtenPerson(community, me),
  };
  const written = await changeNote(context, note.path, (text) => askQuestion(note.path, text, asked, cursor), messages.done.asked(note.title));
  if (written) await showAsked(context, note.path, asked.id);
}

/** Empty for no theme of its own; asked only where the community has themes and neither the words nor the note name one. */
async function pickTheme({ environment, messages }: CommandContext, community: Community, note: Note, words: string): Promise<string | undefined> {
  const named = themesOfNote(community, parseNote(note.path, `- ${oneLine(words)}`)).length > 0;
  if (community.charter.themes.length === 0 || named || themesOfNote(community, note).length > 0) return '';
  // A name with a comma would be read as two, one with a bracket as a link.
  const writable = community.charter.themes.filter((theme) => !/[,[\]]/.test(theme));
  const items = [{ label: messages.sidebar.noTheme, value: '' }, ...writable.map((theme) => ({ label: theme, value: theme }))];
  return environment.ui.pick({ title: messages.commands.ask, placeholder: messages.pick.whichTheme, items });
}

async function showAsked({ environment }: CommandContext, path: string, id: string): Promise<void> {
  const text = await environment.store.read(path);
  const question = text === undefined ? undefined : parseNote(path, text).questions.find((each) => each.id === id);
  if (question !== undefined) await environment.ui.open(path, question.place);
}
