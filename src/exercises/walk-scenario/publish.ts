import type { Missing } from '../kind.ts';
import { titleOf } from './graph.ts';
import type { ScenarioGraph } from './graph.ts';
import { replayPath } from './replay.ts';
import type { WalkScenario, WalkScenarioResponse } from './schema.ts';

/** What a learner may see of the case: no reason, no credit. */
export type WalkScenarioPub = ScenarioGraph;

function mapValues<In, Out>(
  record: Readonly<Record<string, In>>,
  change: (value: In) => Out,
): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** The case as it can be walked. */
export function publishWalkScenario({ start, meters, nodes, endings }: WalkScenario): WalkScenarioPub {
  return {
    start,
    meters,
    nodes: mapValues(nodes, ({ title, text, screen, choices }) => ({
      title,
      text,
      ...(screen ? { screen } : {}),
      choices: choices.map(({ say, to, effect }) => ({ say, to, effect })),
    })),
    endings: mapValues(endings, ({ title, text }) => ({ title, text })),
  };
}

/** The ending, while the case goes on. */
export function missingWalkScenario(pub: WalkScenarioPub, { path }: WalkScenarioResponse): Missing[] {
  const { here, ending } = replayPath(pub, path);
  if (ending !== undefined) return [];
  return [{ id: 'ending', label: `go on from “${titleOf(pub, here.at)}” to an ending` }];
}

/** No choice taken. */
export function emptyWalkScenario(): WalkScenarioResponse {
  return { path: [] };
}

/** A case is what it is: another seed changes nothing. */
export function variesWalkScenario(): boolean {
  return false;
}
