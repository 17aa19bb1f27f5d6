import { defineConfig } from 'vitest/config';

/** The shipped plugin in the simulated Obsidian: in a DOM without Node's names, and in Chromium. One after the other: they share a document. */
export default defineConfig({
  test: {
    include: ['tests/obsidian/**/*.test.mjs'],
    environment: 'happy-dom',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
