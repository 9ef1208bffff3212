import { sayTenths } from './fields.ts';
import { fateOf } from './fate.ts';
import type { Fate, Thresholds } from './fate.ts';

/** One column of the strip, and one row of its table: two points wide. */
const STEP = 20;
const HEIGHT = 100;

const FATE_WORDS: Record<Fate, string> = { merged: 'merge', sent: 'to a person', apart: 'apart' };

interface FileStripProps {
  scores: readonly number[];
  range: { low: number; high: number };
  thresholds: Thresholds;
  /** Whether the exercise cannot answer yet: then only its place is kept, and the table says what it would show. */
  isInert: boolean;
}

/** The scores that occur, ascending, with how many pairs have each. */
function countScores(scores: readonly number[]): { tenths: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const tenths of scores) counts.set(tenths, (counts.get(tenths) ?? 0) + 1);
  return [...counts].map(([tenths, count]) => ({ tenths, count }));
}

/** The pairs of the file along their scores, with the two thresholds; the table below holds the figures. */
export function FileStrip({ scores, range, thresholds, isInert }: FileStripProps) {
  const columns = countScores(scores);
  const most = Math.sqrt(Math.max(1, ...columns.map(({ count }) => count)));
  const [left, width] = [range.low * 10 - STEP, (range.high - range.low) * 10 + 2 * STEP];
  return (
    <div>
      <svg
        class="lk-strip"
        viewBox={`${String(left)} 0 ${String(width)} ${String(HEIGHT + 4)}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {(isInert ? [] : columns).map(({ tenths, count }) => {
          // By the square root, so that five pairs can still be seen beside sixty.
          const tall = Math.max(8, (Math.sqrt(count) / most) * (HEIGHT - 10));
          const fate = fateOf(tenths, thresholds);
          return (
            <rect
              key={tenths}
              class={`lk-${fate}`}
              x={tenths - 4}
              y={HEIGHT - tall}
              width="8"
              height={tall}
            />
          );
        })}
        <rect class="lk-zero" x={left} y={HEIGHT} width={width} height="2" />
        {(['merge', 'send'] as const).map((name) => {
          const points = thresholds[name];
          return points === undefined ? null : (
            <line key={name} class={`lk-line-${name}`} x1={points * 10} x2={points * 10} y1="0" y2={HEIGHT} />
          );
        })}
      </svg>
      <p class="lk-ends figure-line" aria-hidden="true">
        <span>{sayTenths(range.low * 10)}</span>
        <span>score of a pair</span>
        <span>{sayTenths(range.high * 10)}</span>
      </p>
      <p class="figure-line" aria-hidden="true">
        A taller bar is more pairs. Solid line: merge. Dashed line: send to a person; those bars are hollow.
      </p>
      <details>
        <summary>The scores as a table</summary>
        <table class="data-table lk-counts">
          <caption class="visually-hidden">Pairs by score, highest first</caption>
          <thead>
            <tr>
              <th scope="col">Score</th>
              <th scope="col">Pairs</th>
              <th scope="col">Now</th>
            </tr>
          </thead>
          <tbody>
            {[...columns].reverse().map(({ tenths, count }) => (
              <tr key={tenths}>
                <th scope="row">{sayTenths(tenths)}</th>
                <td>{count}</td>
                <td>{FATE_WORDS[fateOf(tenths, thresholds)]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
