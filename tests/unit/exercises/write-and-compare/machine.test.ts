import { expect, test } from 'vitest';
import { rewriteEntry } from '../../../../src/exercises/write-and-compare/examples.ts';
import { writeAndCompareKind } from '../../../../src/exercises/write-and-compare/index.ts';
import { applyWriteAndCompareEdit } from '../../../../src/exercises/write-and-compare/machine.ts';
import type { WriteAndCompareEdit } from '../../../../src/exercises/write-and-compare/machine.ts';
import { expectMachineToWalk } from '../kind-proofs.ts';

const EDITS: WriteAndCompareEdit[] = [
  { type: 'text.write', text: 'S' },
  { type: 'text.write', text: 'She was sick.' },
  { type: 'line.mark', line: 'fact', mark: 1 },
  { type: 'line.mark', line: 'fact', mark: 2 },
];

test('takes its edits, is checked, and ends at the answer', () => {
  expectMachineToWalk(writeAndCompareKind, rewriteEntry, EDITS, {
    text: 'She was sick.',
    marks: { fact: 2 },
  });
});

test('keeps the marks while the text changes', () => {
  const before = { text: 'Sick.', marks: { fact: 1 } } as const;
  expect(applyWriteAndCompareEdit(before, { type: 'text.write', text: '' })).toEqual({
    text: '',
    marks: { fact: 1 },
  });
});
