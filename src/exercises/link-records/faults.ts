import { billOfFile, billOfPairs } from './cost.ts';
import type { LinkRecords } from './schema.ts';
import { makeVersion } from './version.ts';

/** What a definition says that its shape cannot refuse. Paths are into the YAML. */
export interface LinkFault {
  path: (string | number)[];
  message: string;
}

/** Thought must be able to save at least so much, or the marks would hang on one decision. */
const LEAST_SAVED = 3;

function findNames(def: LinkRecords): LinkFault[] {
  return makeVersion(def, def.seed).faults.map(({ detail, near }) => {
    const pair = def.pairs.findIndex((story) => detail.includes(` ${story}.`));
    const entry = def.file?.stories.findIndex(({ story }) => detail.includes(` ${story}.`)) ?? -1;
    const path = pair >= 0 ? ['pairs', pair] : entry >= 0 ? ['file', 'stories', entry, 'story'] : ['file'];
    return { path, message: `${detail}${near === undefined ? '' : ` Did you mean "${near}"?`}` };
  });
}

/** Everything that is wrong with a definition of the right shape, all at once. */
export function findLinkFaults(def: LinkRecords): LinkFault[] {
  if (def.pairs.length === 0 && !def.file)
    return [{ path: ['pairs'], message: 'nothing is asked: give pairs, a file, or both' }];
  const faults = findNames(def);
  if (faults.length > 0) return faults;
  const { pairs, file } = makeVersion(def, def.seed);
  const onCards = billOfPairs(pairs, () => undefined);
  if (pairs.length > 0 && onCards.lazy - onCards.best < LEAST_SAVED) {
    const message = 'one decision for all would nearly do: give more pairs, some the same and some different';
    faults.push({ path: ['pairs'], message });
  }
  const onFile = file.length > 0 ? billOfFile(file, {}) : undefined;
  if (onFile && onFile.lazy - onFile.best < LEAST_SAVED) {
    const message = 'no thresholds save anything over sending, merging or leaving every pair';
    faults.push({ path: ['file', 'stories'], message });
  }
  return faults;
}
