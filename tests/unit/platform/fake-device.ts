import { afterEach, beforeEach, vi } from 'vitest';
import { nameDatabase } from '../../../src/platform/record.ts';
import { FakeOrigin } from './fake-indexeddb.ts';
import { fakeLocalStorage } from './fake-local-storage.ts';

/** A browser of a test's own: its databases, and text as the one second place that it has. */
export interface FakeDevice {
  origin: FakeOrigin;
  /** What stands in localStorage. */
  held: Map<string, string>;
  /** The base path of the site. */
  base: string;
  /** The name of the record's database. */
  name(): string;
}

let devices = 0;

/** Gives every test of a file a new device. */
export function useFakeDevice(): FakeDevice {
  const device: FakeDevice = {
    origin: new FakeOrigin(),
    held: new Map(),
    base: '/',
    name: () => nameDatabase(device.base),
  };
  beforeEach(() => {
    devices += 1;
    Object.assign(device, { origin: new FakeOrigin(), held: new Map(), base: `/device${devices}/` });
    device.origin.install();
    vi.stubGlobal('localStorage', fakeLocalStorage(device.held));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  return device;
}
