import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createRecord, nameDatabase, openRecord } from '../../../src/platform/record.ts';
import { sayDamage, sayRefusal } from '../../../src/platform/record-words.ts';
import { FakeOrigin } from './fake-indexeddb.ts';

const TIME = { lesson: 'first', seconds: 3 };
let origin: FakeOrigin;
let nextBase = 0;
let base = '/';

beforeEach(() => {
  origin = new FakeOrigin();
  origin.install();
  // A base of its own for each test, so that no channel carries over.
  nextBase += 1;
  base = `/t${nextBase}/`;
});

afterEach(() => {
  vi.useRealTimers();
});

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

describe('nameDatabase', () => {
  test.each([
    ['/', 'point-twelve:/'],
    ['/a/b/', 'point-twelve:/a/b/'],
    ['/a/b', 'point-twelve:/a/b/'],
    ['a', 'point-twelve:/a/'],
    ['/a//b/', 'point-twelve:/a/b/'],
    ['/~u/x y/', 'point-twelve:/~u/x%20y/'],
    ['/~u/x%20y/', 'point-twelve:/~u/x%20y/'],
    ['/é/', 'point-twelve:/%C3%A9/'],
  ])('gives %s the name %s', (given, name) => {
    expect(nameDatabase(given)).toBe(name);
  });
});

describe('a record that is kept', () => {
  test('says so, and gives back what was added, in order', async () => {
    const record = await createRecord(base);
    expect(record.status).toEqual({ kind: 'kept', says: '' });
    const first = await record.append('time.add', TIME);
    expect(await record.events()).toEqual([first]);
    const second = await record.append('time.add', TIME);
    expect(await record.events()).toEqual([first, second]);
    expect(await (await createRecord(base)).events()).toEqual([first, second]);
    expect(record.problems).toEqual([]);
  });

  test('hides what a reset saw, and keeps it in the whole log', async () => {
    const record = await createRecord(base);
    const old = await record.append('time.add', TIME);
    const reset = await record.append('record.reset', { heads: { [old.stream]: old.seq } });
    expect(await record.events()).toEqual([reset]);
    expect(await record.wholeLog()).toEqual([old, reset]);
  });

  test('keeps a draft until its check', async () => {
    const record = await createRecord(base);
    expect(await record.draft('count')).toBeUndefined();
    await record.saveDraft('count', { a: 1 });
    expect(await record.draft('count')).toEqual({ a: 1 });
    await record.append('time.add', TIME, { dropDraft: 'count' });
    expect(await record.draft('count')).toBeUndefined();
    await record.saveDraft('count', { a: 2 });
    await record.dropDraft('count');
    expect(await record.draft('count')).toBeUndefined();
  });

  test('tells listeners of what was added here and in another tab', async () => {
    const [here, there] = [await createRecord(base), await createRecord(base)];
    expect(await here.events()).toEqual([]);
    const heard = vi.fn();
    const stop = here.onChange(heard);
    const event = await there.append('time.add', TIME);
    await settle();
    expect(heard).toHaveBeenCalled();
    expect(await here.events()).toEqual([event]);
    heard.mockClear();
    stop();
    await here.append('time.add', TIME);
    expect(heard).not.toHaveBeenCalled();
  });

  test('is read once more, and only once, for all that another tab writes during one reading', async () => {
    const [here, there] = [await createRecord(base), await createRecord(base)];
    const store = here.inside.store();
    if (!store) throw new Error('There is no store.');
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const read = store.readAll.bind(store);
    const readAll = vi.spyOn(store, 'readAll').mockImplementation(async () => {
      const contents = await read();
      await held;
      return contents;
    });
    const seen: number[] = [];
    here.onChange(() => void here.wholeLog().then(({ length }) => seen.push(length)));
    for (let count = 0; count < 20; count += 1) await there.append('time.add', TIME);
    await settle();
    expect(readAll).toHaveBeenCalledTimes(1);
    goOn();
    await vi.waitFor(() => expect(seen).toHaveLength(20));
    expect(seen.at(-1)).toBe(20);
    expect(readAll).toHaveBeenCalledTimes(2);
  });

  test('is shared by everything on the page', () => {
    expect(openRecord(base)).toBe(openRecord(base));
    expect(openRecord(base)).not.toBe(openRecord(base + 'other/'));
  });

  test('says what is damaged and what is gone', async () => {
    const record = await createRecord(base);
    for (let count = 0; count < 3; count += 1) await record.append('time.add', TIME);
    const rows = origin.rows(nameDatabase(base), 'events');
    rows.splice(2, 1);
    if (rows[0]) rows[0].value = { ...(rows[0].value as object), crc32: 0 };
    const again = await createRecord(base);
    expect((await again.events()).map(({ seq }) => seq)).toEqual([2]);
    expect(again.problems).toEqual([
      { code: 'unreadable', count: 1, says: sayDamage('unreadable', 1) },
      { code: 'missing', count: 1, says: sayDamage('missing', 1) },
    ]);
  });

  test('says that the browser began anew', async () => {
    origin.faults.isLost = true;
    const record = await createRecord(base);
    await record.events();
    expect(record.problems.map(({ code }) => code)).toEqual(['lost']);
    expect(record.status.kind).toBe('kept');
  });

  test('rejects a payload that does not fit, and stays kept', async () => {
    const record = await createRecord(base);
    await expect(record.append('time.add', { lesson: '', seconds: 1 })).rejects.toThrow(TypeError);
    expect(record.status.kind).toBe('kept');
  });
});

