import type { ProblemRow, Section, Sidebar } from '@cop-notes/core';
import { describe, expect, test } from 'vitest';
import { lineStarting, moveFor } from '../src/tree-keyboard.ts';
import type { TreeMove } from '../src/tree-keyboard.ts';
import { linesOf, treeOf, wordsOf } from '../src/tree-nodes.ts';
import type { TreeNode } from '../src/tree-nodes.ts';
import { startTypeAhead } from '../src/type-ahead.ts';

const row = (key: string, text: string): ProblemRow => ({
  kind: 'problem', key, text, description: '', tooltip: '', spoken: text, path: 'a.md',
  place: { start: 0, end: 0, line: 0, column: 0, endLine: 0, endColumn: 0 }, severity: 'warning', actions: ['openQuestion'], inline: [],
});
const section = (parts: Partial<Section> & Pick<Section, 'id' | 'title'>): Section => ({ count: 0, expanded: true, groups: [], rows: [], empty: '', ...parts });
const sidebar: Sidebar = {
  status: 'ready', message: '', community: '', title: '', communities: [], presenting: undefined, narrowing: '', badge: { count: 0, tooltip: '' },
  choices: { community: undefined, grouping: 'theme', onlyMine: false, filter: '', presenting: undefined, running: undefined, lookedOn: [] },
  sections: [
    section({ id: 'attention', title: 'Needs attention', empty: 'Nothing needs attention.' }),
    section({
      id: 'open', title: 'Open questions', count: 3, groups: [
        { key: 'open/trust', title: 'Trust', count: 2, rows: [row('open/trust/a', 'How do we share cases?'), row('open/trust/b', 'Who may see the notes?')] },
        { key: 'open/money', title: 'Money', count: 1, rows: [row('open/money/c', 'Who pays?')] },
      ],
    }),
    section({ id: 'resolved', title: 'Resolved', count: 1, expanded: false, rows: [row('resolved/d', 'When do we meet?')] }),
  ],
};

/** The tree as an outline, with the folded branches of a person who folded these. */
function linesWith(folded: readonly string[] = [], unfolded: readonly string[] = []): readonly TreeNode[] {
  return linesOf(treeOf(sidebar, (key, first) => (folded.includes(key) ? false : unfolded.includes(key) || first)));
}

const outline = (lines: readonly TreeNode[]): string[] => lines.map((node) => `${'  '.repeat(node.level - 1)}${wordsOf(node)} ${String(node.position)}/${String(node.setSize)}`);

describe('the tree', () => {
  test('has the same lines as long as a group has the same rows', () => {
    const rowsOf = (nodes: readonly TreeNode[]): readonly TreeNode[] => nodes.filter(({ kind }) => kind === 'row');
    const [before, after] = [linesWith(), linesWith(['open/money'])];
    expect(rowsOf(after)).toEqual(rowsOf(before).slice(0, 2));
    expect(rowsOf(after).every((node, index) => node === rowsOf(before)[index])).toBe(true);
  });

  test('has a line for every section, group and row, and for what an empty section says', () => {
    expect(outline(linesWith())).toEqual([
      'Needs attention 1/3', '  Nothing needs attention. 1/1',
      'Open questions 2/3', '  Trust 1/2', '    How do we share cases? 1/2', '    Who may see the notes? 2/2', '  Money 2/2', '    Who pays? 1/1',
      'Resolved 3/3',
    ]);
  });

  test('shows what a person unfolded, and hides what a person folded', () => {
    expect(outline(linesWith(['open'], ['resolved']))).toEqual([
      'Needs attention 1/3', '  Nothing needs attention. 1/1', 'Open questions 2/3', 'Resolved 3/3', '  When do we meet? 1/1',
    ]);
  });
});

