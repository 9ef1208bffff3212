import type { GalleryState } from '../kind.ts';
import { sixRules, threeRules } from './examples.ts';
import type { Rule, WriteRules, WriteRulesResponse } from './schema.ts';
import { modelWriteRules } from './score.ts';

const backwards: Rule = {
  severity: 'fatal',
  join: 'and',
  conditions: [{ field: 'discharged', op: 'before', other: 'admitted' }],
};

const costly: Rule = {
  severity: 'fatal',
  join: 'and',
  conditions: [{ field: 'nhs_number_status', op: 'is', value: '07' }],
};

const unfinished: Rule = {
  severity: 'warn',
  join: 'and',
  conditions: [
    { field: 'discharge_method', op: 'is', value: '4' },
    { field: '', op: 'is' },
  ],
};

const mixed: WriteRulesResponse = { rules: [backwards, costly] };

/** The states of write-rules worth looking at. */
export const writeRulesGallery: GalleryState<WriteRules, WriteRulesResponse>[] = [
  {
    name: 'ready',
    shows: 'No rules yet: the first rows to look at, and a button that adds a rule.',
    def: threeRules,
    seed: 1,
  },
  {
    name: 'working',
    shows: 'One whole rule and one that is not finished, with what each flags as it stands.',
    def: threeRules,
    seed: 1,
    response: { rules: [backwards, unfinished] },
  },
  {
    name: 'checked-none',
    shows: 'A rule that rejects only clean rows: nothing caught, and a question about who has such a record.',
    def: threeRules,
    seed: 1,
    response: { rules: [costly] },
    checks: 1,
  },
  {
    name: 'checked-first-rung',
    shows: 'How many are caught and at what cost; no marks on the rules and no table of truth.',
    def: threeRules,
    seed: 1,
    response: mixed,
    checks: 1,
  },
  {
    name: 'checked-second-rung',
    shows: 'Each rule marked, the 2×2 table, and three rows each that were wrongly flagged and missed.',
    def: threeRules,
    seed: 1,
    response: mixed,
    checks: 2,
  },
  {
    name: 'pass',
    shows: 'Every wrong row caught and no clean one rejected, with one rule that only warns.',
    def: threeRules,
    seed: 1,
    response: {
      rules: modelWriteRules(threeRules).rules.map((rule, index) =>
        index === 1 ? { ...rule, severity: 'warn' } : rule,
      ),
    },
    checks: 1,
  },
  {
    name: 'revealed',
    shows: 'The model rules as sentences with what each catches, beside the learner’s own.',
    def: threeRules,
    seed: 1,
    response: mixed,
    checks: 2,
    isRevealed: true,
  },
  {
    name: 'every-operator',
    shows: 'Six rules with every sort of operand: none, a value, a list, another field, and both.',
    def: sixRules,
    seed: 1,
    response: modelWriteRules(sixRules),
  },
];
