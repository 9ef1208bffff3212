import type { WorkedProps } from '../kind.ts';
import type { WriteAndComparePub } from './publish.ts';
import type { WriteAndCompareSolution } from './solve.ts';
import { paragraphsOf } from './words.ts';

/** The model answer, and what each line of the rubric is for. */
export function WriteAndCompareWorked({
  solution,
}: WorkedProps<WriteAndComparePub, WriteAndCompareSolution>) {
  return (
    <div class="stack">
      <p>
        <strong>One way to write it</strong>
      </p>
      <blockquote>
        {paragraphsOf(solution.model).map((text) => (
          <p>{text}</p>
        ))}
      </blockquote>
      <p>
        <strong>What it was to do</strong>
      </p>
      <ul>
        {solution.lines.map(({ id, say, because }) => (
          <li key={id}>
            {say}. {because}
          </li>
        ))}
      </ul>
    </div>
  );
}
