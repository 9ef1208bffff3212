import { expect, test } from 'vitest';
import type { Table } from '../../../../src/kernel/table.ts';
import { readTypedDate } from '../../../../src/exercises/write-rules/holds.ts';
import { OPERATOR_NAMES, operatorNamed } from '../../../../src/exercises/write-rules/operators.ts';
import type { OperatorName } from '../../../../src/exercises/write-rules/operators.ts';
import { canRun, isComplete } from '../../../../src/exercises/write-rules/complete.ts';
import { rowsFlagged, runRules } from '../../../../src/exercises/write-rules/run.ts';
import { sayCondition, sayRule } from '../../../../src/exercises/write-rules/say-rule.ts';
import type { Condition, Rule } from '../../../../src/exercises/write-rules/schema.ts';

/** One row whose cells are a and b. */
function tableOf(a: string, b = ''): Table {
  return {
    columns: [
      { name: 'a', label: 'Field A', show: 'data' },
      { name: 'b', label: 'Field B', show: 'data' },
    ],
    rowIds: ['R01'],
    values: { a: [a], b: [b] },
  };
}

function rule(...conditions: Condition[]): Rule {
  return { severity: 'fatal', join: 'and', conditions };
}

/** Whether `a op value` holds. */
function holds(a: string, op: OperatorName, value?: string): boolean {
  return (
    rowsFlagged(rule({ field: 'a', op, ...(value === undefined ? {} : { value }) }), tableOf(a)).length > 0
  );
}

/** Whether `a op b` holds, with a value where the operator takes both. */
function holdsBeside(a: string, op: OperatorName, b: string, value?: string): boolean {
  const condition = { field: 'a', op, other: 'b', ...(value === undefined ? {} : { value }) };
  return rowsFlagged(rule(condition), tableOf(a, b)).length > 0;
}

test('tells blank from filled, spaces being blank', () => {
  expect([holds('', 'is-blank'), holds(' ', 'is-blank'), holds('0', 'is-blank')]).toEqual([
    true,
    true,
    false,
  ]);
  expect([holds('', 'is-filled'), holds(' ', 'is-filled'), holds('0', 'is-filled')]).toEqual([
    false,
    false,
    true,
  ]);
});

test('holds nothing of a blank cell but that it is blank', () => {
  const ofBlank = OPERATOR_NAMES.filter((op) => holds('', op, '2') || holdsBeside('', op, '2026-01-01', '2'));
  expect(ofBlank).toEqual(['is-blank']);
  const comparing = OPERATOR_NAMES.filter((op) =>
    ['other', 'either', 'both'].includes(operatorNamed(op).needs),
  );
  expect(comparing.filter((op) => holdsBeside('2026-01-01', op, '', '2'))).toEqual([]);
});

test('compares codes without regard to capitals and spaces', () => {
  expect([
    holds('2B', 'is', '2b'),
    holds('9990000018', 'is', '999 000 0018'),
    holds('21', 'is', '2'),
  ]).toEqual([true, true, false]);
  expect([holds('19', 'is-not', '79'), holds('79', 'is-not', '79')]).toEqual([true, false]);
  expect([
    holdsBeside('TCH01', 'is', 'tch01'),
    holdsBeside('L', 'differs-from', 'R'),
    holdsBeside('L', 'differs-from', 'L'),
  ]).toEqual([true, true, false]);
  expect([holds('TEACH-01', 'starts-with', 'teach'), holds('TEACH-01', 'starts-with', '01')]).toEqual([
    true,
    false,
  ]);
});

