import type { Icon, Messages, Row, TlpLabel } from '@cop-notes/core';
import { commandIcons } from '@cop-notes/core';
import { setIcon, setTooltip } from 'obsidian';
import { iconNames, moreIcon } from './icons.ts';
import { labelClasses } from './labels/label-classes.ts';
import { newId } from './new-id.ts';
import { makeLineElement, placeLine } from './tree-line.ts';
import type { TreeLine } from './tree-line.ts';
import type { RowNode } from './tree-nodes.ts';

/** The attribute by which a button of a row tells what it does; empty for the menu of all actions. */
export const actionAttribute = 'data-cop-notes-action';

/** A question or a problem. A screen reader hears one sentence and the buttons; the eye gets the parts. */
export function drawRow(first: RowNode, messages: Messages): TreeLine {
  const el = makeLineElement();
  const lineEl = el.createDiv('cop-notes-line cop-notes-row');
  const spokenId = newId();
  const spokenEl = lineEl.createSpan({ attr: { id: spokenId, hidden: 'hidden' } });
  const contentEl = lineEl.createDiv({ cls: 'cop-notes-content', attr: { 'aria-hidden': 'true' } });
  const actionsEl = lineEl.createDiv('cop-notes-actions');
  el.setAttr('aria-labelledby', spokenId);
  let node = first;
  let tabIndex = -1;
  const buttons = (): HTMLElement[] => actionsEl.findAll('.cop-notes-action');
  const showActions = (): void => {
    if (actionsEl.childElementCount === 0) drawActions(actionsEl, node.row, messages, tabIndex);
  };
  const draw = (before: RowNode | undefined): void => {
    placeLine(el, node, before);
    if (node.row.spoken !== before?.row.spoken) spokenEl.setText(node.row.spoken);
    if (before === undefined || !looksTheSame(before.row, node.row)) drawContent(contentEl, node.row);
    if (before?.row.inline.join() === node.row.inline.join() || actionsEl.childElementCount === 0) return;
    actionsEl.empty();
    showActions();
  };
  draw(undefined);
  return {
    el, lineEl, childrenEl: undefined, buttons, showActions,
    node: () => node,
    update(next) {
      if (next.kind !== 'row') return;
      const before = node;
      node = next;
      draw(before);
    },
    setTabbable(tabbable) {
      tabIndex = tabbable ? 0 : -1;
      for (const each of [el, ...buttons()]) each.tabIndex = tabIndex;
    },
  };
}

function looksTheSame(a: Row, b: Row): boolean {
  return a.text === b.text && a.description === b.description && a.tooltip === b.tooltip && pictureOf(a) === pictureOf(b) && labelOf(a) === labelOf(b) && toneOf(a) === toneOf(b);
}

function drawContent(contentEl: HTMLElement, row: Row): void {
  contentEl.empty();
  contentEl.toggleClass('cop-notes-answered', pictureOf(row) === 'resolved');
  setTooltip(contentEl, row.tooltip, { placement: 'left', classes: ['cop-notes-tooltip'], delay: 500 });
  setIcon(contentEl.createSpan(`cop-notes-icon ${toneOf(row)}`), iconNames[pictureOf(row)]);
  contentEl.createDiv({ cls: 'cop-notes-text', text: row.text, attr: { dir: 'auto' } });
  const weakEl = contentEl.createDiv('cop-notes-weak');
  const label = labelOf(row);
  if (label !== undefined) weakEl.createSpan({ cls: `cop-notes-label ${labelClasses[label]}`, text: label });
  weakEl.createSpan({ cls: 'cop-notes-description', text: row.description, attr: { dir: 'auto' } });
}

/** The first actions, and the menu of all of them. */
function drawActions(actionsEl: HTMLElement, row: Row, messages: Messages, tabIndex: number): void {
  const addButton = (action: string, label: string, icon: string): HTMLElement => {
    const button = actionsEl.createEl('button', {
      cls: 'clickable-icon cop-notes-action', attr: { type: 'button', tabindex: tabIndex, 'aria-label': label, [actionAttribute]: action },
    });
    setIcon(button, icon);
    return button;
  };
  for (const action of row.inline) addButton(action, messages.actions[action], iconNames[commandIcons[action]]);
  addButton('', messages.sidebar.moreActions, moreIcon).setAttr('aria-haspopup', 'menu');
}

function pictureOf(row: Row): Icon {
  return row.kind === 'problem' ? 'problem' : row.icon;
}

function labelOf(row: Row): TlpLabel | undefined {
  return row.kind === 'problem' ? undefined : row.label;
}

/** The class that colours the picture. */
function toneOf(row: Row): string {
  return row.kind === 'problem' ? `cop-notes-is-${row.severity}` : `cop-notes-is-${row.icon}`;
}
