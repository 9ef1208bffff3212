import { defineRuntime } from '../kind.ts';
import { explainCompleteWorksheet, tallyCompleteWorksheet } from './explain.ts';
import { completeWorksheetMachine } from './machine.ts';
import {
  emptyCompleteWorksheet,
  missingCompleteWorksheet,
  publishCompleteWorksheet,
  variesCompleteWorksheet,
} from './publish.ts';
import { readCompleteWorksheetResponse } from './response.ts';
import { completeWorksheetScorer } from './score.ts';
import { solveCompleteWorksheet } from './solve.ts';
import { CompleteWorksheetView, CompleteWorksheetWorked } from './view.tsx';

/** The half of complete-worksheet that the browser loads. */
export default defineRuntime({
  name: 'complete-worksheet',
  scorer: completeWorksheetScorer,
  varies: variesCompleteWorksheet,
  publish: publishCompleteWorksheet,
  empty: emptyCompleteWorksheet,
  missing: missingCompleteWorksheet,
  explain: explainCompleteWorksheet,
  solve: solveCompleteWorksheet,
  readResponse: readCompleteWorksheetResponse,
  tally: tallyCompleteWorksheet,
  machine: completeWorksheetMachine,
  View: CompleteWorksheetView,
  Worked: CompleteWorksheetWorked,
});
