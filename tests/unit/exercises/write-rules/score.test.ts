import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sixRules, threeRules } from '../../../../src/exercises/write-rules/examples.ts';
import { writeRulesKind } from '../../../../src/exercises/write-rules/index.ts';
import { applyWriteRulesEdit } from '../../../../src/exercises/write-rules/machine.ts';
import type { WriteRulesEdit } from '../../../../src/exercises/write-rules/machine.ts';
import {
  MOST_CONDITIONS,
  MOST_RULES,
  OPERATOR_NAMES,
} from '../../../../src/exercises/write-rules/operators.ts';
import type { Condition, Rule, WriteRulesResponse } from '../../../../src/exercises/write-rules/schema.ts';
import { modelWriteRules, scoreWriteRules } from '../../../../src/exercises/write-rules/score.ts';
import { recipeOf, ruleTruth } from '../../../../src/exercises/write-rules/truth.ts';
import {
  expectCasesToHold,
  expectMachineToWalk,
  expectModelAndLazyToHold,
  expectReaderToAgree,
  expectScoreToBeTotal,
} from '../kind-proofs.ts';
import { runs } from '../../../runs.ts';

const [backwards, diedHome, verifiedBlank] = threeRules.model as [Rule, Rule, Rule];
const everyVisitor: Rule = {
  severity: 'warn',
  join: 'and',
  conditions: [{ field: 'nhs_number_status', op: 'is', value: '07' }],
};

function scored(rules: Rule[]) {
  const verdict = scoreWriteRules(threeRules, 1, { rules });
  return { ...verdict, is: Object.fromEntries(verdict.figures.map(({ name, value }) => [name, value])) };
}

const field = fc.constantFrom('', 'dob', 'admitted', 'discharged', 'nhs_number', 'constructor', 'elsewhere');
const condition: fc.Arbitrary<Condition> = fc.record(
  {
    field,
    op: fc.constantFrom(...OPERATOR_NAMES),
    value: fc.constantFrom('', '4', '1900-01-01', '28', '((', 'x'),
    other: field,
  },
  { requiredKeys: ['field', 'op'] },
);
const rule: fc.Arbitrary<Rule> = fc.record({
  severity: fc.constantFrom('fatal' as const, 'warn' as const),
  join: fc.constantFrom('and' as const, 'or' as const),
  conditions: fc.array(condition, { maxLength: 3 }),
});

test('marks every golden case as its author worked it out', () => expectCasesToHold(writeRulesKind));

test('gives the model 100 and every lazy answer 0 at every seed tried', () =>
  expectModelAndLazyToHold(writeRulesKind));

test('gives a verdict for any response', () => {
  expectScoreToBeTotal(writeRulesKind, () => fc.record({ rules: fc.array(rule, { maxLength: 4 }) }));
});

test('reads a response exactly as the schema does', () => {
  const odd = fc.constantFrom<unknown>(
    null,
    undefined,
    1,
    '',
    'dob',
    'Dob',
    '__proto__',
    'x'.repeat(121),
    'x'.repeat(41),
    [],
  );
  const spoiledCondition = fc.oneof(
    condition,
    fc.record({ field: odd, op: fc.constantFrom<unknown>('is', 'isnt', null) }),
    fc.record({ field, op: fc.constant('is'), value: odd, other: odd }),
    fc.record({ field, op: fc.constant('is'), more: odd }),
    odd,
  );
  const spoiledRule = fc.oneof(
    rule,
    fc.record({
      severity: fc.constantFrom<unknown>('fatal', 'warn', 'info', undefined),
      join: fc.constantFrom<unknown>('and', 'or', 'xor', undefined),
      conditions: fc.oneof(fc.array(spoiledCondition, { maxLength: 2 }), odd),
    }),
    fc.record({
      severity: fc.constant('fatal'),
      join: fc.constant('and'),
      conditions: fc.constant([]),
      more: odd,
    }),
    odd,
  );
  expectReaderToAgree(
    writeRulesKind,
    fc.oneof(
      fc.record({ rules: fc.array(spoiledRule, { maxLength: 3 }) }),
      fc.record({ rules: fc.array(rule, { maxLength: 3 }) }),
      fc.record({ rules: odd }),
      fc.record({ rules: fc.constant([]), more: odd }),
      odd,
    ),
  );
});

