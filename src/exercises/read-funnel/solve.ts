import { firstOpenCheck } from './check-order.ts';
import { CHECK_LABELS } from './checks.ts';
import type { ReadFunnel } from './schema.ts';
import { findFunnelTruth } from './truth.ts';
import type { TrueUnit } from './truth.ts';
import { PLACE_WORDS, sayUnit } from './words.ts';

/** One unit of the worked answer, in words. */
interface SolvedUnit {
  id: string;
  /** "Unit E: 9.8%, 52 of 530". */
  says: string;
  place: string;
  differs: boolean;
  because: string;
}

/** The worked answer: the units outside the limits and what they truly are, then what misleads inside them. */
export interface ReadFunnelSolution {
  outside: SolvedUnit[];
  misleading: SolvedUnit[];
  check: string;
}

/** What is true of a unit, where its author or its template says no more. */
export function sayTruth({ differs, because }: Pick<TrueUnit, 'differs' | 'because'>): string {
  return because ?? (differs ? 'It truly differs.' : 'Its risk is that of all others; chance put it there.');
}

/** Works the answer out; units in the order of the definition. */
export function solveReadFunnel(def: ReadFunnel, seed: number): ReadFunnelSolution {
  const { units } = findFunnelTruth(def, seed);
  const solve = (unit: TrueUnit): SolvedUnit => ({
    id: unit.id,
    says: sayUnit(unit),
    place: PLACE_WORDS[unit.place],
    differs: unit.differs,
    because: sayTruth(unit),
  });
  return {
    outside: units.filter(({ place }) => place !== 'within').map(solve),
    misleading: units.filter(({ place, because }) => place === 'within' && because !== undefined).map(solve),
    check: CHECK_LABELS[firstOpenCheck(def.known)],
  };
}
