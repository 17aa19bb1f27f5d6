import type { Place } from '@cop-notes/core';
import { MarkdownView, Platform } from 'obsidian';
import type { App, PaneType, TFile, WorkspaceLeaf } from 'obsidian';
import { fileAt, leafShowing } from './open-notes.ts';

/** Open a note with a place selected and in sight: where it is open already, unless it should get a tab of its own. */
export async function openNote(app: App, path: string, place: Place | undefined, pane: PaneType | boolean): Promise<void> {
  const file = fileAt(app.vault, path);
  if (file === null) return;
  const { workspace } = app;
  const shown = pane === false ? leafShowing(app, file) : undefined;
  const leaf = shown ?? workspace.getLeaf(pane);
  if (shown === undefined) await openFile(leaf, file, place);
  else await workspace.revealLeaf(shown);
  workspace.setActiveLeaf(leaf, { focus: true });
  if (place !== undefined) showPlace(leaf, place);
  if (Platform.isPhone) uncover(app);
}

async function openFile(leaf: WorkspaceLeaf, file: TFile, place: Place | undefined): Promise<void> {
  await leaf.openFile(file, place === undefined ? { active: true } : { active: true, eState: { line: place.line } });
}

/** By line and column: an editor counts every line ending as one character, whatever the file has. */
function showPlace({ view }: WorkspaceLeaf, place: Place): void {
  if (!(view instanceof MarkdownView)) return;
  if (view.getMode() === 'preview') {
    view.setEphemeralState({ line: place.line });
    return;
  }
  const from = { line: place.line, ch: place.column };
  const to = { line: place.endLine, ch: place.endColumn };
  view.editor.setSelection(from, to);
  view.editor.scrollIntoView({ from, to }, true);
  view.editor.focus();
}

/** On a phone the sidebars lie over the note. */
function uncover({ workspace }: App): void {
  workspace.leftSplit.collapse();
  workspace.rightSplit.collapse();
}
