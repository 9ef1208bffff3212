import { test } from 'vitest';
import { dimensions } from '../../../../src/exercises/sort-items/examples.ts';
import { sortItemsKind } from '../../../../src/exercises/sort-items/index.ts';
import type { SortItemsEdit } from '../../../../src/exercises/sort-items/machine.ts';
import { expectMachineToWalk } from '../kind-proofs.ts';

const EDITS: SortItemsEdit[] = [
  { type: 'card.place', card: 'wrong-side', group: 'accuracy' },
  { type: 'card.place', card: 'blank-allergy', group: 'accuracy' },
  { type: 'card.take', card: 'blank-allergy' },
];

test('takes its edits, is checked, and ends at the answer', () => {
  expectMachineToWalk(sortItemsKind, dimensions, EDITS, { placed: { 'wrong-side': 'accuracy' } });
});
