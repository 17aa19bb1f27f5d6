import { defineConfig } from 'vitest/config';

/** How long a person waits for anything, in milliseconds: much longer than it takes on a busy machine. Waiting costs nothing where all goes well. */
const patience = '20000';

/** The shipped plugin in the simulated Obsidian: in a DOM without Node's names, and in Chromium. Two files at a time, for most of it is waiting. */
export default defineConfig({
  test: {
    include: ['tests/obsidian/**/*.test.mjs'],
    exclude: ['tests/obsidian/mutants/**'],
    environment: 'happy-dom',
    globalSetup: ['tests/obsidian/install.mjs'],
    setupFiles: ['tests/obsidian/fixed-day.mjs'],
    testTimeout: 120_000,
    env: { COP_NOTES_PATIENCE: patience },
    expect: { poll: { timeout: Number(patience), interval: 40 } },
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
