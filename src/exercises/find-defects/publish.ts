import type { Table } from '../../kernel/table.ts';
import { cellOf } from '../../kernel/table.ts';
import { formatNhsNumber } from '../../measures/format-nhs-number.ts';
import type { Missing } from '../kind.ts';
import type { DimensionName, FindDefects, FindDefectsResponse } from './schema.ts';
import { findTruth } from './truth.ts';

/** What a learner sees before answering: the data and what is asked of each flag. */
export interface FindDefectsPub {
  caption: string;
  isNote: boolean;
  table: Table;
  /** What "Which dimension?" offers; absent where it is not asked. */
  dimensions: DimensionName[] | undefined;
}

/** The public part of one version. Nothing in it says where the defects are, or how many. */
export function publishFindDefects(def: FindDefects, seed: number): FindDefectsPub {
  return {
    caption: def.caption ?? (def.note ? 'Note' : 'Synthetic records'),
    isNote: def.note !== undefined,
    table: findTruth(def, seed).table,
    dimensions: def.dimensions,
  };
}

/** Whether another seed makes other data. */
export function variesFindDefects(def: FindDefects): boolean {
  return def.data?.template !== undefined;
}

/** The answer nobody has touched: no flags. */
export function emptyFindDefects(): FindDefectsResponse {
  return { flags: [] };
}

/** A cell as it is shown: NHS numbers 3-3-4 and never broken, moments without the T, a blank in words. */
export function sayCell(value: string, column: string): string {
  if (value === '') return '(blank)';
  if (column === 'nhs_number') return formatNhsNumber(value).replaceAll(' ', '\u00a0');
  return /^\d{4}-\d{2}-\d{2}T/.test(value) ? value.replace('T', ' ') : value;
}

/** A place in words: "R02, Date of birth", or "S04" in a note. */
export function sayPlace(table: Table, row: string, column: string): string {
  if (column === 'sentence') return row;
  const label = table.columns.find(({ name }) => name === column)?.label ?? column;
  return `${row}, ${label}`;
}

/** What a cell holds, as it is shown. */
export function sayValue(table: Table, row: string, column: string): string {
  return sayCell(cellOf(table, table.rowIds.indexOf(row), column), column);
}

/** What is not answered yet: any flag at all, or the dimension of a flag. */
export function missingFindDefects(pub: FindDefectsPub, { flags }: FindDefectsResponse): Missing[] {
  if (flags.length === 0) return [{ id: 'flags', label: 'flag at least one cell' }];
  if (!pub.dimensions) return [];
  return flags
    .filter(({ dimension }) => dimension === undefined)
    .map(({ row, column }) => ({
      id: `${row}.${column}`,
      label: `the dimension of ${sayPlace(pub.table, row, column)}`,
    }));
}
