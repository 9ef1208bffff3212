import type { WorkedProps } from '../kind.ts';
import type { TuneThresholdPub } from './publish.ts';
import type { TuneThresholdSolution } from './solve.ts';

/** A setting that meets every goal, how far each threshold may move, and the table of what it does. */
export function TuneThresholdWorked({ pub, solution }: WorkedProps<TuneThresholdPub, TuneThresholdSolution>) {
  const { thresholds, rows, goals } = solution;
  return (
    <div class="stack">
      <ul>
        {thresholds.map(({ label, at, from, to }) => (
          <li key={label}>
            {label}{' '}
            <strong>
              <span class="mono">{at}</span>
            </strong>
            {from < to && `. Anything from ${String(from)} to ${String(to)} meets the goals`}
            {from < to && thresholds.length > 1 && ', the other held where it is'}.
          </li>
        ))}
        {goals.map(({ measure, value }) => (
          <li key={measure}>
            {pub.goals.find((goal) => goal.measure === measure)?.says}: <strong>{value}</strong>.
          </li>
        ))}
      </ul>
      <div class="scroller">
        <table class="data-table tt-effect">
          <caption>What that setting does to the log</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">Real</th>
              <th scope="col">False</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ fate, entries, real }) => (
              <tr key={fate}>
                <th scope="row">{fate}</th>
                <td>{real}</td>
                <td>{entries - real}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
