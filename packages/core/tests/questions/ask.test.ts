import { expect, test } from 'vitest';
import { parseNote } from '../../src/note/parse-note.ts';
import { askQuestion } from '../../src/questions/ask-question.ts';
import { after, path, today } from '../support/notes.ts';

const line = '- [?] Who pays?  [asked-by:: [[Li]]]  [created:: 2026-11-23] ^qnew123';
const asked = (text: string, cursor?: number): string => after(text, askQuestion(path, text, {
  words: 'Who pays?', askedBy: '[[Li]]', theme: '', created: today, id: 'qnew123', form: 'mark',
}, cursor));

test('a question goes where the cursor stands on a blank line', () => {
  expect(asked('# Notes\n\nText.\n\n\n\nMore.\n', 16)).toBe(`# Notes\n\nText.\n\n${line}\n\nMore.\n`);
});

test('else below the questions of its section', () => {
  expect(asked('# Notes\n\n## Questions\n\n- [?] One?\n    - A reply.\n\n## Actions\n\n- [ ] Do it\n')).toBe(`# Notes\n\n## Questions\n\n- [?] One?\n    - A reply.\n${line}\n\n## Actions\n\n- [ ] Do it\n`);
});

test('in an empty section it is the first', () => {
  expect(asked('# N\n\n## Vragen\n\n## Acties\n')).toBe(`# N\n\n## Vragen\n\n${line}\n\n## Acties\n`);
});

test('else at the end of the note', () => {
  expect(asked('# Notes\n\nText.\n')).toBe(`# Notes\n\nText.\n\n${line}\n`);
  expect(asked('# Notes\n\nText.')).toBe(`# Notes\n\nText.\n\n${line}`);
  expect(asked('')).toBe(line);
  expect(asked('---\ntype: session\n---\n')).toBe(`---\ntype: session\n---\n${line}\n`);
});

test('never in code: the next best place is taken', () => {
  const text = '# N\n\n```\ncode\n\n```\n\nText.\n';
  expect(asked(text, text.indexOf('code') + 5)).toBe(`# N\n\n\`\`\`\ncode\n\n\`\`\`\n\nText.\n\n${line}\n`);
});

test('where an unclosed fence swallows everything, nothing is written', () => {
  expect(asked('```\ncode\n')).toBe('refused: unsafe');
});

test('for a community that lives on a Git host it is a tagged box', () => {
  const outcome = askQuestion(path, '', { words: 'Who\npays?', askedBy: '', theme: 'trust', created: today, id: 'qnew123', form: 'tag' }, undefined);
  const text = after('', outcome);
  expect(text).toBe('- [ ] Who pays? #question  [theme:: trust]  [created:: 2026-11-23] ^qnew123');
  expect(parseNote(path, text).questions[0]?.state).toBe('open');
});

test('a question of which a comment would hide a part is not written', () => {
  const words = 'Is it 5%% or 6%%?';
  expect(after('', askQuestion(path, '', { words, askedBy: '', theme: '', created: today, id: 'qnew123', form: 'mark' }, undefined))).toBe('refused: unsafe');
});
