import type { NoteEvent } from '@cop-notes/core';
import * as vscode from 'vscode';
import { ifReadable } from './expected-errors.ts';
import { listNotes } from './list-notes.ts';
import { notePathOf, noteRoots, pathOf } from './note-roots.ts';

type Hear = (events: readonly NoteEvent[]) => void;

/** A pause in typing of this many milliseconds, and what was typed is told. */
const typingPause = 250;

/** Hear what happens to notes: on disk, in the explorer and in editors, saved or not. */
export function watchNotes(hear: Hear, failed: (error: unknown) => void): vscode.Disposable {
  return vscode.Disposable.from(watchFiles(hear, failed), watchRenames(hear), watchTyping(hear), watchRoots(hear, failed));
}

/** All files, not only Markdown: of a folder that comes or goes, nothing else is told. */
function watchFiles(hear: Hear, failed: (error: unknown) => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**/*');
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate((uri) => {
      const path = notePathOf(uri);
      if (path !== undefined) hear([{ kind: 'created', path }]);
      else void hearFolder(uri, hear).catch(failed);
    }),
    watcher.onDidChange((uri) => {
      const path = notePathOf(uri);
      if (path !== undefined) hear([{ kind: 'changed', path }]);
    }),
    watcher.onDidDelete((uri) => {
      const path = pathOf(uri);
      if (path !== undefined) hear([{ kind: 'deleted', path }]);
    }),
  );
}

/** The notes in a folder that came as a whole. */
async function hearFolder(uri: vscode.Uri, hear: Hear): Promise<void> {
  const path = pathOf(uri);
  if (path === undefined || pathOf(vscode.Uri.joinPath(uri, 'note')) === undefined) return;
  const stat = await ifReadable(vscode.workspace.fs.stat(uri));
  if (stat === undefined || (stat.type & vscode.FileType.Directory) === 0) return;
  const entries = await listNotes([{ uri, prefix: `${path}/` }]);
  hear(entries.map((entry) => ({ kind: 'created', path: entry.path })));
}

function watchRenames(hear: Hear): vscode.Disposable {
  return vscode.workspace.onDidRenameFiles(({ files }) => {
    hear(files.flatMap(({ oldUri, newUri }): readonly NoteEvent[] => {
      const path = pathOf(oldUri);
      const newPath = pathOf(newUri);
      if (path === undefined) return newPath === undefined ? [] : [{ kind: 'created', path: newPath }];
      return [newPath === undefined ? { kind: 'deleted', path } : { kind: 'renamed', path, newPath }];
    }));
  });
}

/** What is typed and not saved, and what is no longer there when a document is closed without saving. */
function watchTyping(hear: Hear): vscode.Disposable {
  const typed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    hear([...typed].map((path) => ({ kind: 'changed', path })));
    typed.clear();
  };
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const path = contentChanges.length === 0 ? undefined : notePathOf(document.uri);
      if (path === undefined) return;
      typed.add(path);
      clearTimeout(timer);
      timer = setTimeout(tell, typingPause);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      const path = notePathOf(document.uri);
      if (path !== undefined) hear([{ kind: 'changed', path }]);
    }),
    { dispose: () => { clearTimeout(timer); } },
  );
}

/** When folders come to the workspace or leave it: rare enough to begin anew. */
function watchRoots(hear: Hear, failed: (error: unknown) => void): vscode.Disposable {
  let before = noteRoots();
  return vscode.workspace.onDidChangeWorkspaceFolders(() => {
    const gone = before.map(({ prefix }): NoteEvent => ({ kind: 'deleted', path: prefix.slice(0, -1) }));
    before = noteRoots();
    void listNotes(before).then((entries) => {
      hear([...gone, ...entries.map(({ path }): NoteEvent => ({ kind: 'created', path }))]);
    }).catch(failed);
  });
}
