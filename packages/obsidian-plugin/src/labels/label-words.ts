import type { LabelInSight, PartInSight } from '@cop-notes/core';
import { setTooltip } from 'obsidian';
import { labelClasses } from './label-classes.ts';

/** Write a label out in an element, in its colour. */
export function writeLabel(wordsEl: HTMLElement, { label, text }: LabelInSight): void {
  wordsEl.className = `cop-notes-label ${labelClasses[label]}`;
  wordsEl.setText(text);
}

/** A label in words, to stand in a note beside what it is for. */
export function makePartWords(part: PartInSight): HTMLElement {
  const wordsEl = createSpan();
  writeLabel(wordsEl, part);
  wordsEl.addClass('cop-notes-part-words');
  setTooltip(wordsEl, part.tooltip, { classes: ['cop-notes-tooltip'] });
  return wordsEl;
}
