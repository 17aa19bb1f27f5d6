import type { Markup, MarkupElement } from '@cop-notes/core';

/** Make an element that will stand in another one: of SVG, or of HTML. Where it is put at first does not matter. */
export type MakeElement = (parent: Element, name: string, isSvg: boolean) => Element;

/**
 * Make an element hold this and nothing else. What is there already is kept where it can be, so that the focus, a selection and what is
 * scrolled stay: elements with a `data-key` are the same as long as the key is there, others as long as they stand at the same place.
 */
export function redraw(parent: Element, children: readonly Markup[], make: MakeElement): void {
  const wanted = new Set(children.map(keyOf).filter((key) => key !== undefined));
  const kept = new Map<string, Element>();
  for (const child of [...parent.children]) {
    const key = child.getAttribute('data-key');
    if (key === null) continue;
    if (wanted.has(key)) kept.set(key, child);
    else child.remove();
  }
  let next = parent.firstChild;
  for (const child of children) {
    const node = nodeFor(child, parent, next, kept, make);
    if (node === next) next = node.nextSibling;
    else parent.insertBefore(node, next);
  }
  while (next !== null) {
    const { nextSibling } = next;
    next.remove();
    next = nextSibling;
  }
}

function keyOf(markup: Markup): string | undefined {
  return typeof markup === 'string' ? undefined : markup.attributes['data-key'];
}

function nodeFor(markup: Markup, parent: Element, next: ChildNode | null, kept: ReadonlyMap<string, Element>, make: MakeElement): ChildNode {
  if (typeof markup === 'string') return textFor(markup, parent, next);
  const key = keyOf(markup);
  const isAtPlace = key === undefined && isElement(next) && next.localName === markup.name && !next.hasAttribute('data-key');
  const there = key === undefined ? (isAtPlace ? next : undefined) : kept.get(key);
  const element = there?.localName === markup.name ? there : make(parent, markup.name, isSvgIn(parent, markup));
  update(element, markup, make);
  return element;
}

function textFor(text: string, parent: Element, next: ChildNode | null): ChildNode {
  if (next?.nodeType !== 3) return parent.ownerDocument.createTextNode(text);
  if (next.nodeValue !== text) next.nodeValue = text;
  return next;
}

function isElement(node: ChildNode | null): node is Element & ChildNode {
  return node?.nodeType === 1;
}

function isSvgIn(parent: Element, { name }: MarkupElement): boolean {
  return name === 'svg' || parent.namespaceURI === 'http://www.w3.org/2000/svg';
}

function update(element: Element, { attributes, children }: MarkupElement, make: MakeElement): void {
  for (const name of element.getAttributeNames()) if (!(name in attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  redraw(element, children, make);
  // What somebody chose by hand counts more than the attribute: it is set as well.
  const chosen = element.localName === 'select' ? element.querySelector('option[selected]')?.getAttribute('value') : undefined;
  if (chosen !== undefined && chosen !== null && (element as HTMLSelectElement).value !== chosen) (element as HTMLSelectElement).value = chosen;
}
