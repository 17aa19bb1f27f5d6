import type { QuestionRow, Section, Sidebar } from '@cop-notes/core';
import { expect, test } from 'vitest';
import { NodeTree, rowOf } from '../src/sidebar/node-tree.ts';

const row = (text: string, description = ''): QuestionRow => ({ kind: 'question', key: text, text, description, actions: [], inline: [] }) as unknown as QuestionRow;
const section = (id: string, rows: readonly QuestionRow[]): Section => ({ id, title: id, count: rows.length, empty: '', expanded: true, groups: [], rows }) as unknown as Section;
const sidebar = (...sections: readonly Section[]): Sidebar => ({ sections }) as unknown as Sidebar;

function drawn(tree: NodeTree, next: Sidebar): readonly string[] | string {
  const redraw = tree.update(next);
  return redraw === 'everything' ? redraw : redraw.map((node) => node.id);
}

test('only what looks different is drawn again, and a node stays the same object', () => {
  const tree = new NodeTree();
  expect(drawn(tree, sidebar(section('open', [row('a'), row('b')])))).toBe('everything');
  const node = tree.roots[0]?.children[0];
  expect(drawn(tree, sidebar(section('open', [row('a'), row('b')])))).toEqual([]);
  expect(drawn(tree, sidebar(section('open', [row('a', 'new'), row('b')])))).toEqual(['row:a']);
  expect(tree.roots[0]?.children[0]).toBe(node);
  expect(rowOf(node)?.description).toBe('new');
  expect(drawn(tree, sidebar(section('open', [row('b')])))).toEqual(['section:open']);
  expect(drawn(tree, sidebar(section('open', [row('b')]), section('parked', [])))).toBe('everything');
});

test('a move of the question without a change in its looks draws nothing, and the row knows its new place', () => {
  const tree = new NodeTree();
  tree.update(sidebar(section('open', [row('a')])));
  const moved = { ...row('a'), place: { start: 5 } } as unknown as QuestionRow;
  expect(drawn(tree, sidebar(section('open', [moved])))).toEqual([]);
  expect(rowOf(tree.roots[0]?.children[0])).toBe(moved);
});
