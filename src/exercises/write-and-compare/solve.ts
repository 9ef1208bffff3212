import { isWritten } from './publish.ts';
import type { RubricLine, WriteAndCompare, WriteAndCompareResponse } from './schema.ts';

/** What stands beside a learner's text, and what the worked answer shows. */
export interface WriteAndCompareSolution {
  model: string;
  lines: RubricLine[];
}

/** The model answer and the rubric. */
export function solveWriteAndCompare({ model, rubric }: WriteAndCompare): WriteAndCompareSolution {
  return { model, lines: rubric };
}

/** The same beside a text that was checked; nothing beside an empty box, so that nobody reads before they write. */
export function compareWriteAndCompare(
  def: WriteAndCompare,
  _seed: number,
  checked: WriteAndCompareResponse,
): WriteAndCompareSolution | undefined {
  return isWritten(checked) ? solveWriteAndCompare(def) : undefined;
}
