import type { GalleryState } from '../kind.ts';
import { lenient, twoMrsKhans } from './examples.ts';
import type { WalkScenario, WalkScenarioResponse } from './schema.ts';

type WalkState = GalleryState<WalkScenario, WalkScenarioResponse>;

function state(name: string, shows: string, path: string[], more: Partial<WalkState> = {}): WalkState {
  return { name, shows, def: twoMrsKhans, seed: 1, response: { path }, ...more };
}

const overlay = ['desk:0', 'nodded:0'];
const putRight = ['desk:0', 'nodded:1', 'stated:0'];

/** The states of walk-scenario worth looking at. */
export const walkScenarioGallery: WalkState[] = [
  {
    name: 'ready',
    shows: 'The first point of the case, its screen and its choices.',
    def: twoMrsKhans,
    seed: 1,
  },
  state('working', 'One choice taken: what it cost, what follows, and the way back.', ['desk:0']),
  state('ended', 'An ending, nothing checked, and the way that led there.', putRight),
  state('checked-none', 'An ending that earns nothing, counted.', overlay, { checks: 1 }),
  state('checked-unfinished', 'Checked half-way: the words ask for an ending.', ['desk:1'], { checks: 1 }),
  state('checked-first-rung', 'A good ending by a risky way: a count and one nudge.', putRight, {
    checks: 1,
  }),
  state('checked-second-rung', 'A mark on each safety-critical choice, and the reasons.', putRight, {
    checks: 2,
  }),
  state('checked-third-rung', 'Every reason, and a safe way.', overlay, { checks: 3 }),
  state('pass', 'The safe way, with every reason.', ['desk:1', 'stated:0'], { checks: 1 }),
  state('revealed', 'The choices not taken, and the whole tree.', overlay, { checks: 2, isRevealed: true }),
  state('one-meter', 'A case that keeps patient safety alone.', ['desk:1'], { def: lenient }),
];
