import { readdirSync } from 'node:fs';
import { findBrowser } from './find-browser.ts';
import { runStep } from './steps.ts';

const FOLDER = 'tests/faults';

/** The files of the fault matrix, a row each, in order. Those named `.spec.ts` need the built site and a browser. */
export function listFaultRows(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => /^f\d\d-.*\.(spec|test)\.ts$/.test(name))
    .sort();
}

/**
 * Runs one row at its release figure. The row keeps its own count in `tests/release/faults.json` and goes on from there,
 * so that it may be stopped at any time. Rejects with what the runner printed where the row does not hold.
 */
export async function runFaultRow(name: string): Promise<object> {
  const isBrowser = name.endsWith('.spec.ts');
  const outcome = await runStep({
    name,
    command: isBrowser ? 'playwright' : 'vitest',
    args: isBrowser
      ? ['test', '--config', '.config/playwright.config.ts', '--workers', '1', `${FOLDER}/${name}`]
      : ['run', '--config', '.config/vitest.config.ts', `${FOLDER}/${name}`],
    env: { FAULTS: 'release', ...(isBrowser ? { CHROMIUM_PATH: findBrowser() } : {}) },
  });
  if (!outcome.isGood) throw new Error(outcome.output);
  return { passed: outcome.passed };
}
