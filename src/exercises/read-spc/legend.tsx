import type { ReadSpcPub } from './publish.ts';
import { LINE_CLASSES } from './xmr-chart.tsx';

/** What each line of the chart is, drawn as it is drawn there, with its figures. */
export function Legend({ pub }: { pub: ReadSpcPub }) {
  return (
    <ul class="rs-legend">
      {pub.legend.map(({ kind, says }) => (
        <li key={kind}>
          <svg width="34" height="12" aria-hidden="true">
            <path class={LINE_CLASSES[kind]} d="M0 6H34" />
          </svg>{' '}
          {says}
        </li>
      ))}
      <li>
        <svg width="34" height="14" aria-hidden="true">
          <rect class="rs-baseline" width="34" height="14" />
        </svg>{' '}
        Months that set the limits
      </li>
    </ul>
  );
}
