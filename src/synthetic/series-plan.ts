import type { Random } from '../kernel/random.ts';
import { xmrPhases } from '../measures/spc.ts';
import { findSignals } from '../measures/spc-signals.ts';
import type { Recipe } from './contract.ts';
import { BASELINE_STEPS, causes, seriesDecoys } from './series-blocks.ts';
import type { Block, Cause, SeriesDecoy } from './series-blocks.ts';
import { fillGap, leastGap, shareOut, signOf } from './series-gaps.ts';

/** The months that set the limits: they hold common cause alone. */
export const BASELINE_MONTHS = BASELINE_STEPS.length;

/** The sum of the eleven moving ranges of the baseline, in steps: it keeps the limits alike in every version. */
const LEAST_RANGES = 50;
const MOST_RANGES = 56;

/** Chance may put common cause into an order that a rule catches; so many orders are tried. */
export const TRIES = 200;

/** Some months with what put them there. */
export type Piece = Block & { of: Cause | SeriesDecoy };

/** A piece with the place of its first month. */
export type Placed = Piece & { from: number };

/** Whether a piece is a special cause, not a decoy. */
export function isCause<P extends Piece>(piece: P): piece is P & { of: Cause } {
  return 'found' in piece.of;
}

function drawBaseline(random: Random): number[] {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const steps = random.shuffle(BASELINE_STEPS);
    const ranges = steps.slice(1).reduce((sum, step, index) => {
      const change = step - (steps[index] ?? 0);
      return sum + (change < 0 ? -change : change);
    }, 0);
    if (ranges >= LEAST_RANGES && ranges <= MOST_RANGES) return steps;
  }
  return BASELINE_STEPS;
}

/** The causes in their order with the decoys between them; where there is a cause, the last one comes last. */
export function orderPieces(recipe: Recipe, random: Random): Piece[] {
  const lay = (of: Cause | SeriesDecoy): Piece => ({ ...of.lay(random), of });
  const ordered = recipe.defects.flatMap(({ rule, count = 1 }) => {
    const cause = causes.find(({ name }) => name === rule);
    return cause ? Array.from({ length: count }, () => lay(cause)) : [];
  });
  for (const name of recipe.decoys) {
    const decoy = seriesDecoys.find((each) => each.name === name);
    const last = recipe.defects.length > 0 ? ordered.length - 1 : ordered.length;
    if (decoy) ordered.splice(random.int(0, last), 0, lay(decoy));
  }
  return ordered;
}

/** Lays the pieces out after the baseline, with common cause in the gaps, so that no piece runs into its neighbour. */
export function layOut(
  recipe: Recipe,
  pieces: readonly Piece[],
  random: Random,
): { steps: number[]; placed: Placed[] } {
  const steps = drawBaseline(random);
  const ends = pieces.map(({ steps: own }) => ({ first: signOf(own[0]), last: signOf(own.at(-1)) }));
  const before = ends.map((_, index) => ends[index - 1]?.last ?? signOf(steps.at(-1)));
  const least = ends.map(({ first }, index) => leastGap(before[index] ?? 1, first));
  const hasTail = recipe.defects.length === 0;
  const taken = [...pieces.map(({ steps: own }) => own.length), ...least].reduce(
    (sum, each) => sum + each,
    0,
  );
  const spare = shareOut(recipe.rows - steps.length - taken, pieces.length + (hasTail ? 1 : 0), random);
  const placed = pieces.map((piece, index): Placed => {
    const size = (least[index] ?? 1) + (spare[index] ?? 0);
    steps.push(...fillGap(size, before[index] ?? 1, ends[index]?.first, random));
    const from = steps.length;
    steps.push(...piece.steps);
    return { ...piece, from };
  });
  if (hasTail) steps.push(...fillGap(spare.at(-1) ?? 0, signOf(steps.at(-1)), undefined, random));
  return { steps, placed };
}

/** Whether the rules of the chart catch just what was planted. */
export function isTrue(steps: readonly number[], placed: readonly Placed[]): boolean {
  const phases = xmrPhases(steps, [{ from: 0, baseline: BASELINE_MONTHS }]) ?? [];
  const found = findSignals(steps, phases).map(
    ({ rule, side, points }) => `${rule} ${side} ${points.join()}`,
  );
  const wanted = placed
    .filter(isCause)
    .map(
      ({ of, from, caught }) => `${of.found.rule} ${of.found.side} ${caught.map((at) => at + from).join()}`,
    );
  return found.sort().join('; ') === wanted.sort().join('; ');
}
