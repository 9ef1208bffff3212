import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests over the built site, in Node: sizes, addresses, keys, markup, safety. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/budgets/**/*.test.ts'],
    environment: 'node',
    reporters: ['default'],
    testTimeout: 240_000,
  },
});
