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
  const shown = new Map<string, string>();
  const draw = (paths: readonly string[]): void => {
    for (const path of paths) {
      const problems = workspace.problemsAt(path);
      const print = problems.length === 0 ? undefined : JSON.stringify(problems);
      if (shown.get(path) === print) continue;
      if (print === undefined) {
        shown.delete(path);
        collection.delete(uriOf(path));
      } else {
        shown.set(path, print);
        collection.set(uriOf(path), problems.map((problem) => diagnosticOf(problem, messages.product)));
      }
    }
  };
  return vscode.Disposable.from(collection, { dispose: workspace.onProblems(draw) });
}

function diagnosticOf({ place, message, severity, code }: ShownProblem, source: string): vscode.Diagnostic {
  return Object.assign(new vscode.Diagnostic(rangeOf(place), message, severities[severity]), { source, code });
}
