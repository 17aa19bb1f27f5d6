import type { Messages, Workspace } from '@cop-notes/core';
import { PluginSettingTab, debounce } from 'obsidian';
import type { App, Plugin, Setting, SettingDefinitionItem } from 'obsidian';
import type { DeviceMemory } from './device-memory.ts';
import { rememberedMe } from './device-memory.ts';
import { iconNames } from './icons.ts';

/** How long nobody types before a name counts, in milliseconds. */
const pauseInTyping = 300;

/** Who the person is. What a community shares is no setting: it stands in its folder. */
export class CopNotesSettingTab extends PluginSettingTab {
  private readonly workspace: Workspace;
  private readonly messages: Messages;
  private readonly memory: DeviceMemory;

  constructor(app: App, plugin: Plugin, workspace: Workspace, messages: Messages, memory: DeviceMemory) {
    super(app, plugin);
    this.workspace = workspace;
    this.messages = messages;
    this.memory = memory;
    this.icon = iconNames.home;
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    const { meName, meDescription } = this.messages.settings;
    return [{ name: meName, desc: meDescription, render: (setting) => this.renderMe(setting) }];
  }

  /** A field for the name, and the list of members beside it. */
  private renderMe(setting: Setting): () => void {
    const keep = debounce((name: string) => {
      this.memory.keep('me', name.trim());
      this.workspace.reconsider();
    }, pauseInTyping, true);
    setting.addText((text) => {
      text.setValue(rememberedMe(this.memory)).onChange((name) => { keep(name); });
      text.inputEl.setAttr('aria-label', this.messages.settings.meName);
      setting.addExtraButton((button) => button
        .setIcon(iconNames.member)
        .setTooltip(this.messages.commands.chooseMe)
        .onClick(() => { void this.workspace.run('chooseMe').then(() => { text.setValue(rememberedMe(this.memory)); }); }));
    });
    return () => { keep.run(); };
  }
}
