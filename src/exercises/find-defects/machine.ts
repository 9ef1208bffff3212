import { defineSteps } from '../steps.ts';
import { sortFlags } from './place.ts';
import type { DimensionName, FindDefectsResponse } from './schema.ts';

/** What a learner can do to the flags. */
export type FindDefectsEdit =
  | { type: 'cell.toggle'; row: string; column: string }
  | { type: 'flag.remove'; row: string; column: string }
  | { type: 'flag.name'; row: string; column: string; dimension: DimensionName | undefined };

/** The flags after one edit, sorted by row and column. */
export function applyFindDefectsEdit(
  response: FindDefectsResponse,
  edit: FindDefectsEdit,
): FindDefectsResponse {
  const { row, column } = edit;
  const others = response.flags.filter((flag) => flag.row !== row || flag.column !== column);
  const isFlagged = others.length < response.flags.length;
  switch (edit.type) {
    case 'cell.toggle':
      return { flags: isFlagged ? others : sortFlags([...others, { row, column }]) };
    case 'flag.remove':
      return { flags: others };
    case 'flag.name': {
      if (!isFlagged) return response;
      const { dimension } = edit;
      return { flags: sortFlags([...others, { row, column, ...(dimension ? { dimension } : {}) }]) };
    }
  }
}

/** The steps of find-defects: cells are toggled, flags named and removed. */
export const findDefectsMachine = defineSteps<FindDefectsResponse, FindDefectsEdit>(
  ['cell.toggle', 'flag.remove', 'flag.name'],
  applyFindDefectsEdit,
);
