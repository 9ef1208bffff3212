import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * Unit tests while the code they test is spoilt, one place at a time. `MUTATION_TESTS` names the tests of a slice, by
 * patterns between commas. Each file runs in a process of its own: code that was loaded with one spoilt place must
 * never serve the next.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: (process.env.MUTATION_TESTS ?? 'tests/unit/**/*.test.ts').split(','),
    setupFiles: ['tests/unit/fixed-chance.ts'],
    environment: 'node',
    isolate: true,
    testTimeout: 60_000,
  },
});
