import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ICONS, drawIcon } from '../../../src/components/icon.ts';

const COLOURS = { deep: '#0a2e4f', spark: '#ffdd33' };

/** The pixels of a PNG as it is written here: no filter, four bytes each. */
function readPixel(png: Buffer, size: number, x: number, y: number): number[] {
  const at = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const start = y * (size * 4 + 1) + 1 + x * 4;
  return [...rows.subarray(start, start + 4)];
}

test('draws the mark in the colours of the host', () => {
  const png = drawIcon({ size: 100, share: 0.72, corner: 0 }, COLOURS);
  expect(png.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([100, 100]);
  expect(readPixel(png, 100, 0, 0)).toEqual([0x0a, 0x2e, 0x4f, 255]);
  // The last dot stands at 31, 3 of 36 by 25, and two units are four pixels here.
  expect(readPixel(png, 100, 76, 31)).toEqual([0xff, 0xdd, 0x33, 255]);
  expect(readPixel(png, 100, 20, 65)).toEqual([0xb9, 0xd6, 0xec, 255]);
});

test('rounds the corners only where the device does not', () => {
  const round = drawIcon({ size: 50, share: 0.5, corner: 0.2 }, COLOURS);
  expect(readPixel(round, 50, 0, 0)[3]).toBe(0);
  expect(readPixel(round, 50, 25, 0)[3]).toBe(255);
  const edge = readPixel(round, 50, 3, 2);
  expect(edge.slice(0, 3)).toEqual([0x0a, 0x2e, 0x4f]);
});

test('leaves a maskable icon whole inside the circle that may be cut out', () => {
  const { share = 1 } = ICONS['icon-512-maskable'] ?? {};
  // The mark's box is 36 by 25: its half diagonal must be within 40 % of the width.
  expect((share / 36) * Math.hypot(18, 12.5)).toBeLessThan(0.4);
});
