import type { ReadSpcPub } from './publish.ts';
import { sayLine, sayValue } from './words.ts';
import { LINE_CLASSES } from './xmr-chart.tsx';

/** What each line of the chart is, drawn as it is drawn there, with its figures: of the last phase where there are two. */
export function Legend({ pub }: { pub: ReadSpcPub }) {
  const limits = pub.phases.at(-1)?.limits;
  if (!limits) return null;
  const both = (low: number, high: number): string =>
    `${low.toFixed(pub.decimals + 1)} and ${sayLine(high, pub)}`;
  const lines = [
    { kind: 'limit', says: `Limits: ${both(limits.lower, limits.upper)}` },
    { kind: 'near', says: `Near limits: ${both(limits.nearLower, limits.nearUpper)}` },
    { kind: 'mean', says: `Mean: ${sayLine(limits.mean, pub)}` },
    ...(pub.target === undefined
      ? []
      : [{ kind: 'target', says: `Target: ${sayValue(pub.target, pub)}` } as const]),
  ] as const;
  return (
    <ul class="rs-legend">
      {lines.map(({ kind, says }) => (
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
