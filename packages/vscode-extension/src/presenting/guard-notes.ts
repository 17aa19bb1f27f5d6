import type { Messages, Ui, Workspace } from '@cop-notes/core';
import * as vscode from 'vscode';
import { uriOf } from '../notes/note-roots.ts';
import { notesInTab } from './notes-in-tab.ts';
import type { ShownNote } from './notes-in-tab.ts';

/** While somebody presents, a note that the room may not see whole is closed as soon as it comes in sight, and opened again only when the person says so. */
export function guardNotes(workspace: Workspace, ui: Ui, messages: Messages): vscode.Disposable {
  const guard = new Guard(workspace, ui, messages);
  const look = (): void => { guard.look(); };
  look();
  return vscode.Disposable.from(
    { dispose: workspace.onChange(look) }, vscode.window.tabGroups.onDidChangeTabs(look), vscode.window.tabGroups.onDidChangeTabGroups(look), vscode.window.onDidChangeActiveTextEditor(look),
    { dispose: () => { guard.stop(); } },
  );
}

interface StrictTab {
  readonly tab: vscode.Tab;
  readonly note: ShownNote;
}

/** A class because it remembers what was allowed, and asks one question at a time. */
class Guard {
  private readonly workspace: Workspace;
  private readonly ui: Ui;
  private readonly messages: Messages;
  /** What the person opened in spite of the question: as long as it stays open. */
  private readonly allowed = new Set<string>();
  private isLooking = false;
  private mustLookAgain = false;
  private isStopped = false;

  constructor(workspace: Workspace, ui: Ui, messages: Messages) {
    this.workspace = workspace;
    this.ui = ui;
    this.messages = messages;
  }

  look(): void {
    this.mustLookAgain = true;
    if (this.isLooking) return;
    this.isLooking = true;
    void this.lookUntilQuiet().finally(() => {
      this.isLooking = false;
      // What changed since its last look, and before this.
      if (this.mustLookAgain && !this.isStopped) this.look();
    });
  }

  stop(): void {
    this.isStopped = true;
  }

  private async lookUntilQuiet(): Promise<void> {
    while (this.mustLookAgain && !this.isStopped) {
      this.mustLookAgain = false;
      this.forgetClosed();
      const strict = this.firstStrict();
      if (strict === undefined) continue;
      this.mustLookAgain = true;
      await this.ask(strict);
    }
  }

  private get isPresenting(): boolean {
    return this.workspace.sidebar().presenting !== undefined;
  }

  private notesIn(tab: vscode.Tab): readonly ShownNote[] {
    return notesInTab(tab, (label) => this.workspace.pathsCalled(label));
  }

  private forgetClosed(): void {
    const open = new Set(this.isPresenting ? allTabs().flatMap((tab) => this.notesIn(tab)).map(({ key }) => key) : []);
    for (const key of this.allowed) if (!open.has(key)) this.allowed.delete(key);
  }

  /** Of the tabs in sight: others are not read before somebody turns to them. */
  private firstStrict(): StrictTab | undefined {
    // Before the notes are read every one would be refused.
    if (!this.isPresenting || this.workspace.sidebar().status === 'reading') return undefined;
    for (const tab of allTabs().filter(({ isActive }) => isActive)) {
      const note = this.notesIn(tab).find(({ key, paths }) => !this.allowed.has(key) && (paths.length === 0 || !paths.every((path) => this.workspace.mayOpen(path))));
      if (note !== undefined) return { tab, note };
    }
    return undefined;
  }

  /** What is not saved yet stays until the person has said what to do: closing it makes VS Code ask about that. */
  private async ask({ tab, note }: StrictTab): Promise<void> {
    const { viewColumn } = tab.group;
    const selection = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === note.key)?.selection;
    const wasDirty = tab.isDirty;
    if (!wasDirty) await close(tab);
    const { presenting } = this.messages;
    const isAllowed = await this.ui.confirm(presenting.tooStrict(note.name), presenting.openDetail, presenting.openAccept);
    if (!this.isPresenting) return;
    if (isAllowed) {
      this.allowed.add(note.key);
      if (!wasDirty) await openAgain(note, viewColumn, selection);
    } else if (wasDirty && !(await close(tab))) {
      // They would rather keep it than lose or save what they wrote.
      this.allowed.add(note.key);
    }
  }
}

/** False where it stays open; also where it is gone already, or became another: then it is looked at again. */
async function close(tab: vscode.Tab): Promise<boolean> {
  try {
    return await vscode.window.tabGroups.close(tab);
  } catch {
    return false;
  }
}

function allTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
}

async function openAgain({ uri, paths, isPreview }: ShownNote, viewColumn: vscode.ViewColumn, selection: vscode.Selection | undefined): Promise<void> {
  const [only, ...others] = paths;
  if (isPreview) {
    if (only !== undefined && others.length === 0) await vscode.commands.executeCommand('markdown.showPreview', uriOf(only));
  } else if (uri !== undefined) {
    await vscode.commands.executeCommand('vscode.open', uri, { viewColumn, ...(selection === undefined ? {} : { selection }) });
  }
}
