import type { Group, Row, Section } from '@cop-notes/core';
import * as vscode from 'vscode';
import { codicons } from '../codicons.ts';
import { contextValueOf } from './context-value.ts';
import type { QuestionNode } from './question-node.ts';

/** How one line of the tree looks. Ids stay from one drawing to the next, and with them what is selected and what is open. */
export function treeItemOf(node: QuestionNode, goTo: string): vscode.TreeItem {
  switch (node.kind) {
    case 'section': return sectionItem(node.section);
    case 'group': return groupItem(node.group);
    case 'empty': return emptyItem(node.section);
    case 'row': return rowItem(node.row, { command: 'copNotes.openQuestion', title: goTo, arguments: [node] });
  }
}

function sectionItem({ id, title, count, expanded }: Section): vscode.TreeItem {
  const state = expanded ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
  return Object.assign(new vscode.TreeItem(title, state), { id: `section:${id}`, description: String(count), contextValue: ';section;' });
}

function groupItem({ key, title, count }: Group): vscode.TreeItem {
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Expanded);
  return Object.assign(item, { id: `group:${key}`, description: String(count), contextValue: ';group;' });
}

/** The sentence stands where descriptions stand, which VS Code draws in weaker letters. */
function emptyItem({ id, empty }: Section): vscode.TreeItem {
  const parts = { id: `empty:${id}`, description: empty, tooltip: empty, contextValue: ';empty;', accessibilityInformation: { label: empty } };
  return Object.assign(new vscode.TreeItem(''), parts);
}

function rowItem(row: Row, command: vscode.Command): vscode.TreeItem {
  return Object.assign(new vscode.TreeItem(shownText(row)), {
    id: `row:${row.key}`, description: row.description, tooltip: row.tooltip, iconPath: iconOf(row), command,
    contextValue: contextValueOf(row), accessibilityInformation: { label: row.spoken },
  });
}

function shownText(row: Row): string {
  return row.kind === 'question' && row.label !== undefined ? `[${row.label}] ${row.text}` : row.text;
}

function iconOf(row: Row): vscode.ThemeIcon {
  if (row.kind === 'question') return new vscode.ThemeIcon(codicons[row.icon]);
  return row.severity === 'error'
    ? new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground'))
    : new vscode.ThemeIcon(codicons.problem, new vscode.ThemeColor('problemsWarningIcon.foreground'));
}
