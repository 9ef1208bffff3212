import { pathToFileURL } from 'node:url';
import { report, runSteps } from './steps.ts';
import type { Outcome, Step } from './steps.ts';

/** Remembers which files were found right, by their content. */
const CACHE = [
  '--cache',
  '--cache-strategy',
  'content',
  '--cache-location',
  'node_modules/.cache/eslint.json',
];

/** Checks the types of what changed, and of what depends on it. */
const INCREMENTAL = ['--incremental', '--tsBuildInfoFile', 'node_modules/.cache/types.json'];

const FORMAT: Step = {
  name: 'format',
  command: 'prettier',
  args: ['--config', '.config/prettier.json', '--log-level', 'warn', '--check', '.'],
};

/**
 * The steps of `npm run check`; the slowest stand first, so that two lanes end together. `isWhole`: lints every file
 * again and with the rules that read types, and looks at the format, which is half a minute more; so `npm test` does it.
 */
export function checkSteps(runs: number, isWhole: boolean): Step[] {
  return [
    {
      name: 'unit and contract tests',
      command: 'vitest',
      args: ['run', '--config', '.config/vitest.config.ts'],
      env: { CHECK_RUNS: String(runs) },
    },
    {
      name: 'pages',
      command: 'astro',
      args: ['check', '--minimumSeverity', 'warning', '--tsconfig', '.config/tsconfig.pages.json'],
    },
    {
      name: 'types',
      command: 'tsc',
      args: ['-p', 'tsconfig.json', '--noEmit', ...(isWhole ? [] : INCREMENTAL)],
    },
    {
      name: 'lint',
      command: 'eslint',
      args: [
        '--config',
        '.config/eslint.config.mjs',
        'src',
        'tests',
        '--max-warnings',
        '0',
        ...(isWhole ? [] : CACHE),
      ],
      env: { LINT_TYPES: isWhole ? '1' : '' },
    },
    ...(isWhole ? [FORMAT] : []),
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

/** Runs every check that needs no built site. `runs`: how often each property is tried; `isWhole`: as above. */
export function check(runs: number, isWhole: boolean): Promise<Outcome[]> {
  return runSteps(checkSteps(runs, isWhole), 2);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = report(await check(50, false));
}
