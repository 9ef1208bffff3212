import { defineRuntime } from '../kind.ts';
import { completeWorksheetMachine } from './machine.ts';
import {
  emptyCompleteWorksheet,
  missingCompleteWorksheet,
  publishCompleteWorksheet,
  variesCompleteWorksheet,
} from './publish.ts';
import { readCompleteWorksheetResponse } from './response.ts';
import { CompleteWorksheetView } from './view.tsx';

/** The half of complete-worksheet that the browser loads when an exercise comes near. */
export default defineRuntime({
  name: 'complete-worksheet',
  varies: variesCompleteWorksheet,
  publish: publishCompleteWorksheet,
  empty: emptyCompleteWorksheet,
  missing: missingCompleteWorksheet,
  readResponse: readCompleteWorksheetResponse,
  machine: completeWorksheetMachine,
  View: CompleteWorksheetView,
  marking: async () => (await import('./marking.ts')).completeWorksheetMarking,
});
