import { beforeEach, expect, test } from 'vitest';
import { eraseRecord } from '../../../src/platform/care.ts';
import {
  addProfile,
  dropProfile,
  listProfiles,
  switchProfile,
  tidyName,
} from '../../../src/platform/profiles.ts';
import { createRecord } from '../../../src/platform/record.ts';
import { FakeOrigin } from './fake-indexeddb.ts';

const TIME = { lesson: 'first', seconds: 3 };
let nextBase = 0;
let base = '/';

beforeEach(() => {
  new FakeOrigin().install();
  nextBase += 1;
  base = `/profiles${nextBase}/`;
});

test('keeps the records of two learners apart, and the first one where it was', async () => {
  const alone = await createRecord(base);
  const mine = await alone.append('time.add', TIME);
  expect(alone.learner).toBeUndefined();
  await addProfile(base, 'Bea', 'Ada');
  const second = await createRecord(base);
  expect(second.learner).toBe('Bea');
  expect(await second.wholeLog()).toEqual([]);
  const hers = await second.append('time.add', TIME);
  const { profiles, present } = await switchProfile(base, '');
  expect(profiles.map(({ name }) => name)).toEqual(['Ada', 'Bea']);
  expect(present?.name).toBe('Ada');
  const again = await createRecord(base);
  expect(again.learner).toBe('Ada');
  expect(await again.wholeLog()).toEqual([mine]);
  await switchProfile(base, profiles[1]?.id ?? '');
  expect(await (await createRecord(base)).wholeLog()).toEqual([hers]);
});

test('erases the first learner and leaves the second, list and all', async () => {
  const first = await createRecord(base);
  await first.append('time.add', TIME);
  await first.saveDraft('count', 1);
  await addProfile(base, 'Bea', 'Ada');
  const hers = await (await createRecord(base)).append('time.add', TIME);
  await switchProfile(base, '');
  const record = await createRecord(base);
  await eraseRecord(record);
  const { profiles, present } = await dropProfile(base, '');
  expect(profiles.map(({ name }) => name)).toEqual(['Bea']);
  expect(present?.name).toBe('Bea');
  expect(await record.wholeLog()).toEqual([]);
  expect(await record.draft('count')).toBeUndefined();
  expect(await (await createRecord(base)).wholeLog()).toEqual([hers]);
});

test('counts the device as shared no more once only the first learner is left', async () => {
  const mine = await (await createRecord(base)).append('time.add', TIME);
  const { present } = await addProfile(base, 'Bea', 'Ada');
  await eraseRecord(await createRecord(base));
  await dropProfile(base, present?.id ?? '');
  expect(await listProfiles(base)).toEqual({ profiles: [], present: undefined });
  const record = await createRecord(base);
  expect(record.learner).toBeUndefined();
  expect(await record.wholeLog()).toEqual([mine]);
});

test('takes names as they are, without what could mislead', () => {
  expect(tidyName('  Zoë O’Neill ')).toBe('Zoë O’Neill');
  expect(tidyName('a\u202Eb\u0007c')).toBe('abc');
  expect(Array.from(tidyName('😀'.repeat(60)))).toHaveLength(40);
});
