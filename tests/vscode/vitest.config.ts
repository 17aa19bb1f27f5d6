import { defineConfig } from 'vitest/config';

/** Tests in a real VS Code: two files at a time, because each waits half of its time, and more would need more than a small machine has. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.{mjs,ts}'],
    globalSetup: ['./host/global-setup.mjs'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 240_000,
    hookTimeout: 240_000,
    teardownTimeout: 30_000,
  },
});
