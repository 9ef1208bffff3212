import { CHECKS } from './checks.ts';
import type { ReadFunnel } from './schema.ts';
import { findFunnelTruth } from './truth.ts';

/** What a definition says that its shape cannot refuse. Paths are into the YAML. */
export interface FunnelFault {
  path: (string | number)[];
  message: string;
}

function findUnitFaults({ units = [] }: ReadFunnel): FunnelFault[] {
  const names = units.map(({ name }) => name);
  return units.flatMap(({ name, events, cases }, index): FunnelFault[] => {
    const faults: FunnelFault[] = [];
    const add = (field: string, message: string): void => {
      faults.push({ path: ['units', index, field], message });
    };
    if (events > cases) add('events', `is ${String(events)}, more than the ${String(cases)} cases`);
    if (names.indexOf(name) < index) add('name', `is "${name}", which another unit has already`);
    return faults;
  });
}

function findKnownFaults({ known }: ReadFunnel): FunnelFault[] {
  const checks = known.map(({ check }) => check);
  const repeats = checks.flatMap((check, index): FunnelFault[] =>
    checks.indexOf(check) === index
      ? []
      : [{ path: ['known', index, 'check'], message: `is "${check}", which is known already` }],
  );
  const skipped = checks.filter((check, index) => CHECKS.indexOf(check) !== index);
  const order: FunnelFault[] =
    repeats.length === 0 && skipped.length > 0
      ? [{ path: ['known'], message: `must begin with data and go on in the order ${CHECKS.join(', ')}` }]
      : [];
  return [...repeats, ...order];
}

/** A funnel in which nothing lies outside asks nothing. */
function findEmptiness(def: ReadFunnel): FunnelFault[] {
  const { units, faults } = findFunnelTruth(def, def.seed);
  if (faults.length > 0 || units.length === 0) return [];
  const isOutside = units.some(({ place }) => place !== 'within');
  const path = [def.data ? 'data' : 'units'];
  return isOutside ? [] : [{ path, message: 'puts no unit outside the limits, so there is nothing to pick' }];
}

/** Everything that is wrong with a definition of the right shape, all at once. */
export function findFunnelFaults(def: ReadFunnel): FunnelFault[] {
  if ((def.data === undefined) === (def.units === undefined))
    return [{ path: ['data'], message: 'or units: one of the two is needed, and not both' }];
  const recipe = findFunnelTruth(def, def.seed).faults.map(({ detail, near }): FunnelFault => {
    const meant = near === undefined ? '' : ` Did you mean "${near}"?`;
    return { path: ['data'], message: `cannot be made: ${detail}${meant}` };
  });
  const own = findUnitFaults(def);
  const empty = own.length > 0 ? [] : findEmptiness(def);
  return [...recipe, ...own, ...findKnownFaults(def), ...empty];
}
