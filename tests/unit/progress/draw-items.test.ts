import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BankItem } from '../../../src/curriculum/shape.ts';
import { drawItems } from '../../../src/progress/draw-items.ts';
import { RUNS } from '../../runs.ts';

const LESSONS = ['one', 'two', 'three', 'four', 'five', 'six'];

/** The bank of a real module: six lessons of eight items. */
const BANK: BankItem[] = LESSONS.flatMap((lesson) =>
  Array.from({ length: 8 }, (_, index) => ({ digest: `${lesson}-${index}`, lesson })),
);

const anyBank = fc
  .uniqueArray(fc.record({ digest: fc.nat(99).map(String), lesson: fc.constantFrom(...LESSONS) }), {
    ...{ selector: ({ digest }: BankItem) => digest, maxLength: 40 },
  })
  .chain((bank) =>
    fc.tuple(
      fc.constant(bank),
      fc.array(fc.subarray(bank.map(({ digest }) => digest)), { maxLength: 4 }),
      fc.nat(25),
      fc.nat(),
    ),
  );

const countByLesson = (items: readonly BankItem[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { lesson } of items) counts.set(lesson, (counts.get(lesson) ?? 0) + 1);
  return counts;
};

describe('drawItems', () => {
  test('draws as many as asked, or the whole bank, each item once', () => {
    fc.assert(
      fc.property(anyBank, ([bank, history, draw, seed]) => {
        const drawn = drawItems(bank, history, draw, seed);
        expect(drawn).toHaveLength(Math.min(draw, bank.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.every((item) => bank.includes(item))).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  test('gives each lesson as many as the others, as far as its items last', () => {
    fc.assert(
      fc.property(anyBank, ([bank, history, draw, seed]) => {
        const counts = countByLesson(drawItems(bank, history, draw, seed));
        const most = Math.max(0, ...counts.values());
        for (const [lesson, size] of countByLesson(bank)) {
          expect(counts.get(lesson) ?? 0).toBeGreaterThanOrEqual(Math.min(size, most - 1));
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('leaves no item of a lesson for one that was seen later', () => {
    const lastDraw = (history: readonly (readonly string[])[], digest: string): number =>
      history.findLastIndex((drawn) => drawn.includes(digest));
    fc.assert(
      fc.property(anyBank, ([bank, history, draw, seed]) => {
        const drawn = drawItems(bank, history, draw, seed);
        for (const left of bank.filter((item) => !drawn.includes(item))) {
          for (const taken of drawn.filter(({ lesson }) => lesson === left.lesson)) {
            expect(lastDraw(history, taken.digest)).toBeLessThanOrEqual(lastDraw(history, left.digest));
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('gives the same draw to the same seed, and another to another', () => {
    expect(drawItems(BANK, [], 20, 7)).toEqual(drawItems(BANK, [], 20, 7));
    expect(drawItems(BANK, [], 20, 7)).not.toEqual(drawItems(BANK, [], 20, 8));
  });

  test('changes neither bank nor history', () => {
    const bank = Object.freeze(BANK.map((item) => Object.freeze({ ...item })));
    expect(drawItems(bank, Object.freeze([Object.freeze(['one-1'])]), 20, 1)).toHaveLength(20);
  });

  test('shows all 48 items of a module within three assessments of 20, three or four from each lesson', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const history: string[][] = [];
      for (let sitting = 0; sitting < 3; sitting += 1) {
        const drawn = drawItems(BANK, history, 20, seed * 3 + sitting);
        expect([...countByLesson(drawn).values()].every((count) => count === 3 || count === 4)).toBe(true);
        const seen = new Set(history.flat());
        if (sitting < 2) expect(drawn.some(({ digest }) => seen.has(digest))).toBe(false);
        history.push(drawn.map(({ digest }) => digest));
      }
      expect(new Set(history.flat()).size).toBe(48);
    }
  });

  test('gives every item of a fresh bank its turn', () => {
    const drawn = new Set<string>();
    for (let seed = 0; seed < 60; seed += 1)
      for (const { digest } of drawItems(BANK, [], 20, seed)) drawn.add(digest);
    expect(drawn.size).toBe(48);
  });

  test('mixes the lessons in the order of asking', () => {
    const orders = new Set(Array.from({ length: 20 }, (_, seed) => drawItems(BANK, [], 20, seed)[0]?.lesson));
    expect(orders.size).toBeGreaterThan(3);
  });
});
