import { expect, test } from 'vitest';
import { planExport } from '../../src/sharing/export/plan-export.ts';
import { today } from '../support/notes.ts';

/** An address outside goes out as it was written, and takes nothing along that a comment hides. */

test.each([
  ['[the page](https://e.org/`y`)', '[the page](<https://e.org/`y`>)'],
  ['[see `code`](https://e.org)', '[see `code`](<https://e.org>)'],
  ['[page](https://e.org/a%%secret%%b)', '[page](<https://e.org/a…b>)'],
])('%s', (written, goesOut) => {
  const texts = new Map([['C.md', '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n'], ['A.md', `---\nconfidentiality: TLP:CLEAR\n---\n${written}\n`]]);
  const plan = planExport({ texts, attachments: [], folder: '', audience: { kind: 'world', names: [] }, today, chathamHouse: false });
  const file = plan.kind === 'ready' ? plan.files.find(({ path }) => path === 'A.md') : undefined;
  expect(file !== undefined && 'text' in file ? file.text : plan.kind).toMatch(new RegExp(`\\n${goesOut.replace(/[()[\]<>.]/g, '\\$&')}\\n$`));
});
