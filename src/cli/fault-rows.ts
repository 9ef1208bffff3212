import { readdirSync } from 'node:fs';
import { needGood, runInBrowser, runStep } from './steps.ts';

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
  const file = `${FOLDER}/${name}`;
  const env = { FAULTS: 'release' };
  if (name.endsWith('.spec.ts')) return runInBrowser(name, ['--workers', '1', file], env);
  const args = ['run', '--config', '.config/vitest.config.ts', file];
  return needGood(await runStep({ name, command: 'vitest', args, env }));
}
