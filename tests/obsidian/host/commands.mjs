import * as mocks from 'obsidian-test-mocks/obsidian';
import { later, theHost } from './shared.mjs';

function activeEditorView() {
  const view = theHost.app.workspace.activeLeaf?.view;
  return view instanceof mocks.MarkdownView ? view : null;
}

/** Whether a command would show in the palette now: the documented order of its callbacks. */
export function isAvailable(id) {
  const command = theHost.commands.get(id);
  if (!command) return false;
  const view = activeEditorView();
  if (command.editorCheckCallback) return view !== null && command.editorCheckCallback(true, view.editor, view) === true;
  if (command.editorCallback) return view !== null;
  if (command.checkCallback) return command.checkCallback(true) === true;
  return true;
}

/** Run a command as the palette does; false when it is not available. */
export async function runCommand(id) {
  const command = theHost.commands.get(id);
  if (!command) throw new Error(`there is no command ${id}`);
  if (!isAvailable(id)) return false;
  const view = activeEditorView();
  if (command.editorCheckCallback) command.editorCheckCallback(false, view.editor, view);
  else if (command.editorCallback) command.editorCallback(view.editor, view);
  else if (command.checkCallback) command.checkCallback(false);
  else command.callback?.();
  await later();
  return true;
}

/** The command palette: a picker over what is available. */
export function openPalette() {
  const palette = new (class extends mocks.FuzzySuggestModal {
    getItems() {
      return [...theHost.commands.values()].filter(({ id }) => isAvailable(id));
    }

    getItemText(command) {
      return command.name;
    }

    onChooseSuggestion({ item }) {
      void runCommand(item.id);
    }
  })(theHost.app);
  palette.open();
}
