import type { Messages, ProblemRow, ShownProblem, Workspace } from '@cop-notes/core';
import * as vscode from 'vscode';
import { notePathOf } from '../notes/note-roots.ts';
import { nodeOfRow } from '../sidebar/node-tree.ts';
import { rangeOf } from '../vscode-ui.ts';

/** The light bulb on a problem that the core can fix. */
export function offerFixes(workspace: Workspace, messages: Messages): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, _range, { diagnostics }) {
      const path = notePathOf(document.uri);
      const problems = path === undefined ? [] : workspace.problems().get(path) ?? [];
      return diagnostics.filter(({ source }) => source === messages.product).flatMap((diagnostic) => {
        const problem = problems.find((each) => each.code === diagnostic.code && rangeOf(each.place).isEqual(diagnostic.range));
        return problem?.fix === undefined ? [] : [fixOf(problem, problem.fix, diagnostic)];
      });
    },
  };
  return vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, provider, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] });
}

function fixOf(problem: ShownProblem, title: string, diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const command: vscode.Command = { command: 'copNotes.fixProblem', title, arguments: [nodeOfRow(rowFor(problem))] };
  return Object.assign(new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix), { command, diagnostics: [diagnostic], isPreferred: true });
}

/** The row of a problem, which need not stand in the sidebar now: it may be filtered out there, or of another community. */
function rowFor({ key, message, path, place, severity }: ShownProblem): ProblemRow {
  return {
    kind: 'problem', key: `problems/${key}`, text: message, description: '', tooltip: message, spoken: message, path, place, severity,
    actions: ['fixProblem'], inline: ['fixProblem'],
  };
}
