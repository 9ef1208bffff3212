import { assign, setup } from 'xstate';
import { stepOf } from './graph.ts';
import type { Scene, ScenarioGraph } from './graph.ts';
import { addEffect } from './meters.ts';
import type { Effect, Meters } from './meters.ts';

interface Transition {
  target: string;
  actions: { type: 'moveMeters'; params: Effect };
}

type State = { on: Record<string, Transition> } | { type: 'final' };

const TYPES: { context: Meters; events: { type: string } } = { context: {}, events: { type: '' } };

/** The choices of a scene as transitions: `desk:1` leads to the next node and moves the meters. */
function compileScene(id: string, { choices }: Scene): State {
  const on = choices.map(({ to, effect }, position): [string, Transition] => [
    stepOf(id, position),
    { target: to, actions: { type: 'moveMeters', params: effect } },
  ]);
  return { on: Object.fromEntries(on) };
}

/** Where a compiled case stands: its states are flat, so a value is the id of a node or an ending. */
export function placeOf({ value }: { value: unknown }): string {
  return value as string;
}

/**
 * Compiles a case to a machine: nodes are its states, choices its events, meters its context, endings its final
 * states. Throws where a choice leads nowhere or the start is missing: `faults.ts` refuses such a definition first.
 */
export function compileScenario(graph: ScenarioGraph) {
  const words = setup({
    types: TYPES,
    actions: {
      moveMeters: assign(({ context }, effect: Effect) => addEffect(context, effect, graph.meters)),
    },
  });
  const nodes = Object.entries(graph.nodes).map(([id, scene]): [string, State] => [
    id,
    compileScene(id, scene),
  ]);
  const endings = Object.keys(graph.endings).map((id): [string, State] => [id, { type: 'final' }]);
  return words.createMachine({
    id: 'scenario',
    context: graph.meters,
    initial: graph.start,
    states: Object.fromEntries([...nodes, ...endings]),
  });
}
