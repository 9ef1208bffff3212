import { measureOf } from './measures.ts';
import { effectOf, totalRegret } from './regret.ts';
import type { TuneThreshold } from './schema.ts';
import { HIGHEST } from './split.ts';
import type { ScoredLog } from './truth.ts';

/** Every setting: one threshold, or two of which the second is no higher. */
function allSettings(tiers: number): number[][] {
  const settings = Array.from({ length: HIGHEST + 1 }, (_, first) => [first]);
  if (tiers === 1) return settings;
  return settings.flatMap(([first = 0]) => Array.from({ length: first + 1 }, (_, second) => [first, second]));
}

/** Least regret first, then most of what is real, then the least time. */
function rank(def: TuneThreshold, log: ScoredLog, setting: readonly number[]): number[] {
  const effect = effectOf(def, log, setting);
  return [totalRegret(def, effect), -measureOf('recall', effect), measureOf('minutes', effect)];
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

/** The setting with the least regret that shows most of what is real in the least time; of equals the lowest. */
export function findBest(def: TuneThreshold, log: ScoredLog): number[] {
  let best: { setting: number[]; ranks: number[] } | undefined;
  for (const setting of allSettings(def.tiers.length)) {
    const ranks = rank(def, log, setting);
    if (!best || isBefore(ranks, best.ranks)) best = { setting, ranks };
  }
  return best?.setting ?? [];
}

/** How far each threshold can be moved, the others held, with every goal met: lowest and highest. */
export function roomAround(
  def: TuneThreshold,
  log: ScoredLog,
  setting: readonly number[],
): { from: number; to: number }[] {
  return setting.map((_, tier) => {
    const met = Array.from({ length: HIGHEST + 1 }, (_, value) => value).filter(
      (value) =>
        totalRegret(
          def,
          effectOf(
            def,
            log,
            setting.map((at, index) => (index === tier ? value : at)),
          ),
        ) === 0,
    );
    return { from: met[0] ?? 0, to: met.at(-1) ?? 0 };
  });
}
