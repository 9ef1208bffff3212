import { sayPercent } from '../../measures/proportion.ts';
import type { ReadFunnelPub } from './publish.ts';
import { PLACE_WORDS } from './words.ts';

/** The values of the chart, from the smallest unit to the largest. */
export function UnitTable({ pub, prefix }: { pub: ReadFunnelPub; prefix: string }) {
  return (
    <details>
      <summary>The same figures as a table</summary>
      <div class="scroller" role="region" aria-labelledby={`${prefix}-table`} tabIndex={0}>
        <table class="data-table">
          <caption id={`${prefix}-table`}>{pub.caption}: figures</caption>
          <thead>
            <tr>
              <th scope="col">Unit</th>
              <th scope="col">{pub.cases}</th>
              <th scope="col">{pub.events}</th>
              <th scope="col">Rate</th>
              <th scope="col">Where it stands</th>
            </tr>
          </thead>
          <tbody>
            {pub.units.map(({ id, name, cases, events, place }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td class="mono">{cases}</td>
                <td class="mono">{events}</td>
                <td class="mono">{sayPercent(events / cases, 1)}</td>
                <td>{PLACE_WORDS[place]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
