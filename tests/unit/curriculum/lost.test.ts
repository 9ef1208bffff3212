import { expect, test } from 'vitest';
import { countLost, sayLost } from '../../../src/curriculum/lost.ts';

const library = { lessons: ['one', 'two', 'three'].map((slug) => ({ slug })) };

test.each([
  [['one'], '1 lesson'],
  [['one', 'three'], '2 lessons'],
  [['one', 'later'], '1 lesson and 1 in preparation'],
  [['one', 'two', 'later', 'last'], '2 lessons and 2 in preparation'],
  [['later'], '1 lesson in preparation'],
  [['later', 'last'], '2 lessons in preparation'],
])('counts of %j only what was written as lost, and says the rest apart', (slugs, said) => {
  expect(sayLost(countLost(library, slugs))).toBe(said);
});
