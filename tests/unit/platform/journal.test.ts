import { describe, expect, test, vi } from 'vitest';
import type { EventPayloads, LogEvent } from '../../../src/log/event.ts';
import { copyLog, eraseRecord, replaceAll } from '../../../src/platform/care.ts';
import { settleJournals } from '../../../src/platform/journal.ts';
import { createRecord } from '../../../src/platform/record.ts';
import { useFakeDevice } from './fake-device.ts';
import { fakeLocalStorage } from './fake-local-storage.ts';

const TIME = { lesson: 'first', seconds: 3 };
const NOTE: EventPayloads['reflection.save'] = { scope: 'lesson', of: 'first', fields: { note: 'é 😀' } };
const REVEAL = { exercise: 'count', digest: 'a1', seed: 1 };

interface Written {
  events: LogEvent[];
  drafts: Record<string, { value?: unknown }>;
}

const device = useFakeDevice();

/** The journals as they stand, each without its checksum. */
function journals(): Written[] {
  return [...device.held]
    .filter(([key]) => key.startsWith(`${device.name()}:journal-`))
    .map(([, text]) => Buffer.from(text, 'base64').toString())
    .map((text) => JSON.parse(text.slice(text.indexOf('\n') + 1)) as Written);
}

/** The browser throws the database away, and says so or does not. */
function loseDatabase(isTold: boolean): void {
  device.origin.databases.clear();
  if (isTold) device.origin.faults.isLost = true;
}