test('refuses more rules or conditions than anybody may write', () => {
  const many = (rules: number, conditions: number): WriteRulesResponse => ({
    rules: Array.from({ length: rules }, () => ({
      ...backwards,
      conditions: Array.from({ length: conditions }, () => ({ field: 'dob', op: 'is-blank' as const })),
    })),
  });
  expect(writeRulesKind.readResponse(many(MOST_RULES, MOST_CONDITIONS))).toBeDefined();
  expect(writeRulesKind.readResponse(many(MOST_RULES + 1, 1))).toBeUndefined();
  expect(writeRulesKind.readResponse(many(1, MOST_CONDITIONS + 1))).toBeUndefined();
});

test('gives figures that follow from the counts', () => {
  const { is } = scored([backwards, everyVisitor]);
  expect(is).toMatchObject({ caught: 6, chaff: 15, rows: 200, 'rejected-clean': 0, recall: 0.4 });
  const queried = is['queried-clean'] ?? 0;
  expect(queried).toBeGreaterThan(3);
  expect(is['precision']).toBeCloseTo(6 / (6 + queried), 12);
  const falseRate = queried / 185;
  expect(is['ppv']).toBeCloseTo((0.4 * 0.005) / (0.4 * 0.005 + falseRate * 0.995), 12);
});

test('takes off each clean row that is queried, and five times as much for each rejected', () => {
  const queried = scored([backwards, diedHome, verifiedBlank, everyVisitor]);
  const share = (queried.is['queried-clean'] ?? 0) / 185;
  expect(queried.raw).toBeCloseTo(1 - share, 12);
  const rejected = scored([backwards, diedHome, verifiedBlank, { ...everyVisitor, severity: 'fatal' }]);
  expect(rejected.raw).toBeCloseTo(1 - 5 * share, 12);
});

test('passes no set of rules that rejects one clean row', () => {
  const oldest: Rule = {
    ...backwards,
    conditions: [{ field: 'dob', op: 'age-over', value: '100', other: 'admitted' }],
  };
  const one = scored([backwards, diedHome, verifiedBlank, oldest]);
  expect(one.is['rejected-clean']).toBe(1);
  expect(one).toMatchObject({ passed: false, raw: 0.79 });
  const warned = scored([backwards, diedHome, verifiedBlank, { ...oldest, severity: 'warn' }]);
  expect(warned.passed).toBe(true);
});

test('passes no set of rules that queries everything', () => {
  const every: Rule = { severity: 'warn', join: 'and', conditions: [{ field: 'admitted', op: 'is-filled' }] };
  expect(scored([every])).toMatchObject({ raw: 0, passed: false });
});

test('marks each rule, each planted rule and each row that is singled out', () => {
  const wrong: Rule = { ...everyVisitor, severity: 'fatal' };
  const idle: Rule = { ...backwards, conditions: [{ field: 'sex', op: 'is', value: '7' }] };
  const unfinished: Rule = { ...backwards, conditions: [{ field: '', op: 'is' }] };
  const half: Rule = {
    ...backwards,
    join: 'or',
    conditions: [...backwards.conditions, ...everyVisitor.conditions],
  };
  const { parts, findings } = scored([backwards, wrong, idle, unfinished, half]);
  const stateOf = (id: string) => parts.find((part) => part.id === id)?.state;
  expect(['rule-1', 'rule-2', 'rule-3', 'rule-4', 'rule-5'].map(stateOf)).toEqual([
    'right',
    'wrong',
    'wrong',
    'unanswered',
    'partial',
  ]);
  expect(['discharge-before-admission', 'died-but-sent-home'].map(stateOf)).toEqual(['right', 'missed']);
  expect(findings.slice(0, 5).map(({ code }) => code)).toEqual([
    'rule-clean',
    'rule-costs',
    'rule-flags-nothing',
    'rule-unfinished',
    'rule-costs',
  ]);
  const { chaff, table } = ruleTruth(threeRules, 1);
  const rowsIn = (state: string) =>
    parts.filter((part) => part.id.startsWith('R') && part.state === state).length;
  expect(rowsIn('right') + rowsIn('missed')).toBe(chaff.size);
  expect(rowsIn('wrong')).toBe(
    table.rowIds.filter((_, row) => table.values['nhs_number_status']?.[row] === '07').length,
  );
});

