import { defineRuntime } from '../kind.ts';
import { explainWriteRules, tallyWriteRules } from './explain.ts';
import { writeRulesMachine } from './machine.ts';
import { emptyWriteRules, missingWriteRules, publishWriteRules, variesWriteRules } from './publish.ts';
import { readWriteRulesResponse } from './response.ts';
import { writeRulesScorer } from './score.ts';
import { solveWriteRules } from './solve.ts';
import { WriteRulesView, WriteRulesWorked } from './view.tsx';

/** The half of write-rules that the browser loads. */
export default defineRuntime({
  name: 'write-rules',
  scorer: writeRulesScorer,
  varies: variesWriteRules,
  publish: publishWriteRules,
  empty: emptyWriteRules,
  missing: missingWriteRules,
  explain: explainWriteRules,
  solve: solveWriteRules,
  readResponse: readWriteRulesResponse,
  tally: tallyWriteRules,
  machine: writeRulesMachine,
  View: WriteRulesView,
  Worked: WriteRulesWorked,
});
