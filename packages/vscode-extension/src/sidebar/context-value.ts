import type { Row } from '@cop-notes/core';

/**
 * What the `when` clauses of the menus in `package.json` read: `;question;resolve;park;+resolve;`.
 * A name stands for an action of the row, and with a `+` for one on the row itself; the signs around it keep names apart.
 */
export function contextValueOf({ kind, actions, inline }: Row): string {
  return `;${[kind, ...actions, ...inline.map((action) => `+${action}`)].join(';')};`;
}
