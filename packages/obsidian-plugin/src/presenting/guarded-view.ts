import type { Messages, Workspace } from '@cop-notes/core';
import type { FileView, TFile } from 'obsidian';
import { isNotePath } from '../note-files.ts';
import { NoteCover } from './note-cover.ts';

/** A view of a file while somebody presents: covered where the room may not see all of the note, until the person wants to show it all the same. */
export class GuardedView {
  private readonly view: FileView;
  private readonly workspace: Workspace;
  private readonly messages: Messages;
  private file: TFile | null;
  /** Whether what the view shows is of its file. */
  private isDrawn = true;
  /** The person was asked, and wanted to show this file here. */
  private isAccepted = false;
  private cover: NoteCover | undefined;

  constructor(view: FileView, workspace: Workspace, messages: Messages) {
    this.view = view;
    this.workspace = workspace;
    this.messages = messages;
    this.file = view.file;
  }

  /** Something was drawn somewhere. */
  follow(): void {
    if (this.view.file !== this.file) this.judge(false);
  }

  judge(isDrawn: boolean): void {
    const { file } = this.view;
    if (file !== this.file) {
      this.file = file;
      this.isDrawn = false;
      this.isAccepted = false;
    }
    this.isDrawn ||= isDrawn;
    const mayShow = file === null || !isNotePath(file.path) || this.workspace.mayOpen(file.path);
    // What the room may see now was not asked for: it is asked when it becomes too strict again.
    if (mayShow) this.isAccepted = false;
    this.view.contentEl.toggleClass('cop-notes-uncovered', this.isAccepted);
    if (!mayShow && !this.isAccepted) this.cover ??= new NoteCover(this.view, this.messages, () => { this.accept(); });
    else if (this.isDrawn || this.isAccepted) this.uncover();
  }

  /** The view came to the front, as after a click on its tab: the app puts the focus into its text, which can't have it. */
  takeFocus(): void {
    this.cover?.focus();
  }

  release(): void {
    this.view.contentEl.removeClass('cop-notes-uncovered');
    this.uncover();
  }

  private accept(): void {
    this.isAccepted = true;
    this.judge(false);
  }

  private uncover(): void {
    const { cover } = this;
    this.cover = undefined;
    cover?.remove();
  }
}
