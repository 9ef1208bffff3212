import { expect, test } from 'vitest';
import { itemScore } from '../../../../src/exercises/complete-worksheet/examples-of-dqmi.ts';
import {
  completeWorksheet,
  completeWorksheetKind,
} from '../../../../src/exercises/complete-worksheet/index.ts';
import runtime from '../../../../src/exercises/complete-worksheet/runtime.ts';
import { completeWorksheetMarking } from '../../../../src/exercises/complete-worksheet/marking.ts';
import { mark } from '../../../../src/exercises/kind.ts';
import type { Rung } from '../../../../src/exercises/kind.ts';
import { renderState } from '../kind-proofs.ts';

function textsAt(values: Record<string, string>, rung: Rung): string[] {
  const { scorer } = completeWorksheetKind;
  const response = { values };
  const verdict = mark(scorer, itemScore, 0, response);
  return completeWorksheetMarking.explain(itemScore, 0, response, verdict, rung).map(({ text }) => text);
}

function stateNamed(name: string) {
  const state = completeWorksheet.gallery.find((entry) => entry.name === name);
  if (!state) throw new Error(name);
  return renderState(runtime, completeWorksheetMarking, state);
}

test('renders every state of the gallery with its worked answer', () => {
  const blank = completeWorksheet.gallery.filter((state) => {
    const { view, worked } = renderState(runtime, completeWorksheetMarking, state);
    return !view.includes('<table') || !worked.includes('<li');
  });
  expect(blank.map(({ name }) => name)).toEqual([]);
});

test('names every box by its row, its column and its unit', () => {
  const { view } = stateNamed('ready');
  expect(view).toContain('aria-label="Defaults in excess, Figure, in records"');
  expect(stateNamed('long-sheet').view).toContain('aria-label="Mean, Item score (%), Mean item score, in %"');
});

test('locks the boxes until it can answer and once the answer is shown', () => {
  expect(stateNamed('ready').view.match(/disabled/g)).toHaveLength(2);
  expect(stateNamed('working').view).not.toContain('disabled');
  expect(stateNamed('revealed').view).toContain('Worked answer: 14.04');
  expect(stateNamed('revealed').view.match(/disabled/g)).toHaveLength(4);
});

test('shows no mark on the first rung and a word beside every mark on the second', () => {
  expect(stateNamed('checked-first-rung').view).not.toContain('mark-');
  const { view } = stateNamed('checked-second-rung');
  expect(view).toContain('✗ Not right yet');
  expect(view).toContain('✓ Right');
});

test('publishes no formula, figure or reason', () => {
  const published = JSON.stringify(runtime.publish(itemScore, 0));
  const key = [...completeWorksheetKind.keyStrings(itemScore), '94', 'max('];
  expect(key.filter((text) => published.includes(text))).toEqual([]);
});

test('lists the empty boxes as still to do', () => {
  const pub = runtime.publish(itemScore, 0);
  expect(runtime.missing(pub, { values: { score: ' ' } }).map(({ label }) => label)).toEqual([
    'Defaults in excess',
    'Item score',
  ]);
  expect(runtime.missing(pub, { values: { excess: '1', score: 'x' } })).toEqual([]);
});

test('climbs from a count and a nudge, to rules, to workings', () => {
  const values = { excess: '100', score: '97' };
  expect(textsAt(values, 1)).toEqual([
    '0 of 2 figures right.',
    'Look at “Defaults in excess”. You counted every default. Take off the ones that the threshold allows. Put it right first: others may rest on it.',
  ]);
  const second = textsAt(values, 2).join(' ');
  expect(second).toContain('It is too high.');
  expect(second).toContain('as a share of all records.');
  expect(second).not.toContain('94.0');
  expect(textsAt(values, 3).join(' ')).toContain('Working: (2,400 − 50) ÷ 2,500 × 100 = 94.0%.');
});

test('says that a figure was carried, and what it would have been', () => {
  const values = { excess: '100', score: '92' };
  expect(textsAt(values, 1)[1]).toContain('a slip costs once');
  expect(textsAt(values, 2).join(' ')).not.toContain('94.0');
  expect(textsAt(values, 3).join(' ')).toContain('With the right one it is 94.0%.');
});

test('begins with the first box where nothing was typed', () => {
  expect(textsAt({}, 1)).toEqual([
    '0 of 2 figures right.',
    '2 boxes are still empty.',
    'Begin with “Defaults in excess”: later figures may rest on it.',
  ]);
});

test('reads back its own published response', () => {
  const pub = runtime.publish(itemScore, 0);
  expect(runtime.readResponse(runtime.empty(pub))).toEqual({ values: {} });
  expect(runtime.varies(itemScore)).toBe(true);
  expect(runtime.varies({ ...itemScore, variants: itemScore.variants.slice(0, 1) } as typeof itemScore)).toBe(
    false,
  );
});
