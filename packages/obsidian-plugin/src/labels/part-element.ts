import type { PartInSight } from '@cop-notes/core';
import { makePartWords } from './label-words.ts';

/** The attribute that colours a part by its label. */
export const partAttribute = 'data-cop-notes-part';

/** A part of a rendered note, and whether its label stands in words on it: it does on its first block. */
export interface MarkedElement {
  readonly el: HTMLElement;
  readonly part: PartInSight;
  readonly withWords: boolean;
}

/** Mark an element as stricter than its note; returns how to take that back. */
export function markElement({ el, part, withWords }: MarkedElement): () => void {
  el.addClass('cop-notes-part');
  el.setAttr(partAttribute, part.label);
  const wordsEl = withWords ? makePartWords(part) : undefined;
  if (wordsEl !== undefined) insertWords(el, wordsEl);
  return () => {
    wordsEl?.remove();
    el.removeClass('cop-notes-part');
    el.removeAttribute(partAttribute);
  };
}

/** Above a block; in a list item before its first word, behind the bullet and the box. */
function insertWords(el: HTMLElement, wordsEl: HTMLElement): void {
  if (el.tagName !== 'LI') {
    el.prepend(wordsEl);
    return;
  }
  const lineEl = [...el.children].find(({ tagName }) => tagName === 'P') ?? el;
  const sign = 'input, .list-bullet, .list-collapse-indicator, .collapse-indicator';
  const first = [...lineEl.childNodes].find((node) => !(node.instanceOf(HTMLElement) && node.matches(sign)));
  lineEl.insertBefore(wordsEl, first ?? null);
}
