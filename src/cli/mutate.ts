import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { readCommit } from './commit.ts';
import { runStep } from './steps.ts';

/**
 * Mutation testing in slices: each place of the code is spoilt in turn, and a unit test of that room must notice.
 * `node src/cli/mutate.ts [SLICE …]` runs slices, all where none is named; what a slice found is written at once. A
 * slice is kept as long as neither its code nor its tests changed, so that a run can be resumed. Every place that
 * nothing noticed is printed.
 */
const FILE = 'tests/release/mutation.json';
/** What Stryker writes of a slice, place by place; kept beside the caches of the other tools. */
const reportOf = (name: string): string => `node_modules/.cache/mutation-${name}.json`;
/** Few, because each property runs once for every spoilt place that it reaches. */
const PROPERTY_RUNS = 30;
/** What every slice stands on beside its own code and tests. */
const COMMON = ['src/kernel', '.config/stryker.config.mjs', '.config/vitest.mutation.config.ts'];

interface Slice {
  /** What is spoilt, as patterns. */
  code: string[];
  /** The tests that must notice, as patterns. */
  tests: string[];
  /** Folders that, once changed, make the figures old. */
  dependsOn: string[];
}

const named = (...starts: string[]): string[] => starts.map((start) => `src/synthetic/${start}*.ts`);
const SERIES = named('spell', 'series', 'unit');
const INDEXES = named('index', 'patient', 'letter', 'medicine');
const ACCOUNTS = named('account', 'quality', 'result');
const SYNTHETIC = {
  tests: ['tests/unit/synthetic/**/*.test.ts'],
  dependsOn: ['src/measures', 'src/synthetic', 'tests/unit/synthetic'],
};

/** The slices by name. */
export const mutationSlices: Readonly<Record<string, Slice>> = {
  measures: {
    code: ['src/measures/**/*.ts'],
    tests: ['tests/unit/measures/**/*.test.ts'],
    dependsOn: ['src/measures', 'tests/unit/measures'],
  },
  scores: {
    code: ['src/exercises/*/score.ts'],
    tests: ['tests/unit/exercises/*/score.test.ts'],
    // No view is among them: a page that looks otherwise marks as before.
    dependsOn: [
      ...['src/measures', 'src/synthetic', ':(glob)src/exercises/**/*.ts', 'tests/frozen'],
      ...[':(glob)tests/unit/exercises/*/score.test.ts', 'tests/unit/exercises/frozen-verdicts.ts'],
    ],
  },
  'synthetic-makers': {
    ...SYNTHETIC,
    code: ['src/synthetic/*.ts', ...[...SERIES, ...INDEXES, ...ACCOUNTS].map((pattern) => `!${pattern}`)],
  },
  'synthetic-spells': { ...SYNTHETIC, code: SERIES },
  'synthetic-indexes': { ...SYNTHETIC, code: INDEXES },
  'synthetic-accounts': { ...SYNTHETIC, code: ACCOUNTS },
};

/** What a slice found. `percent`: of the places that a test reaches or should, those that a test noticed. */
export interface MutationFigures {
  commit: string;
  killed: number;
  timeout: number;
  survived: number;
  noCoverage: number;
  /** Left out: run once when the file is loaded. */
  ignored: number;
  percent: number;
  seconds: number;
  /** File → how many places nothing noticed. Why each of them cannot be seen stands in `survivors.md`. */
  unnoticed: Record<string, number>;
}

interface Mutant {
  status: string;
  mutatorName: string;
  replacement?: string;
  location: { start: { line: number } };
}

interface Report {
  files: Record<string, { source: string; mutants: Mutant[] }>;
}

const isUnnoticed = ({ status }: Mutant): boolean => status === 'Survived' || status === 'NoCoverage';

/** The places that nothing noticed, a line each: where, what stands there, and what stood there instead. */
function sayUnnoticed({ files }: Report): string[] {
  return Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n');
    return mutants.filter(isUnnoticed).map(({ status, mutatorName, replacement = '', location }) => {
      const { line } = location.start;
      const stood = (lines[line - 1] ?? '').trim();
      return `  ${file}:${line} ${status} ${mutatorName}: ${stood}  ->  ${replacement.replace(/\s+/g, ' ')}`;
    });
  });
}

/** Counts a report of Stryker. A place that makes an endless loop was noticed: the test that met it did not end. */
function countReport({ files }: Report): Omit<MutationFigures, 'commit' | 'seconds'> {
  const all = Object.values(files).flatMap(({ mutants }) => mutants);
  const count = (...names: string[]): number => all.filter(({ status }) => names.includes(status)).length;
  const [noticed, missed] = [count('Killed', 'Timeout'), count('Survived', 'NoCoverage')];
  const unnoticed = Object.entries(files).flatMap(([file, { mutants }]): [string, number][] => {
    const missing = mutants.filter(isUnnoticed).length;
    return missing > 0 ? [[file, missing]] : [];
  });
  return {
    killed: count('Killed'),
    timeout: count('Timeout'),
    survived: count('Survived'),
    noCoverage: count('NoCoverage'),
    ignored: count('Ignored'),
    percent: Math.round((1000 * noticed) / Math.max(1, noticed + missed)) / 10,
    unnoticed: Object.fromEntries(unnoticed),
  };
}

function readKnown(): Record<string, MutationFigures> {
  if (!existsSync(FILE)) return {};
  return JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, MutationFigures>;
}

/** Whether nothing that a slice stands on differs from what it was measured on. */
function isStillTrue({ commit }: MutationFigures, { dependsOn }: Slice): boolean {
  return spawnSync('git', ['diff', '--quiet', commit, '--', ...dependsOn, ...COMMON]).status === 0;
}

async function runStryker(name: string, { code, tests }: Slice): Promise<Report & { seconds: number }> {
  const outcome = await runStep({
    name,
    command: 'stryker',
    args: ['run', '.config/stryker.config.mjs', '--mutate', code.join(',')],
    env: {
      CHECK_RUNS: String(PROPERTY_RUNS),
      MUTATION_TESTS: tests.join(','),
      MUTATION_REPORT: reportOf(name),
    },
  });
  if (!outcome.isGood) throw new Error(outcome.output);
  const report = JSON.parse(readFileSync(reportOf(name), 'utf8')) as Report;
  return { ...report, seconds: Math.round(outcome.seconds) };
}

/** The figures of a slice: those kept, where they are still true, else new ones. Throws where Stryker fails. */
export async function mutate(name: string): Promise<MutationFigures> {
  const slice = mutationSlices[name];
  if (!slice) throw new Error(`No slice "${name}". There are: ${Object.keys(mutationSlices).join(', ')}.`);
  const kept = readKnown()[name];
  if (kept && isStillTrue(kept, slice)) return kept;
  const report = await runStryker(name, slice);
  console.log(sayUnnoticed(report).join('\n'));
  const figures = { commit: readCommit(), ...countReport(report), seconds: report.seconds };
  mkdirSync('tests/release', { recursive: true });
  writeFileSync(FILE, JSON.stringify({ ...readKnown(), [name]: figures }, null, 2) + '\n');
  return figures;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const asked = process.argv.slice(2);
  for (const name of asked.length > 0 ? asked : Object.keys(mutationSlices)) {
    const { percent, killed, timeout, survived, noCoverage, ignored, seconds } = await mutate(name);
    console.log(
      `${name}: ${percent} % noticed (${killed} killed, ${timeout} without end, ${survived} survived, ${noCoverage} not reached, ${ignored} left out), ${seconds} s`,
    );
  }
}
