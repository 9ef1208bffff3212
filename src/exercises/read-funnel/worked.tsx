import type { WorkedProps } from '../kind.ts';
import type { ReadFunnelPub } from './publish.ts';
import type { ReadFunnelSolution } from './solve.ts';

/** Every unit outside the limits with what it truly is, what misleads inside them, and the first check. */
export function ReadFunnelWorked({ solution }: WorkedProps<ReadFunnelPub, ReadFunnelSolution>) {
  const { outside, misleading, check } = solution;
  return (
    <div class="stack">
      <p>Outside the limits, with what each truly is:</p>
      <ol>
        {outside.map(({ id, says, place, differs, because }) => (
          <li key={id}>
            <strong>{says}</strong>, {place}. {differs ? 'Truly different.' : 'Luck.'} {because}
          </li>
        ))}
      </ol>
      {misleading.length > 0 && (
        <>
          <p>Looks extreme and is within the limits:</p>
          <ul>
            {misleading.map(({ id, says, because }) => (
              <li key={id}>
                <strong>{says}</strong>. {because}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <strong>First:</strong> {check}
      </p>
      <p>
        The truth was made and nobody can see it on a chart. An honest probability loses a little and passes.
      </p>
    </div>
  );
}
