import type { Cursor, InputRequest, Messages, PickRequest, Place, ReviewRequest, Severity, Ui } from '@cop-notes/core';
import { MarkdownView } from 'obsidian';
import type { App, Modal, PaneType } from 'obsidian';
import { ConfirmModal } from './confirm-modal.ts';
import { openDashboard } from './dashboard/dashboard-view.ts';
import { InputModal } from './input-modal.ts';
import { showNotice, showProgress } from './notices.ts';
import { openNote } from './open-note.ts';
import { PickModal } from './pick-modal.ts';
import { ReviewModal } from './review-modal.ts';
import { openSidebar } from './sidebar-view.ts';

/** The person at Obsidian. */
export class ObsidianUi implements Ui {
  /** Where a note is opened: in the tab at hand, unless a click said otherwise. */
  private pane: PaneType | boolean = false;
  private readonly app: App;
  private readonly messages: Messages;
  private readonly openModals = new Set<Modal>();
  private isGone = false;

  constructor(app: App, messages: Messages) {
    this.app = app;
    this.messages = messages;
  }

  pick<Value>(request: PickRequest<Value>): Promise<Value | undefined> {
    return this.answerOf<Value | undefined>(undefined, (told) => new PickModal(this.app, this.messages, request, told));
  }

  input(request: InputRequest): Promise<string | undefined> {
    return this.answerOf<string | undefined>(undefined, (told) => new InputModal(this.app, request, told));
  }

  confirm(question: string, detail: string, accept: string): Promise<boolean> {
    return this.answerOf(false, (told) => new ConfirmModal(this.app, question, detail, accept, told));
  }

  review(request: ReviewRequest): Promise<boolean> {
    return this.answerOf(false, (told) => new ReviewModal(this.app, request, told));
  }

  notify(severity: Severity, message: string): void {
    showNotice(severity, message);
  }

  progress<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
    return showProgress(title, work);
  }

  copy(text: string): Promise<void> {
    return navigator.clipboard.writeText(text);
  }

  open(path: string, place: Place | undefined): Promise<void> {
    return openNote(this.app, path, place, this.pane);
  }

  activeNote(): string | undefined {
    return this.noteInFront()?.file?.path;
  }

  /** Where the person writes in the note in front of them. */
  cursor(): Cursor | undefined {
    const view = this.noteInFront();
    const path = view?.file?.path;
    if (view === undefined || path === undefined || view.getMode() !== 'source') return undefined;
    const { editor } = view;
    return { path, selection: { start: editor.posToOffset(editor.getCursor('from')), end: editor.posToOffset(editor.getCursor('to')) } };
  }

  async showSidebar(): Promise<void> {
    if (this.isGone) return;
    (await openSidebar(this.app))?.takeFocus();
  }

  async showDashboard(): Promise<void> {
    if (!this.isGone) await openDashboard(this.app);
  }

  async showProblems(section: 'findings' | 'problems'): Promise<void> {
    if (this.isGone) return;
    (await openSidebar(this.app))?.showSection(section);
  }

  /** What this work opens, it opens in this kind of pane. */
  async openingIn(pane: PaneType | boolean, work: () => Promise<void>): Promise<void> {
    this.pane = pane;
    try {
      await work();
    } finally {
      this.pane = false;
    }
  }

  /** The plugin goes: what a command that still runs asks is answered as by somebody who turns away. */
  leave(): void {
    this.isGone = true;
    for (const modal of this.openModals) modal.close();
  }

  /** The note in front of the person counts also while the focus is in the sidebar. */
  private noteInFront(): MarkdownView | undefined {
    const { workspace } = this.app;
    const recent = workspace.getMostRecentLeaf()?.view;
    return workspace.getActiveViewOfType(MarkdownView) ?? (recent instanceof MarkdownView ? recent : undefined);
  }

  /** Open a modal and wait for what it tells first; only that counts. `away`: what is told by turning away. */
  private answerOf<Answer>(away: Answer, modalFor: (told: (answer: Answer) => void) => Modal): Promise<Answer> {
    if (this.isGone) return Promise.resolve(away);
    return new Promise((resolve) => {
      const modal = modalFor((answer) => {
        this.openModals.delete(modal);
        resolve(answer);
      });
      this.openModals.add(modal);
      modal.open();
    });
  }
}
