import type { Messages, ShownProblem, Workspace } from '@cop-notes/core';
import * as vscode from 'vscode';
import { uriOf } from '../notes/note-roots.ts';
import { rangeOf } from '../vscode-ui.ts';

const severities: Readonly<Record<ShownProblem['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
};

/** Keep VS Code's list of problems as the core sees them; only notes whose problems changed are told again. */
export function showProblems(workspace: Workspace, messages: Messages): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('copNotes');
  let shown = new Map<string, string>();
  const draw = (): void => {
    const now = new Map<string, string>();
    for (const [path, problems] of workspace.problems()) {
      const print = JSON.stringify(problems);
      now.set(path, print);
      if (shown.get(path) !== print) collection.set(uriOf(path), problems.map((problem) => diagnosticOf(problem, messages.product)));
    }
    for (const path of shown.keys()) if (!now.has(path)) collection.delete(uriOf(path));
    shown = now;
  };
  return vscode.Disposable.from(collection, { dispose: workspace.onChange(draw) });
}

function diagnosticOf({ place, message, severity, code }: ShownProblem, source: string): vscode.Diagnostic {
  return Object.assign(new vscode.Diagnostic(rangeOf(place), message, severities[severity]), { source, code });
}