test('reads lists between commas, semicolons and spaces', () => {
  expect(['82, 83', '82;83', '82 83', ' ,82,'].map((list) => holds('82', 'is-one-of', list))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([
    holds('8', 'is-one-of', '82, 83'),
    holds('82', 'is-none-of', '82, 83'),
    holds('8', 'is-none-of', '82'),
  ]).toEqual([false, false, true]);
});

test('compares numbers as numbers, and nothing that is none', () => {
  expect([
    holds('9', 'less-than', '10'),
    holds('10', 'less-than', '9'),
    holds('9', 'less-than', '9'),
  ]).toEqual([true, false, false]);
  expect([
    holds('1401', 'more-than', '1,400'),
    holds('−3', 'less-than', '0'),
    holds('high', 'more-than', '0'),
  ]).toEqual([true, true, false]);
  expect([
    holdsBeside('72', 'less-than', '120'),
    holdsBeside('120', 'more-than', '72'),
    holdsBeside('72', 'more-than', '?'),
  ]).toEqual([true, true, false]);
});

test('compares dates with moments by the day, and moments by the minute', () => {
  expect(holdsBeside('2026-03-01T09:00', 'before', '2026-03-01T09:01')).toBe(true);
  expect(holdsBeside('2026-03-01', 'before', '2026-03-01T09:01')).toBe(false);
  expect(holdsBeside('2026-03-02', 'after', '2026-03-01T23:59')).toBe(true);
  expect([holds('1900-01-01', 'before', '1/1/1901'), holds('1900-01-01', 'is', '01/01/1900')]).toEqual([
    true,
    true,
  ]);
  expect([holds('1961-02-30', 'before', '2026-01-01'), holds('2026-01-01', 'after', 'yesterday')]).toEqual([
    false,
    false,
  ]);
});

test('reads a typed date with the day first, and leaves others alone', () => {
  expect(['1/2/1900', '01.02.1900', '1900-02-01', 'soon'].map(readTypedDate)).toEqual([
    '1900-02-01',
    '1900-02-01',
    '1900-02-01',
    'soon',
  ]);
});

test('counts days after, strictly more', () => {
  const after = (to: string) => holdsBeside(to, 'days-after', '2026-01-01', '28');
  expect(['2026-01-29', '2026-01-29T23:59', '2026-01-30', '2025-12-01'].map(after)).toEqual([
    false,
    false,
    true,
    false,
  ]);
  expect(holdsBeside('2026-01-30', 'days-after', '2026-01-01', 'many')).toBe(false);
});

test('takes the age on the date of the other field', () => {
  const over = (born: string) => holdsBeside(born, 'age-over', '2026-03-03T10:00', '120');
  expect(['1905-03-03', '1905-03-04', '1904-12-31', '1900-01-01'].map(over)).toEqual([
    true,
    false,
    true,
    true,
  ]);
  const under = (born: string) => holdsBeside(born, 'age-under', '2026-03-03', '16');
  expect(['2010-03-03', '2010-03-04', '2027-01-01', 'unknown'].map(under)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('judges check digits, postcodes and diagnoses by their shape', () => {
  expect(
    ['9990000018', '999 000 0026', '9990000019', '999', 'none'].map((number) =>
      holds(number, 'fails-check-digit'),
    ),
  ).toEqual([false, false, true, true, true]);
  expect(
    ['LS1 4AP', 'ls14ap', 'ZZ99 3VZ', 'LS1 OAP', 'X'].map((code) => holds(code, 'is-malformed-postcode')),
  ).toEqual([false, false, false, true, true]);
  expect(
    ['TEACH-01', 'E11.9', 'TEACH-1', 'see letter'].map((code) => holds(code, 'is-malformed-diagnosis')),
  ).toEqual([false, false, true, true]);
});

test('knows when a condition has all that it needs', () => {
  const given = (condition: Omit<Condition, 'field'>) => isComplete({ field: 'a', ...condition });
  expect(isComplete({ field: '', op: 'is-blank' })).toBe(false);
  expect(given({ op: 'is-blank' })).toBe(true);
  expect([
    given({ op: 'is-not' }),
    given({ op: 'is-not', value: ' ' }),
    given({ op: 'is-not', value: '1' }),
  ]).toEqual([false, false, true]);
  expect([given({ op: 'differs-from', value: '1' }), given({ op: 'differs-from', other: 'b' })]).toEqual([
    false,
    true,
  ]);
  expect([
    given({ op: 'before' }),
    given({ op: 'before', value: '1' }),
    given({ op: 'before', other: 'b' }),
  ]).toEqual([false, true, true]);
  expect([
    given({ op: 'days-after', value: '1' }),
    given({ op: 'days-after', value: '1', other: 'b' }),
  ]).toEqual([false, true]);
});

test('runs no rule that is unfinished or names a field that is not there', () => {
  const table = tableOf('1');
  expect(canRun(rule(), table)).toBe(false);
  expect(canRun(rule({ field: 'a', op: 'is' }), table)).toBe(false);
  expect(canRun(rule({ field: 'constructor', op: 'is-filled' }), table)).toBe(false);
  expect(canRun(rule({ field: 'a', op: 'before', other: 'c' }), table)).toBe(false);
  expect(canRun(rule({ field: 'a', op: 'is', value: '1' }), table)).toBe(true);
});

test('joins conditions by and, or by or', () => {
  const yes: Condition = { field: 'a', op: 'is', value: '1' };
  const no: Condition = { field: 'a', op: 'is', value: '2' };
  const flagged = (join: Rule['join'], ...conditions: Condition[]) =>
    rowsFlagged({ severity: 'warn', join, conditions }, tableOf('1')).length;
  expect([
    flagged('and', yes, no),
    flagged('and', yes, yes),
    flagged('or', no, yes),
    flagged('or', no, no),
  ]).toEqual([0, 1, 1, 0]);
});

test('rejects a row that one rule queries and another rejects, whatever their order', () => {
  const hit = { join: 'and' as const, conditions: [{ field: 'a', op: 'is-filled' as const }] };
  const rules: Rule[] = [
    { severity: 'warn', ...hit },
    { severity: 'fatal', ...hit },
  ];
  expect(runRules(rules, tableOf('1')).fates).toEqual(['rejected']);
  expect(runRules(rules.toReversed(), tableOf('1')).fates).toEqual(['rejected']);
  expect(runRules(rules.slice(0, 1), tableOf('1'))).toEqual({ fates: ['queried'], flagged: [[0]] });
  expect(runRules([], tableOf('1'))).toEqual({ fates: [undefined], flagged: [] });
});

test('says every condition and rule as a sentence', () => {
  const { columns } = tableOf('');
  const said = (condition: Omit<Condition, 'field'>) => sayCondition({ field: 'a', ...condition }, columns);
  expect(said({ op: 'is-blank' })).toBe('Field A is blank');
  expect(said({ op: 'before', other: 'b' })).toBe('Field A is before Field B');
  expect(said({ op: 'before', value: '2026-01-01' })).toBe('Field A is before 2026-01-01');
  expect(said({ op: 'days-after', value: '28', other: 'b' })).toBe(
    'Field A is more than 28 days after Field B',
  );
  expect(said({ op: 'age-over' })).toBe('Field A gives an age over … years on the date in …');
  expect(sayCondition({ field: '', op: 'is' }, columns)).toBe('… is …');
  const conditions: Condition[] = [
    { field: 'a', op: 'is', value: '4' },
    { field: 'b', op: 'is-not', value: '79' },
  ];
  expect(sayRule({ severity: 'fatal', join: 'and', conditions }, columns)).toBe(
    'Reject rows where Field A is 4 and Field B is not 79',
  );
  expect(sayRule({ severity: 'warn', join: 'or', conditions: [] }, columns)).toBe('Query rows where …');
});

test('offers every operator to some type of field, with words of its own', () => {
  const words = OPERATOR_NAMES.map((name) => `${operatorNamed(name).says} ${operatorNamed(name).then ?? ''}`);
  expect(new Set(words).size).toBe(OPERATOR_NAMES.length);
  expect(OPERATOR_NAMES.filter((name) => operatorNamed(name).fits.length === 0)).toEqual([]);
});
