import type { HandStep } from '../kind.ts';
import { DECISION_LABELS } from './decisions.ts';
import { namePair } from './name-pair.ts';
import type { LinkRecordsPub } from './publish.ts';
import type { LinkRecordsResponse } from './schema.ts';

/** Decides every pair with its radio buttons, and types the two thresholds. */
export function linkRecordsByHand({ pairs }: LinkRecordsPub, response: LinkRecordsResponse): HandStep[] {
  const { decisions, merge, send } = response;
  const write = (name: string, points: number | undefined): HandStep[] =>
    points === undefined ? [] : [{ does: 'write', name: `${name}, as a number`, text: String(points) }];
  return [
    ...pairs.flatMap((pair): HandStep[] => {
      const decision = Object.hasOwn(decisions, pair.id) ? decisions[pair.id] : undefined;
      return decision === undefined
        ? []
        : [{ does: 'tick', name: DECISION_LABELS[decision], in: namePair(pair) }];
    }),
    ...write('Merge at or above', merge),
    ...write('Send to a person at or above', send),
  ];
}
