import { expect, test } from 'playwright/test';
import { reseal } from '../../src/log/seal-event.ts';
import { nameDatabase } from '../../src/platform/record.ts';
import { serialiseLog } from '../../src/log/serialise.ts';
import { LESSON, openLesson } from './at-work.ts';
import { serveSource } from './record-source.ts';
import { readStored } from './stored.ts';
import { repeat, sayEngine } from './tally.ts';
import type * as RecordModule from '../../src/platform/record.ts';

const LIMIT_MS = 3_000;
const SAVED = 'Saved on this device.';

/** What a later release may have written: another format, an unknown type, fields nobody here has heard of. */
const FUTURE = reseal({
  ...{ v: 2, stream: 'f00d', seq: 1, hlc: 1_800_000_000_000, type: 'badge.wear', crc32: 0 },
  ...{ payload: { badge: 'é', on: [1, { deep: null }] }, extra: ['kept'] },
});

test('F7 lets go for a newer release, says so, and changes nothing of what that one wrote', async ({
  browser,
}) => {
  const site = process.env['SITE'] ?? '';
  const once = async () => {
    const context = await browser.newContext();
    const old = await context.newPage();
    await openLesson(old, site + LESSON);
    const form = old.locator('[data-reflect]');
    const line = form.locator('[data-reflect-status]');
    const save = async (text: string): Promise<void> => {
      await form.locator('textarea').fill(text);
      await form.getByRole('button').click();
      await expect(line).not.toHaveText(/^(Saving…)?$/);
    };
    await save('before');
    await expect(line).toHaveText(SAVED);

    // The newer release, in another tab: it raises the version and writes what this one does not know.
    const newer = await context.newPage();
    await newer.goto(site + 'privacy/');
    const took = await newer.evaluate(
      ([name, event]) =>
        new Promise<number>((resolve, reject) => {
          const begin = performance.now();
          const opening = indexedDB.open(name, 2);
          opening.onupgradeneeded = () => opening.transaction?.objectStore('events').add(event);
          opening.onerror = () => reject(new Error(String(opening.error)));
          opening.onsuccess = () => {
            opening.result.close();
            resolve(performance.now() - begin);
          };
        }),
      [nameDatabase('/'), FUTURE] as const,
    );
    expect(took).toBeLessThan(LIMIT_MS);
    const after = await readStored(newer);

    // The older tab, and an older tab opened now, work on, say so, and write nothing.
    await save('in the older tab');
    await expect(line).toContainText('newer version');
    const late = await context.newPage();
    await openLesson(late, site + LESSON);
    await late.locator('[data-reflect] textarea').fill('in a late tab');
    await late.locator('[data-reflect]').getByRole('button').click();
    await expect(late.locator('[data-reflect-status]')).toContainText('newer version');
    expect(await readStored(newer)).toEqual(after);
    await context.close();

    // The same event where the version did not change: it is read, kept and written out byte for byte.
    const other = await browser.newContext();
    const source = await serveSource(other, site);
    const page = await other.newPage();
    await openLesson(page, site + LESSON);
    await page.evaluate(
      ([name, event]) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onerror = () => reject(new Error(String(opening.error)));
          opening.onsuccess = () => {
            const tx = opening.result.transaction('events', 'readwrite');
            tx.objectStore('events').add(event);
            tx.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
      [nameDatabase('/'), FUTURE] as const,
    );
    await page.goto(site + 'progress/');
    const log = await page.evaluate(async (at) => {
      const { openRecord } = (await import(at + 'platform/record.ts')) as typeof RecordModule;
      const record = await openRecord('/');
      await record.append('time.add', { lesson: 'first', seconds: 1 });
      return record.wholeLog();
    }, source);
    expect(serialiseLog(log)).toContain(serialiseLog([FUTURE]).split('\n')[1]);
    await other.close();
    return { acknowledged: after.events.length + log.length };
  };
  await repeat('F7', { change: 1, release: 20 }, once, () => sayEngine(browser));
});
