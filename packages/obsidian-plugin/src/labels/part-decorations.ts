import type { PartInSight } from '@cop-notes/core';
import type { Range, Text } from '@codemirror/state';
import { Decoration, WidgetType } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';
import { makePartWords } from './label-words.ts';
import { partAttribute } from './part-element.ts';
import { lastLineOf, partsBetween, strictestOf } from './part-lines.ts';

/** A bar beside all lines of the parts, and the label in words on the first line of each. The text may be ahead of what was read of it. */
export function decorationsOf(doc: Text, parts: readonly PartInSight[]): DecorationSet {
  const there = parts.filter(({ place }) => place.line < doc.lines);
  return Decoration.set([...there.map((part) => wordsOf(doc, part)), ...barsOf(doc, there)], true);
}

function barsOf(doc: Text, parts: readonly PartInSight[]): readonly Range<Decoration>[] {
  const lines = new Set(parts.flatMap((part) => numbersBetween(part.place.line, Math.min(lastLineOf(part), doc.lines - 1))));
  return [...lines].flatMap((line) => {
    const part = strictestOf(partsBetween(parts, line, line));
    return part === undefined ? [] : [Decoration.line({ attributes: { class: 'cop-notes-part', [partAttribute]: part.label } }).range(doc.line(line + 1).from)];
  });
}

/** At the end of the first line. A callout is drawn over its lines while nobody writes in it, and hides them: its label stands above. */
function wordsOf(doc: Text, part: PartInSight): Range<Decoration> {
  const { from, to, text } = doc.line(part.place.line + 1);
  const isQuote = /^\s*>/.test(text);
  return Decoration.widget({ widget: new WordsWidget(part, isQuote), block: isQuote, side: isQuote ? -1 : 1 }).range(isQuote ? from : to);
}

class WordsWidget extends WidgetType {
  private readonly part: PartInSight;
  private readonly onOwnLine: boolean;

  constructor(part: PartInSight, onOwnLine: boolean) {
    super();
    this.part = part;
    this.onOwnLine = onOwnLine;
  }

  override eq({ part, onOwnLine }: WordsWidget): boolean {
    return part.label === this.part.label && part.tooltip === this.part.tooltip && onOwnLine === this.onOwnLine;
  }

  override toDOM(): HTMLElement {
    const wordsEl = makePartWords(this.part);
    if (!this.onOwnLine) return wordsEl;
    const lineEl = createDiv();
    lineEl.append(wordsEl);
    return lineEl;
  }
}

function numbersBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
