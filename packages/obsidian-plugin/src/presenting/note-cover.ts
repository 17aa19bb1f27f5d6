import { commandIcons } from '@cop-notes/core';
import type { Messages } from '@cop-notes/core';
import { FileView, Platform, setIcon } from 'obsidian';
import { iconNames } from '../icons.ts';
import { newId } from '../new-id.ts';

/** Lies over the text of a view, which nobody can see, hear or reach meanwhile. It keeps its place in the layout: it can be scrolled to a line. */
export class NoteCover {
  private readonly view: FileView;
  private readonly el: HTMLElement;

  constructor(view: FileView, { presenting }: Messages, accept: () => void) {
    const { containerEl, contentEl } = view;
    const { activeElement, body } = containerEl.doc;
    const hadFocus = contentEl.contains(activeElement) || (activeElement === body && view.app.workspace.getActiveViewOfType(FileView) === view);
    this.view = view;
    containerEl.addClass('cop-notes-has-cover');
    contentEl.addClass('cop-notes-covered');
    contentEl.toggleAttribute('inert', true);
    const [titleId, detailId] = [newId(), newId()];
    this.el = createDiv({ cls: 'cop-notes-cover', attr: { role: 'region', tabindex: '-1', 'aria-labelledby': titleId, 'aria-describedby': detailId } });
    this.el.toggleClass('cop-notes-touch', Platform.isMobile);
    contentEl.after(this.el);
    const panelEl = this.el.createDiv('cop-notes-cover-panel');
    setIcon(panelEl.createDiv('cop-notes-cover-icon'), iconNames[commandIcons.startPresenting]);
    panelEl.createEl('p', { cls: 'cop-notes-cover-title', text: presenting.covered, attr: { id: titleId } });
    panelEl.createEl('p', { cls: 'cop-notes-cover-detail', text: presenting.openDetail, attr: { id: detailId } });
    panelEl.createEl('button', { cls: 'cop-notes-cover-open', text: presenting.openAccept, attr: { type: 'button' } }, (button) => {
      button.addEventListener('click', accept);
    });
    if (hadFocus) this.focus();
  }

  /** Not on the button: whoever was typing would press it. */
  focus(): void {
    this.el.focus();
  }

  remove(): void {
    const { view: { containerEl, contentEl, leaf, app }, el } = this;
    const hadFocus = el.contains(el.doc.activeElement);
    el.remove();
    containerEl.removeClass('cop-notes-has-cover');
    contentEl.removeClass('cop-notes-covered');
    contentEl.toggleAttribute('inert', false);
    if (hadFocus && leaf.view === this.view) app.workspace.setActiveLeaf(leaf, { focus: true });
  }
}
