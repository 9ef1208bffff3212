import type { Marking } from '../kind.ts';
import { explainReadFunnel, tallyReadFunnel } from './explain.ts';
import type { ReadFunnelPub } from './publish.ts';
import type { ReadFunnel, ReadFunnelResponse } from './schema.ts';
import { readFunnelScorer } from './score.ts';
import { solveReadFunnel } from './solve.ts';
import type { ReadFunnelSolution } from './solve.ts';
import { ReadFunnelWorked } from './worked.tsx';

/** The half of read-funnel that marks, loaded once there is something to mark. */
export const readFunnelMarking: Marking<ReadFunnel, ReadFunnelPub, ReadFunnelResponse, ReadFunnelSolution> = {
  scorer: readFunnelScorer,
  explain: explainReadFunnel,
  solve: solveReadFunnel,
  tally: tallyReadFunnel,
  answerTo: ({ picks, first }, part) =>
    part === 'first' ? (first ?? null) : (picks.find(({ unit }) => unit === part) ?? null),
  Worked: ReadFunnelWorked,
};
