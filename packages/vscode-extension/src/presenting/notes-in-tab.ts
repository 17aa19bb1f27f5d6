import * as vscode from 'vscode';
import { isMarkdown, notePathOf } from '../notes/note-roots.ts';

/** A Markdown file that a tab shows. */
export interface ShownNote {
  /** The same as long as the file is. */
  readonly key: string;
  /** As a person knows it. */
  readonly name: string;
  /** The notes that it can be: none for what lies outside of the workspace, several where a tab tells no more than a name. */
  readonly paths: readonly string[];
  readonly uri: vscode.Uri | undefined;
  readonly isPreview: boolean;
}

/** The Markdown files in a tab: two in a comparison, none in what shows something else. `pathsCalled` finds notes by what ends a label. */
export function notesInTab(tab: vscode.Tab, pathsCalled: (label: string) => readonly string[]): readonly ShownNote[] {
  const { input } = tab;
  // VS Code's own preview tells which note it shows in its label alone: “Preview Minutes.md”.
  if (input instanceof vscode.TabInputWebview) return input.viewType.endsWith('markdown.preview') ? [previewCalled(tab.label, pathsCalled(tab.label))] : [];
  return urisOf(input).filter(({ scheme, path }) => scheme !== 'untitled' && isMarkdown(path)).map((uri) => {
    const path = notePathOf(inWorkspace(uri));
    return { key: uri.toString(), name: uri.path.slice(uri.path.lastIndexOf('/') + 1), paths: path === undefined ? [] : [path], uri, isPreview: false };
  });
}

function previewCalled(label: string, paths: readonly string[]): ShownNote {
  return { key: `preview:${label}`, name: label, paths, uri: undefined, isPreview: true };
}

function urisOf(input: unknown): readonly vscode.Uri[] {
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return [input.uri];
  return input instanceof vscode.TabInputTextDiff ? [input.modified, input.original] : [];
}

/** An older version of a file, as source control shows it, counts as that file. */
function inWorkspace(uri: vscode.Uri): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.find((each) => uri.path.startsWith(`${each.uri.path.replace(/\/$/, '')}/`));
  return folder === undefined || folder.uri.scheme === uri.scheme ? uri : folder.uri.with({ path: uri.path });
}
