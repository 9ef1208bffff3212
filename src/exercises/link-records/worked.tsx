import type { WorkedProps } from '../kind.ts';
import { sayTenths } from './fields.ts';
import type { LinkRecordsPub } from './publish.ts';
import { sayCounts } from './say-counts.ts';
import type { LinkRecordsSolution } from './solve.ts';

/** Each pair with the decision its records allow, and the cheapest thresholds with what they cannot do. */
export function LinkRecordsWorked({
  solution: { pairs, file },
}: WorkedProps<LinkRecordsPub, LinkRecordsSolution>) {
  return (
    <div class="stack">
      {pairs.length > 0 && (
        <ul>
          {pairs.map(({ id, number, decision, because }) => (
            <li key={id}>
              <strong>Pair {number}.</strong> {decision}. {because}
            </li>
          ))}
        </ul>
      )}
      {file && (
        <>
          <p>
            Merge at or above {file.merge}, send to a person at or above {file.send}: {sayCounts(file.counts)}
            . It costs {file.cost} points. The cheapest answer without thought costs {file.lazy}.
          </p>
          {file.mixed.length > 0 && (
            <>
              <p>No threshold can part these, because their scores are equal:</p>
              <ul>
                {file.mixed.map(({ tenths, same, different }) => (
                  <li key={tenths}>
                    At {sayTenths(tenths)}: {same} of one person, {different} of two.
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </div>
  );
}
