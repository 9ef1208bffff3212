import { expect, test } from 'vitest';
import { condensedStream } from '../../../src/log/condensed.ts';
import { sealEvent } from '../../../src/log/seal-event.ts';
import { agreeWith, eraseCache, noteTold } from '../../../src/platform/course-cache.ts';
import { addProfile, enterCourse, leaveCourse, listProfiles } from '../../../src/platform/profiles.ts';
import { createRecord } from '../../../src/platform/record.ts';
import type { RecordStore } from '../../../src/platform/record-store.ts';
import { useFakeDevice } from './fake-device.ts';

const device = useFakeDevice();
const TIME = { lesson: 'first', seconds: 3 };

/** What a platform's state unfolds to. */
const known = (mark: string) => ({
  events: [sealEvent({ stream: condensedStream(mark), seq: 1, hlc: 10 }, 'time.add', TIME)],
  drafts: [['count', { response: mark }]] as const,
});

async function enter(id: string): Promise<RecordStore> {
  await enterCourse(device.base, id);
  return await createRecord(device.base);
}

const streamsOf = async (record: RecordStore): Promise<string[]> =>
  (await record.wholeLog()).map(({ stream }) => stream.slice(0, 3));

test('begins with what the platform has, answers in the making among it', async () => {
  const record = await enter('ewa');
  await agreeWith(record, 'v1.a', known('a'), false);
  expect(await streamsOf(record)).toEqual(['0.a']);
  expect(await record.draft('count')).toEqual({ response: 'a' });
});

test('keeps all of a cache that was built on the state, or wrote it, after a crash', async () => {
  const record = await enter('ewa');
  await agreeWith(record, undefined, { events: [], drafts: [] }, false);
  const event = await record.append('time.add', TIME);
  await agreeWith(record, undefined, { events: [], drafts: [] }, false);
  expect(await record.wholeLog()).toEqual([event]);
  await noteTold(record, 'v1.b', event.hlc);
  await agreeWith(record, 'v1.b', known('b'), false);
  expect(await record.wholeLog()).toEqual([event]);
});

test('becomes another state, and keeps of its own what no platform was told', async () => {
  const record = await enter('ewa');
  await agreeWith(record, 'v1.a', known('a'), false);
  const told = await record.append('time.add', TIME);
  await noteTold(record, 'v1.b', told.hlc);
  const untold = await record.append('time.add', TIME);
  await agreeWith(record, 'v1.c', known('c'), false);
  const log = await record.wholeLog();
  expect(await streamsOf(record)).toEqual(['0.c', untold.stream.slice(0, 3)]);
  expect(log.at(-1)).toEqual(untold);
});

test('keeps nothing that was done while a learner only looked', async () => {
  const record = await enter('ewa');
  await agreeWith(record, 'v1.a', known('a'), true);
  await record.append('time.add', TIME);
  await agreeWith(record, 'v1.a', known('a'), false);
  expect(await streamsOf(record)).toEqual(['0.a']);
});

test('is never seen by another learner, and is gone once they leave', async () => {
  const first = await enter('ewa');
  await agreeWith(first, 'v1.a', known('a'), false);
  const second = await enter('jan');
  expect(second.learner).toBe('');
  expect(await second.wholeLog()).toEqual([]);
  await eraseCache(first, device.base, 'ewa');
  // Who came since stays.
  expect((await listProfiles(device.base)).present?.id).toBe('lms-jan');
  expect(await (await enter('ewa')).wholeLog()).toEqual([]);
});

test('gives the device back to whom it belongs', async () => {
  await addProfile(device.base, 'Bea', 'Ada');
  await enterCourse(device.base, 'ewa');
  const { profiles, present } = await listProfiles(device.base);
  expect(profiles.map(({ name }) => name)).toEqual(['Ada', 'Bea']);
  expect(present).toEqual({ id: 'lms-ewa', name: '' });
  await leaveCourse(device.base, 'ewa');
  expect((await listProfiles(device.base)).present?.name).toBe('Ada');
});
