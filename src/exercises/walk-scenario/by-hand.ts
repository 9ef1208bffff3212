import type { HandStep } from '../kind.ts';
import { readStep, sceneAt } from './graph.ts';
import type { WalkScenarioPub } from './publish.ts';
import type { WalkScenarioResponse } from './schema.ts';

/** Presses the button of each choice in turn: with a pointer and with keys alike. */
export function walkScenarioByHand(pub: WalkScenarioPub, { path }: WalkScenarioResponse): HandStep[] {
  return path.flatMap((step): HandStep[] => {
    const { node, position } = readStep(step);
    const scene = sceneAt(pub, node);
    const choice = scene?.choices[position];
    return scene && choice ? [{ does: 'press', name: choice.say, in: scene.title }] : [];
  });
}
