import { commandIcons } from '@cop-notes/core';
import type { Messages, Workspace } from '@cop-notes/core';
import { setIcon, setTooltip } from 'obsidian';
import type { Plugin } from 'obsidian';
import { iconNames } from '../icons.ts';
import { pressWithKeys } from '../press-with-keys.ts';

/** For whom somebody presents, in the status bar; a press stops it. A phone has no status bar: there the banner of the sidebar says it. */
export function showPresentingInStatusBar(plugin: Plugin, workspace: Workspace, { commands }: Messages): void {
  const itemEl = plugin.addStatusBarItem();
  itemEl.addClasses(['mod-clickable', 'cop-notes-presenting-status']);
  pressWithKeys(itemEl);
  setIcon(itemEl.createSpan('cop-notes-presenting-icon'), iconNames[commandIcons.startPresenting]);
  const wordsEl = itemEl.createSpan('cop-notes-presenting-words');
  plugin.registerDomEvent(itemEl, 'click', () => { void workspace.run('stopPresenting'); });
  const draw = (): void => {
    const { presenting } = workspace.sidebar();
    itemEl.toggle(presenting !== undefined);
    if (presenting === undefined) return;
    wordsEl.setText(presenting.text);
    setTooltip(itemEl, `${presenting.text}\n${presenting.tooltip}\n${commands.stopPresenting}`, { classes: ['cop-notes-tooltip'] });
  };
  plugin.register(workspace.onChange(draw));
  draw();
}
