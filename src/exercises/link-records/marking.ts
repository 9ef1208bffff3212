import type { Marking } from '../kind.ts';
import { explainLinkRecords, tallyLinkRecords } from './explain.ts';
import { countFates } from './fate.ts';
import type { LinkRecordsPub } from './publish.ts';
import type { LinkRecords, LinkRecordsResponse } from './schema.ts';
import { linkRecordsScorer } from './score.ts';
import { solveLinkRecords } from './solve.ts';
import type { LinkRecordsSolution } from './solve.ts';
import type { LinkRecordsLive } from './view.tsx';
import { LinkRecordsWorked } from './worked.tsx';

/** The half of link-records that marks, loaded once there is something to mark. */
export const linkRecordsMarking: Marking<
  LinkRecords,
  LinkRecordsPub,
  LinkRecordsResponse,
  LinkRecordsSolution,
  LinkRecordsLive
> = {
  scorer: linkRecordsScorer,
  explain: explainLinkRecords,
  solve: solveLinkRecords,
  tally: tallyLinkRecords,
  answerTo: ({ decisions, merge, send }, part) =>
    part === 'thresholds' ? [merge, send] : Object.hasOwn(decisions, part) ? decisions[part] : undefined,
  live: ({ scores }, thresholds) => scores && countFates(scores, thresholds),
  Worked: LinkRecordsWorked,
};
