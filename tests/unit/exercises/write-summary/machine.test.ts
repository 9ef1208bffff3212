import { expect, test } from 'vitest';
import { wholeBundle } from '../../../../src/exercises/write-summary/examples.ts';
import { writeSummaryKind } from '../../../../src/exercises/write-summary/index.ts';
import { applySummaryEdit } from '../../../../src/exercises/write-summary/machine.ts';
import type { SummaryEdit } from '../../../../src/exercises/write-summary/machine.ts';
import { expectMachineToWalk } from '../kind-proofs.ts';

const place = (item: string, under: string): SummaryEdit => ({ type: 'item.place', item, under });
const move = (item: string, by: -1 | 1): SummaryEdit => ({ type: 'line.move', item, by });

function itemsAfter(...edits: SummaryEdit[]): string {
  return edits
    .reduce(applySummaryEdit, { lines: [] })
    .lines.map(({ item, under }) => `${item}:${under}`)
    .join(' ');
}

const three = [place('a', 'plan'), place('b', 'summary'), place('c', 'plan')];

test('takes its edits, is checked, and ends at the answer', () => {
  const edits: SummaryEdit[] = [
    place('allergy', 'summary'),
    place('check-creatinine', 'plan'),
    place('allergy', 'allergies'),
    { type: 'action.assign', item: 'check-creatinine', owner: 'practice' },
    { type: 'action.assign', item: 'check-creatinine', by: 'week' },
  ];
  expectMachineToWalk(writeSummaryKind, wholeBundle, edits, {
    lines: [
      { item: 'check-creatinine', under: 'plan', owner: 'practice', by: 'week' },
      { item: 'allergy', under: 'allergies' },
    ],
  });
});

test('puts an item at the end of its heading once, and leaves it out again', () => {
  expect(itemsAfter(...three)).toBe('a:plan b:summary c:plan');
  expect(itemsAfter(...three, place('a', 'summary'))).toBe('b:summary c:plan a:summary');
  expect(itemsAfter(...three, place('b', ''))).toBe('a:plan c:plan');
});

test('moves a line past the next one under its own heading, and no further than the end', () => {
  expect(itemsAfter(...three, move('c', -1))).toBe('c:plan b:summary a:plan');
  expect(itemsAfter(...three, move('a', 1))).toBe('c:plan b:summary a:plan');
  expect(itemsAfter(...three, move('a', -1))).toBe('a:plan b:summary c:plan');
  expect(itemsAfter(...three, move('b', 1))).toBe('a:plan b:summary c:plan');
  expect(itemsAfter(...three, move('nobody', 1))).toBe('a:plan b:summary c:plan');
});

test('keeps the owner of an action when it changes its heading, and takes it away when nobody is chosen', () => {
  const owned = [
    place('a', 'plan'),
    { type: 'action.assign', item: 'a', owner: 'ward', by: 'week' } as const,
    place('a', 'summary'),
  ];
  expect(owned.reduce(applySummaryEdit, { lines: [] }).lines).toEqual([
    { item: 'a', under: 'summary', owner: 'ward', by: 'week' },
  ]);
  const cleared = [...owned, { type: 'action.assign', item: 'a', owner: '' } as const];
  expect(cleared.reduce(applySummaryEdit, { lines: [] }).lines).toEqual([
    { item: 'a', under: 'summary', by: 'week' },
  ]);
});
