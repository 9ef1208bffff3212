import { defineRuntime } from '../kind.ts';
import type { TuneThresholdLive } from './live.ts';
import { tuneThresholdMachine } from './machine.ts';
import {
  emptyTuneThreshold,
  missingTuneThreshold,
  publishTuneThreshold,
  variesTuneThreshold,
} from './publish.ts';
import type { TuneThresholdPub } from './publish.ts';
import { readTuneThresholdResponse } from './response.ts';
import type { TuneThreshold, TuneThresholdResponse } from './schema.ts';
import type { TuneThresholdSolution } from './solve.ts';
import { TuneThresholdView } from './view.tsx';

/** The half of tune-threshold that the browser loads when an exercise comes near. */
export default defineRuntime<
  TuneThreshold,
  TuneThresholdPub,
  TuneThresholdResponse,
  TuneThresholdSolution,
  TuneThresholdLive
>({
  name: 'tune-threshold',
  varies: variesTuneThreshold,
  prepare: async (def, seed) => {
    if (def.made?.seed !== seed) await import('../maker.ts');
  },
  publish: publishTuneThreshold,
  empty: emptyTuneThreshold,
  missing: missingTuneThreshold,
  readResponse: readTuneThresholdResponse,
  machine: tuneThresholdMachine,
  View: TuneThresholdView,
  marking: async () => (await import('./marking.ts')).tuneThresholdMarking,
});
