import type { ViewProps } from '../kind.ts';
import type { TuneThresholdLive } from './live.ts';
import type { TuneThresholdPub } from './publish.ts';
import { sayAmount } from './say-goal.ts';

interface EffectProps {
  pub: TuneThresholdPub;
  live: TuneThresholdLive | undefined;
  marks: ViewProps<unknown, unknown, unknown>['marks'];
  prefix: string;
}

/** How many real entries the last check found in each row: tiers from the first, then none. Absent before it. */
function countReal(rows: number, marks: EffectProps['marks']): number[] | undefined {
  const states = [...(marks ?? [])].flatMap(([id, state]) => (id.startsWith('real-') ? [state] : []));
  if (states.length === 0) return undefined;
  const names = ['right', 'partial'].slice(0, rows - 1).concat('missed');
  return names.map((name) => states.filter((state) => state === name).length);
}

/** What the thresholds do as they stand; what of it is real, once this setting was checked. */
export function EffectTable({ pub, live, marks, prefix }: EffectProps) {
  const fates = [...pub.tiers.map(({ fate }) => fate), pub.rest];
  const real = countReal(fates.length, marks);
  const id = `${prefix}-effect`;
  const say = (value: number | undefined): string => (value === undefined ? '–' : sayAmount(value));
  return (
    <>
      <div class="scroller" role="region" tabIndex={0} aria-labelledby={`${prefix}-title ${id}`}>
        <table class="data-table tt-effect">
          <caption id={id}>What this setting does</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">In the log</th>
              <th scope="col">Real</th>
              <th scope="col">False</th>
              <th scope="col">A day</th>
              <th scope="col">Minutes a day</th>
            </tr>
          </thead>
          <tbody>
            {fates.map((fate, row) => {
              const entries = live?.rows[row]?.entries;
              const found = real?.[row];
              return (
                <tr key={fate}>
                  <th scope="row">{fate}</th>
                  <td>{say(entries)}</td>
                  <td>{found ?? '?'}</td>
                  <td>{found === undefined || entries === undefined ? '?' : entries - found}</td>
                  <td>{say(live?.rows[row]?.aDay)}</td>
                  <td>{say(live?.rows[row]?.minutes)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p class="figure-line">
        {live
          ? `${sayAmount(live.minutes)} minutes a day in all. `
          : 'Move a threshold to see what it does. '}
        {real
          ? 'Real and false are those of the setting you checked.'
          : 'What is real (?) shows here from your second check of a setting on.'}
      </p>
    </>
  );
}
