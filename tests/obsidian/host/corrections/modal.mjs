import * as mocks from 'obsidian-test-mocks/obsidian';
import { raw } from '../shared.mjs';

/** Modals reach the document, close by Escape, by their button and by a click beside them. */
export function correctModal() {
  const { Modal } = mocks;
  Modal.prototype.constructor__ = function () {
    const r = raw(this);
    r.containerEl.className = 'modal-container mod-dim';
    r.containerEl.prepend(createDiv('modal-bg'));
    r.modalEl.className = 'modal';
    r.modalEl.setAttribute('role', 'dialog');
    r.titleEl.className = 'modal-title';
    const header = createDiv('modal-header');
    header.appendChild(r.titleEl);
    r.modalEl.prepend(header);
    const x = createDiv({ cls: 'modal-close-button mod-raised clickable-icon', attr: { 'aria-label': 'Close', role: 'button', tabindex: '0' } });
    r.modalEl.prepend(x);
    x.addEventListener('click', () => {
      r.closer?.();
    });
    r.contentEl.className = 'modal-content';
    r.containerEl.firstChild.addEventListener('click', () => {
      r.closer?.();
    });
  };
  Modal.prototype.open = function () {
    const r = raw(this);
    r.closer = () => this.close();
    document.body.appendChild(r.containerEl);
    r.esc = (e) => {
      // A window that was emptied shows no modal any more, and none hears its keys.
      if (!r.containerEl.isConnected) document.removeEventListener('keydown', r.esc, true);
      else if (e.key === 'Escape') {
        e.stopPropagation();
        this.close();
      }
    };
    document.addEventListener('keydown', r.esc, true);
    void this.onOpen();
  };
  Modal.prototype.close = function () {
    const r = raw(this);
    if (!r.containerEl.isConnected) return;
    document.removeEventListener('keydown', r.esc, true);
    r.containerEl.remove();
    this.onClose();
    r.closeCallback?.();
  };
}
