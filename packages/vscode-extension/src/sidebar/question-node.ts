import type { Group, Row, Section, Sidebar } from '@cop-notes/core';

/** What the tree is made of. */
export type QuestionNode =
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'empty'; readonly section: Section }
  | { readonly kind: 'row'; readonly row: Row };

export function rootsOf({ sections }: Sidebar): readonly QuestionNode[] {
  return sections.map((section) => ({ kind: 'section', section }));
}

export function childrenOf(node: QuestionNode): readonly QuestionNode[] {
  switch (node.kind) {
    case 'section': {
      const { section } = node;
      if (section.empty !== '') return [{ kind: 'empty', section }];
      return [...section.groups.map((group): QuestionNode => ({ kind: 'group', group })), ...section.rows.map(rowNode)];
    }
    case 'group': return node.group.rows.map(rowNode);
    case 'empty': case 'row': return [];
  }
}

export function rowNode(row: Row): QuestionNode {
  return { kind: 'row', row };
}

/** The row that a command was called on; undefined where it was called from elsewhere, with whatever VS Code hands over there. */
export function rowOf(argument: unknown): Row | undefined {
  return isRowNode(argument) ? argument.row : undefined;
}

function isRowNode(argument: unknown): argument is Extract<QuestionNode, { kind: 'row' }> {
  return typeof argument === 'object' && argument !== null && 'kind' in argument && argument.kind === 'row' && 'row' in argument;
}
