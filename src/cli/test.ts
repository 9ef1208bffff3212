import { check } from './check.ts';
import { findBrowsers } from './find-browser.ts';
import { report, runStep } from './steps.ts';
import type { Outcome } from './steps.ts';

// Every build forgets the content it knew (`--force`): a lesson moved or another content folder would break it.

/**
 * `npm test`: all checks with longer properties, then the built site in a real browser, with the quick rows of the fault
 * matrix. `npm test -- faults` has all of its rows, which kill browsers on purpose.
 */
const outcomes: Outcome[] = await check(2000, true);

const base = '/a/b/';
const builds = [
  { name: 'build', args: ['build', '--force', '--silent'], env: { GALLERY: '1' } },
  {
    name: `build under ${base}`,
    args: ['build', '--force', '--silent', '--base', base, '--outDir', 'dist-base'],
    env: {},
  },
];
for (const build of builds) {
  const outcome = await runStep({ ...build, command: 'astro' });
  console.log(`${outcome.isGood ? 'ok    ' : 'FAILED'} ${build.name} (${outcome.seconds.toFixed(1)} s)`);
  outcomes.push(outcome);
}

if (outcomes.slice(-2).every((outcome) => outcome.isGood)) {
  const env: Record<string, string> = findBrowsers();
  if (process.argv.includes('faults')) env['FAULTS'] = 'change';
  for (const step of [
    {
      name: 'budgets',
      command: 'vitest',
      args: ['run', '--config', '.config/vitest.budgets.config.ts'],
      env,
    },
    {
      name: 'browser',
      command: 'playwright',
      args: ['test', '--config', '.config/playwright.config.ts'],
      env,
    },
  ]) {
    const outcome = await runStep(step);
    console.log(
      `${outcome.isGood ? 'ok    ' : 'FAILED'} ${outcome.name} (${outcome.passed} passed, ${outcome.seconds.toFixed(1)} s)`,
    );
    outcomes.push(outcome);
  }
}
process.exitCode = report(outcomes);
