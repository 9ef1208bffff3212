import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrastOf, luminanceOf, nearestPassing, passes } from '../../../src/curriculum/contrast.ts';
import type { Meeting } from '../../../src/curriculum/contrast.ts';
import { runs } from '../../runs.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
const onWhite: Meeting[] = [{ on: '#ffffff', needed: 4.5, role: 'links' }];

test('gives 21 for black on white and 1 for a colour on itself', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 10);
  expect(contrastOf('#0b4f8a', '#0B4F8A')).toBe(1);
});

test('gives the published contrasts of grey on white', () => {
  // WCAG's own borderline pair: #767676 passes 4.5:1 on white and #777777 does not.
  expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrastOf('#777777', '#ffffff')).toBeLessThan(4.5);
});

test('weighs green most and blue least', () => {
  expect(luminanceOf('#00ff00')).toBeCloseTo(0.7152, 4);
  expect(luminanceOf('#0000ff')).toBeCloseTo(0.0722, 4);
});

test('is the same either way round', () => {
  fc.assert(
    fc.property(colour, colour, (a, b) => contrastOf(a, b) === contrastOf(b, a)),
    runs,
  );
});

test('finds a colour that passes, and leaves one that passes already', () => {
  fc.assert(
    fc.property(colour, (given) => {
      const near = nearestPassing(given, onWhite);
      expect(passes(near, onWhite)).toBe(true);
      if (passes(given, onWhite)) expect(near).toBe(given);
    }),
    runs,
  );
});

test('moves a colour no further than it must', () => {
  const near = nearestPassing('#7aa7d0', onWhite);
  expect(contrastOf(near, '#ffffff')).toBeLessThan(4.7);
});

test('gives black or white where nothing passes', () => {
  const both: Meeting[] = [
    ...onWhite,
    { on: '#000000', needed: 4.5, role: 'links' },
    { on: '#767676', needed: 4.5, role: 'links' },
  ];
  expect(['#000000', '#ffffff']).toContain(nearestPassing('#808080', both));
});
