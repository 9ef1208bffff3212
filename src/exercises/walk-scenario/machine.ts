import { defineSteps } from '../steps.ts';
import type { WalkScenarioResponse } from './schema.ts';

/**
 * What a learner can do in the case. `after` is how many steps lead to where the choice was taken, so that a second
 * press on the same button changes nothing.
 */
export type WalkScenarioEdit =
  | { type: 'choice.take'; step: string; after: number }
  | { type: 'choice.back' }
  /** Back to where so many steps were taken. */
  | { type: 'choice.jump'; after: number };

/** The response after an edit. */
export function applyWalkScenarioEdit(
  { path }: WalkScenarioResponse,
  edit: WalkScenarioEdit,
): WalkScenarioResponse {
  switch (edit.type) {
    case 'choice.take':
      return { path: [...path.slice(0, edit.after), edit.step] };
    case 'choice.back':
      return { path: path.slice(0, -1) };
    case 'choice.jump':
      return { path: path.slice(0, edit.after) };
    default:
      return edit satisfies never;
  }
}

/** The steps of walk-scenario: a choice is taken, taken back, or the case begun again from an earlier point. */
export const walkScenarioMachine = defineSteps<WalkScenarioResponse, WalkScenarioEdit>(
  ['choice.take', 'choice.back', 'choice.jump'],
  applyWalkScenarioEdit,
);
