import { defineConfig } from 'vitest/config';

/** The shipped plugin in the simulated Obsidian: in a DOM without Node's names, and in Chromium. One after the other: they share a document. */
export default defineConfig({
  test: {
    include: ['tests/obsidian/**/*.test.mjs'],
    environment: 'happy-dom',
    globalSetup: ['tests/obsidian/install.mjs'],
    setupFiles: ['tests/obsidian/fixed-day.mjs'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    // Two broken builds at a time: as many as there are cores.
    maxConcurrency: 2,
  },
});