describe('a record that cannot be kept', () => {
  test.each(['SecurityError', 'UnknownError', 'InvalidStateError'])(
    'works in memory after %s',
    async (name) => {
      origin.faults.open = name;
      const record = await createRecord(base);
      expect(record.status).toEqual({ kind: 'memory', reason: 'refused', says: sayRefusal('refused') });
      const event = await record.append('time.add', TIME);
      expect(await record.events()).toEqual([event]);
      await record.saveDraft('count', { a: 1 });
      expect(await record.draft('count')).toEqual({ a: 1 });
      await record.append('time.add', TIME, { dropDraft: 'count' });
      expect(await record.draft('count')).toBeUndefined();
      expect((await record.events()).map(({ seq }) => seq)).toEqual([1, 2]);
    },
  );

  test('works in memory where there is no database at all', async () => {
    Object.assign(globalThis, { indexedDB: undefined });
    const record = await createRecord(base);
    expect(record.status).toMatchObject({ kind: 'memory', reason: 'refused' });
  });

  test('works in memory where the browser forgets what it was given', async () => {
    origin.faults.isForgetful = true;
    expect((await createRecord(base)).status).toMatchObject({ kind: 'memory', reason: 'refused' });
  });

  test('says that a newer release was here', async () => {
    await createRecord(base);
    origin.upgrade(nameDatabase(base));
    expect((await createRecord(base)).status).toMatchObject({ kind: 'memory', reason: 'newer' });
  });

  test('opens in memory after three seconds of silence, and moves in when storage answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const browser = globalThis.indexedDB;
    let answer = (): void => undefined;
    Object.assign(globalThis, {
      indexedDB: {
        open(name: string, version: number) {
          const held = new IDBRequest();
          answer = () => {
            const real = browser.open(name, version);
            for (const type of ['upgradeneeded', 'success']) {
              real.addEventListener(type, (event) => {
                const { result, transaction } = real;
                Object.assign(held, { result, transaction });
                held.dispatchEvent(
                  Object.assign(new Event(type), { oldVersion: 0, dataLoss: 'none', of: event }),
                );
              });
            }
          };
          return held;
        },
      },
    });
    const opening = createRecord(base);
    await vi.advanceTimersByTimeAsync(3000);
    const record = await opening;
    expect(record.status).toEqual({ kind: 'memory', reason: 'slow', says: sayRefusal('slow') });
    const event = await record.append('time.add', TIME);
    vi.useRealTimers();
    answer();
    await vi.waitFor(() => expect(record.status.kind).toBe('kept'));
    expect(await record.events()).toEqual([event]);
    expect(origin.rows(nameDatabase(base), 'events').map(({ value }) => value)).toEqual([event]);
  });
});

