import { defineKind } from '../kind.ts';
import type { Kind } from '../kind.ts';
import { completeWorksheetByHand } from './by-hand.ts';
import { completeWorksheetCases } from './cases.ts';
import { completeWorksheetGallery } from './gallery.ts';
import { completeWorksheetMachine } from './machine.ts';
import { emptyCompleteWorksheet, publishCompleteWorksheet, variesCompleteWorksheet } from './publish.ts';
import type { CompleteWorksheetPub } from './publish.ts';
import { readCompleteWorksheetResponse } from './response.ts';
import type { CompleteWorksheet, CompleteWorksheetResponse } from './schema.ts';
import { completeWorksheetResponse, completeWorksheetSchema } from './schema.ts';
import { completeWorksheetScorer } from './score.ts';
import { COMPLETE_WORKSHEET_STARTER } from './starter.ts';

const SECONDS_TO_READ = 25;
const SECONDS_A_FIGURE = 50;

/** The whole kind with its types, for the tests of this kind. */
export const completeWorksheetKind: Kind<CompleteWorksheet, CompleteWorksheetPub, CompleteWorksheetResponse> =
  {
    name: 'complete-worksheet',
    purpose: 'Fill a small table of figures, where a slip costs once.',
    schema: completeWorksheetSchema,
    response: completeWorksheetResponse,
    scorer: completeWorksheetScorer,
    varies: variesCompleteWorksheet,
    publish: publishCompleteWorksheet,
    empty: emptyCompleteWorksheet,
    readResponse: readCompleteWorksheetResponse,
    // The schema says it all: faults that need the whole definition are found while it is read.
    check: () => [],
    estimateSeconds: (def) => SECONDS_TO_READ + SECONDS_A_FIGURE * Object.keys(def.answers).length,
    searchText: (def) =>
      [def.title, def.task, ...Object.values(def.answers).map(({ label }) => label)].join('\n'),
    keyStrings: (def) => [
      def.explanation,
      ...Object.values(def.answers).flatMap(({ because, slips }) => [
        because,
        ...slips.map((slip) => slip.because),
      ]),
    ],
    machine: completeWorksheetMachine,
    byHand: completeWorksheetByHand,
    cases: completeWorksheetCases,
    gallery: completeWorksheetGallery,
    starter: COMPLETE_WORKSHEET_STARTER,
  };

/** Fill a small table of figures, where a slip costs once. */
export const completeWorksheet = defineKind(completeWorksheetKind);
