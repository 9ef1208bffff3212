import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Unit and contract tests, and the faults that need no browser. `CHECK_RUNS` sets the number of runs a property has. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['unit/**', 'contract/**', 'faults/**', 'lms/**'].map((room) => `tests/${room}/*.test.{ts,tsx}`),
    environment: 'node',
    // Pure code has nothing to keep apart: sharing modules among files halves the time.
    isolate: false,
    maxWorkers: 2,
    reporters: ['default'],
    testTimeout: 60_000,
  },
});
