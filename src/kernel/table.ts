/** One column of a table: its permanent name and the label a reader sees. */
export interface Column {
  /** snake_case, unique in the table. */
  name: string;
  label: string;
  /** How to show it: `data` is set in the monospaced face, where 0 and O must differ. */
  show: 'data' | 'text';
}

/**
 * A table of text cells, held by column. A blank cell is the empty string. Dates are `YYYY-MM-DD`,
 * moments `YYYY-MM-DDThh:mm`. Row ids (`R01`, `R02` …) are permanent names for rows.
 */
export interface Table {
  columns: Column[];
  rowIds: string[];
  /** One list a column name, each as long as `rowIds`. */
  values: Record<string, string[]>;
}

/** The cell at a row (0-based) and column; blank where either does not exist. */
export function cellOf(table: Table, row: number, column: string): string {
  return table.values[column]?.[row] ?? '';
}

/** The permanent name of the nth row (0-based) of a table with `rows` rows: `R01`, or `R001` from 100 rows up. */
export function rowId(index: number, rows: number): string {
  return 'R' + String(index + 1).padStart(Math.max(2, String(rows).length), '0');
}
