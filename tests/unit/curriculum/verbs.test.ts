import { expect, test } from 'vitest';
import { hiddenVerbOf, OBSERVABLE_VERBS } from '../../../src/curriculum/verbs.ts';

test('finds outcomes that nobody can see', () => {
  expect(hiddenVerbOf('Understand the six dimensions')).toBe('Understand');
  expect(hiddenVerbOf('Be aware of the risk')).toBe('Be aware');
});

test('accepts every verb that can be seen', () => {
  expect(OBSERVABLE_VERBS.map((verb) => hiddenVerbOf(`${verb} a defect`))).toEqual(
    OBSERVABLE_VERBS.map(() => undefined),
  );
  expect(hiddenVerbOf('Learner-led audit')).toBe(undefined);
});
