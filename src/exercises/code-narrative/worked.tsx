import type { WorkedProps } from '../kind.ts';
import type { CodeNarrativePub } from './publish.ts';
import type { CodeNarrativeSolution } from './solve.ts';

/** The worked answer in the order of the letter, and what looks codable and is not. */
export function CodeNarrativeWorked({ solution }: WorkedProps<CodeNarrativePub, CodeNarrativeSolution>) {
  return (
    <div class="stack">
      <p>{String(solution.phrases.length)} phrases to code.</p>
      <ul>
        {solution.phrases.map(({ sentence, words, coded, because, panel }) => (
          <li>
            Sentence {sentence}, “{words}”: <strong>{coded}</strong>. {because}
            {panel !== undefined && ` ${panel}`}
          </li>
        ))}
      </ul>
      {solution.decoys.length > 0 && (
        <>
          <p>Not to be coded:</p>
          <ul>
            {solution.decoys.map(({ sentence, words, because }) => (
              <li>
                Sentence {sentence}, “{words}”. {because}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
