import '../maker.ts';
import { defineKind } from '../kind.ts';
import type { Kind } from '../kind.ts';
import { tuneThresholdByHand } from './by-hand.ts';
import { tuneThresholdCases } from './cases.ts';
import { tuneThresholdGallery } from './gallery.ts';
import { tuneThresholdMachine } from './machine.ts';
import { emptyTuneThreshold, publishTuneThreshold, variesTuneThreshold } from './publish.ts';
import type { TuneThresholdPub } from './publish.ts';
import { readTuneThresholdResponse } from './response.ts';
import { tuneThresholdResponse, tuneThresholdSchema } from './schema.ts';
import type { TuneThreshold, TuneThresholdResponse } from './schema.ts';
import { tuneThresholdScorer } from './score.ts';
import { TUNE_THRESHOLD_STARTER } from './starter.ts';
import { makeTuneThreshold } from './truth.ts';

const SECONDS_TO_READ = 60;
const SECONDS_A_THRESHOLD = 60;
const SECONDS_A_GOAL = 20;

/** The whole kind with its types, for the tests of this kind. */
export const tuneThresholdKind: Kind<TuneThreshold, TuneThresholdPub, TuneThresholdResponse> = {
  name: 'tune-threshold',
  purpose: 'Move one or two thresholds over a log of scores until stated goals are met at once.',
  schema: tuneThresholdSchema,
  response: tuneThresholdResponse,
  scorer: tuneThresholdScorer,
  varies: variesTuneThreshold,
  make: makeTuneThreshold,
  publish: publishTuneThreshold,
  empty: emptyTuneThreshold,
  readResponse: readTuneThresholdResponse,
  // The schema says it all: the recipe is tried while it is read.
  check: () => [],
  estimateSeconds: ({ tiers, goals }) =>
    SECONDS_TO_READ + SECONDS_A_THRESHOLD * tiers.length + SECONDS_A_GOAL * goals.length,
  searchText: ({ title, task, goals }) => [title, task, ...goals.map(({ because }) => because)].join('\n'),
  keyStrings: ({ explanation }) => [explanation],
  machine: tuneThresholdMachine,
  byHand: tuneThresholdByHand,
  cases: tuneThresholdCases,
  gallery: tuneThresholdGallery,
  starter: TUNE_THRESHOLD_STARTER,
};

/** Move thresholds over a log of scores until stated goals are met at once. */
export const tuneThreshold = defineKind(tuneThresholdKind);
