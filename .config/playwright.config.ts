import { fileURLToPath } from 'node:url';
import { defineConfig } from 'playwright/test';
import { findBrowser } from '../src/cli/find-browser.ts';

// The workers read this file again, and find what the first reading found.
process.env['CHROMIUM_PATH'] ??= findBrowser();

const isRoot = process.getuid?.() === 0;

/** Journeys, accessibility and faults in a real browser, over the sites that `npm test` has just built. */
export default defineConfig({
  testDir: fileURLToPath(new URL('../tests', import.meta.url)),
  // The rows of the fault matrix that take long are tried by `npm test -- faults` and by every release.
  testMatch: [
    'e2e/**/*.spec.ts',
    `faults/${process.env['FAULTS'] ? '*' : 'f{03,07,10,13,17,21,22}-*'}.spec.ts`,
  ],
  // One needs a browser that few machines have, the other takes long: a release has both.
  testIgnore: [
    ...(process.env['WEBKIT'] ? [] : ['e2e/webkit.spec.ts']),
    ...(process.env['CORE'] ? [] : ['e2e/core.spec.ts']),
  ],
  outputDir: fileURLToPath(new URL('../test-results', import.meta.url)),
  globalSetup: fileURLToPath(new URL('../tests/e2e/serve-sites.ts', import.meta.url)),
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A release counts for hours, and keeps its count as it goes.
  timeout: process.env['FAULTS'] === 'release' ? 0 : 400_000,
  // Two browsers on two cores: what is right but late is not wrong.
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    launchOptions: {
      executablePath: process.env['QUICK_CHROMIUM_PATH'] ?? process.env['CHROMIUM_PATH'],
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
