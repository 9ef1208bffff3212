import type { GalleryState } from '../kind.ts';
import { chanceAlone, rebased, sevenAbove, spikeThenShift, twoNear } from './examples.ts';
import type { ReadSpc, ReadSpcResponse } from './schema.ts';
import { modelReadSpc } from './score.ts';

const half: ReadSpcResponse = {
  points: ['R10', 'R13', 'R14', 'R15', 'R16'],
  variation: 'improvement-high',
  assurance: 'inconsistent',
  action: 'explain-each',
};

/** The states of read-spc worth looking at. */
export const readSpcGallery: GalleryState<ReadSpc, ReadSpcResponse>[] = [
  { name: 'ready', shows: 'A chart of two years, nothing marked.', def: spikeThenShift, seed: 1 },
  {
    name: 'working',
    shows: 'Five points ringed, both icons and an action chosen, nothing checked.',
    def: sevenAbove,
    seed: 1,
    response: half,
  },
  {
    name: 'checked-none',
    shows: '"No point is special" on a chart that has a shift: nothing earned yet.',
    def: sevenAbove,
    seed: 1,
    response: { points: [], isQuiet: true, variation: 'common', action: 'leave' },
    checks: 1,
  },
  {
    name: 'checked-first-rung',
    shows: 'Counts, the rule that has more to find, and which half of the chart to begin with.',
    def: sevenAbove,
    seed: 1,
    response: half,
    checks: 1,
  },
  {
    name: 'checked-second-rung',
    shows: 'Rings whole where a mark is right and broken where it is not; each choice with its reason.',
    def: sevenAbove,
    seed: 1,
    response: half,
    checks: 2,
  },
  {
    name: 'pass',
    shows: 'Every point, both icons and the action right.',
    def: spikeThenShift,
    seed: 1,
    response: modelReadSpc(spikeThenShift, 1),
    checks: 1,
  },
  {
    name: 'revealed',
    shows: 'The worked answer, and the missed points ringed in the chart.',
    def: sevenAbove,
    seed: 1,
    response: half,
    checks: 2,
    isRevealed: true,
  },
  {
    name: 'two-of-three',
    shows: 'Fifteen months without a target: no assurance is asked for.',
    def: twoNear,
    seed: 1,
    response: { points: ['R13', 'R14', 'R15'], variation: 'improvement-high', action: 'find-cause' },
    checks: 2,
  },
  {
    name: 'chance-alone',
    shows: 'Marks on what only looks special, each with what the rule asks for.',
    def: chanceAlone,
    seed: 1,
    response: {
      points: ['R14', 'R15', 'R16', 'R17', 'R18', 'R19'],
      variation: 'common',
      assurance: 'fail',
      action: 'warn',
    },
    checks: 2,
  },
  {
    name: 'rebased',
    shows: 'Thirty months in two phases, each with lines of its own; neither way is better.',
    def: rebased,
    seed: 1,
  },
];
