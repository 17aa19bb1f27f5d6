import type { PartInSight } from '@cop-notes/core';
import type { MarkdownSectionInformation } from 'obsidian';
import type { MarkedElement } from './part-element.ts';
import { partsBetween, strictestOf } from './part-lines.ts';

const listMarker = /^\s*(?:[-*+]|\d+[.)])(?:\s|$)/;

/**
 * What to mark of a section of a rendered note. A part that is a list item marks its item;
 * where that can't be told, and for every other part, the whole section is marked: rather too much than too little.
 */
export function sectionMarks(el: HTMLElement, section: MarkdownSectionInformation, parts: readonly PartInSight[]): readonly MarkedElement[] {
  const here = partsBetween(parts, section.lineStart, section.lineEnd);
  if (here.length === 0) return [];
  const items = itemsByLine(el, section);
  const ofItems = here.flatMap((part): MarkedElement[] => {
    const item = items.get(part.place.line);
    return item === undefined ? [] : [{ el: item, part, withWords: true }];
  });
  const ofSection = strictestOf(here.filter(({ place }) => !items.has(place.line)));
  return ofSection === undefined ? ofItems : [{ el, part: ofSection, withWords: ofSection.place.line >= section.lineStart }, ...ofItems];
}

/** The items of the section's own list by line. Items in a quote are left out: their lines are counted from elsewhere. */
function itemsByLine(el: HTMLElement, { text, lineStart }: MarkdownSectionInformation): ReadonlyMap<number, HTMLElement> {
  const lines = text.split('\n');
  const items = el.findAll('li[data-line]').filter((item) => item.closest('blockquote, .callout') === null)
    .map((item) => [lineStart + Number(item.getAttr('data-line')), item] as const);
  // `data-line` is not documented: where it does not lead to lists, it means something else.
  return items.every(([line]) => listMarker.test(lines[line] ?? '')) ? new Map(items) : new Map();
}
