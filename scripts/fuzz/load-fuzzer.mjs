import { loadSources } from '../bundling/load-sources.mjs';

const tests = './packages/core/tests/support';

/** The scanner, what compares it with the reference, and what makes texts up. */
export function loadFuzzer() {
  return loadSources([
    "export { scanBlocks } from './packages/core/src/note/blocks/scan-blocks.ts';",
    `export { difference } from '${tests}/same-reading.ts';`,
    `export { chanceFrom, randomMarkdown, shortened } from '${tests}/random-markdown.ts';`,
  ].join('\n'));
}
