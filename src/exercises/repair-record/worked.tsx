import type { WorkedProps } from '../kind.ts';
import type { RepairRecordPub } from './publish.ts';
import type { RepairRecordSolution } from './solve.ts';

/** Every entry with what it was, what is agreed, the words that settle it, and why. */
export function RepairRecordWorked({ solution }: WorkedProps<RepairRecordPub, RepairRecordSolution>) {
  return (
    <ul>
      {solution.fields.map(({ id, label, was, agreed, because }) => (
        <li key={id}>
          <strong>{label}:</strong> {was} → {agreed}. {because}
        </li>
      ))}
    </ul>
  );
}
