import { MarkdownView, normalizePath } from 'obsidian';
import type { App, Editor, TFile, Vault, WorkspaceLeaf } from 'obsidian';

/** The file at a path of the core; null when there is none. */
export function fileAt(vault: Vault, path: string): TFile | null {
  return vault.getFileByPath(path) ?? vault.getFileByPath(normalizePath(path));
}

/** Every loaded view of a note, the active one first. Deferred views have no text and are not among them. */
export function viewsOf({ workspace }: App, file: TFile): readonly MarkdownView[] {
  const active = workspace.getActiveViewOfType(MarkdownView);
  return workspace.getLeavesOfType('markdown')
    .flatMap(({ view }) => (view instanceof MarkdownView && view.file?.path === file.path ? [view] : []))
    .sort((a, b) => Number(b === active) - Number(a === active));
}

/**
 * The editor that a note is being written in; undefined when it is closed or only read.
 * While a note is being opened its editor is still empty: then the file counts.
 */
export function editorOf(app: App, file: TFile): Editor | undefined {
  const view = viewsOf(app, file).find((each) => each.getMode() === 'source');
  return view === undefined || (view.editor.getValue() === '' && file.stat.size > 0) ? undefined : view.editor;
}

/** A tab of the main area that shows the note, loaded or not. */
export function leafShowing({ workspace }: App, file: TFile): WorkspaceLeaf | undefined {
  const found: WorkspaceLeaf[] = [];
  workspace.iterateRootLeaves((leaf) => { if (pathIn(leaf) === file.path) found.push(leaf); });
  return found.find((leaf) => leaf === workspace.getMostRecentLeaf()) ?? found[0];
}

function pathIn(leaf: WorkspaceLeaf): unknown {
  return leaf.view instanceof MarkdownView ? leaf.view.file?.path : leaf.getViewState().state?.['file'];
}
