import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests over the built site, in Node: sizes, addresses, keys, markup, safety; and how real servers serve it. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/{budgets,hosts}/**/*.test.ts'],
    environment: 'node',
    reporters: ['default'],
    testTimeout: 240_000,
  },
});
