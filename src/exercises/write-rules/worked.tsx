import type { WorkedProps } from '../kind.ts';
import type { WriteRulesPub } from './publish.ts';
import type { WriteRulesSolution } from './solve.ts';

/** The model rules with what each catches, and the rows that no rule may reject. */
export function WriteRulesWorked({ solution }: WorkedProps<WriteRulesPub, WriteRulesSolution>) {
  return (
    <div class="stack">
      <p>One set of rules that catches every wrong row and no clean one:</p>
      <ol>
        {solution.rules.map(({ says, caught }) => (
          <li>
            {says}. Catches {caught}.
          </li>
        ))}
      </ol>
      {solution.decoys.length > 0 && (
        <>
          <p>Looks wrong, is right:</p>
          <ul>
            {solution.decoys.map(({ row, more, because }) => (
              <li>
                <strong>{row}</strong>
                {more > 0 && ` and ${String(more)} more`}. {because}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
