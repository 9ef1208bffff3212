import type { ReadSpcPub } from './publish.ts';

/** The values of the chart as a table, for whoever would rather read than look. */
export function ValueTable({ pub, marked }: { pub: ReadSpcPub; marked: readonly string[] }) {
  return (
    <details>
      <summary>The values as a table</summary>
      <div class="scroller">
        <table class="data-table">
          <thead>
            <tr>
              <th scope="col">Month</th>
              <th scope="col">Value</th>
              <th scope="col">Where it lies</th>
              <th scope="col">Marked</th>
            </tr>
          </thead>
          <tbody>
            {pub.points.map(({ id, month, text, where }) => (
              <tr key={id}>
                <th scope="row">{month}</th>
                <td>{text}</td>
                <td>{where}</td>
                <td>{marked.includes(id) ? '✓ marked' : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
