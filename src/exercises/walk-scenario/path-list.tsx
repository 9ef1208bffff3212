import { readStep, sayChoice, sceneAt, stepOf, titleOf } from './graph.ts';
import type { ScenarioGraph } from './graph.ts';
import type { Walk } from './replay.ts';
import type { WalkScenarioSolution } from './solve.ts';

interface Props {
  pub: ScenarioGraph;
  walk: Walk;
  solution: WalkScenarioSolution | undefined;
}

/** The way that was walked as a list; once the answer is shown, with every choice that was not taken under its point. */
export function PathList({ pub, walk, solution }: Props) {
  return (
    <>
      <ol>
        {walk.steps.map((step) => {
          const { node, position: taken } = readStep(step);
          const scene = sceneAt(pub, node);
          if (!scene) return null;
          return (
            <li>
              <strong>{scene.title}.</strong> {scene.choices[taken] && sayChoice(scene.choices[taken])}
              {solution && (
                <ul>
                  {scene.choices.map((choice, position) =>
                    position === taken ? null : (
                      <li>
                        Not taken: {sayChoice(choice)} It leads to “{titleOf(pub, choice.to)}”.{' '}
                        {solution.reasons[stepOf(node, position)]}
                      </li>
                    ),
                  )}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
      {!solution && (
        <p class="figure-line">The choices you did not take stand here once the answer is shown.</p>
      )}
    </>
  );
}
