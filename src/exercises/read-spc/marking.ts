import type { Marking } from '../kind.ts';
import { explainReadSpc, tallyReadSpc } from './explain.ts';
import type { ReadSpcPub } from './publish.ts';
import type { ReadSpc, ReadSpcResponse } from './schema.ts';
import { readSpcScorer } from './score.ts';
import { solveReadSpc } from './solve.ts';
import type { ReadSpcSolution } from './solve.ts';
import { ReadSpcWorked } from './worked.tsx';

function answerTo(response: ReadSpcResponse, part: string): unknown {
  const { points, isQuiet, variation, assurance, action } = response;
  const choices: Readonly<Record<string, unknown>> = { quiet: isQuiet, variation, assurance, action };
  return Object.hasOwn(choices, part) ? (choices[part] ?? '') : points.includes(part);
}

/** The half of read-spc that marks, loaded once there is something to mark. */
export const readSpcMarking: Marking<ReadSpc, ReadSpcPub, ReadSpcResponse, ReadSpcSolution> = {
  scorer: readSpcScorer,
  explain: explainReadSpc,
  solve: solveReadSpc,
  tally: tallyReadSpc,
  answerTo,
  Worked: ReadSpcWorked,
};
