import type { InputRequest } from '@cop-notes/core';
import { Modal } from 'obsidian';
import type { App } from 'obsidian';
import { newId } from './new-id.ts';

/** Ask for one line of text. What is wrong with it stands under the field; nothing is told until it is right. */
export class InputModal extends Modal {
  private readonly request: InputRequest;
  private readonly told: (text: string | undefined) => void;
  private readonly inputEl: HTMLInputElement;
  private readonly errorEl: HTMLElement;
  private tried = false;

  constructor(app: App, request: InputRequest, told: (text: string | undefined) => void) {
    super(app);
    this.request = request;
    this.told = told;
    this.setTitle(request.title);
    this.modalEl.addClass('cop-notes-input');
    const form = this.contentEl.createEl('form', 'cop-notes-input-form');
    const [inputId, errorId] = [newId(), newId()];
    form.createEl('label', { cls: 'cop-notes-input-label', text: request.prompt, attr: { for: inputId } });
    this.inputEl = form.createEl('input', {
      cls: 'cop-notes-input-field', type: 'text', value: request.value, placeholder: request.placeholder,
      attr: { id: inputId, 'aria-describedby': errorId, autocomplete: 'off', enterkeyhint: 'done' },
    });
    this.errorEl = form.createDiv({ cls: 'cop-notes-input-error', attr: { id: errorId, role: 'alert' } });
    form.createDiv('cop-notes-input-buttons').createEl('button', { cls: 'mod-cta', text: request.title, attr: { type: 'submit' } });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    this.inputEl.addEventListener('input', () => { if (this.tried) this.check(); });
  }

  override onOpen(): void {
    this.inputEl.focus();
    this.inputEl.select();
  }

  override onClose(): void {
    this.told(undefined);
  }

  private submit(): void {
    this.tried = true;
    if (!this.check()) {
      this.inputEl.focus();
      return;
    }
    this.told(this.inputEl.value);
    this.close();
  }

  private check(): boolean {
    const wrong = this.request.check(this.inputEl.value);
    this.errorEl.setText(wrong ?? '');
    this.inputEl.setAttr('aria-invalid', wrong === undefined ? null : 'true');
    return wrong === undefined;
  }
}
