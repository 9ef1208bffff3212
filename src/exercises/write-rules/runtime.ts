import { defineRuntime } from '../kind.ts';
import { writeRulesMachine } from './machine.ts';
import { emptyWriteRules, missingWriteRules, publishWriteRules, variesWriteRules } from './publish.ts';
import type { WriteRulesPub } from './publish.ts';
import { readWriteRulesResponse } from './response.ts';
import type { RulesRun } from './run.ts';
import type { WriteRules, WriteRulesResponse } from './schema.ts';
import type { WriteRulesSolution } from './solve.ts';
import { WriteRulesView } from './view.tsx';

/** The half of write-rules that the browser loads when an exercise comes near. */
export default defineRuntime<WriteRules, WriteRulesPub, WriteRulesResponse, WriteRulesSolution, RulesRun>({
  name: 'write-rules',
  varies: variesWriteRules,
  prepare: async (def, seed) => {
    if (def.made?.seed !== seed) await import('../maker.ts');
  },
  publish: publishWriteRules,
  empty: emptyWriteRules,
  missing: missingWriteRules,
  readResponse: readWriteRulesResponse,
  machine: writeRulesMachine,
  View: WriteRulesView,
  marking: async () => (await import('./marking.ts')).writeRulesMarking,
});
