import { afterEach, expect, test, vi } from 'vitest';
import { WrongFile } from '../../../src/offline/fetch-verified.ts';
import { hasRoomFor, sayFault } from '../../../src/shell/offline-device.ts';
import type { KeptModule } from '../../../src/shell/offline-device.ts';
import { sayMegabytes, sayShare, sayWeight } from '../../../src/shell/say-bytes.ts';

afterEach(() => vi.unstubAllGlobals());

/** A module of 1,000 bytes of which 400 are here. */
const module: KeptModule = {
  slug: 'first',
  title: 'First',
  extent: 'part',
  all: { files: 10, bytes: 1000 },
  here: { files: 4, bytes: 400 },
  own: { files: 6, bytes: 700 },
};

test.each([
  ['twice what is missing', { quota: 2200, usage: 1000 }, true],
  ['one byte less than that', { quota: 2199, usage: 1000 }, false],
  ['nothing said', {}, true],
  ['an empty disk', { quota: 1200 }, true],
])('needs room for what is missing twice: %s', async (_, estimate, isRoom) => {
  vi.stubGlobal('navigator', { storage: { estimate: () => Promise.resolve(estimate) } });
  expect(await hasRoomFor(module)).toBe(isRoom);
});

test('lets a browser try that does not say how much room there is', async () => {
  vi.stubGlobal('navigator', { storage: { estimate: () => Promise.reject(new Error('refused')) } });
  expect(await hasRoomFor(module)).toBe(true);
  vi.stubGlobal('navigator', {});
  expect(await hasRoomFor(module)).toBe(true);
});

test.each<[Error, string]>([
  [new WrongFile('a.js'), 'The server sent something else'],
  [new DOMException('stopped', 'AbortError'), 'Stopped. What has come is kept'],
  [new DOMException('full', 'QuotaExceededError'), 'There is no room left'],
  [new TypeError('Failed to fetch'), 'The connection was lost. What has come is kept'],
])('says what became of %s', (fault, words) => {
  expect(sayFault(fault)).toContain(words);
});

test('says weights to the byte, and in megabytes of a million', () => {
  expect(sayWeight({ files: 1, bytes: 1 })).toBe('1 file, 0.0\u00a0MB (1 byte)');
  expect(sayWeight({ files: 1214, bytes: 3_164_257 })).toBe('1,214 files, 3.2\u00a0MB (3,164,257 bytes)');
  expect(sayMegabytes(949_999)).toBe('0.9\u00a0MB');
  expect(sayShare({ files: 4, bytes: 400_000 }, { files: 10, bytes: 1_000_000 })).toBe(
    '4 of 10 files, 0.4 of 1.0\u00a0MB',
  );
});
