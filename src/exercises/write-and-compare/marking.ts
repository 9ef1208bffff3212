import type { Marking } from '../kind.ts';
import { explainWriteAndCompare, tallyWriteAndCompare } from './explain.ts';
import type { WriteAndComparePub } from './publish.ts';
import type { WriteAndCompare, WriteAndCompareResponse } from './schema.ts';
import { ownMarkOf, writeAndCompareScorer } from './score.ts';
import { compareWriteAndCompare, solveWriteAndCompare } from './solve.ts';
import type { WriteAndCompareSolution } from './solve.ts';
import { WriteAndCompareWorked } from './worked.tsx';

/** The half of write-and-compare that holds the rubric and the model answer, loaded once there is a text. */
export const writeAndCompareMarking: Marking<
  WriteAndCompare,
  WriteAndComparePub,
  WriteAndCompareResponse,
  WriteAndCompareSolution
> = {
  scorer: writeAndCompareScorer,
  explain: explainWriteAndCompare,
  solve: solveWriteAndCompare,
  compare: compareWriteAndCompare,
  tally: tallyWriteAndCompare,
  answerTo: (response, part) => (part === 'text' ? response.text : ownMarkOf(response, part)),
  Worked: WriteAndCompareWorked,
};