describe('the keyboard', () => {
  const lines = linesWith();
  const at = (words: string): number => lines.findIndex((node) => wordsOf(node) === words);
  const press = (key: string, words: string, options: { shift?: boolean; rightToLeft?: boolean } = {}): TreeMove | undefined =>
    moveFor({ key, shift: false, rightToLeft: false, ...options }, at(words), lines);
  const goesTo = (move: TreeMove | undefined): string | undefined => {
    const node = move?.kind === 'focus' ? lines[move.to] : undefined;
    return node === undefined ? undefined : wordsOf(node);
  };

  test('goes from line to line, and stays at the ends', () => {
    expect(goesTo(press('ArrowDown', 'Trust'))).toBe('How do we share cases?');
    expect(goesTo(press('ArrowUp', 'Trust'))).toBe('Open questions');
    expect(goesTo(press('ArrowUp', 'Needs attention'))).toBe('Needs attention');
    expect(goesTo(press('ArrowDown', 'Resolved'))).toBe('Resolved');
    expect(goesTo(press('Home', 'Trust'))).toBe('Needs attention');
    expect(goesTo(press('End', 'Trust'))).toBe('Resolved');
  });

  test('unfolds, then goes inward; folds, then goes outward', () => {
    expect(press('ArrowRight', 'Resolved')).toEqual({ kind: 'unfold', at: [at('Resolved')] });
    expect(goesTo(press('ArrowRight', 'Trust'))).toBe('How do we share cases?');
    expect(press('ArrowLeft', 'Trust')).toEqual({ kind: 'fold', at: [at('Trust')] });
    expect(goesTo(press('ArrowLeft', 'Who pays?'))).toBe('Money');
    expect(press('ArrowLeft', 'Resolved')).toBeUndefined();
  });

  test('goes from a row to its buttons with the arrow inward', () => {
    expect(press('ArrowRight', 'Who pays?')).toEqual({ kind: 'buttons', at: at('Who pays?') });
    expect(press('ArrowRight', 'Nothing needs attention.')).toBeUndefined();
  });

  test('turns the arrows round where text runs from right to left', () => {
    expect(press('ArrowLeft', 'Resolved', { rightToLeft: true })).toEqual({ kind: 'unfold', at: [at('Resolved')] });
    expect(press('ArrowRight', 'Trust', { rightToLeft: true })).toEqual({ kind: 'fold', at: [at('Trust')] });
  });

  test('opens a row with Enter and marks it with the space bar; folds a branch with both', () => {
    expect(press('Enter', 'Who pays?')).toEqual({ kind: 'open', at: at('Who pays?') });
    expect(press(' ', 'Who pays?')).toEqual({ kind: 'select', at: at('Who pays?') });
    expect(press('Enter', 'Trust')).toEqual({ kind: 'fold', at: [at('Trust')] });
    expect(press(' ', 'Resolved')).toEqual({ kind: 'unfold', at: [at('Resolved')] });
  });

  test('asks for the menu with either key', () => {
    expect(press('ContextMenu', 'Who pays?')).toEqual({ kind: 'menu', at: at('Who pays?') });
    expect(press('F10', 'Who pays?', { shift: true })).toEqual({ kind: 'menu', at: at('Who pays?') });
    expect(press('F10', 'Who pays?')).toBeUndefined();
  });

  test('unfolds every branch of the same level with an asterisk', () => {
    expect(press('*', 'Open questions')).toEqual({ kind: 'unfold', at: [at('Resolved')] });
  });

  test('leaves the other keys to the app', () => {
    expect(press('Tab', 'Trust')).toBeUndefined();
    expect(press('F5', 'Trust')).toBeUndefined();
  });
});

describe('typing ahead', () => {
  const lines = linesWith();
  const found = (typed: string, from: string): string | undefined => {
    const index = lineStarting(typed, lines.findIndex((node) => wordsOf(node) === from), lines);
    const node = index === undefined ? undefined : lines[index];
    return node === undefined ? undefined : wordsOf(node);
  };

  test('goes to the next line that begins so, and round at the end', () => {
    expect(found('w', 'Trust')).toBe('Who may see the notes?');
    expect(found('w', 'Who may see the notes?')).toBe('Who pays?');
    expect(found('w', 'Who pays?')).toBe('Who may see the notes?');
    expect(found('who p', 'Who may see the notes?')).toBe('Who pays?');
    expect(found('x', 'Trust')).toBeUndefined();
  });

  test('joins letters that follow each other quickly', () => {
    const typed = startTypeAhead();
    expect(typed.isTyping(0)).toBe(false);
    expect(typed.add('w', 1000)).toBe('w');
    expect(typed.isTyping(1300)).toBe(true);
    expect(typed.add('h', 1300)).toBe('wh');
    expect(typed.add('m', 3000)).toBe('m');
  });
});
