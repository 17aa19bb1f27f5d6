import { applyEdits } from '@cop-notes/core';
import type { Change, NoteStore, ProcessOutcome } from '@cop-notes/core';
import { normalizePath } from 'obsidian';
import type { App, Editor, TFile } from 'obsidian';
import { isNoteFile } from './note-files.ts';
import { editorOf, fileAt, viewsOf } from './open-notes.ts';
import { watchVault } from './vault-events.ts';

/** Notes in a vault. What stands in an open editor counts before what stands in its file. */
export function vaultNoteStore(app: App): NoteStore {
  const { vault } = app;
  return {
    list() {
      const files = vault.getMarkdownFiles().filter(isNoteFile);
      return Promise.resolve(files.map(({ path, stat }) => ({ path, version: `${String(stat.mtime)}:${String(stat.size)}`, modified: stat.mtime })));
    },
    async read(path) {
      const file = fileAt(vault, path);
      if (file === null) return undefined;
      return editorOf(app, file)?.getValue() ?? vault.cachedRead(file);
    },
    async process(path, change) {
      const file = fileAt(vault, path);
      if (file === null) return { kind: 'missing' };
      const editor = editorOf(app, file);
      return editor === undefined ? processFile(app, file, change) : processEditor(editor, change);
    },
    create: (path, text) => createNote(app, normalizePath(path), text),
    watch: (hear) => watchVault(app, hear),
  };
}

/** One transaction of the editor: one step to undo, and the cursor stays with its text. */
function processEditor<Reason>(editor: Editor, change: (text: string) => Change<Reason>): ProcessOutcome<Reason> {
  const text = editor.getValue();
  const wanted = change(text);
  if ('refused' in wanted) return { kind: 'refused', reason: wanted.refused };
  const changes = wanted.edits.map(({ start, end, newText }) => ({ from: editor.offsetToPos(start), to: editor.offsetToPos(end), text: newText }));
  // A name of its own keeps the editor from joining this with what was typed just before into one step.
  editor.transaction({ changes }, 'cop-notes');
  return { kind: 'written', text: applyEdits(text, wanted.edits) };
}

/** Try first and write then: a refusal must not touch the file, not even its date. */
async function processFile<Reason>(app: App, file: TFile, change: (text: string) => Change<Reason>): Promise<ProcessOutcome<Reason>> {
  await saveReadingViews(app, file);
  const trial = change(await app.vault.read(file));
  if ('refused' in trial) return { kind: 'refused', reason: trial.refused };
  let outcome: ProcessOutcome<Reason> = { kind: 'missing' };
  await app.vault.process(file, (text) => {
    const wanted = change(text);
    const refused = 'refused' in wanted;
    const newText = refused ? text : applyEdits(text, wanted.edits);
    outcome = refused ? { kind: 'refused', reason: wanted.refused } : { kind: 'written', text: newText };
    return newText;
  });
  return outcome;
}

/** A note that was just switched to reading may not have been saved yet. */
async function saveReadingViews(app: App, file: TFile): Promise<void> {
  for (const view of viewsOf(app, file)) {
    const shown = view.getViewData();
    if (view.getMode() === 'preview' && shown !== '' && shown !== (await app.vault.read(file))) await view.save();
  }
}

async function createNote({ vault }: App, path: string, text: string): Promise<'created' | 'exists'> {
  if (await vault.adapter.exists(path)) return 'exists';
  const folder = path.split('/').slice(0, -1).join('/');
  if (folder !== '' && vault.getFolderByPath(folder) === null) await vault.createFolder(folder);
  try {
    await vault.create(path, text);
    return 'created';
  } catch (error) {
    // Somebody else may have made it in the meantime; any other cause is the caller's to tell.
    if (await vault.adapter.exists(path)) return 'exists';
    throw error;
  }
}
