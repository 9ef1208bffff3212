import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawCards } from '../../../../src/exercises/sort-items/draw.ts';
import { dimensions, drawnSix } from '../../../../src/exercises/sort-items/examples.ts';
import { sortItemsKind } from '../../../../src/exercises/sort-items/index.ts';
import { applySortItemsEdit } from '../../../../src/exercises/sort-items/machine.ts';
import { scoreSortItems } from '../../../../src/exercises/sort-items/score.ts';
import {
  expectCasesToHold,
  expectModelAndLazyToHold,
  expectReaderToAgree,
  expectScoreToBeTotal,
} from '../kind-proofs.ts';
import { runs } from '../../../runs.ts';

const ids = dimensions.cards.map(({ id }) => id);

test('marks every golden case as its author worked it out', () => expectCasesToHold(sortItemsKind));

test('gives the model 100 and every lazy answer 0 at every seed tried', () =>
  expectModelAndLazyToHold(sortItemsKind));

test('gives a verdict for any response', () => {
  expectScoreToBeTotal(sortItemsKind, () =>
    fc.record({
      placed: fc.dictionary(
        fc.constantFrom(...ids, 'elsewhere', 'constructor'),
        fc.constantFrom('completeness', 'validity', 'accuracy', 'elsewhere', 'constructor'),
      ),
    }),
  );
});

test('reads a response exactly as the schema does', () => {
  const text = fc.constantFrom(
    'blank-allergy',
    'a',
    'A',
    'a b',
    '',
    '__proto__',
    'constructor',
    '1a',
    'a--b',
  );
  const entry = fc.oneof(text, fc.integer(), fc.constant(null));
  const record = fc.oneof(fc.dictionary(text, entry), fc.constantFrom(null, undefined, [], 'x'));
  expectReaderToAgree(
    sortItemsKind,
    fc.oneof(
      fc.record({ placed: record }),
      fc.record({ placed: record, more: fc.integer() }),
      fc.constantFrom({}, null, undefined, [], 1),
    ),
  );
});

test('draws without replacement, evenly over the groups, the same for the same seed', () => {
  fc.assert(
    fc.property(fc.nat(2_147_483_647), (seed) => {
      const drawn = drawCards(drawnSix, seed);
      expect(new Set(drawn.map(({ id }) => id)).size).toBe(6);
      expect(drawCards(drawnSix, seed)).toEqual(drawn);
      const counts = ['completeness', 'validity', 'accuracy'].map(
        (group) => drawn.filter((card) => card.group === group).length,
      );
      expect(counts).toEqual([2, 2, 2]);
    }),
    runs,
  );
});

test('shows all cards, in another order for another seed, where none is left out', () => {
  const orders = Array.from({ length: 20 }, (_, seed) => drawCards(dimensions, seed).map(({ id }) => id));
  expect(orders.every((order) => [...order].sort().join() === [...ids].sort().join())).toBe(true);
  expect(new Set(orders.map((order) => order.join())).size).toBeGreaterThan(15);
});

test('counts a second-best group one half, and says so', () => {
  const verdict = scoreSortItems(dimensions, 2, { placed: { 'not-stated': 'accuracy' } });
  expect(verdict.raw).toBe(0.5 / 8);
  expect(verdict.parts.find(({ id }) => id === 'not-stated')?.state).toBe('partial');
  expect(verdict.findings).toEqual([{ code: 'second-best', at: 'not-stated', args: { placed: 'accuracy' } }]);
});

test('passes at the share that the definition asks for', () => {
  const five = {
    placed: Object.fromEntries(dimensions.cards.slice(0, 5).map(({ id, group }) => [id, group])),
  };
  expect(scoreSortItems({ ...dimensions, pass: 0.625 }, 2, five).passed).toBe(true);
  expect(scoreSortItems({ ...dimensions, pass: 0.63 }, 2, five).passed).toBe(false);
});

test('keeps one group a card, and none of a card taken out', () => {
  const first = applySortItemsEdit({ placed: {} }, { type: 'card.place', card: 'a', group: 'validity' });
  const second = applySortItemsEdit(first, { type: 'card.place', card: 'a', group: 'accuracy' });
  expect(second).toEqual({ placed: { a: 'accuracy' } });
  expect(applySortItemsEdit(second, { type: 'card.take', card: 'a' })).toEqual({ placed: {} });
});
