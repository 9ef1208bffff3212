import type { Marking } from '../kind.ts';
import { explainWalkScenario, tallyWalkScenario } from './explain.ts';
import { readStep } from './graph.ts';
import type { WalkScenarioPub } from './publish.ts';
import type { WalkScenario, WalkScenarioResponse } from './schema.ts';
import { ENDING, walkScenarioScorer } from './score.ts';
import { solveWalkScenario } from './solve.ts';
import type { WalkScenarioSolution } from './solve.ts';
import { WalkScenarioWorked } from './worked.tsx';

/** The half of walk-scenario that marks, loaded once there is something to mark. */
export const walkScenarioMarking: Marking<
  WalkScenario,
  WalkScenarioPub,
  WalkScenarioResponse,
  WalkScenarioSolution
> = {
  scorer: walkScenarioScorer,
  explain: explainWalkScenario,
  solve: solveWalkScenario,
  tally: tallyWalkScenario,
  answerTo: ({ path }, part) => (part === ENDING ? path : path.find((step) => readStep(step).node === part)),
  Worked: WalkScenarioWorked,
};
