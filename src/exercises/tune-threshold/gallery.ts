import type { GalleryState } from '../kind.ts';
import { oneThreshold, twoTiers } from './examples.ts';
import type { TuneThreshold, TuneThresholdResponse } from './schema.ts';

const tooMany: TuneThresholdResponse = { at: { interrupt: 66, list: 66 } };

/** The states of tune-threshold worth looking at. */
export const tuneThresholdGallery: GalleryState<TuneThreshold, TuneThresholdResponse>[] = [
  {
    name: 'ready',
    shows: 'The goals with their reasons, the scores, and the threshold where it started.',
    def: oneThreshold,
    seed: 1,
  },
  {
    name: 'working',
    shows: 'Alerts and minutes a day as the threshold stands; what is real is not known yet.',
    def: oneThreshold,
    seed: 1,
    response: { at: { interrupt: 75 } },
  },
  {
    name: 'two-tiers',
    shows: 'Two thresholds with two lines in the chart, and what a review of every second alert found.',
    def: twoTiers,
    seed: 1,
    response: { at: { interrupt: 90, list: 57 } },
  },
  {
    name: 'checked-none',
    shows: 'The list above the interruptions, so that it stays empty: no marks, one question.',
    def: twoTiers,
    seed: 1,
    response: { at: { interrupt: 45, list: 76 } },
    checks: 1,
  },
  {
    name: 'checked-first-rung',
    shows: 'How many goals are met and what the others are about.',
    def: twoTiers,
    seed: 1,
    response: tooMany,
    checks: 1,
  },
  {
    name: 'checked-second-rung',
    shows: 'Each goal marked, with how far off it is, and the real alerts in the table.',
    def: twoTiers,
    seed: 1,
    response: tooMany,
    checks: 2,
  },
  {
    name: 'pass',
    shows: 'Every goal met, with the table of what is real.',
    def: twoTiers,
    seed: 1,
    response: { at: { interrupt: 78, list: 60 } },
    checks: 1,
  },
  {
    name: 'revealed',
    shows: 'A setting that meets every goal and how far it could move, beside the learner’s own.',
    def: oneThreshold,
    seed: 1,
    response: { at: { interrupt: 80 } },
    checks: 2,
    isRevealed: true,
  },
];
