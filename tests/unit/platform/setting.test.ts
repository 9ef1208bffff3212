import { expect, test } from 'vitest';
import { readSetting } from '../../../src/platform/setting.ts';

const ORIGIN = 'https://learn.test';

function viewWith(top: unknown, origin = ORIGIN): Window & { origin?: string } {
  const view = { origin, location: { origin } } as { top?: unknown };
  view.top = top === 'self' ? view : top;
  return view as Window & { origin?: string };
}

test('knows a window of its own, a frame of the same site, of another, and a sandbox', () => {
  expect(readSetting(viewWith('self'))).toBe('own');
  expect(readSetting(viewWith({ location: { origin: ORIGIN } }))).toBe('own');
  const foreign = {
    get location(): never {
      throw new DOMException('cross-origin', 'SecurityError');
    },
  };
  expect(readSetting(viewWith(foreign))).toBe('framed');
  expect(readSetting(viewWith({ location: { origin: 'https://lms.test' } }))).toBe('framed');
  expect(readSetting(viewWith('self', 'null'))).toBe('sandboxed');
});

test('takes a frame of our own page for platforms for a window of its own, wherever that page stands', () => {
  const course = { document: { querySelector: (what: string) => (what === '[data-lms]' ? {} : null) } };
  const foreign = { location: { origin: 'https://lms.test' } };
  const within = (parent: unknown): Window => Object.assign(viewWith(foreign), { parent, window: {} });
  expect(readSetting(within(course))).toBe('own');
  expect(readSetting(within({ document: { querySelector: () => null } }))).toBe('framed');
  const blocked = {
    get document(): never {
      throw new DOMException('cross-origin', 'SecurityError');
    },
  };
  expect(readSetting(within(blocked))).toBe('framed');
});
