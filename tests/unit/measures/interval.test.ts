import { expect, test } from 'vitest';
import { Z_95 } from '../../../src/measures/interval.ts';

test('holds the deviate that leaves 2.5% above it', () => {
  const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  const steps = 20_000;
  const width = Z_95 / steps;
  let area = (density(0) + density(Z_95)) / 2;
  for (let step = 1; step < steps; step += 1) area += density(step * width);
  expect(0.5 - area * width).toBeCloseTo(0.025, 7);
});
