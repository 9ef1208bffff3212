import type { WorkedProps } from '../kind.ts';
import type { SignAccountPub } from './publish.ts';
import type { SignAccountSolution } from './solve.ts';

/** Every claim with the decision it deserves, the reason, and why. */
export function SignAccountWorked({ solution }: WorkedProps<SignAccountPub, SignAccountSolution>) {
  return (
    <ol>
      {solution.claims.map(({ id, label, worked, because }) => (
        <li key={id}>
          <strong>{label}:</strong> {worked} {because}
        </li>
      ))}
    </ol>
  );
}
