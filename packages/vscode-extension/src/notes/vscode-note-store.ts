import type { NoteStore } from '@cop-notes/core';
import * as vscode from 'vscode';
import { createNote } from './create-note.ts';
import { ifThere } from './expected-errors.ts';
import { listNotes } from './list-notes.ts';
import { noteRoots, uriOf } from './note-roots.ts';
import { isInUtf8, openDocument } from './open-documents.ts';
import { processNote } from './process-note.ts';
import { decodeUtf8 } from './utf8.ts';
import { watchNotes } from './watch-notes.ts';

/** The notes in the folders of the workspace, on whatever file system these are. A byte order mark is no part of a text here: editors hide it. */
export function vscodeNoteStore(failed: (error: unknown) => void): NoteStore {
  const inTurn = turns();
  return {
    list: () => listNotes(noteRoots()),
    read: async (path) => readNote(uriOf(path)),
    process: (path, change) => inTurn(() => processNote(uriOf(path), change)),
    create: (path, text) => inTurn(() => createNote(uriOf(path), text)),
    watch(hear) {
      const watching = watchNotes(hear, failed);
      return () => { watching.dispose(); };
    },
  };
}

/** One write at a time: of two that meet, VS Code would turn one away, or let both make the same file. */
function turns(): <Result>(write: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (write) => {
    const result = last.then(write);
    last = result.catch(() => undefined); // whoever waits for the result hears of it
    return result;
  };
}

async function readNote(uri: vscode.Uri): Promise<string | undefined> {
  const open = openDocument(uri);
  // A saved document in another encoding shows what the format does not know: there the bytes count, read as UTF-8.
  if (open !== undefined && (open.isDirty || isInUtf8(open))) return open.getText();
  const bytes = await ifThere(vscode.workspace.fs.readFile(uri));
  return bytes === undefined ? undefined : decodeUtf8(bytes).text;
}
