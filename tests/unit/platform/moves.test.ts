import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { LogEvent } from '../../../src/log/event.ts';
import { mergeLogs } from '../../../src/log/merge.ts';
import { sealEvent } from '../../../src/log/seal-event.ts';
import { replaceIn, takeInto } from '../../../src/platform/moves.ts';
import { openStore } from '../../../src/platform/store.ts';
import { FakeOrigin } from './fake-indexeddb.ts';

const NAME = 'point-twelve:/';
const TIME = { lesson: 'first', seconds: 3 };
const notices = { onNewer: vi.fn(), onLost: vi.fn(), onErased: vi.fn() };
let origin: FakeOrigin;

beforeEach(() => {
  origin = new FakeOrigin();
  origin.install();
});

const foreign = (seq: number, seconds = 1): LogEvent =>
  sealEvent({ stream: 'ee', seq, hlc: 1000 + seq }, 'time.add', { lesson: 'first', seconds });

describe('takeInto', () => {
  test('joins a log of more than one batch, once', async () => {
    const store = await openStore(NAME, notices);
    const own = await store.append('time.add', TIME);
    const log = Array.from({ length: 1203 }, (_, index) => foreign(index + 1));
    expect(await takeInto(store, log)).toEqual({ added: 1203, known: 0, forks: 0 });
    expect(await takeInto(store, log.slice(400))).toEqual({ added: 0, known: 803, forks: 0 });
    expect(mergeLogs((await store.readAll()).events)).toEqual(mergeLogs([own], log));
  });

  test('takes in all or nothing', async () => {
    const store = await openStore(NAME, notices);
    origin.faults.commit = 'QuotaExceededError';
    await expect(takeInto(store, [foreign(1)])).rejects.toMatchObject({ name: 'QuotaExceededError' });
    origin.faults.commit = undefined;
    expect((await store.readAll()).events).toEqual([]);
  });

  test('puts a sound event in the place of a damaged one', async () => {
    const store = await openStore(NAME, notices);
    await takeInto(store, [foreign(1), foreign(2)]);
    const row = origin.rows(NAME, 'events')[0];
    if (row) row.value = { ...(row.value as LogEvent), crc32: 3 };
    expect(await takeInto(store, [foreign(1)])).toEqual({ added: 1, known: 0, forks: 0 });
    expect(await store.readAll()).toMatchObject({ events: [foreign(1), foreign(2)], unreadable: 1 });
  });
});

describe('replaceIn', () => {
  test('makes the record these events, keeps what it was, and begins a stream of its own', async () => {
    const store = await openStore(NAME, notices);
    const own = [await store.append('time.add', TIME), await store.append('time.add', TIME)];
    await replaceIn(store, [foreign(1)]);
    expect(await store.readAll()).toMatchObject({ events: [foreign(1)], missing: 0 });
    expect(await store.read('meta', 'recovery')).toMatchObject({ events: own });
    const next = await store.append('time.add', TIME);
    expect(next.stream).not.toBe(own[0]?.stream);
    expect(next.seq).toBe(1);
    expect(next.hlc).toBeGreaterThan(own[1]?.hlc ?? 0);
  });

  test('counts how often, and leaves everything as it was where it fails', async () => {
    const store = await openStore(NAME, notices);
    const own = await store.append('time.add', TIME);
    origin.faults.commit = 'QuotaExceededError';
    await expect(replaceIn(store, [])).rejects.toMatchObject({ name: 'QuotaExceededError' });
    origin.faults.commit = undefined;
    expect((await store.readAll()).events).toEqual([own]);
    expect(await store.read('meta', 'recovery')).toBeUndefined();
    await replaceIn(store, []);
    await replaceIn(store, []);
    expect(await store.read('meta', 'head')).toMatchObject({ generation: 2, seq: 0 });
  });
});
