import type { Messages, Workspace } from '@cop-notes/core';
import type { Plugin } from 'obsidian';
import { markEditors } from './editor-marks.ts';
import { showLabelsInHeaders } from './header-labels.ts';
import { markRenderedNotes } from './reading-marks.ts';
import { showLabelInStatusBar } from './status-bar-label.ts';

/** Keep the confidentiality of notes, and of what is stricter in them, in sight. */
export function showLabels(plugin: Plugin, workspace: Workspace, messages: Messages, activeNote: () => string | undefined): void {
  const drawNotes = [showLabelInStatusBar(plugin, workspace, messages, activeNote), showLabelsInHeaders(plugin, workspace, messages)];
  const drawParts = [markRenderedNotes(plugin, workspace), markEditors(plugin, workspace)];
  const draw = (drawings: readonly (() => void)[]) => (): void => { for (const each of drawings) each(); };
  const { workspace: panes } = plugin.app;
  plugin.registerEvent(panes.on('active-leaf-change', draw(drawNotes)));
  plugin.registerEvent(panes.on('file-open', draw(drawNotes)));
  plugin.registerEvent(panes.on('layout-change', draw(drawNotes)));
  // Parts are drawn by lines, which are right only where a note was just read.
  plugin.register(workspace.onChange(draw([...drawNotes, ...drawParts])));
  draw(drawNotes)();
}
