import * as mocks from 'obsidian-test-mocks/obsidian';
import { raw, theHost } from '../shared.mjs';

/** Notices reach the document and are remembered for tests. */
export function correctNotice() {
  const { Notice } = mocks;
  Notice.prototype.constructor__ = function (message, duration) {
    const r = raw(this);
    theHost.notices.push(r.messageEl.textContent);
    r.containerEl.className = 'notice';
    r.messageEl.className = 'notice-message';
    r.noticeEl?.remove();
    r.noticeEl = r.messageEl;
    theHost.dom.notices.appendChild(r.containerEl);
    r.containerEl.setAttribute('role', 'status');
    r.containerEl.addEventListener('click', () => this.hide());
    if (duration !== 0) setTimeout(() => this.hide(), duration ?? 4000);
  };
  Notice.prototype.hide = function () {
    raw(this).containerEl.remove();
  };
}
