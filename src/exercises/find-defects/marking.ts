import type { Marking } from '../kind.ts';
import { explainFindDefects, tallyFindDefects } from './explain.ts';
import { cellId } from './place.ts';
import type { FindDefectsPub } from './publish.ts';
import type { FindDefects, FindDefectsResponse } from './schema.ts';
import { findDefectsScorer } from './score.ts';
import { solveFindDefects } from './solve.ts';
import type { FindDefectsSolution } from './solve.ts';
import { FindDefectsWorked } from './worked.tsx';

/** The half of find-defects that marks, loaded once there is something to mark. */
export const findDefectsMarking: Marking<
  FindDefects,
  FindDefectsPub,
  FindDefectsResponse,
  FindDefectsSolution
> = {
  scorer: findDefectsScorer,
  explain: explainFindDefects,
  solve: solveFindDefects,
  tally: tallyFindDefects,
  answerTo: ({ flags }, part) =>
    flags.find(({ row, column }) => cellId(row, column) === part)?.dimension ?? '',
  Worked: FindDefectsWorked,
};
