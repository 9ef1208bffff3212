import type { Marking } from '../kind.ts';
import { explainWriteSummary, tallyWriteSummary } from './explain.ts';
import { countSummary } from './live.ts';
import type { WriteSummaryLive } from './live.ts';
import type { WriteSummaryPub } from './publish.ts';
import type { WriteSummary, WriteSummaryResponse } from './schema.ts';
import { writeSummaryScorer } from './score.ts';
import { solveWriteSummary } from './solve.ts';
import type { WriteSummarySolution } from './solve.ts';
import { WriteSummaryWorked } from './worked.tsx';

/** The half of write-summary that marks, loaded once there is something to mark. */
export const writeSummaryMarking: Marking<
  WriteSummary,
  WriteSummaryPub,
  WriteSummaryResponse,
  WriteSummarySolution,
  WriteSummaryLive
> = {
  scorer: writeSummaryScorer,
  explain: explainWriteSummary,
  solve: solveWriteSummary,
  tally: tallyWriteSummary,
  // A part is a line, or the first line under a heading.
  answerTo: ({ lines }, part) =>
    lines.find(({ item, under }) => item === part || `first-${under}` === part) ?? null,
  live: countSummary,
  Worked: WriteSummaryWorked,
};
