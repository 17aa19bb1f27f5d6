import type { Severity } from '@cop-notes/core';
import { Notice } from 'obsidian';

/** How long a notice stays, in milliseconds: what went wrong takes longer to read. */
const staysFor: Readonly<Record<Severity, number>> = { info: 4000, warning: 8000, error: 12000 };

/** Work that is done sooner than this is not worth a notice, in milliseconds. */
const patience = 400;

export function showNotice(severity: Severity, message: string): void {
  const { messageEl } = new Notice(message, staysFor[severity]);
  messageEl.setAttr('role', severity === 'info' ? 'status' : 'alert');
}

/** A notice that stays until some work is done. */
export async function showProgress<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  let notice: Notice | undefined;
  const timer = window.setTimeout(() => {
    notice = new Notice(title, 0);
    notice.messageEl.setAttr('role', 'status');
  }, patience);
  try {
    return await work();
  } finally {
    window.clearTimeout(timer);
    notice?.hide();
  }
}
