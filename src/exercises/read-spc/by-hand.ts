import type { HandStep } from '../kind.ts';
import { LEGENDS, QUIET_WORDS, sayPoint } from './labels.ts';
import type { ReadSpcPub } from './publish.ts';
import type { ReadSpcResponse } from './schema.ts';

function sayOf(
  options: readonly { id: string; say: string }[],
  chosen: string | undefined,
): string | undefined {
  return options.find(({ id }) => id === chosen)?.say;
}

/** Ticks the points of the chart, or the box for none, then the radio buttons. */
export function readSpcByHand(pub: ReadSpcPub, response: ReadSpcResponse): HandStep[] {
  const { points, isQuiet, variation, assurance, action } = response;
  const tick = (name: string | undefined, group?: string): HandStep[] =>
    name === undefined ? [] : [{ does: 'tick', name, ...(group === undefined ? {} : { in: group }) }];
  return [
    ...pub.points.flatMap(({ id }, index) => (points.includes(id) ? tick(sayPoint(pub, index)) : [])),
    ...(isQuiet ? tick(QUIET_WORDS) : []),
    ...tick(sayOf(pub.variations, variation), LEGENDS.variation),
    ...tick(sayOf(pub.assurances, assurance), LEGENDS.assurance),
    ...tick(sayOf(pub.actions, action), LEGENDS.action),
  ];
}
