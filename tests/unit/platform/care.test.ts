import { describe, expect, test, vi } from 'vitest';
import type { EventPayloads } from '../../../src/log/event.ts';
import { copyLog, eraseRecord, readRecoveryPoint, replaceAll, takeIn } from '../../../src/platform/care.ts';
import { createRecord } from '../../../src/platform/record.ts';
import { useFakeDevice } from './fake-device.ts';

const TIME = { lesson: 'first', seconds: 3 };
const CHECK: EventPayloads['attempt.check'] = {
  ...{
    exercise: 'count',
    digest: 'a1',
    rules: 1,
    seed: 1,
    attempt: 1,
    response: {},
    hints: 0,
    activeSeconds: 4,
  },
  mark: { earned: 1, total: 2, passed: false },
};
const device = useFakeDevice();

const copied = (): number => Number(device.held.get(device.name()) ?? 0);

/** On a busy machine a copy takes longer than the second that is usually waited. */
const PATIENT = { timeout: 10_000 };

/** A record of so many checks, all of them in the copy. */
async function keepChecks(count: number) {
  const record = await createRecord(device.base);
  for (let check = 0; check < count; check += 1) await record.append('attempt.check', CHECK);
  await vi.waitFor(() => expect(copied()).toBe(count), PATIENT);
  // No copy is under way that would undo what a test does to the copy next.
  await copyLog(record);
  return record;
}

describe('the copy outside the database', () => {
  test('is renewed after every check, and at the latest after 25 events', async () => {
    const record = await createRecord(device.base);
    for (let count = 0; count < 24; count += 1) await record.append('time.add', TIME);
    expect(copied()).toBe(0);
    await record.append('time.add', TIME);
    await vi.waitFor(() => expect(copied()).toBe(25));
    await record.append('attempt.check', CHECK);
    await vi.waitFor(() => expect(copied()).toBe(26));
  });

  test('gives back what the database lost, and the learner is told how much', async () => {
    const log = await (await keepChecks(5)).wholeLog();
    device.origin.rows(device.name(), 'events').splice(2, 3);
    const record = await createRecord(device.base);
    await record.events();
    await vi.waitFor(async () => expect(await record.events()).toEqual(log));
    expect(record.problems).toMatchObject([{ code: 'recovered', count: 3 }]);
    expect(device.origin.rows(device.name(), 'events')).toHaveLength(5);
    // Said to whoever was there, and not again.
    expect((await createRecord(device.base)).problems).toEqual([]);
  });

  test('gives everything back where the browser began anew, and tells both', async () => {
    const log = await (await keepChecks(3)).wholeLog();
    device.origin.databases.clear();
    device.origin.faults.isLost = true;
    const record = await createRecord(device.base);
    await vi.waitFor(async () => expect(await record.wholeLog()).toEqual(log));
    expect(record.problems.map(({ code, count }) => [code, count])).toEqual([
      ['lost', 1],
      ['recovered', 3],
    ]);
    await record.append('attempt.check', CHECK);
    await vi.waitFor(() => expect(copied()).toBe(4));
  });

  test('shows what it holds where the database cannot be opened at all', async () => {
    const log = await (await keepChecks(3)).wholeLog();
    device.origin.faults.open = 'UnknownError';
    const record = await createRecord(device.base);
    await vi.waitFor(async () => expect(await record.wholeLog()).toEqual(log));
    expect(record.status).toMatchObject({ kind: 'memory', reason: 'refused' });
  });

  test('gives the record no help where it is gone itself', async () => {
    await keepChecks(3);
    device.origin.rows(device.name(), 'events').splice(1, 1);
    for (const slot of ['a', 'b']) device.held.delete(`${device.name()}:${slot}`);
    const record = await createRecord(device.base);
    await record.events();
    await vi.waitFor(() => expect(copied()).toBe(2), PATIENT);
    expect(await record.events()).toHaveLength(2);
    expect(record.problems).toMatchObject([{ code: 'missing', count: 1 }]);
  });
});

describe('replacing and erasing', () => {
  test('brings nothing back that was replaced, and leads back to the recovery point', async () => {
    const record = await keepChecks(5);
    const before = await record.wholeLog();
    await replaceAll(record, before.slice(0, 2));
    await vi.waitFor(() => expect(copied()).toBe(2));
    const again = await createRecord(device.base);
    expect(await again.wholeLog()).toEqual(before.slice(0, 2));
    const point = await readRecoveryPoint(again);
    expect(point?.events).toEqual(before);
    await replaceAll(again, point?.events ?? []);
    expect(await again.wholeLog()).toEqual(before);
    expect((await readRecoveryPoint(again))?.events).toEqual(before.slice(0, 2));
  });

  test('leaves nothing in this tab, in another, in the copy or after a visit', async () => {
    const here = await keepChecks(3);
    const there = await createRecord(device.base);
    await there.events();
    await eraseRecord(here);
    expect(await here.wholeLog()).toEqual([]);
    expect(await there.wholeLog()).toEqual([]);
    expect(there.status).toMatchObject({ kind: 'memory', reason: 'erased' });
    await there.append('attempt.check', CHECK);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([...device.held.keys()].filter((key) => key.startsWith(device.name()))).toEqual([]);
    expect(await (await createRecord(device.base)).wholeLog()).toEqual([]);
  });
});

describe('takeIn', () => {
  test('counts what came, in the store and in memory alike', async () => {
    const log = await (await keepChecks(3)).wholeLog();
    device.base = `${device.base}other/`;
    const record = await createRecord(device.base);
    expect(await takeIn(record, log.slice(1))).toEqual({ added: 2, known: 0, forks: 0 });
    device.origin.faults.commit = 'QuotaExceededError';
    expect(await takeIn(record, log)).toEqual({ added: 1, known: 2, forks: 0 });
    expect(record.status).toMatchObject({ kind: 'memory', reason: 'full' });
    expect(await record.wholeLog()).toEqual(log);
    device.origin.faults.commit = undefined;
    await record.saveDraft('count', 1);
    expect(await (await createRecord(device.base)).wholeLog()).toEqual(log);
  });
});
