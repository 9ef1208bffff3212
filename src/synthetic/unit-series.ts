import { sayDate } from '../kernel/dates.ts';
import type { Random } from '../kernel/random.ts';
import { createRandom } from '../kernel/random.ts';
import { rowId } from '../kernel/table.ts';
import type { Decoy, Generated, Planted, Recipe, RecipeFault } from './contract.ts';
import { decimalOf } from './decimals.ts';
import { causes, seriesDecoys } from './series-blocks.ts';
import { BASELINE_MONTHS, isCause, isTrue, layOut, orderPieces, TRIES } from './series-plan.ts';
import type { Piece, Placed } from './series-plan.ts';
import { columnOf, tableOf } from './template.ts';
import type { SeriesTemplate } from './template.ts';

/** October 2026, in months since the year 0; every series ends with it. */
const LAST_MONTH = 2026 * 12 + 9;

/** "May 2026", from a place in a series of so many months. */
function monthAt(place: number, rows: number): string {
  const month = LAST_MONTH - (rows - 1 - place);
  const ofYear = month % 12;
  return `${String((month - ofYear) / 12)}-${String(ofYear + 1).padStart(2, '0')}`;
}

function sayMonth(month: string): string {
  return (sayDate(`${month}-01`) ?? '').replace(/^1 /, '');
}

function findRoomFaults({ rows, defects }: Recipe, pieces: readonly Piece[]): RecipeFault[] {
  // A gap of two months before each piece is the most that it can need.
  const needed = pieces.reduce((sum, { steps }) => sum + steps.length + 2, BASELINE_MONTHS);
  const pinned = defects
    .filter(({ at }) => at)
    .map(({ rule }) => `${rule} cannot be pinned: a series has its order.`);
  const room = `${String(rows)} rows cannot hold what needs ${String(needed)}, baseline included.`;
  return [...pinned, ...(rows < needed ? [room] : [])].map((detail) => ({ code: 'cannot-plant', detail }));
}

function describe(
  recipe: Recipe,
  steps: readonly number[],
  placed: readonly Placed[],
  random: Random,
): Generated {
  const { rows } = recipe;
  // A narrow choice, so that a target lies on the same side of the limits in every version.
  const [mean, step] = [random.int(230, 250), random.int(5, 6)];
  const values = steps.map((each) => decimalOf(mean + each * step));
  const rowIds = steps.map((_, place) => rowId(place, rows));
  const months = steps.map((_, place) => monthAt(place, rows));
  const say = (says: string, places: readonly number[]): string => {
    const shown = places.map((place) => `${sayMonth(months[place] ?? '')} ${values[place] ?? ''}`);
    return `${says} In ${rowIds[places[0] ?? 0] ?? ''}: ${shown.join(', ')}; the mean is ${decimalOf(mean)}.`;
  };
  const cellsOf = (places: readonly number[]) =>
    places.map((place) => ({ row: rowIds[place] ?? '', column: 'value' }));
  const planted = placed.filter(isCause).map(({ of, from, caught }, index): Planted => {
    const [first, ...also] = cellsOf(caught.map((at) => at + from));
    const order = recipe.defects.flatMap((each) => Array.from({ length: each.count ?? 1 }, () => each))[
      index
    ];
    return {
      rule: of.name,
      row: first?.row ?? '',
      columns: ['value'],
      ...(also.length > 0 ? { also } : {}),
      dimension: of.dimension,
      severity: order?.severity ?? of.severity,
      was: { value: decimalOf(mean) },
      because: say(
        of.says,
        caught.map((at) => at + from),
      ),
    };
  });
  const decoys = placed
    .filter((piece) => !isCause(piece))
    .map(({ of, from, steps: own }): Decoy => {
      const places = own.map((_, at) => at + from);
      const [first, ...also] = cellsOf(places);
      return {
        rule: of.name,
        row: first?.row ?? '',
        columns: ['value'],
        ...(also.length > 0 ? { also } : {}),
        because: say(of.says, places),
      };
    });
  const records = steps.map((_, place) => ({ month: months[place] ?? '', value: values[place] ?? '' }));
  const shown = recipe.columns ?? unitSeries.columns.map(({ name }) => name);
  return { table: tableOf(shown, records, rowIds), companions: {}, planted, decoys };
}

function plan(recipe: Recipe): Generated | RecipeFault[] {
  const random = createRandom(recipe.seed);
  // The first draws of neighbouring seeds resemble one another.
  for (let draw = 0; draw < 20; draw += 1) random.int(0, 1);
  const pieces = orderPieces(recipe, random);
  const faults = findRoomFaults(recipe, pieces);
  if (faults.length > 0) return faults;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const { steps, placed } = layOut(recipe, pieces, random);
    if (isTrue(steps, placed)) return describe(recipe, steps, placed, random);
  }
  return [
    {
      code: 'cannot-plant',
      detail: `No order of ${String(recipe.rows)} months holds this and nothing else.`,
    },
  ];
}

/**
 * A measure of one unit, month by month, with one decimal. The first twelve months set the limits and hold common cause
 * alone; the causes come after them in the order given, and the last one is still there in the latest month. The mean
 * lies between 23 and 25, each limit between 6 and 8.3 from it.
 */
export const unitSeries: SeriesTemplate = {
  purpose: "One unit's measure month by month, with special causes to find on a control chart.",
  usualRows: 24,
  columns: ['month', 'value'].map(columnOf),
  rules: causes,
  decoys: seriesDecoys,
  plan,
};
