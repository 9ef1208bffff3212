import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeNote, readTermAddress } from '../../../src/shell/term-place.ts';

const VIEW = { width: 320, height: 256 };
const NOTE = { width: 300, height: 100 };
const line = (left: number, top: number) => ({ left, top, bottom: top + 20 });

test.each([
  ['http://host/glossary/epr/', 'epr', 'http://host/glossary.json'],
  ['http://host/a/b/glossary/modulus-11/', 'modulus-11', 'http://host/a/b/glossary.json'],
])('reads %s as a term and its list', (address, id, list) => {
  expect(readTermAddress(address)).toEqual({ id, list });
});

test.each([
  ['under a word with room there', [line(40, 60)], { left: 12, top: 88 }],
  ['under the last line of a word broken in two', [line(250, 60), line(5, 80)], { left: 8, top: 108 }],
  ['above a word low in the window', [line(4, 200)], { left: 8, top: 92 }],
  ['above the first line of a word broken in two', [line(10, 150), line(2, 170)], { left: 10, top: 42 }],
  ['under a word with room on neither side', [line(8, 90)], { left: 8, top: 118 }],
])('puts a note %s', (_, lines, place) => {
  expect(placeNote(lines, NOTE, VIEW)).toEqual(place);
});

test('keeps every note off its word and inside the window from side to side', () => {
  const size = fc.integer({ min: 10, max: 2000 });
  fc.assert(
    fc.property(
      size,
      size,
      fc.integer({ min: 0, max: 3000 }),
      fc.integer({ min: 0, max: 3000 }),
      (w, h, x, y) => {
        const view = { width: w + 16, height: h };
        const lines = [line(x, y), line(Math.floor(x / 2), y + 20)];
        const { left, top } = placeNote(lines, { width: Math.min(w, 384), height: 120 }, view);
        expect(left).toBeGreaterThanOrEqual(8);
        expect(left + Math.min(w, 384)).toBeLessThanOrEqual(view.width - 8);
        expect(top >= y + 40 || top + 120 <= y).toBe(true);
      },
    ),
  );
});
