import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mark } from '../../../../src/exercises/kind.ts';
import { rewriteEntry } from '../../../../src/exercises/write-and-compare/examples.ts';
import { writeAndCompareKind } from '../../../../src/exercises/write-and-compare/index.ts';
import { LONGEST_TEXT } from '../../../../src/exercises/write-and-compare/schema.ts';
import type { OwnMark } from '../../../../src/exercises/write-and-compare/schema.ts';
import {
  expectCasesToHold,
  expectModelAndLazyToHold,
  expectReaderToAgree,
  expectScoreToBeTotal,
} from '../kind-proofs.ts';
import { runs } from '../../../runs.ts';

const ownMark = fc.constantFrom<OwnMark>(0, 1, 2);
const lines = rewriteEntry.rubric.map(({ id }) => id);

test('marks every golden case as its author worked it out', () => expectCasesToHold(writeAndCompareKind));

test('gives the model 100, and has no answer that laziness could earn by', () => {
  expectModelAndLazyToHold(writeAndCompareKind);
  expect(writeAndCompareKind.scorer.lazy).toBeUndefined();
  expect(writeAndCompareKind.isSelfMarked).toBe(true);
});

test('gives a verdict for any response', () => {
  expectScoreToBeTotal(writeAndCompareKind, () =>
    fc.record({
      text: fc.string({ maxLength: 40 }),
      marks: fc.dictionary(fc.constantFrom(...lines, 'elsewhere', 'constructor'), ownMark),
    }),
  );
});

test('passes a text whose lines are all marked, whichever way, and nothing without a text', () => {
  fc.assert(
    fc.property(fc.tuple(ownMark, ownMark, ownMark, ownMark), (given) => {
      const marks = Object.fromEntries(lines.map((line, index) => [line, given[index] ?? 0]));
      const { scorer } = writeAndCompareKind;
      const sum = given.reduce<number>((total, one) => total + one, 0);
      const written = mark(scorer, rewriteEntry, 1, { text: 'Words.', marks });
      expect(written).toMatchObject({ passed: true, raw: sum / 8 });
      expect(mark(scorer, rewriteEntry, 1, { text: ' ', marks })).toMatchObject({ passed: false, earned: 0 });
    }),
    runs,
  );
});

test('reads a response exactly as the schema does', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom<unknown>(undefined, null, 7, 'a'.repeat(LONGEST_TEXT), 'a'.repeat(LONGEST_TEXT + 1)),
  );
  const entry = fc.constantFrom<unknown>(0, 1, 2, 3, 1.5, '2', null);
  const marks = fc.oneof(
    fc.dictionary(fc.constantFrom('fact', 'a-b', 'A', 'a b', '', '__proto__', 'constructor'), entry),
    fc.constantFrom<unknown>(undefined, null, [], 'x'),
  );
  expectReaderToAgree(
    writeAndCompareKind,
    fc.oneof(
      fc.record({ text, marks }),
      fc.record({ text, marks, more: fc.integer() }),
      fc.constantFrom<unknown>({}, null, undefined, [], 1),
    ),
  );
});
