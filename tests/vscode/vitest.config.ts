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
    testTimeout: 90_000,
    hookTimeout: 180_000,
    teardownTimeout: 30_000,
  },
});
