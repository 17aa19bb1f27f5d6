import type { Messages, ProblemRow, RowAction, ShownProblem, Workspace } from '@cop-notes/core';
import * as vscode from 'vscode';
import { notePathOf } from '../notes/note-roots.ts';
import { nodeOfRow } from '../sidebar/node-tree.ts';
import { rangeOf } from '../vscode-ui.ts';

/** The light bulb on a problem: what the core can fix, and what a person can accept. */
export function offerFixes(workspace: Workspace, messages: Messages): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, _range, { diagnostics }) {
      const path = notePathOf(document.uri);
      const problems = path === undefined ? [] : workspace.problemsAt(path);
      return diagnostics.filter(({ source }) => source === messages.product).flatMap((diagnostic) => {
        const problem = problems.find((each) => each.code === diagnostic.code && each.message === diagnostic.message && rangeOf(each.place).isEqual(diagnostic.range));
        if (problem === undefined) return [];
        return [
          ...(problem.fix === undefined ? [] : [Object.assign(actionOn(problem, 'fixProblem', problem.fix, diagnostic), { isPreferred: true })]),
          ...(problem.hash === undefined ? [] : [actionOn(problem, 'acceptFinding', messages.commands.acceptFinding, diagnostic)]),
        ];
      });
    },
  };
  return vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, provider, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] });
}

function actionOn(problem: ShownProblem, action: RowAction, title: string, diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const command: vscode.Command = { command: `copNotes.${action}`, title, arguments: [nodeOfRow(rowFor(problem, action))] };
  return Object.assign(new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix), { command, diagnostics: [diagnostic] });
}

/** The row of a problem, which need not stand in the sidebar now: it may be filtered out there, or of another community. */
function rowFor({ key, message, path, place, severity }: ShownProblem, action: RowAction): ProblemRow {
  return {
    kind: 'problem', key: `problems/${key}`, text: message, description: '', tooltip: message, spoken: message, path, place, severity,
    actions: [action], inline: [action],
  };
}
