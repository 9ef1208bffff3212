import type { BankShape, CurriculumShape } from '../../curriculum/shape.ts';
import { loadRuntime } from '../../exercises/runtimes.ts';
import type { Archive, Scoring } from '../replay.ts';
import type { KnownIssuers } from '../badge/verify-credential.ts';
import { checkFile } from './check-file.ts';
import type { Copy, FileReport } from './check-file.ts';
import { writeReport } from './report.ts';
import type { ReportText } from './report.ts';

/** Files to check together. `root`: the address of the site, ending in `/`. `now`: milliseconds since 1970 (UTC). */
export interface FilesToCheck {
  root: string;
  files: Uint8Array[];
  now: number;
  offsetMinutes: number;
}

/** What the worker answers: a report for each file, in their order, or that a file of the site could not be fetched. */
export type CheckReply = { reports: ReportText[] } | { isFailed: true };

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

async function readIssuers(root: string): Promise<KnownIssuers> {
  const text = await getText(new URL('issuers.json', root));
  if (text === undefined) throw new Error('This site has no issuers.json');
  return JSON.parse(text) as KnownIssuers;
}

async function reply({ root, files, now, offsetMinutes }: FilesToCheck): Promise<CheckReply> {
  const [outline, items] = await Promise.all(
    ['curriculum.json', 'bank.json'].map((name) => getText(new URL(name, root))),
  );
  if (outline === undefined || items === undefined) return { isFailed: true };
  const copy: Copy = {
    curriculum: JSON.parse(outline) as CurriculumShape,
    bank: JSON.parse(items) as BankShape,
    ...{ archive: archiveAt(root), issuers: () => readIssuers(root), now },
  };
  const reports: FileReport[] = [];
  for (const bytes of files) reports.push(await checkFile(bytes, copy));
  return { reports: reports.map((report) => writeReport(report, reports, offsetMinutes)) };
}

addEventListener('message', ({ data }: MessageEvent<FilesToCheck>) => {
  void reply(data)
    .catch((): CheckReply => ({ isFailed: true }))
    .then((answer) => postMessage(answer));
});
