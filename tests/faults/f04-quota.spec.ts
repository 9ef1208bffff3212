import type { Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import { EXERCISE, LESSON, openLesson } from './at-work.ts';
import { readStored } from './stored.ts';
import { repeat, sayEngine } from './tally.ts';

const PLACE = `[data-exercise="${EXERCISE}"]`;
const SAVED = 'Saved on this device.';
/** Where the lesson says how a write went. */
const LINES = [`${PLACE} .ex-saved`, '[data-reflect-status]'];
/** What the page needs to begin with, in bytes. */
const LEAST = 96 * 1024;
/** How much room the origin has beyond that, in bytes: from nothing to five megabytes. */
const ROOM = [0, 1, 4, 16, 64, 256, 512, 1024, 2048, 5120].map((kilobytes) => kilobytes * 1024);

/** The three ways in which a lesson writes. Each gives the words with which the page says how it went. */
const WRITES: Record<string, (page: Page, text: string) => Promise<string>> = {
  async draft(page, text) {
    await page.locator(`${PLACE} textarea`).fill(text);
    return readLine(page, `${PLACE} .ex-saved`);
  },
  async check(page) {
    await page.locator(`${PLACE} .ex-actions .btn-primary`).click();
    return readLine(page, `${PLACE} .ex-saved`);
  },
  async note(page, text) {
    await page.locator('[data-reflect] textarea').fill(text);
    await page.locator('[data-reflect]').getByRole('button').click();
    return readLine(page, '[data-reflect-status]');
  },
};

async function readLine(page: Page, selector: string): Promise<string> {
  const line = page.locator(selector);
  await expect(line).not.toHaveText(/^(Saving…)?$/, { timeout: 10_000 });
  return line.innerText();
}

/** Has the page note how long it says "Saving…", by its own clock: the hand of a test is slow on a busy machine. */
async function watchSaving(page: Page): Promise<void> {
  await page.evaluate((lines) => {
    const seen = { slowest: 0 };
    Object.assign(window, { seen });
    for (const selector of lines) {
      const line = document.querySelector(selector);
      let since = 0;
      const look = new MutationObserver(() => {
        if (line?.textContent === 'Saving…') since = performance.now();
        else seen.slowest = Math.max(seen.slowest, performance.now() - since);
      });
      if (line) look.observe(line, { childList: true, characterData: true, subtree: true });
    }
  }, LINES);
}

const readSlowest = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { seen: { slowest: number } }).seen.slowest);

/** Fills the room that is left with blocks of half its size, until no block fits: in a database of the test's own. */
async function fillUp(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const opening = indexedDB.open('a full disk');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onupgradeneeded = () => opening.result.createObjectStore('blocks', { autoIncrement: true });
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error(String(opening.error)));
    });
    const put = (bytes: number): Promise<boolean> =>
      new Promise((resolve) => {
        const tx = database.transaction('blocks', 'readwrite');
        // Chance, so that no compression makes room.
        const block = new Uint8Array(bytes);
        for (let from = 0; from < bytes; from += 65_536) {
          crypto.getRandomValues(block.subarray(from, Math.min(bytes, from + 65_536)));
        }
        tx.objectStore('blocks').add(block);
        tx.oncomplete = () => resolve(true);
        tx.onabort = () => resolve(false);
      });
    for (let bytes = 1 << 20; bytes >= 512; bytes /= 2) {
      for (let tries = 0; tries < 40 && (await put(bytes)); tries += 1);
    }
    database.close();
  });
}

test('F4 says that storage is full, keeps what was saved, and goes on once there is room', async ({
  browser,
}) => {
  const site = process.env['SITE'] ?? '';
  const once = async (run: number) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    // From the start: Chromium hands out room in advance, for half a minute.
    const protocol = await context.newCDPSession(page);
    const origin = new URL(site).origin;
    const quotaSize = LEAST + (ROOM[run % ROOM.length] ?? 0);
    await protocol.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
    await openLesson(page, site + LESSON);
    for (const write of Object.values(WRITES)) expect(await write(page, `before ${run}`)).toBe(SAVED);
    const before = await readStored(page);
    await watchSaving(page);
    await fillUp(page);

    // A text longer than any room that is left.
    const long = 'full '.repeat(700);
    let tries = 0;
    const draftSays = async (): Promise<string> => (await WRITES['draft']?.(page, `${long}${tries++}`)) ?? '';
    await expect.poll(draftSays, { timeout: 60_000 }).toContain('full');
    for (const write of Object.values(WRITES)) {
      expect(await write(page, long)).toContain('full');
      expect(await readSlowest(page)).toBeLessThan(1_000);
    }
    const during = await readStored(page);
    expect(during.events.slice(0, before.events.length)).toEqual(before.events);

    await protocol.send('Storage.overrideQuotaForOrigin', { origin });
    expect(await WRITES['note']?.(page, 'after')).toBe(SAVED);
    const after = await readStored(page);
    const written = (type: string) => after.events.filter((event) => event.type === type).length;
    // Before, in memory, and (the note) after.
    expect([written('attempt.check'), written('reflection.save')]).toEqual([2, 3]);
    await context.close();
    return { acknowledged: before.events.length };
  };
  await repeat('F4', { change: 10, release: 100 }, once, () => sayEngine(browser));
});
