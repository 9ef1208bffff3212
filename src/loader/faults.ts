import { existsSync, readFileSync } from 'node:fs';

/** What the runs of one row of the fault matrix found, as `npm run release` wrote it. */
export interface FaultFigures {
  runs: number;
  /** Records that the page had called saved, or that had to stay. */
  acknowledged: number;
  lost: number;
  /** Records that came back from the second copy. */
  recovered: number;
  /** Runs in which something was amiss and the page did not say so. */
  silent: number;
  engine: string;
}

/** The figures by row (`F1` …) of the last release that measured them; nothing where none did. */
export function readFaultFigures(file = 'tests/release/faults.json'): Record<string, FaultFigures> {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, FaultFigures>) : {};
}
