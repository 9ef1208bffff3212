import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests over the built site in `dist/`, which `npm test` has just built with its gallery. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: { include: ['tests/budgets/**/*.test.ts'], environment: 'node', testTimeout: 300_000 },
});
