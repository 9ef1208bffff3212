import { costsSafety, isCritical, sceneAt, stepOf } from './graph.ts';
import type { WalkScenario } from './schema.ts';

interface Way {
  steps: string[];
  /** How many of its decisions are safety-critical. */
  critical: number;
}

function isBetter(one: Way, other: Way | undefined): boolean {
  if (!other) return true;
  return (
    one.critical < other.critical ||
    (one.critical === other.critical && one.steps.length < other.steps.length)
  );
}

/**
 * The safe way: choices that cost no safety, to an ending of full credit, with the fewest safety-critical decisions
 * and then the fewest steps. Nothing where there is none. A way that comes back to a node counts for nothing.
 */
export function findSafeWay(def: WalkScenario): Way | undefined {
  const known = new Map<string, Way | undefined>();
  const wayFrom = (id: string): Way | undefined => {
    if (known.has(id)) return known.get(id);
    const scene = sceneAt(def, id);
    if (!scene) {
      const credit = Object.hasOwn(def.endings, id) ? def.endings[id]?.credit : undefined;
      return credit === 1 ? { steps: [], critical: 0 } : undefined;
    }
    // Until it is known, there is none from here: that stops loops, which the check refuses anyhow.
    known.set(id, undefined);
    const here = isCritical(scene) ? 1 : 0;
    let best: Way | undefined;
    scene.choices.forEach((choice, position) => {
      const rest = costsSafety(choice) ? undefined : wayFrom(choice.to);
      if (!rest) return;
      const way = { steps: [stepOf(id, position), ...rest.steps], critical: rest.critical + here };
      if (isBetter(way, best)) best = way;
    });
    known.set(id, best);
    return best;
  };
  return wayFrom(def.start);
}
