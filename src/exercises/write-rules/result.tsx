import type { ViewProps } from '../kind.ts';
import type { WriteRulesPub } from './publish.ts';
import { RowTable } from './row-table.tsx';

const SHOWN = 3;

interface ResultProps {
  table: WriteRulesPub['table'];
  prefix: string;
  marks: NonNullable<ViewProps<unknown, unknown, unknown>['marks']>;
}

/** What the last check found: the 2×2 table, and a few rows that were wrongly flagged or missed. */
export function Result({ table, marks, prefix }: ResultProps) {
  const rowsIn = (state: string): number[] =>
    table.rowIds.flatMap((id, row) => (marks.get(id) === state ? [row] : []));
  const [caught, missed, wrong] = [rowsIn('right'), rowsIn('missed'), rowsIn('wrong')];
  const passedBy = table.rowIds.length - caught.length - missed.length - wrong.length;
  const lists = [
    { rows: wrong, title: 'wrongly flagged', name: 'wrong' },
    { rows: missed, title: 'missed', name: 'missed' },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <section class="stack wr-result">
      <h4>At your last check</h4>
      <table class="data-table wr-counts">
        <caption>Your flags against the truth</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">Wrong row</th>
            <th scope="col">Clean row</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Flagged</th>
            <td>{caught.length}</td>
            <td>{wrong.length}</td>
          </tr>
          <tr>
            <th scope="row">Let through</th>
            <td>{missed.length}</td>
            <td>{passedBy}</td>
          </tr>
        </tbody>
      </table>
      {lists.map(({ rows, title, name }) => (
        <details>
          <summary>
            {rows.length > SHOWN
              ? `${String(SHOWN)} of ${String(rows.length)} rows`
              : `${String(rows.length)} row${rows.length === 1 ? '' : 's'}`}{' '}
            {title}
          </summary>
          <RowTable
            table={table}
            rows={rows.slice(0, SHOWN)}
            caption={`Rows ${title}`}
            prefix={prefix}
            name={name}
          />
        </details>
      ))}
    </section>
  );
}
