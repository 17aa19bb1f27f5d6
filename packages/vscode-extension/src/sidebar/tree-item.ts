import type { Group, Row, Section } from '@cop-notes/core';
import * as vscode from 'vscode';
import { codicons } from '../codicons.ts';
import { contextValueOf } from './context-value.ts';
import type { TreeNode } from './node-tree.ts';

/** How one line of the tree looks. */
export function treeItemOf(node: TreeNode, goTo: string): vscode.TreeItem {
  const { id, shown } = node;
  switch (shown.kind) {
    case 'section': return Object.assign(sectionItem(shown.section), { id });
    case 'group': return Object.assign(groupItem(shown.group), { id });
    case 'empty': return Object.assign(emptyItem(shown.section), { id });
    case 'row': return Object.assign(rowItem(shown.row, { command: 'copNotes.openQuestion', title: goTo, arguments: [node] }), { id });
  }
}

function sectionItem({ title, count, expanded }: Section): vscode.TreeItem {
  const state = expanded ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
  return Object.assign(new vscode.TreeItem(title, state), { description: String(count), contextValue: ';section;' });
}

function groupItem({ title, count }: Group): vscode.TreeItem {
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Expanded);
  return Object.assign(item, { description: String(count), contextValue: ';group;' });
}

/** The sentence stands where descriptions stand, which VS Code draws in weaker letters. */
function emptyItem({ empty }: Section): vscode.TreeItem {
  const parts = { description: empty, tooltip: empty, contextValue: ';empty;', accessibilityInformation: { label: empty } };
  return Object.assign(new vscode.TreeItem(''), parts);
}

function rowItem(row: Row, command: vscode.Command): vscode.TreeItem {
  return Object.assign(new vscode.TreeItem(shownText(row)), {
    description: row.description, tooltip: row.tooltip, iconPath: iconOf(row), command,
    contextValue: contextValueOf(row), accessibilityInformation: { label: row.spoken },
  });
}

function shownText(row: Row): string {
  return row.kind !== 'problem' && row.label !== undefined ? `[${row.label}] ${row.text}` : row.text;
}

function iconOf(row: Row): vscode.ThemeIcon {
  if (row.kind !== 'problem') return new vscode.ThemeIcon(codicons[row.icon]);
  return row.severity === 'error'
    ? new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground'))
    : new vscode.ThemeIcon(codicons.problem, new vscode.ThemeColor('problemsWarningIcon.foreground'));
}
