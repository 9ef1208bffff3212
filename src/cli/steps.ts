import { spawn } from 'node:child_process';
import { findBrowsers } from './find-browser.ts';

/** One thing a check runs. */
export interface Step {
  name: string;
  command: string;
  args: string[];
  env?: Record<string, string>;
}

/** How a step ended. Tests are counted from the runner's own closing lines; a step that counts none is one test. */
export interface Outcome {
  name: string;
  isGood: boolean;
  passed: number;
  failed: number;
  seconds: number;
  output: string;
}

// ESC, built from its code so that no control character stands in this file.
const COLOURS = new RegExp(String.fromCharCode(27) + '\\[[0-9;]*m', 'g');

/** Reads "12 passed" and "1 failed" from what Vitest or Playwright printed. */
function countTests(output: string, isGood: boolean): { passed: number; failed: number } {
  const plain = output.replace(COLOURS, '');
  const vitest = /^\s*Tests\s+(.*)$/m.exec(plain)?.[1];
  const lines = vitest ?? plain.split('\n').slice(-40).join('\n');
  const of = (word: string): number =>
    [...lines.matchAll(new RegExp(`(\\d+) ${word}`, 'g'))].reduce((sum, match) => sum + Number(match[1]), 0);
  const isRunner = vitest !== undefined || /Running \d+ tests? using/.test(plain);
  const passed = isRunner ? of('passed') : 0;
  const failed = isRunner ? of('failed') : 0;
  if (passed + failed === 0) return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1 };
  return { passed, failed: isGood ? failed : Math.max(1, failed) };
}

/** Runs one step to its end; never rejects. */
export function runStep(step: Step): Promise<Outcome> {
  const begin = performance.now();
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(step.command, step.args, {
      env: { ...process.env, FORCE_COLOR: '0', ...step.env },
      shell: process.platform === 'win32',
    });
    const hear = (data: Buffer): void => {
      output += String(data);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const end = (isGood: boolean): void => {
      const seconds = (performance.now() - begin) / 1000;
      resolve({ name: step.name, isGood, seconds, output, ...countTests(output, isGood) });
    };
    child.on('error', (fault) => {
      output += String(fault);
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** Runs steps, at most `atOnce` side by side, and says how each ended as it ends. Results come in the steps' order. */
export async function runSteps(steps: readonly Step[], atOnce: number): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < steps.length; index = next++) {
      const step = steps[index];
      if (!step) return;
      const outcome = await runStep(step);
      outcomes[index] = outcome;
      const word = outcome.isGood ? 'ok    ' : 'FAILED';
      console.log(`${word} ${outcome.name} (${outcome.passed} passed, ${outcome.seconds.toFixed(1)} s)`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return outcomes;
}

/** Prints what failed, then the one line that sums up, and gives the exit code. */
export function report(outcomes: readonly Outcome[]): number {
  for (const { name, isGood, output } of outcomes) {
    if (!isGood) console.log(`\n──── ${name}\n${output.trim()}`);
  }
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && outcomes.every((outcome) => outcome.isGood) ? 0 : 1;
}

/** What a step found, for whoever keeps it. Throws what the step printed where it is not good. */
export function needGood({ isGood, output, passed, seconds }: Outcome): { passed: number; seconds: number } {
  if (!isGood) throw new Error(output);
  return { passed, seconds: Math.round(seconds) };
}

/** Runs tests in the browser over the site that is built; rejects where they do not pass. */
export async function runInBrowser(
  name: string,
  tests: string[],
  env: Record<string, string>,
): Promise<{ passed: number; seconds: number }> {
  const args = ['test', '--config', '.config/playwright.config.ts', ...tests];
  return needGood(await runStep({ name, command: 'playwright', args, env: { ...env, ...findBrowsers() } }));
}
