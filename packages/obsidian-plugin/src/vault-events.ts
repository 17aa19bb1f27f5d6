import type { NoteEvent } from '@cop-notes/core';
import { Component, TFolder, debounce } from 'obsidian';
import type { App, TAbstractFile } from 'obsidian';
import { isHidden } from './is-hidden.ts';
import { isNoteFile } from './note-files.ts';

/** How long nobody types before a note that is being written is read again, in milliseconds. */
const pauseInTyping = 300;

/** Hear of every note that is made, changed, moved or deleted, and of what is typed; returns how to stop hearing it. */
export function watchVault({ vault, workspace }: App, hear: (events: readonly NoteEvent[]) => void): () => void {
  const listening = new Component();
  const typedIn = new Set<string>();
  const tellTyped = debounce(() => {
    const paths = [...typedIn];
    typedIn.clear();
    hear(paths.map((path) => ({ kind: 'changed', path })));
  }, pauseInTyping, true);

  const tell = (kind: 'created' | 'changed' | 'deleted') => (file: TAbstractFile): void => {
    if (isNoteFile(file) || (kind === 'deleted' && file instanceof TFolder)) hear([{ kind, path: file.path }]);
  };
  listening.registerEvent(vault.on('create', tell('created')));
  listening.registerEvent(vault.on('modify', tell('changed')));
  listening.registerEvent(vault.on('delete', tell('deleted')));
  listening.registerEvent(vault.on('rename', (file, oldPath) => { hear(moved(file, oldPath)); }));
  listening.registerEvent(workspace.on('editor-change', (_, { file }) => {
    if (file === null || !isNoteFile(file)) return;
    typedIn.add(file.path);
    tellTyped();
  }));
  listening.register(() => { tellTyped.cancel(); });
  listening.load();
  return () => { listening.unload(); };
}

/** A move out of a hidden folder makes a note, a move into one deletes it. */
function moved(file: TAbstractFile, oldPath: string): readonly NoteEvent[] {
  const isFolder = file instanceof TFolder;
  const slash = isFolder ? '/' : '';
  const isHere = (isFolder || isNoteFile(file)) && !isHidden(file.path + slash);
  const wasHere = !isHidden(oldPath + slash);
  if (isHere && wasHere) return [{ kind: 'renamed', path: oldPath, newPath: file.path }];
  if (isHere) return isFolder ? [] : [{ kind: 'created', path: file.path }];
  return wasHere ? [{ kind: 'deleted', path: oldPath }] : [];
}
