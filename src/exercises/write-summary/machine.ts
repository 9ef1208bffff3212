import { defineSteps } from '../steps.ts';
import type { Line, WriteSummaryResponse } from './schema.ts';

/** What a learner can do: put an item under a heading or leave it out, move a line, say whose an action is. */
export type SummaryEdit =
  | { type: 'item.place'; item: string; under: string }
  | { type: 'line.move'; item: string; by: -1 | 1 }
  | { type: 'action.assign'; item: string; owner?: string; by?: string };

/** A line without what is empty, so that the same summary is always the same text. */
function tidy({ item, under, owner, by }: Line): Line {
  return { item, under, ...(owner ? { owner } : {}), ...(by ? { by } : {}) };
}

/** An item goes to the end of its heading; under no heading, it is left out. Its owner and date go with it. */
function place(lines: Line[], item: string, under: string): Line[] {
  const others = lines.filter((line) => line.item !== item);
  const line = lines.find((one) => one.item === item);
  return under === '' ? others : [...others, { ...line, item, under }];
}

/** Changes places with the next line under the same heading, up or down; at the end it stays. */
function move(lines: Line[], item: string, by: number): Line[] {
  const at = lines.findIndex((line) => line.item === item);
  const under = lines[at]?.under;
  let other = at + by;
  while (lines[other] && lines[other]?.under !== under) other += by;
  const [one, two] = [lines[at], lines[other]];
  if (!one || !two) return lines;
  return lines.map((line, place) => (place === at ? two : place === other ? one : line));
}

/** The summary after one edit. What names a line that is not there changes nothing. */
export function applySummaryEdit({ lines }: WriteSummaryResponse, edit: SummaryEdit): WriteSummaryResponse {
  switch (edit.type) {
    case 'item.place':
      return { lines: place(lines, edit.item, edit.under) };
    case 'line.move':
      return { lines: move(lines, edit.item, edit.by) };
    case 'action.assign': {
      const { item, owner, by } = edit;
      const change = { ...(owner === undefined ? {} : { owner }), ...(by === undefined ? {} : { by }) };
      return { lines: lines.map((line) => (line.item === item ? tidy({ ...line, ...change }) : line)) };
    }
    default:
      return edit satisfies never;
  }
}

/** The steps of write-summary: lines are chosen, arranged and given to somebody. */
export const writeSummaryMachine = defineSteps<WriteSummaryResponse, SummaryEdit>(
  ['item.place', 'line.move', 'action.assign'],
  applySummaryEdit,
);
