import { commandIcons } from '@cop-notes/core';
import type { Messages, Row, RowAction } from '@cop-notes/core';
import { Menu } from 'obsidian';
import { iconNames } from './icons.ts';

/** Everything that can be done with a row. */
export function rowMenu(row: Row, messages: Messages, run: (action: RowAction) => void): Menu {
  const menu = new Menu();
  for (const action of row.actions) {
    menu.addItem((item) => item.setTitle(messages.actions[action]).setIcon(iconNames[commandIcons[action]]).onClick(() => { run(action); }));
  }
  return menu;
}

/** Show a menu below an element: for the keyboard, which has no place of its own. */
export function showMenuBelow(menu: Menu, el: HTMLElement): void {
  const { left, bottom, width } = el.getBoundingClientRect();
  menu.showAtPosition({ x: left, y: bottom, width, overlap: true }, el.doc);
}