describe('a journal', () => {
  test('has every deed before the learner reads that it is saved', async () => {
    const record = await createRecord(device.base);
    const note = await record.append('reflection.save', NOTE);
    expect(journals()).toMatchObject([{ events: [note], drafts: {} }]);
    await record.saveDraft('count', { text: 'so far' });
    expect(journals()[0]?.drafts).toMatchObject({ count: { value: { text: 'so far' } } });
    const reveal = await record.append('answer.reveal', REVEAL, { dropDraft: 'count' });
    expect(journals()).toMatchObject([{ events: [note, reveal] }]);
    expect(journals()[0]?.drafts['count']).not.toHaveProperty('value');
  });

  test('holds what a page does by itself from its next deed on', async () => {
    const record = await createRecord(device.base);
    const time = await record.append('time.add', TIME);
    expect(journals()).toEqual([]);
    const note = await record.append('reflection.save', NOTE);
    expect(journals()).toMatchObject([{ events: [time, note] }]);
  });

  test('writes deeds that come together once, and loses none', async () => {
    const record = await createRecord(device.base);
    const deeds = await Promise.all(Array.from({ length: 9 }, () => record.append('reflection.save', NOTE)));
    expect(journals()).toHaveLength(1);
    expect(
      journals()[0]
        ?.events.map(({ seq }) => seq)
        .sort(),
    ).toEqual(deeds.map(({ seq }) => seq));
  });

  test.each([true, false])(
    'gives back all where the database is gone (said by the browser: %s)',
    async (isTold) => {
      const record = await createRecord(device.base);
      await record.append('reflection.save', NOTE);
      await record.append('answer.reveal', REVEAL);
      await record.saveDraft('count', 7);
      await record.saveDraft('gone', 8);
      await record.dropDraft('gone');
      const log = await record.wholeLog();
      loseDatabase(isTold);
      const again = await createRecord(device.base);
      await vi.waitFor(async () => expect(await again.wholeLog()).toEqual(log));
      await vi.waitFor(async () => expect(await again.draft('count')).toBe(7));
      expect(await again.draft('gone')).toBeUndefined();
      expect(again.problems.find(({ code }) => code === 'recovered')?.count).toBe(3);
    },
  );

  test('gives back the last event alone, where only that is gone', async () => {
    const record = await createRecord(device.base);
    await record.append('reflection.save', NOTE);
    await copyLog(record);
    await record.append('answer.reveal', REVEAL);
    const log = await record.wholeLog();
    device.origin.rows(device.name(), 'events').pop();
    const again = await createRecord(device.base);
    await again.wholeLog();
    await vi.waitFor(async () => expect(await again.wholeLog()).toEqual(log));
  });

  test('has it all ready on the first page where the browser says that it began anew', async () => {
    const record = await createRecord(device.base);
    await record.append('reflection.save', NOTE);
    await record.saveDraft('count', 7);
    loseDatabase(true);
    const again = await createRecord(device.base);
    expect(await again.draft('count')).toBe(7);
    expect(await again.wholeLog()).toEqual(await record.wholeLog());
  });

  test('brings a draft back once, and not after the learner was rid of it', async () => {
    const record = await createRecord(device.base);
    await record.append('reflection.save', NOTE);
    await record.saveDraft('count', 7);
    loseDatabase(true);
    const again = await createRecord(device.base);
    await vi.waitFor(() =>
      expect(journals()).toMatchObject([{ events: [], drafts: { count: { value: 7 } } }]),
    );
    await again.dropDraft('count');
    device.origin.faults.isLost = false;
    loseDatabase(true);
    expect(await (await createRecord(device.base)).draft('count')).toBeUndefined();
  });

  test('ends with the copy, which takes over what other pages noted', async () => {
    const there = await createRecord(device.base);
    await there.append('reflection.save', NOTE);
    await there.saveDraft('count', 7);
    const here = await createRecord(device.base);
    await here.append('answer.reveal', REVEAL);
    expect(journals()).toHaveLength(2);
    await copyLog(here);
    expect(journals()).toMatchObject([{ events: [], drafts: { count: { value: 7 } } }]);
    await here.dropDraft('count');
    await copyLog(here);
    expect(journals()).toEqual([]);
  });

  test('stays as long as it holds what the copy lacks', async () => {
    const there = await createRecord(device.base);
    const here = await createRecord(device.base);
    const note = await there.append('reflection.save', NOTE);
    await settleJournals(here, []);
    expect(journals()).toMatchObject([{ events: [note] }]);
    await settleJournals(here, [note]);
    expect(journals()).toEqual([]);
  });

  test('brings nothing back into a record that was replaced since', async () => {
    const record = await createRecord(device.base);
    const note = await record.append('reflection.save', NOTE);
    const other = await createRecord(device.base);
    const left = [...device.held];
    await replaceAll(other, []);
    // A journal of before, that a kill had left behind.
    for (const [key, text] of left) if (key.includes('journal-')) device.held.set(key, text);
    device.held.set(device.name(), '9');
    const again = await createRecord(device.base);
    await again.wholeLog();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await again.wholeLog()).map(({ type }) => type)).not.toContain(note.type);
  });

  test('leaves nothing behind where the record is erased, in another tab either', async () => {
    const here = await createRecord(device.base);
    const there = await createRecord(device.base);
    await here.append('reflection.save', NOTE);
    await there.append('reflection.save', NOTE);
    await eraseRecord(here);
    await there.append('reflection.save', NOTE);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(journals()).toEqual([]);
    expect(await (await createRecord(device.base)).wholeLog()).toEqual([]);
  });

  test('is passed over where it is damaged, and keeps no other from coming back', async () => {
    const record = await createRecord(device.base);
    await record.saveDraft('count', 7);
    const other = await createRecord(device.base);
    const note = await other.append('reflection.save', NOTE);
    for (const [key, text] of device.held) {
      const plain = Buffer.from(text, 'base64').toString();
      // Still JSON, and not what was written.
      if (key.includes('journal-') && plain.includes('"value":7'))
        device.held.set(key, Buffer.from(plain.replace('"value":7', '"value":8')).toString('base64'));
    }
    loseDatabase(true);
    const again = await createRecord(device.base);
    expect(await again.wholeLog()).toEqual([note]);
    expect(await again.draft('count')).toBeUndefined();
  });

  test('gives back of two drafts the later one, whichever page wrote it', async () => {
    const first = await createRecord(device.base);
    await first.append('reflection.save', NOTE);
    const second = await createRecord(device.base);
    await second.saveDraft('count', 'earlier');
    await new Promise((resolve) => setTimeout(resolve, 2));
    await first.saveDraft('count', 'later');
    loseDatabase(true);
    expect(await (await createRecord(device.base)).draft('count')).toBe('later');
  });

  test('brings no draft back into the database that it was dropped from', async () => {
    const record = await createRecord(device.base);
    await record.append('reflection.save', NOTE);
    await record.saveDraft('count', 7);
    const log = await record.wholeLog();
    // As by a check in a page whose journal is gone; and an event is lost, so that journals are read.
    device.origin.rows(device.name(), 'drafts').splice(0);
    device.origin.rows(device.name(), 'events').splice(0);
    const again = await createRecord(device.base);
    await again.wholeLog();
    await vi.waitFor(async () => expect(await again.wholeLog()).toEqual(log));
    expect(await again.draft('count')).toBeUndefined();
  });

  /** Does something to the database in the very moment in which a journal is written. */
  function strike(deed: () => void): void {
    const storage = fakeLocalStorage(device.held);
    const setItem = (key: string, text: string): void => {
      storage.setItem(key, text);
      if (key.includes('journal-')) deed();
    };
    vi.stubGlobal('localStorage', { ...storage, setItem });
  }

  test('goes where the record was emptied while it was written', async () => {
    const record = await createRecord(device.base);
    await record.append('time.add', TIME);
    strike(() => device.origin.rows(device.name(), 'meta').splice(0));
    await record.append('reflection.save', NOTE);
    expect(journals()).toEqual([]);
  });

  test('stays where the stream began while it was written', async () => {
    const record = await createRecord(device.base);
    strike(() => {
      const head = { stream: 'ab', seq: 0, hlc: 0 };
      device.origin.rows(device.name(), 'meta').unshift({ key: 'head', value: head });
    });
    await record.saveDraft('count', 7);
    expect(journals()).toMatchObject([{ drafts: { count: { value: 7 } } }]);
  });

  test('keeps nobody waiting where its place refuses', async () => {
    const record = await createRecord(device.base);
    vi.stubGlobal('localStorage', {
      ...fakeLocalStorage(device.held),
      setItem: () => {
        throw new Error('full');
      },
    });
    await record.append('reflection.save', NOTE);
    expect(record.status.kind).toBe('kept');
    expect(await record.wholeLog()).toHaveLength(1);
  });
});
