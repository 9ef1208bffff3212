import { defineSteps } from '../steps.ts';
import type { Check } from './checks.ts';
import type { Pick, ReadFunnelResponse } from './schema.ts';

/** What a learner can do with a unit, and with the check. */
export type ReadFunnelEdit =
  | { type: 'unit.toggle'; unit: string }
  | { type: 'unit.judge'; unit: string; percent: number | undefined }
  | { type: 'check.choose'; check: Check };

function sortPicks(picks: readonly Pick[]): Pick[] {
  return [...picks].sort((a, b) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0));
}

/** The response after one edit, its picks in the order of the units. A unit is judged once it is picked. */
export function applyReadFunnelEdit(response: ReadFunnelResponse, edit: ReadFunnelEdit): ReadFunnelResponse {
  if (edit.type === 'check.choose') return { ...response, first: edit.check };
  const { unit } = edit;
  const others = response.picks.filter((pick) => pick.unit !== unit);
  const isPicked = others.length < response.picks.length;
  switch (edit.type) {
    case 'unit.toggle':
      return { ...response, picks: isPicked ? others : sortPicks([...others, { unit }]) };
    case 'unit.judge': {
      if (!isPicked) return response;
      const { percent } = edit;
      const pick = { unit, ...(percent === undefined ? {} : { percent }) };
      return { ...response, picks: sortPicks([...others, pick]) };
    }
    default:
      return edit satisfies never;
  }
}

/** The steps of read-funnel: units are picked and judged, and a check is chosen. */
export const readFunnelMachine = defineSteps<ReadFunnelResponse, ReadFunnelEdit>(
  ['unit.toggle', 'unit.judge', 'check.choose'],
  applyReadFunnelEdit,
);
