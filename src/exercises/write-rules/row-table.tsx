import { cellOf } from '../../kernel/table.ts';
import type { Table } from '../../kernel/table.ts';
import { formatNhsNumber } from '../../measures/format-nhs-number.ts';

/** A cell as it is shown: NHS numbers 3-3-4, moments without the T, a blank in words. */
function sayCell(value: string, column: string): string {
  if (value === '') return '(blank)';
  return column === 'nhs_number' ? formatNhsNumber(value) : value.replace(/T(?=\d\d:)/, ' ');
}

interface RowTableProps {
  table: Table;
  /** Which rows to show, 0-based. */
  rows: readonly number[];
  caption: string;
  /** Prefix for element ids of the exercise; `name` sets this table apart in it. */
  prefix: string;
  name: string;
}

/** A few rows with their values, in a box that scrolls sideways by itself. */
export function RowTable({ table, rows, caption, prefix, name }: RowTableProps) {
  const id = `${prefix}-${name}`;
  return (
    <div class="scroller" role="region" aria-labelledby={`${prefix}-title ${id}`} tabIndex={0}>
      <table class="data-table wr-rows">
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            {table.columns.map(({ label }) => (
              <th scope="col">{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row" class="mono">
                {table.rowIds[row]}
              </th>
              {table.columns.map(({ name: column, show }) => (
                <td class={show === 'data' ? 'mono' : undefined}>
                  {sayCell(cellOf(table, row, column), column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
