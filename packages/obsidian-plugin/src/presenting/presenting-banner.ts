import { commandIcons } from '@cop-notes/core';
import type { Messages, Sidebar, Workspace } from '@cop-notes/core';
import { Component, Platform, setIcon, setTooltip } from 'obsidian';
import { iconNames } from '../icons.ts';

/** Says above everything else in the sidebar that somebody presents, and to whom. */
export class PresentingBanner extends Component {
  private readonly el: HTMLElement;
  private readonly textEl: HTMLElement;
  private readonly detailEl: HTMLElement;
  private readonly stopEl: HTMLElement;
  private readonly workspace: Workspace;

  constructor(parent: HTMLElement, workspace: Workspace, { commands }: Messages) {
    super();
    this.workspace = workspace;
    this.el = parent.createDiv({ cls: 'cop-notes-presenting', attr: { role: 'group' } });
    setIcon(this.el.createSpan('cop-notes-presenting-icon'), iconNames[commandIcons.startPresenting]);
    this.textEl = this.el.createSpan({ cls: 'cop-notes-presenting-words', attr: { role: 'status' } });
    this.stopEl = this.el.createEl('button', { cls: 'cop-notes-presenting-stop', text: commands.stopPresenting, attr: { type: 'button' } });
    this.detailEl = this.el.createDiv('cop-notes-presenting-detail');
    // Fingers have no hover: for them it is written out.
    this.detailEl.toggle(Platform.isMobile);
  }

  override onload(): void {
    this.registerDomEvent(this.stopEl, 'click', () => { void this.workspace.run('stopPresenting'); });
  }

  update({ presenting }: Sidebar): void {
    this.el.toggle(presenting !== undefined);
    const text = presenting?.text ?? '';
    if (this.textEl.getText() === text) return;
    this.textEl.setText(text);
    this.detailEl.setText(presenting?.tooltip ?? '');
    setTooltip(this.el, presenting?.tooltip ?? '', { classes: ['cop-notes-tooltip'] });
  }

  focus(): void {
    this.stopEl.focus();
  }
}
