import { defineConfig } from 'vitest/config';

/**
 * How long a story waits for what a broken plugin never shows, in milliseconds. A story on the plugin as it is needs a fraction of that for
 * each step; where the machine was too busy even so, the whole experiment is made again.
 */
const patience = '3000';

/** The stories in a DOM, told of builds that are broken on purpose. Most of the time they wait: so more files at once than there are cores. */
export default defineConfig({
  test: {
    include: ['tests/obsidian/mutants/*.test.mjs'],
    environment: 'happy-dom',
    globalSetup: ['tests/obsidian/mutants/build-all.mjs'],
    setupFiles: ['tests/obsidian/fixed-day.mjs'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: { COP_NOTES_PATIENCE: patience },
    expect: { poll: { timeout: Number(patience), interval: 40 } },
    retry: 2,
    maxWorkers: 4,
  },
});
