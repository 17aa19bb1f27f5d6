import type { CommandId, Messages, Sidebar, Workspace } from '@cop-notes/core';
import { Component } from 'obsidian';

/** What there is to do about it, and what the button says. */
interface Way {
  readonly command: CommandId;
  readonly text: string;
}

/** What the sidebar says while there are no questions to show, that it reads, say; with a button for what one can do about it. */
export class SidebarMessage extends Component {
  private readonly el: HTMLElement;
  private readonly textEl: HTMLElement;
  private readonly buttonEl: HTMLElement;
  private readonly workspace: Workspace;
  private readonly ways: Readonly<Record<Sidebar['status'], Way | undefined>>;
  private way: Way | undefined;

  constructor(parent: HTMLElement, workspace: Workspace, messages: Messages) {
    super();
    this.workspace = workspace;
    const { commands, sidebar } = messages;
    this.ways = {
      reading: { command: 'stopReading', text: commands.stopReading }, stopped: { command: 'refresh', text: sidebar.readOn }, none: { command: 'startCommunity', text: commands.startCommunity },
      hidden: undefined, ready: undefined,
    };
    this.el = parent.createDiv('cop-notes-message');
    this.textEl = this.el.createEl('p', { cls: 'cop-notes-message-text', attr: { role: 'status' } });
    this.buttonEl = this.el.createEl('button', { cls: 'cop-notes-start', attr: { type: 'button' } });
  }

  override onload(): void {
    this.registerDomEvent(this.buttonEl, 'click', () => { if (this.way !== undefined) void this.workspace.run(this.way.command); });
  }

  update({ status, message }: Sidebar): void {
    this.el.toggle(status !== 'ready');
    this.way = this.ways[status];
    this.buttonEl.toggle(this.way !== undefined);
    // Stopping is no invitation.
    this.buttonEl.toggleClass('mod-cta', status !== 'reading');
    if (this.buttonEl.getText() !== (this.way?.text ?? '')) this.buttonEl.setText(this.way?.text ?? '');
    if (this.textEl.getText() !== message) this.textEl.setText(message);
  }

  focus(): void {
    this.buttonEl.focus();
  }
}
