import { readFileSync } from 'node:fs';
import { commandIcons, commandIds } from '@cop-notes/core';
import type { QuestionRow, Row, RowAction } from '@cop-notes/core';
import { describe, expect, test } from 'vitest';
import { codicons } from '../src/codicons.ts';
import { contextValueOf } from '../src/sidebar/context-value.ts';

interface MenuItem {
  readonly command: string;
  readonly when: string;
  readonly group: string;
}

const { contributes } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  contributes: {
    commands: readonly { command: string; icon: string }[];
    menus: { 'view/item/context': readonly MenuItem[]; commandPalette: readonly MenuItem[] };
  };
};
const onRows = contributes.menus['view/item/context'];

const everyAction = Object.keys({
  openQuestion: 0, resolve: 0, reopen: 0, discuss: 0, editAnswer: 0, verifyAnswer: 0, markObsolete: 0, take: 0, assign: 0, support: 0, park: 0, promote: 0, writeKnowledge: 0, labelQuestion: 0, finishAction: 0, showOwned: 0, fixProblem: 0, acceptFinding: 0,
} satisfies Record<RowAction, 0>) as RowAction[];

/** The commands of the menu items that VS Code shows for a row, as it reads their `when` clauses. */
function shownFor(row: Row, isInline: boolean): readonly string[] {
  return onRows.filter(({ when, group }) => {
    const pattern = /viewItem =~ \/(.*)\/$/.exec(when)?.[1];
    return group.startsWith('inline') === isInline && pattern !== undefined && new RegExp(pattern).test(contextValueOf(row));
  }).map(({ command }) => command);
}

function rowWith(actions: readonly RowAction[], inline: readonly RowAction[]): Row {
  return { kind: 'question', actions, inline } as unknown as QuestionRow;
}

describe('the menus of a row', () => {
  test('offer every action of the core in its order', () => {
    expect(shownFor(rowWith(everyAction, []), false)).toEqual(everyAction.map((action) => `copNotes.${action}`));
  });

  test.each(everyAction)('offer %s where the row has it, and nothing else', (action) => {
    expect(shownFor(rowWith([action], []), false)).toEqual([`copNotes.${action}`]);
    expect(shownFor(rowWith([action], []), true)).toEqual([]);
  });

  test.each(['take', 'support', 'resolve', 'reopen', 'verifyAnswer', 'markObsolete', 'showOwned', 'fixProblem'] as const)('can have %s on the row itself', (action) => {
    expect(shownFor(rowWith([action], [action]), true)).toEqual([`copNotes.${action}`]);
  });
});

test('a command has the icon that the core means', () => {
  expect(contributes.commands.map(({ icon }) => icon)).toEqual(commandIds.map((id) => `$(${codicons[commandIcons[id]]})`));
});

test('the palette offers what can be done, and the sidebar and the dashboard always', () => {
  const conditions = new Map(contributes.menus.commandPalette.map(({ command, when }) => [command, when]));
  for (const id of commandIds) {
    const expected = { showSidebar: undefined, showDashboard: undefined, startCommunity: 'workspaceFolderCount != 0' };
    expect(conditions.get(`copNotes.${id}`)).toBe(id in expected ? expected[id as keyof typeof expected] : `copNotes.can.${id}`);
  }
});
