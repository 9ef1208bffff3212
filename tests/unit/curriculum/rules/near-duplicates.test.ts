import { expect, test } from 'vitest';
import { findNearDuplicates, sharedWords } from '../../../../src/curriculum/rules/near-duplicates.ts';
import { withQuestions } from './banks.ts';

const words = (text: string): Set<string> => new Set(text.split(' '));
const TEN = 'one two three four five six seven eight nine ten';

test('counts shared words as a fraction of the longer item', () => {
  expect(sharedWords(words('a b c d'), words('a b'))).toBe(0.5);
  expect(sharedWords(words('a b'), words('a b c d'))).toBe(0.5);
  expect(sharedWords(new Set(), new Set())).toBe(0);
});

test('warns above 80%, at the later item, and names the earlier', () => {
  const faults = findNearDuplicates(withQuestions([{ ask: TEN }, { ask: TEN.replace('ten', 'eleven') }]));
  expect(faults).toMatchObject([
    { code: 'bank/near-duplicate', at: ['items', 1, 'id'], args: { id: 'item-1', other: 'item-0' } },
  ]);
  expect(
    findNearDuplicates(withQuestions([{ ask: TEN }, { ask: TEN.replace('nine ten', 'eleven twelve') }])),
  ).toEqual([]);
});

test('reads all that a learner reads, and no feedback', () => {
  const options = (...says: string[]): object[] =>
    says.map((say) => ({ say, because: TEN, right: say === 'a' }));
  const apart = [
    { ask: 'Which?', options: options('a', 'b', 'c') },
    { ask: 'Which?', options: options('a', 'e', 'f') },
  ];
  expect(findNearDuplicates(withQuestions(apart))).toEqual([]);
  const order = [
    { ask: 'Put in order', items: ['see', 'write'] },
    { ask: 'Put in order', items: ['wash', 'eat'] },
  ];
  expect(findNearDuplicates(withQuestions(order))).toEqual([]);
  expect(findNearDuplicates(withQuestions([order[0] ?? {}, order[0] ?? {}]))).toHaveLength(1);
});
