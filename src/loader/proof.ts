import { problemAt } from '../kernel/problem.ts';
import type { Place, Problem } from '../kernel/problem.ts';
import type { ExerciseEntry } from '../curriculum/library.ts';
import { bestLazyRaw, mark, TOTAL } from '../exercises/kind.ts';
import type { AnyKind } from '../exercises/kind.ts';

/** An answer without thought may get at most so much, as a raw fraction. */
const MOST_LAZY_RAW = 0.8;

const SEEDS = 5;

function percent(fraction: number): number {
  return Math.round(fraction * 100);
}

function proveAt(kind: AnyKind, entry: ExerciseEntry, seed: number, place: Place): Problem[] {
  const { scorer } = kind;
  const { definition: def } = entry;
  const lazyRaw = bestLazyRaw(scorer, def, seed);
  if (lazyRaw > MOST_LAZY_RAW)
    return [problemAt('exercise/lazy-too-good', place, { percent: percent(lazyRaw), seed })];
  const lucky = (scorer.lazy?.(def, seed) ?? [])
    .map((response) => scorer.score(def, seed, response))
    .find(({ passed }) => passed);
  if (lucky) return [problemAt('exercise/lazy-passes', place, { percent: percent(lucky.raw), seed })];
  const best = mark(scorer, def, seed, scorer.model(def, seed));
  if (best.earned === TOTAL && best.passed) return [];
  return [problemAt('exercise/model-not-full', place, { earned: best.earned, seed })];
}

/**
 * Proves that a definition can be solved and only by thinking: its model answer earns 100 and passes, no lazy answer
 * gets more than 0.8 or passes. Tried on five versions where it has more than one; the first that fails is reported.
 */
export function proveDefinition(kind: AnyKind, entry: ExerciseEntry, place: Place): Problem[] {
  const { seed } = entry.definition;
  try {
    const seeds = kind.varies(entry.definition)
      ? Array.from({ length: SEEDS }, (_, index) => seed + index)
      : [seed];
    for (const one of seeds) {
      const problems = proveAt(kind, entry, one, place);
      if (problems.length > 0) return problems;
    }
    return [];
  } catch (error) {
    return [problemAt('exercise/broken', place, { kind: kind.name, detail: (error as Error).message })];
  }
}
