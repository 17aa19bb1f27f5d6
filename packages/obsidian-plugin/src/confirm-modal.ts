import { ConfirmationModal } from 'obsidian';
import type { App } from 'obsidian';

/** Ask before something that is not easily undone. Turning away means no. */
export class ConfirmModal extends ConfirmationModal {
  private readonly told: (accepted: boolean) => void;

  constructor(app: App, question: string, detail: string, accept: string, told: (accepted: boolean) => void) {
    super(app);
    this.told = told;
    this.setTitle(question);
    this.setContent(detail);
    this.addButton((button) => button.setButtonText(accept).setCta().setInitialFocus().onClick(() => { told(true); }));
    this.addCancelButton();
  }

  override onClose(): void {
    super.onClose();
    this.told(false);
  }
}
