import { defineConfig } from 'vitest/config';

/** Tests in a real VS Code: one file at a time, for two of them keep a small machine so busy that what a person sees comes too late. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.{mjs,ts}'],
    globalSetup: ['./host/global-setup.mjs'],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 240_000,
    hookTimeout: 240_000,
    teardownTimeout: 30_000,
  },
});
