import type { ReviewRequest } from '@cop-notes/core';
import { Modal } from 'obsidian';
import type { App } from 'obsidian';

/** A text to read, and the question about it below. Turning away means no. */
export class ReviewModal extends Modal {
  private readonly told: (accepted: boolean) => void;

  constructor(app: App, { title, markdown, question, accept }: ReviewRequest, told: (accepted: boolean) => void) {
    super(app);
    this.told = told;
    this.setTitle(title);
    this.modalEl.addClass('cop-notes-review');
    // As it was written: rendered, the notes that it names would become links and embeds.
    this.contentEl.createDiv({ cls: 'cop-notes-review-text', text: markdown.replace(/^# .*\n+/, ''), attr: { tabindex: '0', role: 'document', 'aria-label': title } });
    this.contentEl.createDiv({ cls: 'cop-notes-review-question', text: question });
    if (accept === undefined) return;
    const buttons = this.contentEl.createDiv('cop-notes-input-buttons');
    const button = buttons.createEl('button', { cls: 'mod-cta', text: accept, attr: { type: 'button' } });
    button.addEventListener('click', () => {
      told(true);
      this.close();
    });
  }

  override onClose(): void {
    this.told(false);
  }
}
