import type { Messages, SectionId, Sidebar, Workspace } from '@cop-notes/core';
import { ItemView, Platform } from 'obsidian';
import type { App, PaneType, WorkspaceLeaf } from 'obsidian';
import type { DeviceMemory } from './device-memory.ts';
import { rememberExpansion } from './expansion.ts';
import type { Expansion } from './expansion.ts';
import { iconNames } from './icons.ts';
import { PresentingBanner } from './presenting/presenting-banner.ts';
import { SidebarHeader } from './sidebar-header.ts';
import { SidebarMessage } from './sidebar-message.ts';
import { TreeInput } from './tree-input.ts';
import type { TreeOwner } from './tree-input.ts';
import { treeOf } from './tree-nodes.ts';
import { QuestionTree } from './tree.ts';

export const sidebarViewType = 'cop-notes-sidebar';

/** What the sidebar draws and calls. */
export interface SidebarHost {
  readonly workspace: Workspace;
  readonly messages: Messages;
  readonly memory: DeviceMemory;
  /** What may open a note in another pane. */
  readonly ui: { openingIn(pane: PaneType | boolean, work: () => Promise<void>): Promise<void> };
}

/** The sidebar: while somebody presents a banner, then a header, and below it the tree, or a message while there is none. */
export class SidebarView extends ItemView {
  override icon: string = iconNames.home;
  override navigation = false;
  private readonly host: SidebarHost;
  private readonly expansion: Expansion;
  private banner: PresentingBanner | undefined;
  private header: SidebarHeader | undefined;
  private message: SidebarMessage | undefined;
  private tree: QuestionTree | undefined;
  private frame = 0;
  /** The person asked for the sidebar while there was nothing to put the focus on. */
  private owesFocus = false;

  constructor(leaf: WorkspaceLeaf, host: SidebarHost) {
    super(leaf);
    this.host = host;
    this.expansion = rememberExpansion(host.memory);
  }

  override getViewType(): string {
    return sidebarViewType;
  }

  override getDisplayText(): string {
    return this.host.messages.product;
  }

  protected override onOpen(): Promise<void> {
    const { contentEl, host: { workspace, messages } } = this;
    contentEl.empty();
    contentEl.addClass('cop-notes-view');
    contentEl.toggleClass('cop-notes-touch', Platform.isMobile);
    this.banner = this.addChild(new PresentingBanner(contentEl, workspace, messages));
    this.header = this.addChild(new SidebarHeader(contentEl, workspace, messages, () => { this.tree?.focus(); }));
    this.message = this.addChild(new SidebarMessage(contentEl, workspace, messages));
    this.tree = new QuestionTree(contentEl.createDiv('cop-notes-scroll'), messages, Platform.isMobile);
    this.addChild(new TreeInput(this.tree, messages, this.treeOwner(this.tree)));
    this.register(workspace.onChange(() => { this.drawSoon(); }));
    this.register(() => { this.contentEl.win.cancelAnimationFrame(this.frame); this.tree?.stop(); });
    this.draw();
    return Promise.resolve();
  }

  /** Put the focus where the person can go on: in the tree, else on what there is instead. */
  takeFocus(): void {
    this.owesFocus = true;
    this.draw();
  }

  showSection(id: SectionId): void {
    const { workspace } = this.host;
    const isThere = (): boolean => workspace.sidebar().sections.some((section) => section.id === id);
    if (!isThere()) workspace.choose({ filter: '' });
    this.expansion.set([id], true);
    this.draw();
    this.tree?.focusSection(id);
  }

  private treeOwner(tree: QuestionTree): TreeOwner {
    return {
      fold: (keys, expanded) => {
        this.expansion.set(keys, expanded);
        this.draw();
      },
      run: (action, row, pane) => {
        void this.host.ui.openingIn(pane, () => this.host.workspace.run(action, row)).then(() => {
          this.draw();
          // A modal that closed, or a row that went elsewhere, leaves the focus nowhere.
          const { activeElement, body } = this.contentEl.doc;
          if (activeElement === body || activeElement === null) tree.focus();
        });
      },
    };
  }

  /** Once for all changes before the next frame. */
  private drawSoon(): void {
    const { win } = this.contentEl;
    win.cancelAnimationFrame(this.frame);
    this.frame = win.requestAnimationFrame(() => { this.draw(); });
  }

  private draw(): void {
    const sidebar = this.host.workspace.sidebar();
    this.banner?.update(sidebar);
    this.header?.update(sidebar);
    this.message?.update(sidebar);
    const isDrawn = this.tree?.update(treeOf(sidebar, (key, first) => this.expansion.get(key, first)));
    if (isDrawn === false) this.drawSoon();
    this.tree?.el.toggle(sidebar.status === 'ready');
    if (this.owesFocus && sidebar.status !== 'reading') this.payFocus(sidebar);
  }

  private payFocus(sidebar: Sidebar): void {
    this.owesFocus = false;
    if (this.tree?.focus() === true) return;
    if (sidebar.presenting === undefined) this.message?.focus();
    else this.banner?.focus();
  }
}

/** Bring the sidebar into sight, made or loaded if need be. */
export async function openSidebar({ workspace }: App): Promise<SidebarView | undefined> {
  const leaf = await workspace.ensureSideLeaf(sidebarViewType, 'right', { active: true, reveal: true });
  await workspace.revealLeaf(leaf);
  return leaf.view instanceof SidebarView ? leaf.view : undefined;
}
