import type { WalkFault } from './fault.ts';
import { findMeterFaults, findNameFaults, findUnknownPlaces } from './name-faults.ts';
import { proveGraph } from './prove.ts';
import { findSafeWay } from './safe-way.ts';
import type { WalkScenario } from './schema.ts';
import { findSilentChoices, findWrongPathFaults } from './wrong-faults.ts';

function findSafeWayFaults(def: WalkScenario): WalkFault[] {
  const way = findSafeWay(def);
  if (!way) {
    const message =
      'cannot be reached at full credit by choices that cost no safety; give one ending credit 1 and a safe way to it';
    return [{ path: ['endings'], message }];
  }
  if (way.critical > 0) return [];
  const message =
    'can be walked to full credit without one safety-critical decision; let a choice on every good way cost safety';
  return [{ path: ['nodes'], message }];
}

/** Everything that is wrong with a definition of the right shape, all at once. */
export function findWalkFaults(def: WalkScenario): WalkFault[] {
  const unknown = findUnknownPlaces(def);
  const named = [...unknown, ...findNameFaults(def), ...findMeterFaults(def)];
  const canWalk =
    unknown.length === 0 && Object.keys(def.endings).every((id) => !Object.hasOwn(def.nodes, id));
  if (!canWalk) {
    return [...named, ...findSilentChoices(def, undefined), ...findWrongPathFaults(def, false)];
  }
  const passes = (id: string): boolean => (def.endings[id]?.credit ?? 0) >= def.pass.credit;
  const { unreached, loops, passable } = proveGraph(def, passes);
  return [
    ...named,
    ...unreached.map(({ id, isEnding }) => ({
      path: [isEnding ? 'endings' : 'nodes', id],
      message: 'can never be reached from the start; let a choice lead to it, or take it out',
    })),
    ...loops.map(({ node, position, back }) => ({
      path: ['nodes', node, 'choices', position, 'to'],
      message: `leads back to where it came from (${back.join(', ')}), so a path need never end; lead it on`,
    })),
    ...findSilentChoices(def, passable),
    ...findSafeWayFaults(def),
    ...findWrongPathFaults(def, true),
  ];
}
