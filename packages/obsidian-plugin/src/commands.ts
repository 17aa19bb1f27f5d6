import { commandIcons, commandIds } from '@cop-notes/core';
import type { CommandId, Messages, Workspace } from '@cop-notes/core';
import type { Plugin } from 'obsidian';
import { iconNames } from './icons.ts';

/** A command of the palette for every command of the core. */
export function registerCommands(plugin: Plugin, workspace: Workspace, messages: Messages): void {
  for (const command of commandIds) {
    plugin.addCommand({
      id: paletteId(command),
      name: messages.commands[command],
      icon: iconNames[commandIcons[command]],
      checkCallback(checking) {
        if (!workspace.canRun(command)) return false;
        if (!checking) void workspace.run(command);
        return true;
      },
    });
  }
}

/** `showSidebar` is `show-sidebar` in the palette. */
function paletteId(command: CommandId): string {
  return command.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
