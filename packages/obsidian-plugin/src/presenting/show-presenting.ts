import type { Messages, Workspace } from '@cop-notes/core';
import type { Plugin } from 'obsidian';
import { coverNotes } from './cover-notes.ts';
import { showPresentingInStatusBar } from './presenting-in-status-bar.ts';
import { withholdRendered } from './withhold-rendered.ts';

/** Keep in sight that somebody presents, and out of sight what the room may not see. The sidebar has a banner of its own. */
export function showPresenting(plugin: Plugin, workspace: Workspace, messages: Messages): void {
  coverNotes(plugin, workspace, messages);
  withholdRendered(plugin, workspace);
  showPresentingInStatusBar(plugin, workspace, messages);
}
