import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../../../src/kernel/random.ts';
import { runs } from '../../runs.ts';

const seed = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

function draws(from: number, count: number): number[] {
  const random = createRandom(from);
  return Array.from({ length: count }, () => random.int(0, 999));
}

test('gives the same draws for the same seed', () => {
  fc.assert(
    fc.property(seed, (from) => {
      expect(draws(from, 20)).toEqual(draws(from, 20));
    }),
    runs,
  );
});

test('gives other draws for another seed', () => {
  const streams = Array.from({ length: 100 }, (_, from) => draws(from, 20).join());
  expect(new Set(streams).size).toBe(100);
});

test('takes a seed as 32 bits', () => {
  expect(draws(2 ** 32 + 7, 10)).toEqual(draws(7, 10));
});

test('keeps whole numbers within both bounds', () => {
  fc.assert(
    fc.property(seed, fc.integer({ min: -1000, max: 1000 }), fc.nat(1000), (from, low, width) => {
      const drawn = createRandom(from).int(low, low + width);
      expect(Number.isInteger(drawn) && drawn >= low && drawn <= low + width).toBe(true);
    }),
    runs,
  );
});

test('reaches every whole number in the bounds, about equally often', () => {
  const random = createRandom(3);
  const counts = [0, 0, 0, 0, 0, 0];
  for (let draw = 0; draw < 6000; draw += 1) {
    const face = random.int(1, 6) - 1;
    counts[face] = (counts[face] ?? 0) + 1;
  }
  expect(counts.filter((count) => count < 850 || count > 1150)).toEqual([]);
});

test('picks members of the list, the first and the last among them', () => {
  const random = createRandom(4);
  const picked = new Set(Array.from({ length: 200 }, () => random.pick(['a', 'b', 'c'])));
  expect([...picked].sort()).toEqual(['a', 'b', 'c']);
});

test('keeps every member when it shuffles, and leaves the list it was given', () => {
  fc.assert(
    fc.property(seed, fc.array(fc.integer()), (from, list) => {
      const before = [...list];
      const after = createRandom(from).shuffle(list);
      expect(list).toEqual(before);
      expect(after).not.toBe(list);
      expect([...after].sort((a, b) => a - b)).toEqual([...before].sort((a, b) => a - b));
    }),
    runs,
  );
});

test('reaches every order of four, about equally often', () => {
  const random = createRandom(5);
  const counts = new Map<string, number>();
  for (let draw = 0; draw < 24_000; draw += 1) {
    const order = random.shuffle(['a', 'b', 'c', 'd']).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(24);
  expect([...counts.values()].filter((count) => count < 850 || count > 1150)).toEqual([]);
});

test('is never true 0 times in n and always n times in n', () => {
  const random = createRandom(6);
  const tries = Array.from({ length: 500 }, () => [random.chance(0, 7), random.chance(7, 7)]);
  expect(tries.filter(([never, always]) => never || !always)).toEqual([]);
});

test('is true about as often as asked', () => {
  const random = createRandom(7);
  const times = Array.from({ length: 10_000 }, () => random.chance(3, 10)).filter(Boolean).length;
  expect(times).toBeGreaterThan(2850);
  expect(times).toBeLessThan(3150);
});
