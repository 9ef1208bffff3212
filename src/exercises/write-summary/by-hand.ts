import type { HandStep } from '../kind.ts';
import { itemsOf } from './publish.ts';
import type { WriteSummaryPub } from './publish.ts';
import type { WriteSummaryResponse } from './schema.ts';

function labelIn(list: readonly { id: string; label: string }[], id: string): string {
  return list.find((one) => one.id === id)?.label ?? '';
}

/** Adds every line to its heading, in order, then gives each action its owner and its date. */
export function writeSummaryByHand(pub: WriteSummaryPub, { lines }: WriteSummaryResponse): HandStep[] {
  const textOf = (item: string): string => itemsOf(pub).find(({ id }) => id === item)?.text ?? '';
  return [
    ...lines.map(({ item, under }): HandStep => {
      return { does: 'choose', name: `Add to: ${textOf(item)}`, option: labelIn(pub.headings, under) };
    }),
    ...lines.flatMap(({ item, owner, by }): HandStep[] => [
      ...(owner
        ? [{ does: 'choose', name: `Owner: ${textOf(item)}`, option: labelIn(pub.owners, owner) } as const]
        : []),
      ...(by
        ? [{ does: 'choose', name: `By when: ${textOf(item)}`, option: labelIn(pub.dates, by) } as const]
        : []),
    ]),
  ];
}
