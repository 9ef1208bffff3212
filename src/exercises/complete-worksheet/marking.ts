import type { Marking } from '../kind.ts';
import { explainCompleteWorksheet, tallyCompleteWorksheet } from './explain.ts';
import type { CompleteWorksheetPub } from './publish.ts';
import type { CompleteWorksheet, CompleteWorksheetResponse } from './schema.ts';
import { completeWorksheetScorer } from './score.ts';
import { solveCompleteWorksheet } from './solve.ts';
import type { CompleteWorksheetSolution } from './solve.ts';
import { CompleteWorksheetWorked } from './worked.tsx';

/** The half of complete-worksheet that marks, loaded once there is something to mark. */
export const completeWorksheetMarking: Marking<
  CompleteWorksheet,
  CompleteWorksheetPub,
  CompleteWorksheetResponse,
  CompleteWorksheetSolution
> = {
  scorer: completeWorksheetScorer,
  explain: explainCompleteWorksheet,
  solve: solveCompleteWorksheet,
  tally: tallyCompleteWorksheet,
  answerTo: ({ values }, part) => (Object.hasOwn(values, part) ? values[part] : undefined),
  Worked: CompleteWorksheetWorked,
};
