import type { Marking } from '../kind.ts';
import { explainWriteRules, tallyWriteRules } from './explain.ts';
import type { WriteRulesPub } from './publish.ts';
import type { WriteRules, WriteRulesResponse } from './schema.ts';
import { runRules } from './run.ts';
import type { RulesRun } from './run.ts';
import { writeRulesScorer } from './score.ts';
import { solveWriteRules } from './solve.ts';
import type { WriteRulesSolution } from './solve.ts';
import { WriteRulesWorked } from './worked.tsx';

/** The half of write-rules that marks, loaded once there is something to mark. */
export const writeRulesMarking: Marking<
  WriteRules,
  WriteRulesPub,
  WriteRulesResponse,
  WriteRulesSolution,
  RulesRun
> = {
  scorer: writeRulesScorer,
  explain: explainWriteRules,
  solve: solveWriteRules,
  tally: tallyWriteRules,
  // Rows are marked, not rules: what the last check found stays readable while the rules change.
  answerTo: () => undefined,
  live: ({ table, maxRules }, { rules }) => runRules(rules.slice(0, maxRules), table),
  Worked: WriteRulesWorked,
};
