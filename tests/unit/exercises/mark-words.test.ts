import { expect, test } from 'vitest';
import { classOfMark, sayMark } from '../../../src/exercises/mark-words.ts';

test('says every mark in a symbol and words', () => {
  const states = ['right', 'partial', 'wrong', 'missed', 'unanswered'] as const;
  expect(states.map(sayMark)).toEqual([
    '✓ Right',
    '◐ Partly right',
    '✗ Not right yet',
    '○ Missed',
    '○ Not answered',
  ]);
});

test('adds the classes of a mark, and none where there is no mark', () => {
  expect(classOfMark('card', 'wrong')).toBe('card mark mark-wrong');
  expect(classOfMark('card', 'unanswered')).toBe('card mark mark-missed');
  expect(classOfMark('card', undefined)).toBe('card');
});
