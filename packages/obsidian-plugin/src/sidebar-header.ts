import type { CommandId, Grouping, Messages, Sidebar, Workspace } from '@cop-notes/core';
import { commandIcons } from '@cop-notes/core';
import { Component, DropdownComponent, Menu, SearchComponent, debounce, setIcon } from 'obsidian';
import { iconNames } from './icons.ts';
import { newId } from './new-id.ts';
import { showMenuBelow } from './row-menu.ts';

/** How long nobody types before the filter counts, in milliseconds. */
const pauseInTyping = 150;

/** Which community, the buttons, the filter box, and what narrows the list down. */
export class SidebarHeader extends Component {
  private readonly el: HTMLElement;
  private readonly titleEl: HTMLElement;
  private readonly switchEl: HTMLElement;
  private readonly communities: DropdownComponent;
  private readonly search: SearchComponent;
  private readonly mineEl: HTMLElement;
  private readonly narrowingEl: HTMLElement;
  private readonly narrowingTextEl: HTMLElement;
  private readonly workspace: Workspace;
  private readonly messages: Messages;
  private readonly goToTree: () => void;
  private readonly filter = debounce((text: string) => {
    this.isTyping = false;
    this.workspace.choose({ filter: text });
  }, pauseInTyping, true);
  private isTyping = false;
  private drawn: Sidebar | undefined;

  constructor(parent: HTMLElement, workspace: Workspace, messages: Messages, goToTree: () => void) {
    super();
    this.workspace = workspace;
    this.messages = messages;
    this.goToTree = goToTree;
    this.el = parent.createDiv('cop-notes-header');
    const barEl = this.el.createDiv('cop-notes-bar');
    this.titleEl = barEl.createDiv({ cls: 'cop-notes-community', attr: { role: 'heading', 'aria-level': '2' } });
    this.switchEl = barEl.createDiv('cop-notes-switch');
    this.communities = new DropdownComponent(this.switchEl);
    this.communities.selectEl.setAttr('aria-label', messages.sidebar.communitySwitch);
    const buttonsEl = barEl.createDiv('cop-notes-buttons');
    this.addButton(buttonsEl, 'ask', messages.commands.ask, () => { this.run('ask'); });
    const groupEl = this.addButton(buttonsEl, 'groupBy', messages.commands.groupBy, () => { showMenuBelow(this.groupMenu(), groupEl); });
    groupEl.setAttr('aria-haspopup', 'menu');
    this.mineEl = this.addButton(buttonsEl, 'toggleMine', messages.sidebar.onlyMine, () => { this.run('toggleMine'); });
    this.addButton(buttonsEl, 'refresh', messages.commands.refresh, () => { this.run('refresh'); });
    this.search = new SearchComponent(this.el.createDiv('cop-notes-filter'));
    this.narrowingEl = this.el.createDiv('cop-notes-narrowing');
    this.narrowingTextEl = this.narrowingEl.createSpan({ cls: 'cop-notes-narrowing-text', attr: { role: 'status' } });
    this.addButton(this.narrowingEl, 'clearFilter', messages.commands.clearFilter, () => { this.run('clearFilter'); });
  }

  override onload(): void {
    const { search, messages } = this;
    const labelId = newId();
    search.inputEl.parentElement?.createSpan({ text: messages.commands.filter, attr: { id: labelId, hidden: 'hidden' } });
    search.inputEl.setAttr('aria-labelledby', labelId);
    search.setPlaceholder(messages.sidebar.filterPlaceholder).onChange((text) => {
      this.isTyping = true;
      this.filter(text);
    });
    this.registerDomEvent(search.inputEl, 'keydown', (event) => {
      if (event.key !== 'ArrowDown' || event.isComposing) return;
      event.preventDefault();
      this.goToTree();
    });
    this.communities.onChange((folder) => { this.workspace.choose({ community: folder }); });
    this.register(() => { this.filter.cancel(); });
  }

  update(sidebar: Sidebar): void {
    const before = this.drawn;
    this.drawn = sidebar;
    if (before === sidebar) return;
    this.el.toggle(sidebar.status === 'ready');
    const several = sidebar.communities.length > 1;
    this.titleEl.toggle(!several);
    this.switchEl.toggle(several);
    this.titleEl.setText(sidebar.title);
    if (before === undefined || namesOf(before) !== namesOf(sidebar)) this.drawCommunities(sidebar);
    if (sidebar.community !== undefined) this.communities.setValue(sidebar.community);
    const { filter, onlyMine } = sidebar.choices;
    if (!this.isTyping && this.search.getValue() !== filter) this.search.setValue(filter);
    this.mineEl.setAttr('aria-pressed', onlyMine);
    this.mineEl.toggleClass('is-active', onlyMine);
    this.narrowingEl.toggle(sidebar.narrowing !== '');
    if (this.narrowingTextEl.getText() !== sidebar.narrowing) this.narrowingTextEl.setText(sidebar.narrowing);
  }

  private addButton(parent: HTMLElement, command: CommandId, label: string, push: () => void): HTMLElement {
    const button = parent.createEl('button', { cls: 'clickable-icon cop-notes-button', attr: { type: 'button', 'aria-label': label } });
    setIcon(button, iconNames[commandIcons[command]]);
    this.registerDomEvent(button, 'click', push);
    return button;
  }

  private run(command: CommandId): void {
    void this.workspace.run(command);
  }

  private drawCommunities({ communities }: Sidebar): void {
    this.communities.selectEl.empty();
    for (const { folder, name } of communities) this.communities.addOption(folder, name);
  }

  private groupMenu(): Menu {
    const menu = new Menu();
    const { groupings } = this.messages;
    const chosen = this.drawn?.choices.grouping;
    for (const grouping of Object.keys(groupings) as Grouping[]) {
      menu.addItem((item) => item.setTitle(groupings[grouping]).setChecked(grouping === chosen).onClick(() => { this.workspace.choose({ grouping }); }));
    }
    return menu;
  }
}

function namesOf({ communities }: Sidebar): string {
  return JSON.stringify(communities);
}
