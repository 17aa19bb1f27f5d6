import * as mocks from 'obsidian-test-mocks/obsidian';
import { raw } from '../shared.mjs';

/** Menus reach the document and can be used from the keyboard. */
export function correctMenu() {
  const { Menu, MenuItem } = mocks;
  Menu.prototype.showAtPosition = function (position) {
    const inner = raw(this);
    inner.before = document.activeElement;
    inner.el = document.body.createDiv({ cls: 'menu', attr: { role: 'menu' } });
    inner.el.setCssStyles({ position: 'fixed', left: `${position.x}px`, top: `${position.y}px` });
    for (const item of this.items__) {
      if (item instanceof MenuItem) drawItem(this, item);
      else inner.el.createDiv('menu-separator');
    }
    inner.el.addEventListener('keydown', (event) => moveInMenu(this, event));
    inner.outside = (event) => {
      if (!inner.el.contains(event.target)) this.hide();
    };
    document.addEventListener('mousedown', inner.outside, true);
    inner.el.querySelector('[role^=menuitem]')?.focus();
    keepInSight(inner.el);
    return this;
  };
  Menu.prototype.showAtMouseEvent = function (e) {
    e.preventDefault?.();
    return this.showAtPosition({ x: e.clientX, y: e.clientY });
  };
  Menu.prototype.hide = function () {
    const r = raw(this);
    if (r.el?.isConnected) {
      document.removeEventListener('mousedown', r.outside, true);
      r.el.remove();
      if (r.before?.isConnected) r.before.focus();
      r.onHideCallback?.();
    }
    return this;
  };
  Menu.prototype.close = function () {
    this.hide();
  };
}

function drawItem(menu, item) {
  const checked = raw(item).checked__ === true;
  const el = raw(menu).el.createDiv({ cls: 'menu-item', attr: { role: checked ? 'menuitemcheckbox' : 'menuitem', tabindex: '-1' } });
  if (checked) el.setAttribute('aria-checked', 'true');
  if (item.icon__) mocks.setIcon(el.createSpan('menu-item-icon'), item.icon__);
  el.createSpan('menu-item-title').append(item.title__);
  if (checked) el.createSpan({ cls: 'menu-item-icon mod-checked', text: '✓' });
  if (item.disabled__) {
    el.addClass('is-disabled');
    return;
  }
  el.addEventListener('click', (event) => {
    menu.hide();
    item.onClick__?.(event);
  });
}

function moveInMenu(menu, event) {
  const items = [...raw(menu).el.querySelectorAll('[role^=menuitem]:not(.is-disabled)')];
  const at = items.indexOf(document.activeElement);
  const target = { ArrowDown: items[(at + 1) % items.length], ArrowUp: items.at(at - 1), Home: items[0], End: items.at(-1) }[event.key];
  if (target) target.focus();
  else if (event.key === 'Enter') document.activeElement.click();
  else if (event.key === 'Escape') menu.hide();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** A menu that would hang over the edge is moved in. */
function keepInSight(el) {
  const { right, bottom, width, height } = el.getBoundingClientRect();
  if (right > innerWidth) el.setCssStyles({ left: `${Math.max(0, innerWidth - width - 8)}px` });
  if (bottom > innerHeight) el.setCssStyles({ top: `${Math.max(0, innerHeight - height - 8)}px` });
}
