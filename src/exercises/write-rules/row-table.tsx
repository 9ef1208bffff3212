import { cellOf } from '../../kernel/table.ts';
import type { Table } from '../../kernel/table.ts';

interface RowTableProps {
  table: Table;
  /** Which rows to show, 0-based. */
  rows: readonly number[];
  caption: string;
}

/** A few rows with their values, in a box that scrolls sideways by itself. */
export function RowTable({ table, rows, caption }: RowTableProps) {
  return (
    <div class="scroller" role="region" aria-label={caption} tabIndex={0}>
      <table class="data-table wr-rows">
        <caption>{caption}</caption>
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
              {table.columns.map(({ name, show }) => (
                <td class={show === 'data' ? 'mono' : undefined}>
                  {cellOf(table, row, name).replace(/T(?=\d\d:)/, ' ') || '(blank)'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
