import { stepOf, titleOf } from './graph.ts';
import type { Screen } from './graph.ts';
import { findSafeWay } from './safe-way.ts';
import type { WalkScenario } from './schema.ts';

/** One point of the case with all that can follow from it. */
export interface Branch {
  title: string;
  text: string;
  screen?: Screen | undefined;
  /** What an ending is worth, in words, and why it came; absent at a node. */
  outcome?: { worth: string; because: string };
  /** True where what follows stands elsewhere in the tree already. */
  isRepeat: boolean;
  choices: { say: string; because: string; isSafeWay: boolean; then: Branch }[];
}

/** The worked answer: the whole tree, and the reasons for the learner's own path. */
export interface WalkScenarioSolution {
  tree: Branch;
  /** Why a choice was right or wrong, by step; steps without a reason are absent. */
  reasons: Record<string, string>;
}

/** What an ending is worth, in words. */
export function sayCredit(credit: number): string {
  if (credit === 1) return 'As good as it gets.';
  return credit === 0 ? 'Earns nothing.' : `Earns ${String(Math.round(credit * 100))}% of a good ending.`;
}

/**
 * The tree of a case, each point told once: points on the safe way where the safe way comes by, others where they
 * come first.
 */
function growTree(def: WalkScenario, safe: readonly string[]): Branch {
  const told = new Set(safe.map((step) => step.slice(0, step.indexOf(':'))));
  const grow = (id: string, isOnSafeWay: boolean): Branch => {
    const title = titleOf(def, id);
    const ending = Object.hasOwn(def.endings, id) ? def.endings[id] : undefined;
    if (ending) {
      const { text, credit, because } = ending;
      return { title, text, outcome: { worth: sayCredit(credit), because }, isRepeat: false, choices: [] };
    }
    const node = def.nodes[id];
    if (!node || (told.has(id) && !isOnSafeWay)) return { title, text: '', isRepeat: true, choices: [] };
    told.add(id);
    const choices = node.choices.map(({ say, because = '', to }, position) => {
      const isSafeWay = safe.includes(stepOf(id, position));
      return { say, because, isSafeWay, then: grow(to, isSafeWay) };
    });
    return { title, text: node.text, screen: node.screen, isRepeat: false, choices };
  };
  return grow(def.start, true);
}

/** The whole case with its reasons, the safe way marked. */
export function solveWalkScenario(def: WalkScenario): WalkScenarioSolution {
  const reasons = Object.entries(def.nodes).flatMap(([id, { choices }]) =>
    choices.flatMap(({ because }, position) =>
      because === undefined ? [] : [[stepOf(id, position), because] as const],
    ),
  );
  return { tree: growTree(def, findSafeWay(def)?.steps ?? []), reasons: Object.fromEntries(reasons) };
}
