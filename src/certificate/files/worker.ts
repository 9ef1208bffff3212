import type { CurriculumShape } from '../../curriculum/shape.ts';
import { loadRuntime } from '../../exercises/runtimes.ts';
import type { Archive, Scoring } from '../replay.ts';
import { checkFile } from './check-file.ts';
import { writeReport } from './report.ts';
import type { ReportText } from './report.ts';

/** One file to check. `root`: the address of the site, ending in `/`. `now`: milliseconds since 1970 (UTC). */
export interface FileToCheck {
  root: string;
  bytes: Uint8Array;
  now: number;
  offsetMinutes: number;
}

/** What the worker answers: the report, or that a file of the site could not be fetched. */
export type CheckReply = { report: ReportText } | { isFailed: true };

const DIGEST = /^[0-9a-f]{64}$/;

async function getText(address: URL): Promise<string | undefined> {
  const answer = await fetch(address);
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw new Error(`${String(answer.status)} for ${address.pathname}`);
  return answer.text();
}

async function findScoring(kind: string): Promise<Scoring | undefined> {
  const runtime = await loadRuntime(kind);
  if (!runtime) return undefined;
  const { scorer } = await runtime.marking();
  return {
    scorer,
    readResponse: (value) => runtime.readResponse(value),
    empty: (def, seed) => runtime.empty(runtime.publish(def, seed)),
    prepare: async (def, seed) => runtime.prepare?.(def, seed),
  };
}

/** The definitions of this site. Each is fetched once; what is no digest never becomes an address. */
function archiveAt(root: string): Archive {
  const definitions = new Map<string, Promise<string | undefined>>();
  return {
    definition: (digest) => {
      if (!DIGEST.test(digest)) return Promise.resolve(undefined);
      const found = definitions.get(digest) ?? getText(new URL(`d/${digest}.json`, root));
      definitions.set(digest, found);
      return found;
    },
    scoring: findScoring,
  };
}

async function reply({ root, bytes, now, offsetMinutes }: FileToCheck): Promise<CheckReply> {
  const outline = await getText(new URL('curriculum.json', root));
  if (outline === undefined) return { isFailed: true };
  const curriculum = JSON.parse(outline) as CurriculumShape;
  const report = await checkFile(bytes, { curriculum, archive: archiveAt(root), now });
  return { report: writeReport(report, offsetMinutes) };
}

addEventListener('message', ({ data }: MessageEvent<FileToCheck>) => {
  void reply(data)
    .catch((): CheckReply => ({ isFailed: true }))
    .then((answer) => postMessage(answer));
});
