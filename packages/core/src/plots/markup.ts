/** A piece of a document as plain data: a host makes elements of it, and `markupText` makes text. Strings are text, never markup. */
export type Markup = MarkupElement | string;

export interface MarkupElement {
  readonly name: string;
  /** Where a value is empty the attribute is there all the same, as `hidden=""`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Markup[];
}

export function element(name: string, attributes: MarkupElement['attributes'], ...children: readonly Markup[]): MarkupElement {
  return { name, attributes, children };
}

/** Elements that have no content and no end (HTML, 13.1.2). */
const empty = new Set(['br', 'hr', 'img', 'input', 'meta', 'link']);
/** Elements of SVG that draw something: without content they close themselves, so that XML can be read too. */
const closed = new Set(['path', 'rect', 'circle', 'line', 'use']);

/** The text of a document, the same for HTML and for SVG as XML. Whatever stands in a text or a value is shown as it was written. */
export function markupText(markup: Markup): string {
  if (typeof markup === 'string') return escaped(markup);
  const { name, attributes, children } = markup;
  const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ');
  if (closed.has(name) && children.length === 0) return `<${start}/>`;
  return empty.has(name) ? `<${start}>` : `<${start}>${children.map(markupText).join('')}</${name}>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Signs that XML can't hold, and halves of signs, are left out: one of them would make the whole picture unreadable (XML 1.0, 2.2). */
function escaped(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/gu, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
