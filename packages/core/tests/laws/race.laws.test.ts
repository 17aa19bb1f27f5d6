import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileSystemNoteStore } from '../../../cli/src/file-system-note-store.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { askQuestion } from '../../src/questions/ask-question.ts';
import type { Edits } from '../../src/questions/change-question.ts';
import { assignQuestion, discussQuestion, parkQuestion, reopenQuestion, resolveQuestion, supportQuestion } from '../../src/questions/operations.ts';
import { targetOf } from '../../src/questions/target.ts';
import { today } from '../support/notes.ts';
import { memoryNoteStore } from '../support/memory-note-store.ts';

/**
 * Commands race with other people's changes of the same file. Others only ever add lines of their own, each with a word that is unique;
 * so afterwards every one of these must stand there once, byte for byte, and every command that said it was done must be seen to be.
 */
const start = '---\ntype: session\n---\n# Race\r\n\n- [?] One?  [owner:: Sam] ^qaaaaa1\n\t* a reply\n- [?] Two? #trust ➕ 2026-01-02 \n> - [ ] Three? #question\n\n```\n- [?] code\n```\n1. [x] Four?  [completion:: 2026-02-02] ^qaaaaa4\n    - answer:: yes\n\nThe end, without a newline';

type Step =
  | { readonly kind: 'other'; readonly at: number }
  | { readonly kind: 'command'; readonly pick: number; readonly operation: number };

const steps = (length: number): fc.Arbitrary<readonly Step[]> => fc.array(fc.oneof(
  fc.record({ kind: fc.constant('other' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('command' as const), pick: fc.nat(), operation: fc.nat() }),
), { minLength: length, maxLength: length });

/** What somebody else does: a new paragraph, where there is a blank line. */
function foreignChange(text: string, at: number, word: string): string {
  const blanks = [...text.matchAll(/\n\n/g)].map((match) => match.index + 1);
  const place = blanks[at % blanks.length] ?? text.length;
  return `${text.slice(0, place)}\n${word} \t said so.\n${text.slice(place)}`;
}

function commandOn(newest: string, seen: string, { pick, operation }: Extract<Step, { kind: 'command' }>, number: number): Edits {
  // The command was chosen on a text that may be old by now; it is carried out on the newest.
  const { questions } = parseNote('a.md', seen);
  const question = questions[pick % questions.length];
  const id = `q${String(number).padStart(6, '0')}`;
  if (question === undefined || operation % 12 === 0) {
    return askQuestion('a.md', newest, { words: `New ${id}?`, askedBy: 'Li', theme: '', created: today, id, form: operation % 2 === 0 ? 'mark' : 'tag' }, pick);
  }
  const target = targetOf(parseNote('a.md', seen), question);
  const all = [
    () => resolveQuestion(newest, target, { answer: `Because ${id}`, by: 'Li', on: today }, id),
    () => resolveQuestion(newest, target, { answer: '', by: '', on: today }, id),
    () => reopenQuestion(newest, target, id), () => discussQuestion(newest, target, id), () => parkQuestion(newest, target, id),
    () => assignQuestion(newest, target, `P${id}`, id), () => supportQuestion(newest, target, `S${id}`, id),
  ];
  return (all[operation % all.length] ?? all[0])?.() ?? { refused: { code: 'not-found' } };
}

function expectNothingLost(text: string, words: readonly string[]): void {
  for (const word of words) expect(text.split(`${word} \t said so.\n`)).toHaveLength(2);
  const withoutForeign = words.reduce((left, word) => left.replace(`\n${word} \t said so.\n`, ''), text);
  for (const fixed of ['# Race\r\n', '\t* a reply\n', '```\n- [?] code\n```\n', 'answer:: yes\n', 'The end, without a newline']) expect(withoutForeign).toContain(fixed);
  const asked = parseNote('a.md', text).questions;
  for (const name of ['One?', 'Two? #trust', 'Three? #question', 'Four?']) expect(asked.filter((question) => question.text === name)).toHaveLength(1);
}

test('10,000 commands that race with others in memory lose no byte of anybody', async () => {
  let written = 0;
  let number = 0;
  await fc.assert(fc.asyncProperty(steps(20), async (script) => {
    const store = memoryNoteStore({ 'a.md': start });
    const words: string[] = [];
    for (const step of script) {
      const word = `foreign${String(number++)}`;
      const meddle = (): void => {
        store.files.set('a.md', foreignChange(store.files.get('a.md') ?? '', step.kind === 'other' ? step.at : step.pick, word));
        words.push(word);
      };
      if (step.kind === 'other') { meddle(); continue; }
      const seen = store.files.get('a.md') ?? '';
      if (step.pick % 3 === 0) store.beforeNextProcess = meddle;
      const outcome = await store.process('a.md', (text) => { const edits = commandOn(text, seen, step, number); return 'refused' in edits ? { refused: edits.refused } : edits; });
      if (outcome.kind === 'written') written++;
    }
    expectNothingLost(store.files.get('a.md') ?? '', words);
  }), { numRuns: 1000 });
  expect(written).toBeGreaterThan(4000);
});

test('on disk, with another program that writes in between, nothing is lost either', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'cop-race-'));
  const file = path.join(folder, 'a.md');
  try {
    const store = fileSystemNoteStore(folder);
    await fc.assert(fc.asyncProperty(steps(12), async (script) => {
      await writeFile(file, start);
      const words: string[] = [];
      for (const [index, step] of script.entries()) {
        const seen = await readFile(file, 'utf8');
        if (step.kind === 'other') {
          await writeFile(file, foreignChange(seen, step.at, `w${String(index)}w`));
          words.push(`w${String(index)}w`);
        } else {
          await store.process('a.md', (text) => { const edits = commandOn(text, seen, step, index); return 'refused' in edits ? { refused: edits.refused } : edits; });
        }
      }
      expectNothingLost(await readFile(file, 'utf8'), words);
    }), { numRuns: 60 });
  } finally {
    await rm(folder, { recursive: true });
  }
});
