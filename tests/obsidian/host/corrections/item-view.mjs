import * as mocks from 'obsidian-test-mocks/obsidian';
import { raw } from '../shared.mjs';

/** The header of a view and its actions. */
export function correctItemView() {
  const { ItemView } = mocks;
  ItemView.prototype.constructor3__ = function () {
    const r = raw(this);
    r.headerEl = createDiv('view-header');
    r.headerEl.createDiv({ cls: 'view-header-title' });
    r.actionsEl = r.headerEl.createDiv('view-actions');
    r.containerEl.prepend(r.headerEl);
    r.contentEl.addClass('view-content');
  };
  ItemView.prototype.addAction = function (icon, title, cb) {
    const el = raw(this).actionsEl.createEl('a', { cls: 'clickable-icon view-action', attr: { 'aria-label': title, role: 'button', tabindex: '0' } });
    mocks.setIcon(el, icon);
    el.addEventListener('click', cb);
    return el;
  };
}
