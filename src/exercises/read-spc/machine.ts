import { defineSteps } from '../steps.ts';
import type { AssuranceName, Variation } from './icons.ts';
import type { ReadSpcResponse } from './schema.ts';

/** What a learner can do with a chart. */
export type ReadSpcEdit =
  | { type: 'point.toggle'; point: string }
  | { type: 'quiet.set'; isQuiet: boolean }
  | { type: 'variation.choose'; variation: Variation }
  | { type: 'assurance.choose'; assurance: AssuranceName }
  | { type: 'action.choose'; action: string };

function without({ isQuiet: _isQuiet, ...rest }: ReadSpcResponse): ReadSpcResponse {
  return rest;
}

/** The response after an edit. A marked point and "no point is special" take each other back. */
export function applyReadSpcEdit(response: ReadSpcResponse, edit: ReadSpcEdit): ReadSpcResponse {
  switch (edit.type) {
    case 'point.toggle': {
      const others = response.points.filter((id) => id !== edit.point);
      const isMarked = others.length < response.points.length;
      return { ...without(response), points: isMarked ? others : [...others, edit.point].sort() };
    }
    case 'quiet.set':
      return edit.isQuiet ? { ...response, points: [], isQuiet: true } : without(response);
    case 'variation.choose':
      return { ...response, variation: edit.variation };
    case 'assurance.choose':
      return { ...response, assurance: edit.assurance };
    case 'action.choose':
      return { ...response, action: edit.action };
    default:
      return edit satisfies never;
  }
}

/** The steps of read-spc: points are marked, icons and an action chosen. */
export const readSpcMachine = defineSteps<ReadSpcResponse, ReadSpcEdit>(
  ['point.toggle', 'quiet.set', 'variation.choose', 'assurance.choose', 'action.choose'],
  applyReadSpcEdit,
);
