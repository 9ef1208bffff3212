import type { GalleryState } from '../kind.ts';
import { shortStay, wholeBundle } from './examples.ts';
import type { WriteSummary, WriteSummaryResponse } from './schema.ts';
import { modelWriteSummary } from './score.ts';

const begun: WriteSummaryResponse = {
  lines: [
    { item: 'diagnosis', under: 'diagnoses' },
    { item: 'sleeping', under: 'summary' },
    { item: 'read-culture', under: 'plan' },
    { item: 'check-creatinine', under: 'plan', owner: 'practice' },
  ],
};

const clutterOnly: WriteSummaryResponse = { lines: [{ item: 'stairs', under: 'summary' }] };

/** The states of write-summary worth looking at. */
export const writeSummaryGallery: GalleryState<WriteSummary, WriteSummaryResponse>[] = [
  {
    name: 'ready',
    shows: 'The bundle with a select at each line; nothing chosen.',
    def: shortStay,
    seed: 1,
  },
  {
    name: 'working',
    shows: 'Four lines arranged, two of them actions without an owner or a date, and the preview.',
    def: wholeBundle,
    seed: 1,
    response: begun,
  },
  {
    name: 'checked-none',
    shows: 'A summary of clutter alone: what is missing by kind, and where to read again.',
    def: wholeBundle,
    seed: 1,
    response: clutterOnly,
    checks: 1,
  },
  {
    name: 'checked-first-rung',
    shows: 'How many of each kind are wanting, in the order of harm.',
    def: wholeBundle,
    seed: 1,
    response: begun,
    checks: 1,
  },
  {
    name: 'checked-second-rung',
    shows: 'Each line marked in the bundle, with its reason below.',
    def: wholeBundle,
    seed: 1,
    response: begun,
    checks: 2,
  },
  {
    name: 'pass',
    shows: 'A summary that holds what is needed and no more.',
    def: shortStay,
    seed: 1,
    response: modelWriteSummary(shortStay, 1),
    checks: 1,
  },
  {
    name: 'revealed',
    shows: 'The summary written out beside the learner’s own, with what was left out.',
    def: wholeBundle,
    seed: 1,
    response: begun,
    checks: 2,
    isRevealed: true,
  },
];
