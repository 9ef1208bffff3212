import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { runBench } from './bench.ts';
import { listFaultRows, runFaultRow } from './fault-rows.ts';
import { runStep } from './steps.ts';

/**
 * `npm run release`: the large figures, in slices. What a slice found is written to `tests/release/` at once, with the
 * commit it was found on; a slice found on this commit is not run again, so that a run can be resumed.
 */
const FILE = 'tests/release/figures.json';
const PROPERTY_RUNS = 20_000;

interface Figures {
  commit: string;
  slices: Record<string, unknown>;
}

const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const known = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Figures) : undefined;
const figures: Figures = known?.commit === commit ? known : { commit, slices: {} };

async function properties(): Promise<object> {
  const outcome = await runStep({
    name: 'properties',
    command: 'vitest',
    args: ['run', '--config', '.config/vitest.config.ts', '--testTimeout', '1200000'],
    env: { CHECK_RUNS: String(PROPERTY_RUNS) },
  });
  if (!outcome.isGood) throw new Error(outcome.output);
  return { runs: PROPERTY_RUNS, passed: outcome.passed, seconds: Math.round(outcome.seconds) };
}

async function build(): Promise<object> {
  const outcome = await runStep({ name: 'build', command: 'astro', args: ['build', '--force', '--silent'] });
  if (!outcome.isGood) throw new Error(outcome.output);
  return { seconds: Math.round(outcome.seconds) };
}

let built: Promise<object> | undefined;

/** A row of the fault matrix. A release that goes on after a pause may have another site in `dist`, so it is built anew. */
async function faults(row: string): Promise<object> {
  await (built ??= build());
  return runFaultRow(row);
}

const slices: [string, () => Promise<object>][] = [
  ['build', build],
  ['lighthouse', () => runBench('lighthouse')],
  ['search', () => runBench('search')],
  ['build of 100 and 1,000 lessons', () => runBench('build')],
  ['properties', properties],
  ...listFaultRows().map((row): [string, () => Promise<object>] => [`faults ${row}`, () => faults(row)]),
];

let failed = 0;
for (const [name, run] of slices) {
  if (figures.slices[name] !== undefined) {
    console.log(`kept   ${name}`);
    continue;
  }
  try {
    figures.slices[name] = await run();
    mkdirSync('tests/release', { recursive: true });
    writeFileSync(FILE, JSON.stringify(figures, null, 2) + '\n');
    console.log(`ok     ${name}`);
  } catch (fault) {
    failed += 1;
    console.error(`FAILED ${name}\n${String(fault)}`);
  }
}
console.log(`\n${slices.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
