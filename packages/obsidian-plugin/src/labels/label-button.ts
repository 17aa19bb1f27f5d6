import type { LabelInSight, Messages } from '@cop-notes/core';
import { setTooltip } from 'obsidian';
import { pressWithKeys } from '../press-with-keys.ts';
import { writeLabel } from './label-words.ts';

/** A label that can be pressed to change it. */
export interface LabelButton {
  readonly el: HTMLElement;
  show(label: LabelInSight): void;
}

/** Turn an element that the app gave us into a button with a label in it, also for the keyboard. Clicks are the caller's. */
export function makeLabelButton(el: HTMLElement, { commands }: Messages): LabelButton {
  el.addClass('cop-notes-label-button');
  pressWithKeys(el);
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
