import { expect, test } from 'vitest';
import { planExport } from '../../src/sharing/export/plan-export.ts';
import { today } from '../support/notes.ts';

/** An address outside goes out as it was written. One in which something hides stays, for nobody knows what that is. */

test.each([
  ['[see `code`](https://e.org)', '[see `code`](<https://e.org>)'],
  ['[the page](https://e.org/`$=dv.x`)', 'the page'], ['[page](https://e.org/a%%secret%%b)', 'page'], ['see [d](`a b`)', 'see (not included)'],
])('%s', (written, goesOut) => {
  const texts = new Map([['C.md', '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n'], ['A.md', `---\nconfidentiality: TLP:CLEAR\n---\n${written}\n`]]);
  const plan = planExport({ texts, attachments: [], folder: '', audience: { kind: 'world', names: [] }, today, chathamHouse: false });
  const file = plan.kind === 'ready' ? plan.files.find(({ path }) => path === 'A.md') : undefined;
  expect(file !== undefined && 'text' in file ? file.text : plan.kind).toMatch(new RegExp(`\\n${goesOut.replace(/[()[\]<>.]/g, '\\$&')}\\n$`));
});
