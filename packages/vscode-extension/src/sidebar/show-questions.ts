import type { Messages, Sidebar, Workspace } from '@cop-notes/core';
import * as vscode from 'vscode';
import { childrenOf, rootsOf } from './question-node.ts';
import type { QuestionNode } from './question-node.ts';
import { treeItemOf } from './tree-item.ts';
import { viewId } from './view-id.ts';

/** Draw the sidebar as a tree, and draw it again when it changed. */
export function showQuestions(workspace: Workspace, messages: Messages): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const treeDataProvider: vscode.TreeDataProvider<QuestionNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => treeItemOf(node, messages.actions.openQuestion),
    getChildren: (node) => [...(node === undefined ? rootsOf(workspace.sidebar()) : childrenOf(node))],
  };
  const view = vscode.window.createTreeView(viewId, { treeDataProvider });
  const plainTitle = view.title ?? '';
  let drawn = '';
  const draw = (): void => {
    const sidebar = workspace.sidebar();
    drawFrame(view, sidebar, plainTitle);
    const now = whatIsSeenOf(sidebar);
    if (now !== drawn) changed.fire();
    drawn = now;
  };
  draw();
  return vscode.Disposable.from(view, changed, { dispose: workspace.onChange(draw) });
}

/** All that a person can tell apart. Redrawing what looks the same would close the menu that is open on a row, at every pause in typing. */
function whatIsSeenOf({ sections }: Sidebar): string {
  return JSON.stringify(sections, (key, value: unknown) => (key === 'place' || key === 'target' ? undefined : value));
}

/** What stands around the rows. While there is no community, `viewsWelcome` in `package.json` says so. */
function drawFrame(view: vscode.TreeView<QuestionNode>, sidebar: Sidebar, plainTitle: string): void {
  const { status, badge } = sidebar;
  view.title = sidebar.title === '' ? plainTitle : sidebar.title;
  view.message = status === 'reading' ? sidebar.message : sidebar.narrowing;
  view.badge = badge.count === 0 ? undefined : { value: badge.count, tooltip: badge.tooltip };
}
