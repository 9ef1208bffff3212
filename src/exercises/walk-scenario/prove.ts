import { adjacencyMapToArray, getAdjacencyMap, getShortestPaths } from 'xstate/graph';
import { compileScenario, placeOf } from './compile.ts';
import { readStep } from './graph.ts';
import type { ScenarioGraph } from './graph.ts';

/** What the machine of a case proves about it, or refuses. */
export interface Proof {
  /** Nodes and endings that no path from the start comes to. */
  unreached: { id: string; isEnding: boolean }[];
  /** Choices from which a path leads back to their own node; `back` are the steps that do. */
  loops: { node: string; position: number; back: string[] }[];
  /** Where an ending that `passes` can still be reached. */
  passable: ReadonlySet<string>;
}

interface Edge {
  from: string;
  step: string;
  to: string;
}

/** Everything that can be reached along `next`, the beginning included. */
function closeOver(begin: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const seen = new Set(begin);
  for (const id of seen) for (const one of next(id)) seen.add(one);
  return seen;
}

/** The fewest steps from one place to another along edges; empty where they are the same. */
function findWayBack(edges: readonly Edge[], from: string, to: string): string[] {
  const ways = new Map<string, string[]>([[from, []]]);
  for (const [id, way] of ways) {
    for (const edge of edges) {
      if (edge.from === id && !ways.has(edge.to)) ways.set(edge.to, [...way, edge.step]);
    }
  }
  return ways.get(to) ?? [];
}

/**
 * Proves a case by walking its machine with `xstate/graph`: that every node and ending can be reached and that every
 * path ends. For the check alone, in Node: nothing that the browser loads imports it. States are told apart by where
 * they are, not by their meters, which no choice asks about.
 */
export function proveGraph(graph: ScenarioGraph, passes: (ending: string) => boolean): Proof {
  const machine = compileScenario(graph);
  const reached = new Set(
    getShortestPaths(machine, { serializeState: placeOf }).map(({ state }) => placeOf(state)),
  );
  const edges = adjacencyMapToArray(getAdjacencyMap(machine, { serializeState: placeOf })).map(
    ({ state, event, nextState }): Edge => ({
      from: placeOf(state),
      step: event.type,
      to: placeOf(nextState),
    }),
  );
  const nextOf = (id: string): string[] => edges.filter(({ from }) => from === id).map(({ to }) => to);
  const beforeOf = (id: string): string[] => edges.filter(({ to }) => to === id).map(({ from }) => from);
  const ids = [
    ...Object.keys(graph.nodes).map((id) => ({ id, isEnding: false })),
    ...Object.keys(graph.endings).map((id) => ({ id, isEnding: true })),
  ];
  return {
    unreached: ids.filter(({ id }) => !reached.has(id)),
    loops: edges
      .filter(({ from, to }) => closeOver([to], nextOf).has(from))
      .map(({ from, step, to }) => ({
        node: from,
        position: readStep(step).position,
        back: [step, ...findWayBack(edges, to, from)],
      })),
    passable: closeOver(
      Object.keys(graph.endings).filter((id) => reached.has(id) && passes(id)),
      beforeOf,
    ),
  };
}
