import { pathToFileURL } from 'node:url';
import { report, runSteps } from './steps.ts';
import type { Outcome, Step } from './steps.ts';

/** The steps of `npm run check`; the slowest stand first, so that two lanes end together. */
export function checkSteps(runs: number): Step[] {
  return [
    { name: 'astro check', command: 'astro', args: ['check', '--minimumSeverity', 'warning'] },
    {
      name: 'unit and contract tests',
      command: 'vitest',
      args: ['run', '--config', '.config/vitest.config.ts'],
      env: { CHECK_RUNS: String(runs) },
    },
    {
      name: 'lint',
      command: 'eslint',
      args: ['--config', '.config/eslint.config.mjs', 'src', 'tests', '--max-warnings', '0'],
    },
    {
      name: 'format',
      command: 'prettier',
      args: ['--config', '.config/prettier.json', '--log-level', 'warn', '--check', '.'],
    },
    { name: 'pure rooms compile', command: 'tsc', args: ['-p', '.config/tsconfig.pure.json', '--noEmit'] },
    {
      name: 'walls',
      command: 'depcruise',
      args: ['--config', '.config/walls.cjs', 'src', '--output-type', 'err-long'],
    },
    { name: 'content doctor', command: 'node', args: ['src/cli/doctor.ts'] },
    { name: 'unused code', command: 'knip', args: ['--config', '.config/knip.json', '--no-progress'] },
  ];
}

/** Runs every check that needs no built site. `runs`: how often each property is tried. */
export function check(runs: number): Promise<Outcome[]> {
  return runSteps(checkSteps(runs), 2);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = report(await check(200));
}
