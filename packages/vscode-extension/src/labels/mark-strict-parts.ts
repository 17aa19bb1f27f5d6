import { tlpLabels } from '@cop-notes/core';
import type { PartInSight, TlpLabel, Workspace } from '@cop-notes/core';
import * as vscode from 'vscode';
import { notePathOf } from '../notes/note-roots.ts';

/** The colours of TLP 2.0 (FIRST): on black, in every theme, so that contrast holds. */
const colours: Readonly<Record<TlpLabel, string>> = {
  'TLP:CLEAR': '#FFFFFF', 'TLP:GREEN': '#33FF00', 'TLP:AMBER': '#FFC000', 'TLP:AMBER+STRICT': '#FFC000', 'TLP:RED': '#FF2B2B',
};

interface Marks {
  /** A line down the left side of all that the label is for. */
  readonly side: vscode.TextEditorDecorationType;
  /** The label in words, behind the first line: colour is never the only sign. */
  readonly words: vscode.TextEditorDecorationType;
}

/** Mark in every visible editor what is stricter than its note. */
export function markStrictParts(workspace: Workspace): vscode.Disposable {
  const marks = new Map<TlpLabel, Marks>(tlpLabels.map((label) => [label, marksFor(label)]));
  const drawn = new WeakMap<vscode.TextEditor, string>();
  const draw = (): void => {
    for (const editor of vscode.window.visibleTextEditors) {
      const path = notePathOf(editor.document.uri);
      const parts = path === undefined ? [] : workspace.partsOf(path);
      const now = JSON.stringify(parts);
      if ((drawn.get(editor) ?? '[]') === now) continue;
      drawn.set(editor, now);
      for (const [label, { side, words }] of marks) {
        const ofLabel = parts.filter((part) => part.label === label);
        editor.setDecorations(side, ofLabel.map((part) => ({ range: linesOf(part), hoverMessage: plain(part.tooltip) })));
        editor.setDecorations(words, ofLabel.map((part) => endOfFirstLine(editor.document, part)));
      }
    }
  };
  draw();
  return vscode.Disposable.from(
    ...[...marks.values()].flatMap(({ side, words }) => [side, words]),
    { dispose: workspace.onChange(draw) }, vscode.window.onDidChangeVisibleTextEditors(draw),
  );
}

function marksFor(label: TlpLabel): Marks {
  const colour = colours[label];
  return {
    side: vscode.window.createTextEditorDecorationType({
      isWholeLine: true, borderWidth: '0 0 0 2px', borderStyle: 'solid', borderColor: colour, overviewRulerColor: colour, overviewRulerLane: vscode.OverviewRulerLane.Left,
    }),
    words: vscode.window.createTextEditorDecorationType({
      after: { contentText: `\u00A0${label}\u00A0`, color: colour, backgroundColor: '#000000', margin: '0 0 0 1.5em' },
    }),
  };
}

function linesOf({ place }: PartInSight): vscode.Range {
  return new vscode.Range(place.line, 0, place.endLine, place.endColumn);
}

/** The note may be ahead of what was read of it, by a pause in typing. */
function endOfFirstLine(document: vscode.TextDocument, { place }: PartInSight): vscode.Range {
  const end = document.lineAt(Math.min(place.line, document.lineCount - 1)).range.end;
  return new vscode.Range(end, end);
}

function plain(text: string): vscode.MarkdownString {
  return new vscode.MarkdownString().appendText(text);
}
