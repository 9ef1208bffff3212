import type { Case } from '../kind.ts';
import { sixRules, threeRules } from './examples.ts';
import type { Condition, Rule, WriteRules, WriteRulesResponse } from './schema.ts';

type RulesCase = Case<WriteRules, WriteRulesResponse>;

function rule(severity: Rule['severity'], join: Rule['join'], ...conditions: Condition[]): Rule {
  return { severity, join, conditions };
}

function written(
  id: string,
  does: string,
  rules: Rule[],
  expect: RulesCase['expect'],
  def: WriteRules = threeRules,
): RulesCase {
  return { id, does, def, seed: 1, response: { rules }, expect };
}

const EVERY: Condition[] = [
  { field: 'admitted', op: 'is-filled' },
  { field: 'admitted', op: 'is-blank' },
];
const BACKWARDS = rule('fatal', 'and', { field: 'discharged', op: 'before', other: 'admitted' });
const DIED_HOME = rule(
  'fatal',
  'and',
  { field: 'discharge_method', op: 'is', value: '4' },
  { field: 'discharge_destination', op: 'is-not', value: '79' },
);
const VERIFIED_BLANK = rule(
  'fatal',
  'and',
  { field: 'nhs_number_status', op: 'is', value: '01' },
  { field: 'nhs_number', op: 'is-blank' },
);
const ANY_BLANK = rule('fatal', 'and', { field: 'nhs_number', op: 'is-blank' });
const VERY_OLD = { field: 'dob', op: 'age-over', value: '100', other: 'admitted' } as const;

const NONE = { earned: 0, passed: false };

/**
 * Golden examples of scoring on 200 spells, 15 of them wrong: six discharges before the admission, five deaths sent
 * home, four verified numbers that are blank. Rejecting every blank number catches four of the fifteen and costs the
 * visitors from overseas; that is the best answer without thought, and the zero of the mark.
 */
export const writeRulesCases: RulesCase[] = [
  written('nothing', 'writes no rule', [], NONE),
  written('reject-all', 'rejects every row', [rule('fatal', 'or', ...EVERY)], NONE),
  written('query-all', 'queries every row', [rule('warn', 'or', ...EVERY)], NONE),
  written('blank-numbers', 'rejects every blank NHS number', [ANY_BLANK], NONE),
  written(
    'blank-discharges',
    'rejects every blank discharge',
    [rule('fatal', 'and', { field: 'discharged', op: 'is-blank' })],
    NONE,
  ),
  written('three-fatal', 'writes the three rules', [BACKWARDS, DIED_HOME, VERIFIED_BLANK], {
    earned: 100,
    passed: true,
  }),
  written(
    'three-warn',
    'writes the three rules as warnings',
    [BACKWARDS, DIED_HOME, VERIFIED_BLANK].map((entry) => ({ ...entry, severity: 'warn' as const })),
    { earned: 100, passed: true },
  ),
  written(
    'one-rule',
    'writes one rule with or',
    [
      rule(
        'fatal',
        'or',
        { field: 'discharged', op: 'before', other: 'admitted' },
        { field: 'admitted', op: 'is-blank' },
      ),
    ],
    { earned: 24, passed: false },
  ),
  written('two-of-three', 'writes two of the three', [BACKWARDS, DIED_HOME], { earned: 66, passed: false }),
  written(
    'rejects-a-visitor',
    'rejects blank numbers beside two good rules',
    [BACKWARDS, DIED_HOME, ANY_BLANK],
    { earned: 72, passed: false },
  ),
  written(
    'queries-the-old',
    'queries a woman of 104 beside the three',
    [BACKWARDS, DIED_HOME, VERIFIED_BLANK, rule('warn', 'and', VERY_OLD)],
    { earned: 99, passed: true },
  ),
  written(
    'rejects-the-old',
    'rejects a woman of 104 beside the three',
    [BACKWARDS, DIED_HOME, VERIFIED_BLANK, rule('fatal', 'and', VERY_OLD)],
    { earned: 73, passed: false },
  ),
  written(
    'unfinished',
    'leaves one rule without its value',
    [BACKWARDS, rule('fatal', 'and', { field: 'dob', op: 'is' })],
    { earned: 24, passed: false },
  ),
  written(
    'unknown-field',
    'names a field that is not there',
    [rule('fatal', 'and', { field: 'shoe_size', op: 'is-filled' })],
    NONE,
  ),
  written(
    'six-model',
    'writes six rules of six kinds',
    sixRules.model,
    { earned: 100, passed: true },
    sixRules,
  ),
];
