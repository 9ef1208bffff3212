import type { GalleryState } from '../kind.ts';
import { dataKnown, equalRisks, pooledNormal, thirtyUnits, twelveUnits, widened } from './examples.ts';
import type { ReadFunnel, ReadFunnelResponse } from './schema.ts';

const begun: ReadFunnelResponse = { picks: [{ unit: 'R05', percent: 40 }, { unit: 'R08' }] };

const mixed: ReadFunnelResponse = {
  picks: [
    { unit: 'R01', percent: 70 },
    { unit: 'R05', percent: 90 },
    { unit: 'R08', percent: 90 },
  ],
  first: 'process',
};

const ranked: ReadFunnelResponse = {
  picks: [{ unit: 'R01', percent: 80 }, { unit: 'R02', percent: 80 }, { unit: 'R03' }],
  first: 'carer',
};

const honest: ReadFunnelResponse = {
  picks: [
    { unit: 'R05', percent: 30 },
    { unit: 'R08', percent: 90 },
    { unit: 'R11', percent: 90 },
  ],
  first: 'data',
};

/** The states of read-funnel worth looking at. */
export const readFunnelGallery: GalleryState<ReadFunnel, ReadFunnelResponse>[] = [
  { name: 'ready', shows: 'Twelve units and their limits, nothing picked.', def: twelveUnits, seed: 1 },
  {
    name: 'working',
    shows: 'Two units picked, one of them without a probability yet.',
    def: twelveUnits,
    seed: 1,
    response: begun,
  },
  {
    name: 'checked-none',
    shows: 'A ranking inside the limits: nothing earned, and the words say why.',
    def: twelveUnits,
    seed: 1,
    response: ranked,
    checks: 1,
  },
  {
    name: 'checked-first-rung',
    shows: 'A count, the Brier score and one nudge to each part; no marks.',
    def: twelveUnits,
    seed: 1,
    response: mixed,
    checks: 1,
  },
  {
    name: 'checked-second-rung',
    shows: 'A mark on every pick with what is true of it, and on the first check.',
    def: twelveUnits,
    seed: 1,
    response: mixed,
    checks: 2,
  },
  {
    name: 'checked-third-rung',
    shows: 'What was missed, and the order of the checks.',
    def: twelveUnits,
    seed: 1,
    response: mixed,
    checks: 3,
  },
  {
    name: 'pass',
    shows: 'Three picks with honest probabilities.',
    def: twelveUnits,
    seed: 1,
    response: honest,
    checks: 1,
  },
  {
    name: 'revealed',
    shows: 'The worked answer, beside the learner’s picks.',
    def: twelveUnits,
    seed: 1,
    response: mixed,
    checks: 2,
    isRevealed: true,
  },
  {
    name: 'known',
    shows: 'The data are known, so that the next check is asked for.',
    def: dataKnown,
    seed: 1,
    response: honest,
  },
  {
    name: 'pooled',
    shows: 'Normal limits round the rate of all units together.',
    def: pooledNormal,
    seed: 1,
  },
  {
    name: 'widened',
    shows: 'Limits widened by how far the units differ beyond chance.',
    def: widened,
    seed: 1,
    response: honest,
    checks: 2,
  },
  {
    name: 'thirty',
    shows: 'Thirty made units, three of which truly differ.',
    def: thirtyUnits,
    seed: 1,
    response: { picks: [] },
  },
  {
    name: 'equal-risks',
    shows: 'Thirty made units of one risk.',
    def: equalRisks,
    seed: 1,
    response: { picks: [] },
  },
];