describe('a record whose storage fills up', () => {
  test('holds events and drafts in memory and moves them in with the next answer', async () => {
    const record = await createRecord(base);
    const stored = await record.append('time.add', TIME);
    await record.saveDraft('count', { a: 1 });
    const changed = vi.fn();
    record.onChange(changed);
    origin.faults.commit = 'QuotaExceededError';
    const held = await record.append('time.add', TIME, { dropDraft: 'count' });
    expect(record.status).toEqual({ kind: 'memory', reason: 'full', says: sayRefusal('full') });
    expect(changed).toHaveBeenCalled();
    await record.saveDraft('sort', { b: 1 });
    expect(await record.draft('sort')).toEqual({ b: 1 });
    expect(await record.draft('count')).toBeUndefined();
    expect(await record.events()).toHaveLength(2);
    const again = await createRecord(base);
    expect(again.status).toMatchObject({ kind: 'memory', reason: 'full' });

    origin.faults.commit = undefined;
    const next = await record.append('time.add', TIME);
    expect(record.status.kind).toBe('kept');
    const later = await createRecord(base);
    expect(new Set(await later.events())).toEqual(new Set([stored, held, next]));
    expect(await later.draft('sort')).toEqual({ b: 1 });
    expect(await later.draft('count')).toBeUndefined();
    expect(await record.events()).toEqual(await later.events());
    await record.saveDraft('sort', { b: 2 });
    expect(await record.draft('sort')).toEqual({ b: 2 });
  });

  test('says once that nothing is kept, and once that it is again, to listeners that read again', async () => {
    const record = await createRecord(base);
    const heard: string[] = [];
    record.onChange(() => {
      heard.push(record.status.kind);
      void record.events();
    });
    origin.faults.open = 'UnknownError';
    for (const connection of origin.connections) connection.close();
    await record.events();
    await settle();
    expect(heard).toEqual(['memory']);
    origin.faults.open = undefined;
    await record.saveDraft('count', 2);
    await settle();
    expect(heard).toEqual(['memory', 'kept']);
    expect(await (await createRecord(base)).draft('count')).toBe(2);
  });

  test('shows what it last knew when the store can no longer be read', async () => {
    const record = await createRecord(base);
    const first = await record.append('time.add', TIME);
    expect(await record.events()).toEqual([first]);
    origin.faults.open = 'UnknownError';
    for (const connection of origin.connections) connection.close();
    const second = await record.append('time.add', TIME);
    record.inside.change();
    expect(new Set(await record.events())).toEqual(new Set([first, second]));
  });

  test('is not called kept while memory holds what failed beside a write that did not', async () => {
    const record = await createRecord(base);
    const { inside } = record;
    origin.faults.commit = 'QuotaExceededError';
    await record.saveDraft('count', 1);
    origin.faults.commit = undefined;
    // Another write fails while this one is under way.
    const failMeanwhile = (): Promise<void> => {
      inside.memory.append('time.add', TIME);
      return Promise.resolve();
    };
    await inside.keep(failMeanwhile, () => undefined);
    expect(record.status.kind).toBe('memory');
    await record.saveDraft('count', 2);
    expect(record.status.kind).toBe('kept');
    expect(inside.memory.events).toEqual([]);
  });

  test('tries to open again when the page comes back into view', async () => {
    const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    vi.stubGlobal('document', page);
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    origin.faults.open = 'UnknownError';
    const record = await createRecord(base);
    const held = await record.append('time.add', TIME);
    expect(record.status.kind).toBe('memory');
    origin.faults.open = undefined;
    page.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(record.status.kind).toBe('kept'));
    expect(origin.rows(nameDatabase(base), 'events').map(({ value }) => value)).toEqual([held]);
    vi.unstubAllGlobals();
  });

  test('gives back what memory holds when the store cannot be read', async () => {
    const record = await createRecord(base);
    origin.faults.commit = 'QuotaExceededError';
    const held = await record.append('time.add', TIME);
    origin.faults.open = 'UnknownError';
    for (const connection of origin.connections) connection.close();
    expect(await record.events()).toEqual([held]);
    expect(record.status).toMatchObject({ kind: 'memory', reason: 'refused' });
  });
});
