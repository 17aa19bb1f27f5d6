import { choicesAfter, dashboardActCalled, dashboardRow, drawDashboard, readDashboardChoices } from '@cop-notes/core';
import type { DashboardChoices, Language, Messages, Workspace } from '@cop-notes/core';
import * as vscode from 'vscode';
import { pageOf } from './dashboard-page-html.ts';
import type { FromPage, KeptByPage, ToPage } from './page-messages.ts';

/** As `package.json` names it in `activationEvents`. */
const viewType = 'copNotes.dashboard';

interface OpenPanel {
  readonly panel: vscode.WebviewPanel;
  choices: DashboardChoices;
  /** Its page runs and listens: not while it is hidden. */
  isReady: boolean;
}

/** The dashboard in an editor tab, drawn again when the notes change. A class because it knows which tabs are open. */
export class DashboardPanels {
  private readonly extension: vscode.Uri;
  private readonly messages: Messages;
  private readonly language: Language;
  private readonly open = new Set<OpenPanel>();
  private workspace: Workspace | undefined;

  constructor(extension: vscode.Uri, messages: Messages, language: Language) {
    this.extension = extension;
    this.messages = messages;
    this.language = language;
  }

  follow(workspace: Workspace): vscode.Disposable {
    this.workspace = workspace;
    return vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: (panel, kept: Partial<KeptByPage> | undefined) => {
          panel.webview.options = this.options();
          this.take(panel, readDashboardChoices(kept?.choices));
          return Promise.resolve();
        },
      }),
      { dispose: workspace.onChange(() => { this.drawAll(); }) },
      { dispose: () => { for (const { panel } of [...this.open]) panel.dispose(); } },
    );
  }

  show(): Promise<void> {
    const [there] = this.open;
    if (there === undefined) this.take(vscode.window.createWebviewPanel(viewType, this.messages.dashboard.title, vscode.ViewColumn.Active, this.options()), readDashboardChoices(undefined));
    else there.panel.reveal();
    return Promise.resolve();
  }

  private options(): vscode.WebviewOptions {
    return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(this.extension, 'dist')] };
  }

  private take(panel: vscode.WebviewPanel, choices: DashboardChoices): void {
    const opened: OpenPanel = { panel, choices, isReady: false };
    this.open.add(opened);
    panel.onDidDispose(() => { this.open.delete(opened); });
    panel.onDidChangeViewState(() => { if (!panel.visible) opened.isReady = false; });
    panel.webview.onDidReceiveMessage((message: FromPage) => { this.hear(opened, message); });
    panel.webview.html = pageOf(panel.webview, this.extension, this.language, this.messages.dashboard.title);
  }

  private hear(opened: OpenPanel, message: FromPage): void {
    const { workspace } = this;
    if (workspace === undefined) return;
    if (message.kind === 'ready') {
      opened.isReady = true;
      this.draw(opened);
      return;
    }
    const act = dashboardActCalled(message.act);
    if (act === undefined || typeof message.value !== 'string') return;
    if (act === 'go') {
      const row = dashboardRow(workspace.dashboard(opened.choices), message.value);
      if (row !== undefined) void workspace.goTo(row);
      return;
    }
    opened.choices = choicesAfter(opened.choices, act, message.value);
    this.draw(opened);
  }

  private drawAll(): void {
    for (const opened of this.open) this.draw(opened);
  }

  private draw({ panel, choices, isReady }: OpenPanel): void {
    if (!isReady || this.workspace === undefined) return;
    const message: ToPage = { markup: drawDashboard(this.workspace.dashboard(choices), this.messages, 'cop-notes-dashboard'), choices };
    void panel.webview.postMessage(message);
  }
}
