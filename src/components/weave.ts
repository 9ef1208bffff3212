import { generate } from '../synthetic/recipe.ts';

/** From one cell to the next, and how wide a cell is. */
export const PITCH = 14;
export const SIZE = 10;

const COLUMNS = 36;
const ROWS = 14;

export const WIDTH = COLUMNS * PITCH - (PITCH - SIZE);
export const HEIGHT = ROWS * PITCH - (PITCH - SIZE);

/**
 * Where the planted defects stand in a module's weave, as x and y of their cells. The number of a module or pathway seeds its own
 * pattern; the defects are common ones of admitted-care records.
 */
export function weaveOf(number: number): [x: number, y: number][] {
  const made = generate({
    template: 'spells',
    seed: number * 101,
    rows: COLUMNS * ROWS,
    defects: [
      { rule: 'nhs-number-check-digit', count: 4 },
      { rule: 'discharge-before-admission', count: 3 },
      { rule: 'died-but-sent-home', count: 3 },
      { rule: 'malformed-postcode', count: 4 },
    ],
    decoys: [],
  });
  if (!made.ok) throw new Error(`The weave cannot be made: ${JSON.stringify(made.faults)}`);
  return made.value.planted.map((defect) => {
    const index = Number(defect.row.slice(1)) - 1;
    return [(index % COLUMNS) * PITCH, Math.floor(index / COLUMNS) * PITCH];
  });
}
