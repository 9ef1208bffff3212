import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { sealEvidence } from '../../src/certificate/evidence.ts';
import { runVerify } from '../../src/cli/verify.ts';
import { makeEvidence } from '../unit/certificate/built-site.ts';

const FILES = 500;
const KILOBYTE = 1000;

/** So many evidence files of learners who finished a module, each with moments and a log of their own. */
function writeFiles(folder: string): string[] {
  const evidence = makeEvidence();
  return Array.from({ length: FILES }, (_, learner) => {
    const stream = `ab${learner.toString(16).padStart(4, '0')}`;
    const own = JSON.parse(JSON.stringify(evidence).replaceAll('ab12', stream)) as typeof evidence;
    const events = own.events.map((event) => ({ ...event, hlc: event.hlc + learner * 1000 }));
    const file = join(folder, `${stream}.json`);
    writeFileSync(file, sealEvidence({ ...own, events }).text);
    return file;
  });
}

// Without a collection the figure would say how long ago the last one was.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Memory in use after a collection, in megabytes. */
function memoryMb(): number {
  collect();
  return Math.round(process.memoryUsage().heapUsed / KILOBYTE / KILOBYTE);
}

/**
 * `npm run bench -- verify`: 500 evidence files in one run of the command, and how its memory grows between a tenth of
 * them and all. Milliseconds depend on the machine.
 */
export async function benchVerify(): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-verify-'));
  const files = writeFiles(folder);
  const run = async (count: number): Promise<{ seconds: number; memory: number }> => {
    const begin = performance.now();
    const { code } = await runVerify(files.slice(0, count), new Date());
    if (code !== 0) throw new Error('A file does not agree: build the site anew (npm run build).');
    return { seconds: (performance.now() - begin) / 1000, memory: memoryMb() };
  };
  const tenth = await run(FILES / 10);
  const all = await run(FILES);
  rmSync(folder, { recursive: true });
  const found = {
    files: FILES,
    filesPerSecond: Math.round(FILES / all.seconds),
    memoryMbAfterTenth: tenth.memory,
    memoryMbAfterAll: all.memory,
  };
  console.log(found);
  return found;
}
