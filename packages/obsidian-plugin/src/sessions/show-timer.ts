import { commandIcons } from '@cop-notes/core';
import type { Messages, Workspace } from '@cop-notes/core';
import { setIcon, setTooltip } from 'obsidian';
import type { Plugin } from 'obsidian';
import { iconNames } from '../icons.ts';
import { pressWithKeys } from '../press-with-keys.ts';

/** Often enough for whole minutes. */
const everySoOften = 5000;

/** In the status bar, while an agenda runs: what is on, and how much time is left. A press goes on to the next item. */
export function showTimer(plugin: Plugin, workspace: Workspace, { commands }: Messages): void {
  const itemEl = plugin.addStatusBarItem();
  itemEl.addClasses(['mod-clickable', 'cop-notes-timer']);
  pressWithKeys(itemEl);
  setIcon(itemEl.createSpan('cop-notes-timer-icon'), iconNames[commandIcons.nextAgendaItem]);
  const wordsEl = itemEl.createSpan('cop-notes-timer-words');
  plugin.registerDomEvent(itemEl, 'click', () => { void workspace.run('nextAgendaItem'); });
  const draw = (): void => {
    const timer = workspace.timer();
    itemEl.toggle(timer !== undefined);
    if (timer === undefined || wordsEl.getText() === timer.text) return;
    wordsEl.setText(timer.text);
    itemEl.toggleClass('is-over', timer.isOver);
    setTooltip(itemEl, `${timer.text}\n${timer.tooltip}\n${commands.nextAgendaItem}`, { classes: ['cop-notes-tooltip'] });
  };
  plugin.register(workspace.onChange(draw));
  plugin.registerInterval(window.setInterval(draw, everySoOften));
  draw();
}
