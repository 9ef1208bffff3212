import type { Hand, HandStep } from '../kind.ts';
import { CHECK_LABELS } from './checks.ts';
import { namePoint } from './publish.ts';
import type { PublicUnit, ReadFunnelPub } from './publish.ts';
import type { ReadFunnelResponse } from './schema.ts';
import { ADD, ASK_CHECK, askPercent, PICK_BY_NAME } from './words.ts';

/** Points may lie on one another, so a pointer takes the list of names; keys walk the chart. */
function pickUnit(pub: ReadFunnelPub, unit: PublicUnit, hand: Hand): HandStep[] {
  if (hand === 'keys') return [{ does: 'tick', name: namePoint(pub, unit) }];
  return [
    { does: 'choose', name: PICK_BY_NAME, option: unit.name },
    { does: 'press', name: ADD },
  ];
}

/** Picks the units, says how likely each truly differs, and chooses the first check. */
export function readFunnelByHand(
  pub: ReadFunnelPub,
  { picks, first }: ReadFunnelResponse,
  hand: Hand,
): HandStep[] {
  const known = picks.flatMap(({ unit, percent }) => {
    const found = pub.units.find(({ id }) => id === unit);
    return found ? [{ found, percent }] : [];
  });
  return [
    ...known.flatMap(({ found }) => pickUnit(pub, found, hand)),
    ...known.flatMap(({ found, percent }): HandStep[] => {
      const name = askPercent(found.name);
      return percent === undefined ? [] : [{ does: 'choose', name, option: `${String(percent)}%` }];
    }),
    ...(first === undefined ? [] : [{ does: 'tick', name: CHECK_LABELS[first], in: ASK_CHECK } as const]),
  ];
}
