import { describe, expect, test, vi } from 'vitest';
import type { CurriculumShape } from '../../../src/curriculum/shape.ts';
import { takeIn } from '../../../src/platform/care.ts';
import { createRecord } from '../../../src/platform/record.ts';
import type { RecordStore } from '../../../src/platform/record-store.ts';
import { foldProgress } from '../../../src/progress/fold.ts';
import { sealEvent } from '../../../src/log/seal-event.ts';
import { showFirst } from '../../../src/shell/first-picture.ts';
import type { Picture } from '../../../src/shell/read-progress.ts';
import { showEarlier } from '../../../src/shell/show-earlier.ts';
import { useFakeDevice } from '../platform/fake-device.ts';

const TIME = { lesson: 'first', seconds: 3 };
const course = { build: 'b', modules: [], pathways: [] } as unknown as CurriculumShape;
const device = useFakeDevice();

/** What a visit shows before the record is read. */
async function visit(): Promise<{ record: RecordStore; pictures: Picture[] }> {
  const record = await createRecord(device.base);
  const pictures: Picture[] = [];
  await showFirst(record, course, (picture) => pictures.push(picture));
  return { record, pictures };
}

const kept = (): unknown => device.origin.rows(device.name(), 'meta').find(({ key }) => key === 'tally');

/** A record of three events, counted once. */
async function keepThree(): Promise<RecordStore> {
  const record = await createRecord(device.base);
  for (let count = 0; count < 3; count += 1) await record.append('time.add', TIME);
  await visit();
  await vi.waitFor(() => expect(kept()).toBeDefined());
  return record;
}

const wholeOf = async (record: RecordStore) => foldProgress(await record.events(), course);

describe('the first picture', () => {
  test('is there from the second visit on, and the same as the whole', async () => {
    await keepThree();
    const { record, pictures } = await visit();
    expect(pictures.map(({ progress }) => progress)).toEqual([await wholeOf(record)]);
  });

  test('counts what this device added since', async () => {
    const before = await keepThree();
    await before.append('preference.set', { name: 'a', value: 1 });
    const { record, pictures } = await visit();
    expect(pictures[0]?.progress.preferences.get('a')).toBe(1);
    expect(pictures.map(({ progress }) => progress)).toEqual([await wholeOf(record)]);
  });

  test.each<[string, (record: RecordStore) => unknown]>([
    [
      'another device’s events came',
      (record) => takeIn(record, [sealEvent({ stream: 'aa', seq: 1, hlc: 5 }, 'time.add', TIME)]),
    ],
    ['something was reset', (record) => record.append('record.reset', { heads: { aa: 1 } })],
    ['an event is gone', () => device.origin.rows(device.name(), 'events').splice(1, 1)],
    [
      'what was kept is damaged',
      () => {
        const row = kept() as { value: { tally: { text: string } } };
        row.value.tally.text = row.value.tally.text.replace('9', '8');
      },
    ],
  ])('is left out where %s', async (_why, befall) => {
    const before = await keepThree();
    await befall(before);
    expect((await visit()).pictures).toEqual([]);
  });

  test('is asked for only where the record is long', async () => {
    await keepThree();
    const record = await createRecord(device.base);
    const pictures: Picture[] = [];
    const show = showEarlier((picture) => pictures.push(picture));
    await show(record, course);
    expect(pictures).toEqual([]);
    device.held.set(device.name(), '1001');
    await show(record, course);
    expect(pictures).toHaveLength(1);
  });
});
