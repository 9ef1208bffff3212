import { defineRuntime } from '../kind.ts';
import { explainFindDefects, tallyFindDefects } from './explain.ts';
import { findDefectsMachine } from './machine.ts';
import { emptyFindDefects, missingFindDefects, publishFindDefects, variesFindDefects } from './publish.ts';
import { readFindDefectsResponse } from './response.ts';
import { findDefectsScorer } from './score.ts';
import { solveFindDefects } from './solve.ts';
import { FindDefectsView, FindDefectsWorked } from './view.tsx';

/** The half of find-defects that the browser loads. */
export default defineRuntime({
  name: 'find-defects',
  scorer: findDefectsScorer,
  varies: variesFindDefects,
  publish: publishFindDefects,
  empty: emptyFindDefects,
  missing: missingFindDefects,
  explain: explainFindDefects,
  solve: solveFindDefects,
  readResponse: readFindDefectsResponse,
  tally: tallyFindDefects,
  machine: findDefectsMachine,
  View: FindDefectsView,
  Worked: FindDefectsWorked,
});
