import { expect, test } from 'vitest';
import { fileErrorInWords } from '../src/file-error-in-words.ts';
import { cliMessagesFor } from '../src/messages/messages.ts';

const english = cliMessagesFor('en');
const refused = (code: string, more: object = {}): Error => Object.assign(new Error(`${code}: …`), { code, ...more });

test.each(Object.keys(english.fileErrors))('%s is told with the path that Node names, in both languages', (code) => {
  for (const messages of [english, cliMessagesFor('nl')]) {
    expect(fileErrorInWords(refused(code, { path: '/a/b.md' }), messages, '/out')).toContain('/a/b.md');
    expect(fileErrorInWords(refused(code, { path: '/a/b.tmp', dest: '/a/b.md' }), messages, '/out')).toContain('/a/b.md');
    expect(fileErrorInWords(refused(code), messages, '/out')).toContain('/out');
    expect(fileErrorInWords(refused(code), messages, '/out')).not.toContain(code);
  }
});

test('no other error is told so', () => {
  expect([new Error('x'), refused('ERR_ASSERTION'), refused('toString'), 'x', undefined].map((each) => fileErrorInWords(each, english, '/out'))).toEqual(Array(5).fill(undefined));
});

test('what a path has for a terminal is made harmless', () => {
  expect(fileErrorInWords(refused('EACCES', { path: '/a\u001B[2J' }), english, '/out')).not.toContain('\u001B');
});
