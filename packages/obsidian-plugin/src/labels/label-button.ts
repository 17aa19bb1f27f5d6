import type { LabelInSight, Messages } from '@cop-notes/core';
import { setTooltip } from 'obsidian';
import { writeLabel } from './label-words.ts';

/** A label that can be pressed to change it. */
export interface LabelButton {
  readonly el: HTMLElement;
  show(label: LabelInSight): void;
}

/** Turn an element that the app gave us into a button with a label in it, also for the keyboard. Clicks are the caller's. */
export function makeLabelButton(el: HTMLElement, { commands }: Messages): LabelButton {
  el.addClass('cop-notes-label-button');
  if (el.tagName !== 'BUTTON') {
    el.setAttrs({ role: 'button', tabindex: '0' });
    el.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      el.click();
    });
  }
  const wordsEl = el.createSpan();
  let shown = '';
  return {
    el,
    show(label) {
      const name = `${label.tooltip}\n${commands.labelNote}`;
      if (name === shown) return;
      shown = name;
      writeLabel(wordsEl, label);
      setTooltip(el, name, { classes: ['cop-notes-tooltip'] });
    },
  };
}
