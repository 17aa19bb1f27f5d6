import { lazyWorkspace, messagesFor } from '@cop-notes/core';
import * as vscode from 'vscode';
import { registerCommands } from './commands.ts';
import { keepContextKeys } from './context-keys.ts';
import { DashboardPanels } from './dashboard/dashboard-panels.ts';
import { followPerson } from './follow-person.ts';
import { markStrictParts } from './labels/mark-strict-parts.ts';
import { showNoteLabel } from './labels/show-note-label.ts';
import { guardNotes } from './presenting/guard-notes.ts';
import { showRoom } from './presenting/show-room.ts';
import { showTimer } from './sessions/show-timer.ts';
import { offerFixes } from './problems/offer-fixes.ts';
import { showProblems } from './problems/show-problems.ts';
import { provideReports } from './review.ts';
import { shownLanguage } from './shown-language.ts';
import { showQuestions } from './sidebar/show-questions.ts';
import { viewId } from './sidebar/view-id.ts';
import { vscodeEnvironment } from './vscode-environment.ts';

/**
 * VS Code calls this when the view is shown, when a command is run, and when a Markdown file is open (`onLanguage:markdown`): then its
 * reader may be in a community, and the badge and the problems must be there. `workspaceContains:**\/*.md` would start us in every
 * repository that has a README, also for people who never look at it.
 */
export function activate(context: vscode.ExtensionContext): void {
  const language = shownLanguage();
  const messages = messagesFor(language);
  const log = vscode.window.createOutputChannel(messages.product, { log: true });
  const dashboards = new DashboardPanels(context.extensionUri, messages, language);
  const environment = vscodeEnvironment(language, context, log, () => dashboards.show());
  const workspace = lazyWorkspace(environment);
  context.subscriptions.push(
    log,
    { dispose: () => { workspace.stop(); } },
    registerCommands(workspace, environment.ui, messages),
    keepContextKeys(workspace),
    showQuestions(workspace, messages),
    showProblems(workspace, messages),
    offerFixes(workspace, messages),
    showNoteLabel(workspace, messages),
    markStrictParts(workspace),
    showRoom(workspace, messages),
    showTimer(workspace, messages),
    guardNotes(workspace, environment.ui, messages),
    followPerson(workspace),
    provideReports(),
    dashboards.follow(workspace),
  );
  // Not awaited: commands and the view are there while the notes are being read.
  void vscode.window.withProgress({ location: { viewId } }, () => workspace.start().catch((error: unknown) => {
    log.error(error instanceof Error ? error : String(error));
    environment.ui.notify('error', messages.refusals.failed);
  }));
}
