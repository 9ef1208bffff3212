import { expect, test } from 'vitest';
import { faultsOfBrand, meetingsOf } from '../../../src/curriculum/brand.ts';
import { contrastOf, passes } from '../../../src/curriculum/contrast.ts';
import { DEFAULT_COLOURS } from '../../../src/curriculum/site.ts';

test('accepts the colours of the neutral theme', () => {
  expect(faultsOfBrand({ ...DEFAULT_COLOURS })).toEqual([]);
});

test('reports each colour that fails once, at the place where it falls shortest', () => {
  const faults = faultsOfBrand({ brand: '#7aa7d0', deep: '#8899aa', spark: '#552200' });
  expect(faults.map(({ name }) => name)).toEqual(['brand', 'deep', 'spark']);
  expect(faults[0]).toMatchObject({ on: '#ebede6', needed: 4.5 });
  expect(faults[0]?.ratio).toBeCloseTo(contrastOf('#7aa7d0', '#ebede6'), 10);
});

test('suggests colours that then pass', () => {
  const given = { brand: '#7aa7d0', deep: '#0a2e4f', spark: '#552200' };
  const near = Object.fromEntries(faultsOfBrand(given).map((fault) => [fault.name, fault.near]));
  expect(faultsOfBrand({ ...given, ...near })).toEqual([]);
});

test('judges the spark by the band as it will be, and never offers what it refuses', () => {
  const given = { ...DEFAULT_COLOURS, deep: '#8fb8a8', spark: '#ffffff' };
  const faults = faultsOfBrand(given);
  expect(faults.map(({ name }) => name)).toEqual(['deep']);
  expect(faultsOfBrand({ ...given, deep: faults[0]?.near ?? '' })).toEqual([]);
  for (const { near, colour } of faultsOfBrand({ ...given, spark: '#552200' })) expect(near).not.toBe(colour);
});

test('checks the spark against the band it stands on', () => {
  expect(passes('#ffdd33', meetingsOf({ ...DEFAULT_COLOURS, deep: '#d0c070' }).spark)).toBe(false);
});
