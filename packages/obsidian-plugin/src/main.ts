import { languageOf, lazyWorkspace, messagesFor } from '@cop-notes/core';
import { Plugin, getLanguage } from 'obsidian';
import { registerCommands } from './commands.ts';
import { DashboardView, dashboardViewType } from './dashboard/dashboard-view.ts';
import { deviceMemoryOf } from './device-memory.ts';
import { environmentOf } from './environment.ts';
import { iconNames } from './icons.ts';
import { showLabels } from './labels/show-labels.ts';
import { startTimers } from './later.ts';
import { ObsidianUi } from './obsidian-ui.ts';
import { showPresenting } from './presenting/show-presenting.ts';
import { showTimer } from './sessions/show-timer.ts';
import { CopNotesSettingTab } from './settings.ts';
import { SidebarView, openSidebar, sidebarViewType } from './sidebar-view.ts';
import { followTheDay } from './today.ts';

export default class CopNotesPlugin extends Plugin {
  override onload(): void {
    const { app } = this;
    const language = languageOf(getLanguage());
    const messages = messagesFor(language);
    const memory = deviceMemoryOf(app);
    const timers = startTimers();
    const ui = new ObsidianUi(app, messages);
    const workspace = lazyWorkspace(environmentOf(app, ui, language, memory, timers));

    this.registerView(sidebarViewType, (leaf) => new SidebarView(leaf, { workspace, messages, memory, ui }));
    this.registerView(dashboardViewType, (leaf) => new DashboardView(leaf, workspace, messages));
    this.addRibbonIcon(iconNames.home, messages.commands.showSidebar, () => { void workspace.run('showSidebar'); });
    registerCommands(this, workspace, messages);
    showLabels(this, workspace, messages, () => ui.activeNote());
    showPresenting(this, workspace, messages);
    showTimer(this, workspace, messages);
    this.addSettingTab(new CopNotesSettingTab(app, this, workspace, messages, memory));
    this.registerInterval(followTheDay(() => { workspace.reconsider(); }));
    this.register(() => {
      workspace.stop();
      timers.stop();
      ui.leave();
    });
    app.workspace.onLayoutReady(() => {
      // Obsidian calls this also for a plugin that was switched off before the layout was ready; what was stopped does not start.
      workspace.start().catch((error: unknown) => {
        console.error('CoP Notes:', error);
        ui.notify('error', messages.refusals.failed);
      });
    });
  }

  /** The person has just asked for it, so it may show itself. */
  override onUserEnable(): void {
    void openSidebar(this.app);
  }
}
