import { expect, test } from 'vitest';
import { mayHold } from '../src/may-hold.ts';

test.each([
  ['Shared', true], ['Circles of others', true], ['Shared/for the world', true],
  ['Circle', false], ['Circle/shared', false], ['circle/Shared', false], ['Work', false], ['/', false], ['Other', false], ['Other/shared', false],
  ['.obsidian', false], ['Shared/.hidden', false], ['node_modules', false],
])('what goes out of Work/Circle may go to %s: %s', (path, may) => {
  const inWork = (folder: string): string => folder.replace(/^(circle)(?=$|\/|s)/i, 'Work/$1');
  expect(mayHold(inWork(path), 'Work/Circle', ['Work/Circle', 'Other'])).toBe(may);
});
