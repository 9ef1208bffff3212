import { expect, test } from 'vitest';
import { outcomesOf } from '../../../src/curriculum/coverage.ts';

test('collects the outcomes of a definition and of its questions', () => {
  expect([...outcomesOf({ outcome: 'detect', questions: [{ outcome: 'justify' }, { ask: 'x' }] })]).toEqual([
    'detect',
    'justify',
  ]);
});
