import { expect, test } from 'vitest';
import { findUndated } from '../../../../src/curriculum/rules/undated.ts';
import { good, say, withPassages } from './passages.ts';

const RULE = { cites: ['framework-2020#dimensions'] };

test.each([
  ['There are six dimensions.', 1],
  ['There are six dimensions, as at this month.', 0],
  ['Since December 2020 there are six dimensions.', 0],
  ['The framework of 2020 has six.', 0],
  ['There are 2,020 records and 2020% of nothing.', 1],
])('judges whether a rule is dated: %s', (text, faults) => {
  expect(findUndated(withPassages(say(text, RULE)))).toHaveLength(faults);
});

test('asks once a lesson, at the first passage that cites the rule', () => {
  const [fault, ...others] = findUndated(withPassages(say('Six.', RULE), say('Six again.', RULE)));
  expect(fault).toMatchObject({
    code: 'source/undated',
    at: { line: 7, column: 1 },
    args: { id: 'framework-2020' },
  });
  expect(others).toEqual([]);
  expect(findUndated(withPassages(say('Six in 2020.', RULE), say('Six again.', RULE)))).toEqual([]);
});

test('asks nothing of facts, opinions and sources that do not exist', () => {
  const source = good.sources.get('framework-2020');
  const sources = new Map(source ? [['framework-2020', { ...source, kind: 'fact' as const }]] : []);
  expect(findUndated({ ...withPassages(say('Six.', RULE)), sources })).toEqual([]);
  expect(findUndated(withPassages(say('Six.', { cites: ['nobody-2020'] })))).toEqual([]);
});
