import type { Messages, Sidebar, Workspace } from '@cop-notes/core';
import * as vscode from 'vscode';
import { NodeTree } from './node-tree.ts';
import type { TreeNode } from './node-tree.ts';
import { treeItemOf } from './tree-item.ts';
import { viewId } from './view-id.ts';

/** Draw the sidebar as a tree, and draw again what looks different when it changed. */
export function showQuestions(workspace: Workspace, messages: Messages): vscode.Disposable {
  const changed = new vscode.EventEmitter<TreeNode[] | undefined>();
  const tree = new NodeTree();
  const treeDataProvider: vscode.TreeDataProvider<TreeNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => treeItemOf(node, messages.actions.openQuestion),
    getChildren: (node) => [...(node?.children ?? tree.roots)],
  };
  tree.update(workspace.sidebar());
  const view = vscode.window.createTreeView(viewId, { treeDataProvider });
  const plainTitle = view.title ?? '';
  const draw = (): void => {
    const sidebar = workspace.sidebar();
    drawFrame(view, sidebar, plainTitle);
    const redraw = tree.update(sidebar);
    if (redraw === 'everything') changed.fire(undefined);
    else if (redraw.length > 0) changed.fire([...redraw]);
  };
  draw();
  return vscode.Disposable.from(view, changed, { dispose: workspace.onChange(draw) });
}

/** What stands around the rows. While there is no community, `viewsWelcome` in `package.json` says so. */
function drawFrame(view: vscode.TreeView<TreeNode>, sidebar: Sidebar, plainTitle: string): void {
  const { status, badge, presenting } = sidebar;
  view.title = sidebar.title === '' ? plainTitle : sidebar.title;
  view.message = [presenting?.text ?? '', status === 'reading' || status === 'hidden' ? sidebar.message : sidebar.narrowing].filter((part) => part !== '').join(' · ');
  view.badge = badge.count === 0 ? undefined : { value: badge.count, tooltip: badge.tooltip };
}
