import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright/test';
import { readCommit } from '../../src/cli/commit.ts';

/** What the runs of one row of the fault matrix found, added up. */
export interface Figures {
  runs: number;
  /** Writes of which the page said that they are saved, or events that had to stay. */
  acknowledged: number;
  /** Of these, how many were gone afterwards. */
  lost: number;
  /** How many came back from the second copy. */
  recovered: number;
  /** Runs in which something was amiss and the page did not say so. */
  silent: number;
  /** Runs after which the browser had thrown its own database away as damaged. */
  torn: number;
}

/** What one run adds; what is left out is 0. */
export type Found = Partial<Omit<Figures, 'runs'>>;

interface Row extends Figures {
  seconds: number;
  /** The browser, or the version of Node where no browser takes part. */
  engine: string;
  commit: string;
}

/** True in `npm run release`, which has the large figures and keeps what it found. */
export const isRelease = process.env['FAULTS'] === 'release';

/** True in `npm test -- faults` and in a release; without it, rows that are tried every time have a few runs only. */
export const isFaultRun = process.env['FAULTS'] !== undefined;

const FILE = 'tests/release/faults.json';
const NONE: Figures = { runs: 0, acknowledged: 0, lost: 0, recovered: 0, silent: 0, torn: 0 };
/** A killed release loses at most this much of its count. */
const KEEP_EVERY_MS = 5_000;

/** The engine that a row was run in, as it is kept: the headless shell has no window, and says so. */
export function sayEngine(browser: Browser, path = process.env['QUICK_CHROMIUM_PATH']): string {
  const isShell = path?.endsWith('headless-shell');
  return `Chromium ${browser.version()}${isShell ? ', headless shell' : ''}`;
}

function readRows(): Record<string, Row> {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Row>) : {};
}

function keep(row: string, found: Row): void {
  mkdirSync('tests/release', { recursive: true });
  const rows = Object.entries({ ...readRows(), [row]: found });
  rows.sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  writeFileSync(FILE, JSON.stringify(Object.fromEntries(rows), null, 2) + '\n');
}

function add(figures: Figures, runs: number, found: Found): Figures {
  const { acknowledged = 0, lost = 0, recovered = 0, silent = 0, torn = 0 } = found;
  return {
    runs: figures.runs + runs,
    acknowledged: figures.acknowledged + acknowledged,
    lost: figures.lost + lost,
    recovered: figures.recovered + recovered,
    silent: figures.silent + silent,
    torn: figures.torn + torn,
  };
}

/** How often a row is run, for every change and for a release; `batch`: how many of these one call makes. */
interface Size {
  change: number;
  release: number;
  batch?: number;
}

/**
 * Runs one row of the fault matrix so often and adds up what it found. A release keeps its count in
 * `tests/release/faults.json` while it runs, and goes on from there on the same commit. `once` is given the number of
 * its first run, from 0; where it rejects, the row ends there with what was counted before.
 */
export async function repeat(
  row: string,
  { change, release, batch = 1 }: Size,
  once: (run: number) => Promise<Found>,
  readEngine: () => string = () => `Node ${process.versions.node}`,
): Promise<Figures> {
  const wanted = isRelease ? release : change;
  const known = isRelease ? readRows()[row] : undefined;
  let found: Figures = NONE;
  let before = 0;
  if (known && known.commit === readCommit()) ({ seconds: before, ...found } = known);
  const begin = performance.now();
  let keptAt = begin;
  const keepNow = (): void => {
    keptAt = performance.now();
    const seconds = Math.round(before + (keptAt - begin) / 1000);
    const { runs, acknowledged, lost, recovered, silent, torn } = found;
    const engine = readEngine();
    keep(row, { runs, acknowledged, lost, recovered, silent, torn, seconds, engine, commit: readCommit() });
  };
  while (found.runs < wanted) {
    found = add(found, batch, await once(found.runs));
    const isDue = found.runs >= wanted || performance.now() - keptAt > KEEP_EVERY_MS;
    if (isRelease && isDue) keepNow();
  }
  const { runs, acknowledged, lost, recovered, silent, torn } = found;
  return { runs, acknowledged, lost, recovered, silent, torn };
}
