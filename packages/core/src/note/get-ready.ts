import { mapped } from '../text/mapped.ts';
import { closingWordsOf, isClosingWord } from './closing-words.ts';
import { labelsInWords } from './labels-in-words.ts';
import { parseNote } from './parse-note.ts';
import { leadOf, wordOnLine } from './word-on-line.ts';

/** What has the largest patterns, each by itself. */
const largest: readonly ((text: string) => unknown)[] = [
  isClosingWord,
  closingWordsOf,
  (text) => leadOf({ before: text, after: '' }),
  (text) => wordOnLine(text, 0, 0),
  (text) => labelsInWords(`TLP:RED ${text}`, { start: 0, end: text.length + 8 }),
];

/** Each needs some more of what reads notes than those before it. */
const samples = ['', '---\ntype: note\n---\n', 'Words.\n', '- [?] Why?\n', 'confidential: no\n', 'It is confidential.\n', 'It is (confidential) here.\n', 'It is TLP:RED.\n', 'It is (TLP:RED) here.\n'];

/**
 * Have an engine prepare what reads notes, piece by piece: it does so when something is needed first, and the first note that needs much of it
 * would hold the thread for longer than one may feel.
 */
export function* getReady(): Generator<void, void> {
  const steps = [...largest, ...mapped(samples, (sample) => (text: string) => parseNote('', `${sample}${text}\n`))];
  for (const step of steps) {
    // A pattern is prepared three times: when it is used first, when it is used again, and for texts with letters from beyond Latin.
    for (const text of ['', '', '→']) {
      step(text);
      yield;
    }
  }
}
