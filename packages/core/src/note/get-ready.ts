import { parseNote } from './parse-note.ts';

/** Each needs some more of what reads notes than those before it. */
const samples = ['', '---\ntype: note\n---\n', 'Words.\n', '- [?] Why?\n', 'confidential: no\n', 'It is confidential.\n', 'It is (confidential) here.\n', 'It is TLP:RED.\n', 'It is (TLP:RED) here.\n'];

/**
 * Have an engine prepare what reads notes, piece by piece: it does so when something is needed first, and the first note that needs much of it
 * would hold the thread for longer than one may feel.
 */
export function* getReady(): Generator<void, void> {
  for (const sample of samples) {
    // A pattern is prepared three times: when it is used first, when it is used again, and for texts with letters from beyond Latin.
    for (const text of [sample, sample, `${sample}…\n`]) {
      parseNote('', text);
      yield;
    }
  }
}
