// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import type { Markup, MarkupElement } from '@cop-notes/core';
import { focusOn, followActs, redraw } from '../src/index.ts';

let root: HTMLElement;
beforeEach(() => {
  document.body.replaceChildren();
  root = document.createElement('div');
  document.body.append(root);
});

const el = (name: string, attributes: MarkupElement['attributes'] = {}, ...children: readonly Markup[]): MarkupElement => ({ name, attributes, children });
const show = (...children: readonly Markup[]): void => {
  redraw(root, children, (parent, name, isSvg) => parent.ownerDocument.createElementNS(isSvg ? 'http://www.w3.org/2000/svg' : 'http://www.w3.org/1999/xhtml', name));
};
const button = (key: string, text = key): MarkupElement => el('button', { 'data-key': key, 'data-do': 'open', 'data-value': key }, text);

describe('what is drawn', () => {
  test('is elements, their attributes and their text; markup in a text stays text', () => {
    show(el('p', { title: '"a"' }, '<img src=x onerror=alert(1)>', el('b', {}, 'bold')));
    expect(root.innerHTML).toBe('<p title="&quot;a&quot;">&lt;img src=x onerror=alert(1)&gt;<b>bold</b></p>');
  });

  test('is SVG inside of an svg, and HTML elsewhere', () => {
    show(el('svg', { viewBox: '0 0 1 1' }, el('title', {}, 'Plot'), el('path', { d: 'M0,0' })), el('title', {}, 'Page'));
    expect([...root.querySelectorAll('*')].map(({ localName, namespaceURI }) => `${localName} ${namespaceURI?.endsWith('svg') === true ? 'svg' : 'html'}`)).toEqual(['svg svg', 'title svg', 'path svg', 'title html']);
  });

  test('is afterwards what was asked for, whatever stood there before', () => {
    show(el('p', { class: 'a', hidden: '' }, 'one'), button('x'), 'text');
    show(button('y'), 'other', el('p', { class: 'b' }, 'two', el('i')));
    expect(root.innerHTML).toBe('<button data-key="y" data-do="open" data-value="y">y</button>other<p class="b">two<i></i></p>');
    show();
    expect(root.innerHTML).toBe('');
  });
});

describe('what is drawn again', () => {
  test('keeps the focus on what has the same key, though other things come and go around it', () => {
    show(button('a'), button('b'), button('c'));
    root.querySelector<HTMLElement>('[data-key=b]')?.focus();
    const before = document.activeElement;
    show(el('p', { 'data-key': 'new' }, 'new'), button('b', 'B'), el('p', { 'data-key': 'list' }, 'list'), button('c'));
    expect(document.activeElement).toBe(before);
    expect(root.textContent).toBe('newBlistc');
  });

  test('keeps the same elements where nothing but their words changed', () => {
    show(el('ul', {}, el('li', {}, 'one'), el('li', {}, 'two')));
    const before = [...root.querySelectorAll('li')];
    show(el('ul', {}, el('li', {}, 'eins'), el('li', {}, 'zwei'), el('li', {}, 'drei')));
    expect([...root.querySelectorAll('li')].slice(0, 2)).toEqual(before);
    expect(root.textContent).toBe('einszweidrei');
  });

  test('shows in a select what is chosen, also after somebody chose by hand', () => {
    const choice = (chosen: string): MarkupElement => el('select', { 'data-do': 'period' }, ...['a', 'b'].map((value) => el('option', { value, ...(value === chosen ? { selected: '' } : {}) }, value)));
    show(choice('a'));
    const select = root.querySelector('select');
    if (select === null) throw new Error('no select');
    select.value = 'b';
    show(choice('b'));
    show(choice('a'));
    expect(select.value).toBe('a');
  });
});

describe('what a person does', () => {
  test('is told: a press on a number, a choice, Escape in a list', () => {
    const heard: string[] = [];
    followActs(root, (act, value) => { heard.push(`${act} ${value}`); });
    show(button('n'), el('select', { 'data-do': 'theme' }, el('option', { value: 'trust', selected: '' }, 'trust')), el('div', { class: 'cop-notes-behind' }, el('button', { 'data-do': 'close', 'data-value': 'n' }, 'Close'), el('button', { 'data-do': 'go', 'data-value': 'row' }, el('span', {}, 'Go'))));
    root.querySelector('button')?.click();
    root.querySelector('span')?.click();
    root.querySelector('select')?.dispatchEvent(new Event('change', { bubbles: true }));
    root.querySelector('span')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    root.querySelector('button')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    root.click();
    expect(heard).toEqual(['open n', 'go row', 'theme trust', 'close n']);
    focusOn(root, 'open', 'n');
    expect(document.activeElement?.textContent).toBe('n');
  });
});
