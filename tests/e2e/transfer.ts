import { readFile } from 'node:fs/promises';
import { expect } from 'playwright/test';
import type { Browser, BrowserContext, Locator, Page } from 'playwright/test';
import type { LogEvent } from '../../src/log/event.ts';
import { sealEvent } from '../../src/log/seal-event.ts';
import { doLesson } from './journey.ts';
import type { Hand } from './hand.ts';
import { site } from './watched.ts';

/** A part of the page by the words of its heading. */
export const partOf = (page: Page, heading: RegExp): Locator => page.getByRole('region', { name: heading });
export const savePart = (page: Page): Locator => partOf(page, /Save a copy/);
export const joinPart = (page: Page): Locator => partOf(page, /Bring a copy in/);
export const linkPart = (page: Page): Locator => partOf(page, /Move by link/);
export const restorePart = (page: Page): Locator => partOf(page, /Restore exactly/);

/** Opens the page and waits until the record is read. */
export async function openTransfer(page: Page, address = site): Promise<void> {
  await page.goto(address('transfer/'));
  await expect(savePart(page)).toBeVisible();
}

/** A lesson opened, its first steps reached, and all its exercises passed. */
export async function learn(page: Page, hand: Hand): Promise<void> {
  await page.goto(site('learn/data-quality/the-pregnant-men/'));
  await doLesson({ page, hand, address: site, lookAt: () => Promise.resolve() });
}

/** What the page of progress shows, once it is drawn: the history and the words of a module come last. */
export async function readProgressPage(page: Page, address = site): Promise<string> {
  await page.goto(address('progress/'));
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible();
  await expect(page.locator('[data-progress-module] [data-cell="assessment"]').first()).not.toBeEmpty();
  return page.locator('main').innerText();
}

/** Presses "Save a copy" and gives what was saved. */
export async function saveCopy(
  page: Page,
  press: () => Promise<void>,
): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The log of a device that nobody has: so many events, of the kinds and sizes that learning makes. */
export function madeLog(length: number): LogEvent[] {
  return Array.from({ length }, (_, index) => {
    const at = { stream: '00c0ffee00c0ffee', seq: index + 1, hlc: 1_790_000_000_000 + index * 40_123 };
    if (index % 3 > 0) return sealEvent(at, 'time.add', { lesson: 'the-pregnant-men', seconds: index % 60 });
    const exercise = `made-${String(index % 28)}`;
    return sealEvent(at, 'attempt.check', {
      ...{
        exercise,
        digest: String(index % 28).padStart(64, '0'),
        rules: 1,
        seed: index,
        attempt: 1,
        hints: 0,
      },
      ...{ response: { flagged: [index % 7, index % 31], none: false }, activeSeconds: index % 90 },
      mark: { earned: index % 10, total: 10, passed: index % 10 > 7 },
    });
  });
}

/** A file for a file box. */
export const asFile = (bytes: Uint8Array, name = 'copy.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(bytes),
});

/** A device of its own: nothing in common with the others but the site. */
export async function anotherDevice(browser: Browser): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext();
  return { page: await context.newPage(), context };
}

/** Everything that this origin keeps in its databases, as one text. The probe is written anew at every opening. */
export async function dumpStores(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const ask = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('refused'));
      });
    const dump: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await ask(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([ask(rows.getAllKeys()), ask(rows.getAll())]);
        dump.push([name, store, keys, values.filter((_, at) => keys[at] !== 'probe')]);
      }
      database.close();
    }
    return JSON.stringify(dump);
  });
}
