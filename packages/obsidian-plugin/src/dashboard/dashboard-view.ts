import { choicesAfter, dashboardActCalled, dashboardRow, drawDashboard, readDashboardChoices } from '@cop-notes/core';
import type { DashboardChoices, Messages, Workspace } from '@cop-notes/core';
import { focusOn, followActs, redraw } from '@cop-notes/dashboard';
import { ItemView, Platform } from 'obsidian';
import type { App, ViewStateResult, WorkspaceLeaf } from 'obsidian';
import { iconNames } from '../icons.ts';
import { newId } from '../new-id.ts';

export const dashboardViewType = 'cop-notes-dashboard';

/** How the community is doing, in a tab. What was chosen stays with the tab, also when the app is closed and opened again. */
export class DashboardView extends ItemView {
  override icon: string = iconNames.dashboard;
  override navigation = true;
  private readonly workspace: Workspace;
  private readonly messages: Messages;
  private readonly prefix = newId();
  private choices: DashboardChoices = readDashboardChoices(undefined);
  private frame = 0;
  /** Something changed while it was not in sight. */
  private owesDrawing = false;

  constructor(leaf: WorkspaceLeaf, workspace: Workspace, messages: Messages) {
    super(leaf);
    this.workspace = workspace;
    this.messages = messages;
  }

  override getViewType(): string {
    return dashboardViewType;
  }

  override getDisplayText(): string {
    return this.messages.dashboard.title;
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), dashboard: this.choices };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const kept = typeof state === 'object' && state !== null && 'dashboard' in state ? state.dashboard : undefined;
    if (kept !== undefined) this.choices = readDashboardChoices(kept);
    this.draw();
  }

  protected override onOpen(): Promise<void> {
    const { contentEl, workspace } = this;
    contentEl.empty();
    contentEl.addClass('cop-notes-dashboard-view');
    contentEl.toggleClass('cop-notes-touch', Platform.isMobile);
    followActs(contentEl.createDiv('cop-notes-dashboard-root'), (act, value) => { this.hear(act, value); });
    this.register(workspace.onChange(() => { this.drawSoon(); }));
    this.register(() => { contentEl.win.cancelAnimationFrame(this.frame); });
    const inSight = (): void => { this.drawOwed(); };
    this.registerEvent(this.app.workspace.on('active-leaf-change', inSight));
    this.registerEvent(this.app.workspace.on('layout-change', inSight));
    this.draw();
    return Promise.resolve();
  }

  override onResize(): void {
    this.drawOwed();
  }

  private hear(name: string, value: string): void {
    const act = dashboardActCalled(name);
    if (act === undefined) return;
    if (act === 'go') {
      const row = dashboardRow(this.workspace.dashboard(this.choices), value);
      if (row !== undefined) void this.workspace.goTo(row);
      return;
    }
    this.choices = choicesAfter(this.choices, act, value);
    this.draw();
    this.app.workspace.requestSaveLayout();
    if (act === 'close') focusOn(this.contentEl, 'open', value);
  }

  /** Once for all changes before the next frame. */
  private drawSoon(): void {
    const { win } = this.contentEl;
    win.cancelAnimationFrame(this.frame);
    this.frame = win.requestAnimationFrame(() => { this.draw(); });
  }

  private drawOwed(): void {
    if (this.owesDrawing) this.draw();
  }

  /** Behind another tab it waits until it comes into sight; and nothing of before is seen then, which a room may not see any more. */
  private draw(): void {
    const root = this.contentEl.querySelector<HTMLElement>('.cop-notes-dashboard-root');
    if (root === null) return;
    this.owesDrawing = !this.contentEl.isShown();
    root.toggle(!this.owesDrawing);
    if (this.owesDrawing) return;
    redraw(root, [drawDashboard(this.workspace.dashboard(this.choices), this.messages, this.prefix)], (parent, name, isSvg) => (
      isSvg ? parent.createSvg(name as keyof SVGElementTagNameMap) : parent.createEl(name as keyof HTMLElementTagNameMap)
    ));
  }
}

/** Bring the dashboard into sight: the one that is open, else a new one in a tab of its own. */
export async function openDashboard({ workspace }: App): Promise<void> {
  const [there] = workspace.getLeavesOfType(dashboardViewType);
  const leaf = there ?? workspace.getLeaf('tab');
  if (there === undefined) await leaf.setViewState({ type: dashboardViewType, active: true });
  await workspace.revealLeaf(leaf);
  workspace.setActiveLeaf(leaf, { focus: true });
}
