import type { TuneThresholdPub } from './publish.ts';

/** The log in bands of ten scores; with what a review found, where there was one. */
export function Bands({ pub, prefix }: { pub: TuneThresholdPub; prefix: string }) {
  const { bands, noun, isReviewed } = pub;
  const title = isReviewed
    ? 'What a review of some of them found'
    : `The ${noun.many} in bands of ten scores`;
  const id = `${prefix}-bands`;
  const filled = bands.filter(({ entries }) => entries > 0).reverse();
  return (
    <details open={isReviewed}>
      <summary>{title}</summary>
      <div
        class="scroller"
        role="region"
        tabIndex={0}
        id={id}
        aria-label={title}
        aria-labelledby={`${prefix}-title ${id}`}
      >
        <table class="data-table tt-effect">
          <thead>
            <tr>
              <th scope="col">Score</th>
              <th scope="col">In the log</th>
              {isReviewed && <th scope="col">Reviewed</th>}
              {isReviewed && <th scope="col">Found real</th>}
            </tr>
          </thead>
          <tbody>
            {filled.map(({ from, entries, reviewed, real }) => (
              <tr key={from}>
                <th scope="row">
                  {from}–{from + 9}
                </th>
                <td>{entries}</td>
                {isReviewed && <td>{reviewed}</td>}
                {isReviewed && <td>{real}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
