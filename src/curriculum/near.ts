import { nearestName } from '../kernel/nearest.ts';
import { compareText } from './order.ts';

const SHOWN = 12;

/** The arguments that words about an unknown name need: the name, the nearest right one, and the first right ones. */
export function unknownName(id: string, names: Iterable<string>): { id: string; near: string; ids: string } {
  const all = [...names].sort(compareText);
  const shown = all.slice(0, SHOWN).join(', ');
  return { id, near: nearestName(id, all) ?? '', ids: all.length > SHOWN ? `${shown} …` : shown };
}
