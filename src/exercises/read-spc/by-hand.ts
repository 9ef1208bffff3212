import type { HandStep } from '../kind.ts';
import { ASSURANCE_WORDS, VARIATION_WORDS } from './icons.ts';
import type { ReadSpcPub } from './publish.ts';
import type { ReadSpcResponse } from './schema.ts';
import { LEGENDS, QUIET_WORDS, sayPoint } from './words.ts';

/** Ticks the points of the chart, or the box for none, then the radio buttons. */
export function readSpcByHand(pub: ReadSpcPub, response: ReadSpcResponse): HandStep[] {
  const { points, isQuiet, variation, assurance, action } = response;
  const tick = (name: string | undefined, group?: string): HandStep[] =>
    name === undefined ? [] : [{ does: 'tick', name, ...(group === undefined ? {} : { in: group }) }];
  return [
    ...pub.points.flatMap(({ id }, index) => (points.includes(id) ? tick(sayPoint(pub, index)) : [])),
    ...(isQuiet ? tick(QUIET_WORDS) : []),
    ...(variation ? tick(VARIATION_WORDS[variation], LEGENDS.variation) : []),
    ...(assurance ? tick(ASSURANCE_WORDS[assurance], LEGENDS.assurance) : []),
    ...tick(pub.actions.find(({ id }) => id === action)?.say, LEGENDS.action),
  ];
}
