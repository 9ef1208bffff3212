import type { WorkedProps } from '../kind.ts';
import type { ReadSpcPub } from './publish.ts';
import type { ReadSpcSolution } from './solve.ts';
import { ASSURANCE_WORDS, VARIATION_WORDS } from './words.ts';

/** The worked answer: what each rule catches, what only looks special, the icons, and what to do. */
export function ReadSpcWorked({ solution }: WorkedProps<ReadSpcPub, ReadSpcSolution>) {
  const { signals, decoys, variation, assurance, action } = solution;
  return (
    <div class="stack">
      {signals.length === 0 ? (
        <p>No rule catches a point: chance alone.</p>
      ) : (
        <ul>
          {signals.map(({ say }) => (
            <li key={say}>{say}.</li>
          ))}
        </ul>
      )}
      {decoys.length > 0 && (
        <>
          <p>Looks special, is not:</p>
          <ul>
            {decoys.map((because) => (
              <li key={because}>{because.replace(/ In R\d+:/, ' Here:')}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <strong>Variation:</strong> {VARIATION_WORDS[variation]}.
        {assurance && (
          <>
            {' '}
            <strong>Assurance:</strong> {ASSURANCE_WORDS[assurance]}.
          </>
        )}
      </p>
      {action && (
        <p>
          <strong>What to do:</strong> {action.say} {action.because}
        </p>
      )}
    </div>
  );
}
