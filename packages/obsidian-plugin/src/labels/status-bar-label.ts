import type { Messages, Workspace } from '@cop-notes/core';
import type { Plugin } from 'obsidian';
import { makeLabelButton } from './label-button.ts';

/** The label of the note in front of the person, in the status bar. A phone has no status bar: there the header of the note shows it. */
export function showLabelInStatusBar(plugin: Plugin, workspace: Workspace, messages: Messages, activeNote: () => string | undefined): () => void {
  const itemEl = plugin.addStatusBarItem();
  itemEl.addClass('mod-clickable');
  const button = makeLabelButton(itemEl, messages);
  plugin.registerDomEvent(itemEl, 'click', () => { void workspace.run('labelNote'); });
  return () => {
    const path = activeNote();
    const label = path === undefined ? undefined : workspace.labelOf(path);
    itemEl.toggle(label !== undefined);
    if (label !== undefined) button.show(label);
  };
}
