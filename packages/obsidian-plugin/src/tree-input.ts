import type { Messages, Row, RowAction } from '@cop-notes/core';
import { Component, Keymap } from 'obsidian';
import type { PaneType } from 'obsidian';
import { actionAttribute } from './row.ts';
import { rowMenu, showMenuBelow } from './row-menu.ts';
import { lineStarting, moveFor } from './tree-keyboard.ts';
import type { TreeMove } from './tree-keyboard.ts';
import type { TreeLine } from './tree-line.ts';
import type { TreeNode } from './tree-nodes.ts';
import type { QuestionTree } from './tree.ts';
import { startTypeAhead } from './type-ahead.ts';

/** What becomes of what a person does in the tree. */
export interface TreeOwner {
  fold(keys: readonly string[], expanded: boolean): void;
  run(action: RowAction, row: Row, pane: PaneType | boolean): void;
}

/** Mouse, touch and keyboard on a tree. One listener of a kind serves all lines. */
export class TreeInput extends Component {
  private readonly tree: QuestionTree;
  private readonly messages: Messages;
  private readonly owner: TreeOwner;
  private readonly typed = startTypeAhead();
  /** A key that asks for the menu may also make the browser ask for it. */
  private menuIsUp = false;

  constructor(tree: QuestionTree, messages: Messages, owner: TreeOwner) {
    super();
    this.tree = tree;
    this.messages = messages;
    this.owner = owner;
  }

  override onload(): void {
    const { el } = this.tree;
    this.registerDomEvent(el, 'click', (event) => { this.clicked(event); });
    this.registerDomEvent(el, 'auxclick', (event) => { if (event.button === 1) this.clicked(event); });
    this.registerDomEvent(el, 'contextmenu', (event) => { this.askedForMenu(event); });
    this.registerDomEvent(el, 'pointerover', (event) => { this.lineOf(event)?.showActions(); });
    this.registerDomEvent(el, 'focusin', (event) => { this.focused(event); });
    this.registerDomEvent(el, 'keydown', (event) => { if (this.pressed(event)) event.preventDefault(); });
    this.registerDomEvent(el, 'keyup', () => { this.menuIsUp = false; });
  }

  private lineOf(event: UIEvent): TreeLine | undefined {
    const target = event.targetNode;
    return target?.instanceOf(Element) === true ? this.tree.lineAround(target) : undefined;
  }

  private focused(event: FocusEvent): void {
    const line = this.lineOf(event);
    line?.showActions();
    if (line !== undefined && line !== this.tree.active()?.line) this.tree.activateLine(line);
  }

  private clicked(event: MouseEvent): void {
    const line = this.lineOf(event);
    const node = line?.node();
    if (line === undefined || node === undefined) return;
    const button = buttonOf(event);
    const pane = Keymap.isModEvent(event);
    if (button !== undefined) this.pushed(line, node, button);
    else if (node.kind === 'branch') this.owner.fold([node.key], !node.expanded);
    else if (node.kind === 'row') this.open(node.key, node.row, pane);
  }

  private pushed(line: TreeLine, node: TreeNode, button: HTMLElement): void {
    if (node.kind !== 'row') return;
    const action = node.row.inline.find((each) => each === button.getAttribute(actionAttribute));
    if (action === undefined) this.showMenu(line, button);
    else this.owner.run(action, node.row, false);
  }

  private open(key: string, row: Row, pane: PaneType | boolean): void {
    this.tree.select(key);
    this.owner.run('openQuestion', row, pane);
  }

  private askedForMenu(event: MouseEvent): void {
    const node = this.lineOf(event)?.node();
    if (node?.kind !== 'row') return;
    event.preventDefault();
    if (!this.menuIsUp) rowMenu(node.row, this.messages, (action) => { this.owner.run(action, node.row, false); }).showAtMouseEvent(event);
  }

  private showMenu(line: TreeLine, below: HTMLElement): void {
    const node = line.node();
    if (node.kind !== 'row') return;
    showMenuBelow(rowMenu(node.row, this.messages, (action) => { this.owner.run(action, node.row, false); }), below);
  }

  /** True when the key was for the tree. */
  private pressed(event: KeyboardEvent): boolean {
    const active = this.tree.active();
    if (active === undefined || event.isComposing) return false;
    if (buttonOf(event) !== undefined && this.pressedOnButton(event, active.line)) return true;
    if (buttonOf(event) !== undefined && [' ', 'Enter'].includes(event.key)) return false;
    if (this.typedAhead(event, active.at)) return true;
    const press = { key: event.key, shift: event.shiftKey, rightToLeft: isRightToLeft(this.tree.el) };
    const withModifier = event.ctrlKey || event.metaKey || event.altKey;
    const move = withModifier && event.key !== 'Enter' ? undefined : moveFor(press, active.at, this.tree.allLines());
    if (move !== undefined) this.carryOut(move, event);
    return move !== undefined;
  }

  /** The arrows to the sides go from button to button, and from the first one back to the row, as Escape does. */
  private pressedOnButton(event: KeyboardEvent, line: TreeLine): boolean {
    const buttons = line.buttons();
    const at = buttons.findIndex((each) => each === buttonOf(event));
    const [forward, back] = isRightToLeft(this.tree.el) ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    if (event.key === forward) buttons[at + 1]?.focus();
    else if (event.key === back || event.key === 'Escape') (event.key === back ? buttons[at - 1] ?? line.el : line.el).focus();
    else return false;
    return true;
  }

  private typedAhead(event: KeyboardEvent, at: number): boolean {
    const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && event.key !== '*';
    if (!isLetter || (event.key === ' ' && !this.typed.isTyping(event.timeStamp))) return false;
    const found = lineStarting(this.typed.add(event.key, event.timeStamp), at, this.tree.allLines());
    if (found !== undefined) this.tree.focusLine(found);
    return true;
  }

  private carryOut(move: TreeMove, event: KeyboardEvent): void {
    switch (move.kind) {
      case 'focus':
        this.tree.focusLine(move.to);
        break;
      case 'fold': case 'unfold':
        this.owner.fold(move.at.flatMap((at) => this.tree.allLines()[at]?.key ?? []), move.kind === 'unfold');
        break;
      case 'buttons':
        this.tree.lineAt(move.at)?.buttons()[0]?.focus();
        break;
      case 'open': case 'select': case 'menu':
        this.carryOutOnRow(move.kind, move.at, event);
    }
  }

  private carryOutOnRow(kind: 'open' | 'select' | 'menu', at: number, event: KeyboardEvent): void {
    const line = this.tree.lineAt(at);
    const node = line?.node();
    if (line === undefined || node?.kind !== 'row') return;
    if (kind === 'open') this.open(node.key, node.row, Keymap.isModEvent(event));
    else if (kind === 'select') this.tree.select(node.key);
    else {
      this.menuIsUp = true;
      this.showMenu(line, line.lineEl);
    }
  }
}

function buttonOf(event: UIEvent): HTMLElement | undefined {
  const target = event.targetNode;
  return target?.instanceOf(Element) === true ? target.closest<HTMLElement>(`[${actionAttribute}]`) ?? undefined : undefined;
}

function isRightToLeft(el: HTMLElement): boolean {
  return el.win.getComputedStyle(el).direction === 'rtl';
}
