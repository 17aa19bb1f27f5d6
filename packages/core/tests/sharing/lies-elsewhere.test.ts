import { expect, test } from 'vitest';
import { liesElsewhere } from '../../src/sharing/export/lies-elsewhere.ts';

/** What goes out of `work/circle` goes to no community, and to no folder around its own. */
const home = 'work/circle';
const all = [home, 'other', 'work/circle/inner'];

test.each([
  ['elsewhere', true], ['work/out', true], ['work/circles', true], ['work/circle out', true], ['others', true],
  ['work/circle', false], ['work/circle/', false], ['work/circle/out', false], ['work/circle/inner/out', false], ['work/Circle/Out', false], ['WORK/CIRCLE', false],
  ['work', false], ['', false], ['/', false], ['other', false], ['other/a/b', false], ['Other/a', false],
])('%s is outside: %s', (folder, outside) => {
  expect(liesElsewhere(folder, home, all)).toBe(outside);
});

test('a community may hold another one, and still not be exported around it', () => {
  expect(liesElsewhere('work', 'work/circle/inner', ['work/circle/inner'])).toBe(false);
  expect(liesElsewhere('work/circle/out', 'work/circle/inner', all)).toBe(false);
});

test('accents make no difference, however they are encoded', () => {
  expect(liesElsewhere('caf\u00E9/out', 'cafe\u0301', [])).toBe(false);
});

test('nothing is outside of a community that is the whole of what is open', () => {
  for (const folder of ['out', '', 'a/b']) expect(liesElsewhere(folder, '', [''])).toBe(false);
});

test('an address of a tool is a path too', () => {
  expect(liesElsewhere('file:///home/sam/out', 'file:///home/sam/circle', ['file:///home/sam/circle'])).toBe(true);
  expect(liesElsewhere('file:///', 'file:///home/sam/circle', [])).toBe(false);
  expect(liesElsewhere('vscode-vfs://github/sam/circle/out', 'file:///sam/circle', [])).toBe(true);
});
