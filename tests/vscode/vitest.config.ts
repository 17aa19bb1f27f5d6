import { defineConfig } from 'vitest/config';

/** Tests in a real VS Code: one after the other, because each needs most of a small machine. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.{mjs,ts}'],
    globalSetup: ['./host/global-setup.mjs'],
    pool: 'forks',
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
    teardownTimeout: 30_000,
  },
});
