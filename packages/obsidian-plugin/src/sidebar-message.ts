import type { Messages, Sidebar, Workspace } from '@cop-notes/core';
import { Component } from 'obsidian';

/** What the sidebar says while there are no questions to show: that it reads, or how to begin. */
export class SidebarMessage extends Component {
  private readonly el: HTMLElement;
  private readonly textEl: HTMLElement;
  private readonly startEl: HTMLElement;
  private readonly workspace: Workspace;

  constructor(parent: HTMLElement, workspace: Workspace, messages: Messages) {
    super();
    this.workspace = workspace;
    this.el = parent.createDiv('cop-notes-message');
    this.textEl = this.el.createEl('p', { cls: 'cop-notes-message-text', attr: { role: 'status' } });
    this.startEl = this.el.createEl('button', { cls: 'mod-cta cop-notes-start', text: messages.commands.startCommunity, attr: { type: 'button' } });
  }

  override onload(): void {
    this.registerDomEvent(this.startEl, 'click', () => { void this.workspace.run('startCommunity'); });
  }

  update({ status, message }: Sidebar): void {
    this.el.toggle(status !== 'ready');
    this.startEl.toggle(status === 'none');
    if (this.textEl.getText() !== message) this.textEl.setText(message);
  }

  focus(): void {
    this.startEl.focus();
  }
}
