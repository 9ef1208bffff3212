import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { runBench } from './bench.ts';
import { readCommit } from './commit.ts';
import { listFaultRows, runFaultRow } from './fault-rows.ts';
import { mutate, mutationSlices } from './mutate.ts';
import { needGood, runInBrowser, runStep } from './steps.ts';

/**
 * `npm run release`: the large figures, in slices. What a slice found is written to `tests/release/` at once, with the
 * commit it was found on; a slice found on this commit is not run again, so that a run can be resumed. Mutation testing
 * keeps its own file there. `npm run release -- SLICE …` runs those slices only.
 */
const FILE = 'tests/release/figures.json';
/**
 * Runs of each property of verdicts, and of each other. Answers of any sort are tried so often on every kind, shared
 * among the definitions of its cases and gallery (2,000 times each at least); answers near a valid one as often, in turns
 * over all its definitions, those in `content/` too, which is some 700 times each where a kind has most of them. Model
 * and lazy answers are tried on all of them, at 200 seeds where a definition varies.
 */
const VERDICT_RUNS = 100_000;
const PROPERTY_RUNS = 20_000;
/** Changed answers that are marked anew. */
const REPLAY_RUNS = 10_000;
/** Each test may take this long, in milliseconds: many run a property once for every definition. */
const TEST_TIMEOUT = 3_600_000;
/** Per cent of the spoilt places that the tests of a slice must notice. */
const LEAST_NOTICED = 85;
/** Where the properties of verdicts stand. */
const VERDICTS = ['tests/unit/exercises', 'tests/contract/kinds.test.ts'];

/** What a slice found, and on which commit. */
type Figures = Record<string, { commit: string; found: object }>;

const commit = readCommit();
const figures = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Figures) : {};

async function properties(runs: number, files: string[]): Promise<object> {
  const outcome = await runStep({
    name: 'properties',
    command: 'vitest',
    args: [
      ...['run', '--config', '.config/vitest.config.ts', '--testTimeout', String(TEST_TIMEOUT)],
      ...['--maxWorkers', String(availableParallelism()), ...files],
    ],
    env: { CHECK_RUNS: String(runs) },
  });
  return { runs, ...needGood(outcome) };
}

const allButVerdicts = VERDICTS.flatMap((path) => ['--exclude', path.endsWith('.ts') ? path : `${path}/**`]);

async function build(env: Record<string, string> = {}, more: string[] = []): Promise<object> {
  const args = ['build', '--force', '--silent', ...more];
  const { seconds } = needGood(await runStep({ name: 'build', command: 'astro', args, env }));
  return { seconds };
}

/** A figure of this commit: kept where it is known, else found and written. */
function once(name: string, run: () => Promise<object>): [string, () => Promise<string>] {
  return [
    name,
    async () => {
      if (figures[name]?.commit === commit) return 'kept  ';
      figures[name] = { commit, found: await run() };
      mkdirSync('tests/release', { recursive: true });
      writeFileSync(FILE, JSON.stringify(figures, null, 2) + '\n');
      return 'ok    ';
    },
  ];
}

/** The site once more, for what is tried below a longer base path. */
const buildBelow = (env: Record<string, string> = {}): Promise<object> =>
  build(env, ['--base', '/a/b/', '--outDir', 'dist-base']);

/**
 * Every page there is, judged by axe, by its weight, without scripts and without storage, and the whole way by pointer,
 * by keys and under a longer base path.
 */
async function pages(): Promise<object> {
  await build({ GALLERY: '1' });
  await buildBelow({ GALLERY: '1' });
  return runInBrowser('pages', ['every-page', 'no-script', 'refused', 'weight', 'e2e/journey'], {
    EVERY_PAGE: '1',
  });
}

/** The main journey in WebKitGTK, where `apt-get install webkit2gtk-driver xvfb` has put it. */
async function webkit(): Promise<object> {
  await (built ??= build());
  return runInBrowser('webkit', ['--workers', '1', 'e2e/webkit'], { WEBKIT: '1' });
}

/** The whole Core, taken by a careful learner and by careless ones. */
async function core(): Promise<object> {
  await (built ??= build());
  return runInBrowser('core', ['e2e/core'], { CORE: '1' });
}

/** The same Core from a package, as a platform serves it. */
async function corePackaged(): Promise<object> {
  await (built ??= build());
  return runInBrowser('core in a package', ['e2e/core', '-g', 'gives the certificate'], {
    CORE: '1',
    PACKAGED: '1',
  });
}

/** Every page of the build below six base paths, on every server that our files are for. */
async function hosts(): Promise<object> {
  await (built ??= build());
  await buildBelow();
  const args = ['run', '--config', '.config/vitest.budgets.config.ts', '--testTimeout', String(TEST_TIMEOUT)];
  return needGood(
    await runStep({
      name: 'hosts',
      command: 'vitest',
      args: [...args, 'tests/hosts'],
      env: { EVERY_PAGE: '1', CI: '1' },
    }),
  );
}

/** Evidence marked anew by an older Node than ours, as somebody who checks certificates may have it. */
async function replayInOlderNode(): Promise<object> {
  const files = ['replay', 'changed-answer', 'frozen-evidence'].map(
    (name) => `tests/unit/certificate/${name}.test.ts`,
  );
  const outcome = await runStep({
    name: 'replay',
    command: 'npx',
    args: [
      ...[
        '--yes',
        'node@22',
        'node_modules/vitest/vitest.mjs',
        'run',
        '--config',
        '.config/vitest.config.ts',
      ],
      ...['--testTimeout', String(TEST_TIMEOUT), ...files],
    ],
    env: { CHECK_RUNS: String(REPLAY_RUNS) },
  });
  return { runs: REPLAY_RUNS, ...needGood(outcome) };
}

let built: Promise<object> | undefined;

/** A row of the fault matrix. A release that goes on after a pause may have another site in `dist`, so it is built anew. */
async function faults(row: string): Promise<object> {
  await (built ??= build());
  return runFaultRow(row);
}

async function mutation(name: string): Promise<string> {
  const { percent } = await mutate(name);
  if (percent < LEAST_NOTICED) throw new Error(`${percent} % noticed, fewer than ${LEAST_NOTICED} %.`);
  return 'ok    ';
}

const slices = new Map([
  once('build', () => build()),
  once('pages', pages),
  once('WebKitGTK', webkit),
  once('the whole Core', core),
  once('the whole Core in a package', corePackaged),
  once('hosts', hosts),
  once('replay in Node 22', replayInOlderNode),
  once('lighthouse', () => runBench('lighthouse')),
  once('search', () => runBench('search')),
  once('record', () => runBench('record')),
  once('exercises', () => runBench('exercises')),
  once('build of 100 and 1,000 lessons', () => runBench('build')),
  once('properties of verdicts', () => properties(VERDICT_RUNS, VERDICTS)),
  once('other properties', () => properties(PROPERTY_RUNS, allButVerdicts)),
  ...listFaultRows().map((row) => once(`faults ${row}`, () => faults(row))),
  ...Object.keys(mutationSlices).map((name) => [`mutation: ${name}`, () => mutation(name)] as const),
]);

const asked = process.argv.slice(2);
let failed = 0;
const chosen = asked.length > 0 ? asked : [...slices.keys()];
for (const name of chosen) {
  try {
    const run = slices.get(name);
    if (!run) throw new Error(`There is no such slice. There are: ${[...slices.keys()].join(', ')}.`);
    console.log(`${await run()} ${name}`);
  } catch (fault) {
    failed += 1;
    console.error(`FAILED ${name}\n${String(fault)}`);
  }
}
console.log(`\n${chosen.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
