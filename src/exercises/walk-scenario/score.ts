import type { Finding, Part, RawVerdict } from '../../kernel/verdict.ts';
import type { Scorer } from '../kind.ts';
import { costsSafety, isCritical, readStep, sceneAt, stepOf } from './graph.ts';
import { replayPath } from './replay.ts';
import { findSafeWay } from './safe-way.ts';
import type { WalkNode, WalkScenario, WalkScenarioResponse } from './schema.ts';

/** Half of the mark is what came of the case, half is how safely it was decided. */
const ENDING_SHARE = 0.5;
/** Keeps 0.7999999999999999 from failing at 0.8. */
const DUST = 1e-9;
/** The part that the ending is; the other parts are the ids of safety-critical nodes. */
export const ENDING = 'ending';

/** A safety-critical decision that was made on the way. */
interface Decision {
  node: string;
  position: number;
  isSafe: boolean;
}

function listDecisions(def: WalkScenario, steps: readonly string[]): Decision[] {
  return steps.flatMap((step) => {
    const { node, position } = readStep(step);
    const scene = sceneAt(def, node);
    const choice = scene?.choices[position];
    return scene && choice && isCritical(scene) ? [{ node, position, isSafe: !costsSafety(choice) }] : [];
  });
}

function judgeEnding(
  def: WalkScenario,
  id: string | undefined,
): { credit: number; part: Part; finding?: Finding } {
  const ending = id === undefined ? undefined : def.endings[id];
  if (id === undefined || !ending) {
    return {
      credit: 0,
      part: { id: ENDING, state: 'unanswered' },
      finding: { code: 'unfinished', at: ENDING },
    };
  }
  const { credit } = ending;
  if (credit === 1) return { credit, part: { id: ENDING, state: 'right' } };
  return {
    credit,
    part: { id: ENDING, state: credit > 0 ? 'partial' : 'wrong' },
    finding: { code: 'poor-ending', at: ENDING, args: { ending: id } },
  };
}

/**
 * Marks where the case ended and how safely it was decided, not which way was taken. Half is the ending's credit;
 * half the share of safety-critical decisions made safely, out of those met or those of the safe way, whichever are
 * more, so that neither a short cut past them nor a stop half-way counts as safe.
 */
export function scoreWalkScenario(
  def: WalkScenario,
  _seed: number,
  { path }: WalkScenarioResponse,
): RawVerdict {
  const { steps, ending, here } = replayPath(def, path);
  const decisions = listDecisions(def, steps);
  const safe = decisions.filter(({ isSafe }) => isSafe).length;
  const unsafe = decisions.length - safe;
  const needed = Math.max(1, decisions.length, findSafeWay(def)?.critical ?? 0);
  const judged = judgeEnding(def, ending);
  return {
    raw: ENDING_SHARE * judged.credit + (1 - ENDING_SHARE) * (safe / needed),
    passed: ending !== undefined && judged.credit >= def.pass.credit - DUST && unsafe <= def.pass.unsafe,
    parts: [
      ...decisions.map(({ node, isSafe }): Part => ({ id: node, state: isSafe ? 'right' : 'wrong' })),
      judged.part,
    ],
    findings: [
      ...decisions
        .filter(({ isSafe }) => !isSafe)
        .map(({ node, position }): Finding => ({ code: 'unsafe-choice', at: node, args: { position } })),
      ...(judged.finding ? [judged.finding] : []),
    ],
    figures: [
      { name: 'safe choices', value: safe },
      { name: 'safety-critical choices', value: decisions.length },
      { name: 'minutes', value: here.meters.minutes ?? 0 },
    ],
  };
}

/** Walks by one habit until the case ends; `pick` gives the place of a choice. */
function walkBy(def: WalkScenario, pick: (scene: WalkNode) => number): WalkScenarioResponse {
  const path: string[] = [];
  let at = def.start;
  for (let scene = sceneAt(def, at); scene && path.length < Object.keys(def.nodes).length;) {
    const position = pick(scene);
    path.push(stepOf(at, position));
    at = scene.choices[position]?.to ?? '';
    scene = sceneAt(def, at);
  }
  return { path };
}

/** The place of the choice with the most words, which test-wise learners take. */
function placeOfLongest({ choices }: WalkNode): number {
  const lengths = choices.map(({ say }) => say.length);
  return lengths.indexOf(Math.max(...lengths));
}

export const walkScenarioScorer: Scorer<WalkScenario, WalkScenarioResponse> = {
  rules: 1,
  score: scoreWalkScenario,
  model: (def) => ({ path: findSafeWay(def)?.steps ?? [] }),
  lazy: (def) => [
    { path: [] },
    walkBy(def, () => 0),
    walkBy(def, ({ choices }) => choices.length - 1),
    walkBy(def, placeOfLongest),
  ],
};
