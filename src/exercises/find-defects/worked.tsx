import type { WorkedProps } from '../kind.ts';
import { HARM_WORDS } from './dimension-words.ts';
import type { FindDefectsPub } from './publish.ts';
import type { FindDefectsSolution } from './solve.ts';

/** The worked answer, worst harm first, and what looked wrong and was right. */
export function FindDefectsWorked({ solution }: WorkedProps<FindDefectsPub, FindDefectsSolution>) {
  return (
    <div class="stack">
      <p>
        {solution.defects.length === 1
          ? 'One defect.'
          : `${String(solution.defects.length)} defects, worst harm first.`}
      </p>
      <ol>
        {solution.defects.map(({ place, value, was, dimension, severity, because }) => (
          <li>
            <strong>
              {place}: {value}
            </strong>{' '}
            ({dimension}; {HARM_WORDS[severity]}). {because}
            {was !== undefined && was !== value && ` Before it was spoiled: ${was}.`}
          </li>
        ))}
      </ol>
      {solution.decoys.length > 0 && (
        <>
          <p>Looks wrong, is right:</p>
          <ul>
            {solution.decoys.map(({ place, value, because }) => (
              <li>
                <strong>
                  {place}: {value}
                </strong>
                . {because}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
