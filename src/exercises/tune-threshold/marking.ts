import type { Marking } from '../kind.ts';
import { explainTuneThreshold, tallyTuneThreshold } from './explain.ts';
import { countLive } from './live.ts';
import type { TuneThresholdLive } from './live.ts';
import type { TuneThresholdPub } from './publish.ts';
import type { TuneThreshold, TuneThresholdResponse } from './schema.ts';
import { tuneThresholdScorer } from './score.ts';
import { solveTuneThreshold } from './solve.ts';
import type { TuneThresholdSolution } from './solve.ts';
import { TuneThresholdWorked } from './worked.tsx';

/** The half of tune-threshold that marks, loaded once there is something to mark. */
export const tuneThresholdMarking: Marking<
  TuneThreshold,
  TuneThresholdPub,
  TuneThresholdResponse,
  TuneThresholdSolution,
  TuneThresholdLive
> = {
  scorer: tuneThresholdScorer,
  explain: explainTuneThreshold,
  solve: solveTuneThreshold,
  tally: tallyTuneThreshold,
  // What is real was learnt about one setting: it goes once a threshold moves.
  answerTo: ({ at }) => at,
  live: countLive,
  Worked: TuneThresholdWorked,
};
