import '../maker.ts';
import { defineKind } from '../kind.ts';
import type { Kind } from '../kind.ts';
import { writeRulesByHand } from './by-hand.ts';
import { writeRulesCases } from './cases.ts';
import { writeRulesGallery } from './gallery.ts';
import { writeRulesMachine } from './machine.ts';
import { emptyWriteRules, publishWriteRules, variesWriteRules } from './publish.ts';
import type { WriteRulesPub } from './publish.ts';
import { readWriteRulesResponse } from './response.ts';
import { sayRule } from './say-rule.ts';
import { writeRulesResponse, writeRulesSchema } from './schema.ts';
import type { WriteRules, WriteRulesResponse } from './schema.ts';
import { writeRulesScorer } from './score.ts';
import { WRITE_RULES_STARTER } from './starter.ts';
import { ruleTruth, makeWriteRules } from './truth.ts';

const SECONDS_TO_READ = 45;
const SECONDS_A_RULE = 55;

/** The whole kind with its types, for the tests of this kind. */
export const writeRulesKind: Kind<WriteRules, WriteRulesPub, WriteRulesResponse> = {
  name: 'write-rules',
  purpose: 'Build validation rules as sentences, and run them on hundreds of rows.',
  schema: writeRulesSchema,
  response: writeRulesResponse,
  scorer: writeRulesScorer,
  varies: variesWriteRules,
  make: makeWriteRules,
  publish: publishWriteRules,
  empty: emptyWriteRules,
  readResponse: readWriteRulesResponse,
  // The schema says it all: the recipe is tried, and the model's fields are looked up, while it is read.
  check: () => [],
  estimateSeconds: ({ model }) => SECONDS_TO_READ + SECONDS_A_RULE * model.length,
  searchText: ({ title, task }) => [title, task].join('\n'),
  keyStrings: (def) => {
    const { table, chaff, decoys } = ruleTruth(def, def.seed);
    return [
      def.explanation,
      ...def.model.map((rule) => sayRule(rule, table.columns)),
      ...[...chaff.values(), ...decoys.values()].map(({ because }) => because),
    ];
  },
  machine: writeRulesMachine,
  byHand: writeRulesByHand,
  cases: writeRulesCases,
  gallery: writeRulesGallery,
  starter: WRITE_RULES_STARTER,
};

/** Build validation rules as sentences, and run them on hundreds of rows. */
export const writeRules = defineKind(writeRulesKind);
