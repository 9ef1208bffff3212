import { listChoices, meant, pathTo } from './fault.ts';
import type { WalkFault } from './fault.ts';
import { costsSafety, stepOf, titleOf } from './graph.ts';
import { replayPath } from './replay.ts';
import type { WalkScenario } from './schema.ts';

/**
 * Wrong choices without a reason: they cost safety or record, or no ending in `passable` can be reached any more. Without
 * `passable`, because the case cannot be walked, the first alone.
 */
export function findSilentChoices(def: WalkScenario, passable: ReadonlySet<string> | undefined): WalkFault[] {
  return listChoices(def).flatMap((place): WalkFault[] => {
    const { node, choice } = place;
    if (choice.because !== undefined) return [];
    const isCostly = costsSafety(choice) || (choice.effect['record'] ?? 0) < 0;
    const isLost = passable !== undefined && passable.has(node) && !passable.has(choice.to);
    if (!isCostly && !isLost) return [];
    const why = isCostly ? 'costs safety or record' : 'leads where no ending passes any more';
    return [{ path: pathTo(place), message: `${why} and has no \`because\`; say why it was wrong` }];
  });
}

function isUnsafe(def: WalkScenario, step: string): boolean {
  return listChoices(def).some(
    ({ node, position, choice }) => stepOf(node, position) === step && costsSafety(choice),
  );
}

/** Declared wrong paths that name no ending and, where the case can be walked, those that are not possible, end elsewhere or pass. */
export function findWrongPathFaults(def: WalkScenario, canWalk: boolean): WalkFault[] {
  return def.wrong.flatMap(({ path, ends }, index): WalkFault[] => {
    const at = ['wrong', index];
    const ending = Object.hasOwn(def.endings, ends) ? def.endings[ends] : undefined;
    if (!ending) {
      const message = `names the ending "${ends}", which is not here; ${meant(ends, Object.keys(def.endings))}`;
      return [{ path: [...at, 'ends'], message }];
    }
    if (!canWalk) return [];
    const walk = replayPath(def, path);
    const stuck = walk.steps.length;
    if (stuck < path.length) {
      const choices = def.nodes[walk.here.at]?.choices ?? [];
      const steps = choices.map((_, position) => stepOf(walk.here.at, position)).join(', ');
      const message = `cannot be taken there; the case stands at "${titleOf(def, walk.here.at)}" (${steps === '' ? 'an ending: take the step out' : steps})`;
      return [{ path: [...at, 'path', stuck], message }];
    }
    if (walk.ending !== ends) {
      const where =
        walk.ending === undefined
          ? `does not end: it stands at "${walk.here.at}"`
          : `ends in "${walk.ending}"`;
      return [{ path: at, message: `${where}, not in "${ends}"; mend the path or the ending it names` }];
    }
    const unsafe = walk.steps.filter((step) => isUnsafe(def, step)).length;
    if (ending.credit >= def.pass.credit && unsafe <= def.pass.unsafe) {
      return [{ path: at, message: 'passes, so it is no wrong path; take it out, or lower what it earns' }];
    }
    return [];
  });
}
