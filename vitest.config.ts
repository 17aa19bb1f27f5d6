import { defineConfig } from 'vitest/config';

/** The tests that need nothing but Node: units, laws, architecture, parity. The real and simulated tools have configurations of their own. */
export default defineConfig({
  test: {
    include: ['packages/*/tests/**/*.test.ts', 'tests/{architecture,parity}/**/*.test.{ts,mjs}'],
    setupFiles: ['packages/core/tests/support/seed-laws.ts'],
    testTimeout: 120_000,
  },
});
