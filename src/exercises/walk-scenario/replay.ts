import { initialTransition, transition } from 'xstate';
import { compileScenario, placeOf } from './compile.ts';
import type { ScenarioGraph } from './graph.ts';
import type { Meters } from './meters.ts';

/** One point that a walk came to. */
export interface Stop {
  /** The id of a node or an ending. */
  at: string;
  /** What the meters stood at on arrival. */
  meters: Meters;
}

/** A path as the machine walked it. */
export interface Walk {
  /** Where it came by, the start first: one more than there are steps. */
  stops: [Stop, ...Stop[]];
  /** The steps that were possible, in order. What follows the first impossible one was never walked. */
  steps: string[];
  /** Where it stands now. */
  here: Stop;
  /** The ending it came to; absent while the case goes on. */
  ending: string | undefined;
}

/** Walks a path through the case from its start; nothing is mutated, so going back is walking a shorter path. */
export function replayPath(graph: ScenarioGraph, path: readonly string[]): Walk {
  const machine = compileScenario(graph);
  let [snapshot] = initialTransition(machine);
  const stopHere = (): Stop => ({ at: placeOf(snapshot), meters: snapshot.context });
  const stops: Walk['stops'] = [stopHere()];
  const steps: string[] = [];
  for (const type of path) {
    if (!snapshot.can({ type })) break;
    [snapshot] = transition(machine, snapshot, { type });
    stops.push(stopHere());
    steps.push(type);
  }
  const here = stops.at(-1) ?? stops[0];
  return { stops, steps, here, ending: snapshot.status === 'done' ? here.at : undefined };
}