test('ignores rules beyond what the definition allows', () => {
  const def = { ...threeRules, maxRules: 1 };
  expect(scoreWriteRules(def, 1, { rules: [backwards, diedHome] }).raw).toBe(scored([backwards]).raw);
});

test('never scores more for flagging a clean row as well', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.array(rule, { maxLength: 2 }), fc.nat(199), (seed, rules, row) => {
      const { table, chaff } = ruleTruth(threeRules, seed);
      if (chaff.has(row)) return;
      const admitted = table.values['admitted']?.[row] ?? '';
      const alone = table.values['admitted']?.filter((value) => value === admitted).length === 1;
      if (!alone) return;
      const more: Rule = {
        severity: 'fatal',
        join: 'and',
        conditions: [{ field: 'admitted', op: 'is', value: admitted }],
      };
      const before = scoreWriteRules(threeRules, seed, { rules }).raw;
      expect(scoreWriteRules(threeRules, seed, { rules: [...rules, more] }).raw).toBeLessThanOrEqual(before);
    }),
    runs,
  );
});

test('takes the first version from the seed of the data, and others from their own', () => {
  expect([recipeOf(threeRules, 1).seed, recipeOf(threeRules, 2).seed]).toEqual([7, 2]);
  expect(ruleTruth(sixRules, 1).planted.map(({ rule: name }) => name)).toEqual(
    sixRules.defects.map(({ rule: name }) => name),
  );
});

test('gives no marks, and no throw, where the recipe cannot be made', () => {
  const broken = { ...threeRules, data: { ...threeRules.data, template: 'no-such-template' } };
  expect(scoreWriteRules(broken, 1, modelWriteRules(broken))).toMatchObject({ raw: 0, passed: false });
});

test('walks from the first rule to a pass', () => {
  const edits: WriteRulesEdit[] = [
    { type: 'rule.add' },
    { type: 'rule.edit', rule: 0, change: { severity: 'fatal' } },
    { type: 'condition.edit', rule: 0, condition: 0, change: { field: 'discharged', op: 'before' } },
    { type: 'condition.edit', rule: 0, condition: 0, change: { other: 'admitted' } },
  ];
  expectMachineToWalk(writeRulesKind, threeRules, edits, { rules: [backwards] });
});

test('adds, edits and removes rules and conditions, and keeps nothing that is empty', () => {
  const run = (...edits: WriteRulesEdit[]) =>
    edits.reduce<WriteRulesResponse>(applyWriteRulesEdit, { rules: [] });
  const added = run(
    { type: 'rule.add' },
    { type: 'condition.add', rule: 0 },
    { type: 'rule.edit', rule: 0, change: { join: 'or' } },
  );
  const blank = { field: '', op: 'is' };
  expect(added).toEqual({ rules: [{ severity: 'warn', join: 'or', conditions: [blank, blank] }] });
  const typed = applyWriteRulesEdit(added, {
    type: 'condition.edit',
    rule: 0,
    condition: 1,
    change: { value: '4', other: 'dob' },
  });
  const cleared = applyWriteRulesEdit(typed, {
    type: 'condition.edit',
    rule: 0,
    condition: 1,
    change: { value: '', other: '' },
  });
  expect(Object.keys(cleared.rules[0]?.conditions[1] ?? {})).toEqual(['field', 'op']);
  expect(
    applyWriteRulesEdit(typed, { type: 'condition.remove', rule: 0, condition: 0 }).rules[0]?.conditions,
  ).toEqual([{ ...blank, value: '4', other: 'dob' }]);
  expect(applyWriteRulesEdit(typed, { type: 'rule.remove', rule: 0 })).toEqual({ rules: [] });
  expect(applyWriteRulesEdit(typed, { type: 'condition.add', rule: 3 })).toEqual(typed);
});

test('adds no rule or condition beyond the most', () => {
  const adding = (count: number, edit: WriteRulesEdit, start: WriteRulesResponse) =>
    Array.from({ length: count }, () => edit).reduce(applyWriteRulesEdit, start);
  expect(adding(20, { type: 'rule.add' }, { rules: [] }).rules).toHaveLength(MOST_RULES);
  const full = adding(20, { type: 'condition.add', rule: 0 }, { rules: [backwards] });
  expect(full.rules[0]?.conditions).toHaveLength(MOST_CONDITIONS);
});
