import type { Severity } from '../../synthetic/recipe.ts';
import { sayCell, sayPlace, sayValue } from './publish.ts';
import type { DimensionName, FindDefects } from './schema.ts';
import { findTruth } from './truth.ts';

/** One line of the worked answer. */
interface SolvedDefect {
  cells: { row: string; column: string }[];
  place: string;
  value: string;
  /** What the cell held before it was spoiled, as it is shown; absent where nobody knows. */
  was: string | undefined;
  dimension: DimensionName;
  severity: Severity;
  because: string;
}

/** The worked answer: every defect, worst harm first, and what looked wrong and was right. */
export interface FindDefectsSolution {
  defects: SolvedDefect[];
  decoys: { place: string; value: string; because: string }[];
}

/** Works the answer out. Defects of one severity stay in the order of their rows. */
export function solveFindDefects(def: FindDefects, seed: number): FindDefectsSolution {
  const { table, defects, decoys } = findTruth(def, seed);
  const first = (cells: { row: string; column: string }[]) => cells[0] ?? { row: '', column: '' };
  return {
    defects: defects
      .map(({ cells, was, dimension, severity, because }) => {
        const { row, column } = first(cells);
        const before = was[column];
        return {
          cells,
          place: sayPlace(table, row, column),
          value: sayValue(table, row, column),
          was: before === undefined ? undefined : sayCell(before, column),
          dimension,
          severity,
          because,
        };
      })
      .sort((a, b) => b.severity - a.severity || (first(a.cells).row < first(b.cells).row ? -1 : 1)),
    decoys: decoys.map(({ cells, because }) => {
      const { row, column } = first(cells);
      return { place: sayPlace(table, row, column), value: sayValue(table, row, column), because };
    }),
  };
}
