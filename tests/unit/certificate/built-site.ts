import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectEvidence } from '../../../src/certificate/evidence.ts';
import type { Evidence } from '../../../src/certificate/evidence.ts';
import { BANK, COURSE, DEFINITIONS, finishModule, MODULE } from './finished-module.ts';

/** Puts into a folder what checking needs of a built site. */
export function writeSite(folder: string): void {
  mkdirSync(join(folder, 'd'), { recursive: true });
  writeFileSync(join(folder, 'curriculum.json'), JSON.stringify(COURSE));
  writeFileSync(join(folder, 'bank.json'), JSON.stringify(BANK));
  for (const [digest, json] of DEFINITIONS) writeFileSync(join(folder, 'd', `${digest}.json`), json);
}

/** The evidence of a learner who finished the module, with what they left out and whether they put their name in. */
export function makeEvidence(learner?: Evidence['learner'], omitted: Evidence['omitted'] = []): Evidence {
  const made = projectEvidence(finishModule(), COURSE, MODULE.slug, { course: 'Example', omitted, learner });
  if (!made) throw new Error('no module');
  return made;
}
