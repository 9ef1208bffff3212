import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Copy } from '../certificate/files/check-file.ts';
import type { KnownIssuers } from '../certificate/badge/verify-credential.ts';
import type { BankShape, CurriculumShape } from '../curriculum/shape.ts';
import { findScoring } from './scoring.ts';

const DIGEST = /^[0-9a-f]{64}$/;

/** The issuers that a built site knows; none where it was built before there were any. */
function readIssuers(folder: string): KnownIssuers {
  const file = join(folder, 'issuers.json');
  if (!existsSync(file)) return { documents: [], statusLists: [] };
  return JSON.parse(readFileSync(file, 'utf8')) as KnownIssuers;
}

/** A copy of the site as it was built into a folder; nothing where there is none. `now` in milliseconds since 1970. */
export function openBuiltCopy(folder: string, now: number): Copy | undefined {
  const [outline, bank] = [join(folder, 'curriculum.json'), join(folder, 'bank.json')];
  if (!existsSync(outline) || !existsSync(bank)) return undefined;
  const known = new Map<string, string | undefined>();
  const read = (digest: string): string | undefined => {
    // What stands in an evidence file never becomes a path unless it is a digest.
    const file = join(folder, 'd', `${digest}.json`);
    return DIGEST.test(digest) && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  return {
    curriculum: JSON.parse(readFileSync(outline, 'utf8')) as CurriculumShape,
    bank: JSON.parse(readFileSync(bank, 'utf8')) as BankShape,
    archive: {
      definition: (digest) => {
        if (!known.has(digest)) known.set(digest, read(digest));
        return Promise.resolve(known.get(digest));
      },
      scoring: findScoring,
    },
    issuers: () => Promise.resolve(readIssuers(folder)),
    now,
  };
}
