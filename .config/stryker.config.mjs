import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Mutation testing: each place of the code is spoilt in turn, and a test must notice. What is spoilt and which tests
 * run comes from `src/cli/mutate.ts`.
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: '.config/vitest.mutation.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // What runs once when a file is loaded, such as a table of words, is left out and counted as such: each such place
  // would need every test to run again, and there it is mostly text.
  ignoreStatic: true,
  // Copies stand outside node_modules: code in there would not be transformed.
  tempDirName: join(tmpdir(), 'point-twelve-mutation'),
  ignorePatterns: ['public', 'dist', 'dist-base', 'tests/e2e', 'tests/release', '.github'],
  reporters: ['json'],
  jsonReporter: { fileName: process.env.MUTATION_REPORT ?? join(tmpdir(), 'point-twelve-mutation.json') },
  // A slow machine is no reason to call a place noticed; endless loops end by their count of turns.
  timeoutMS: 20_000,
  timeoutFactor: 4,
  concurrency: 2,
};
