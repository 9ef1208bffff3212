import type { WorkedProps } from '../kind.ts';
import type { CompleteWorksheetPub } from './publish.ts';
import type { CompleteWorksheetSolution } from './solve.ts';

/** Every figure with its working and the rule behind it. */
export function CompleteWorksheetWorked({
  solution,
}: WorkedProps<CompleteWorksheetPub, CompleteWorksheetSolution>) {
  return (
    <ol class="stack">
      {solution.figures.map(({ key, label, working, because }) => (
        <li key={key}>
          <strong>{label}</strong>: <span class="mono">{working}</span>
          <br />
          {because}
        </li>
      ))}
    </ol>
  );
}
