/* eslint-disable @typescript-eslint/unbound-method -- the browser's own methods are wrapped, and called with their `this` */
import type { Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import { LESSON, openLesson } from './at-work.ts';
import { readStored } from './stored.ts';
import { repeat, sayEngine } from './tally.ts';

/** What a page may do to its own storage, by the switch `fault` on its window. */
type Fault = '' | 'open hangs' | 'transaction hangs' | 'commit hangs' | 'connection closes' | 'all closes';

/** Runs in the page before anything else: puts the switch into the browser's own storage. */
function installFaults(first: string): void {
  const page = window as unknown as { fault: string; opens: number };
  Object.assign(page, { fault: first, opens: 0 });
  const { open } = IDBFactory.prototype;
  const { transaction, close } = IDBDatabase.prototype;
  /** Takes every listener and calls none: what never answers. */
  const deaf = <T extends EventTarget>(target: T): T =>
    Object.assign(target, { addEventListener: () => undefined });
  IDBFactory.prototype.open = function (...args) {
    page.opens += 1;
    const request = open.apply(this, args);
    if (page.fault !== 'open hangs') return request;
    const { addEventListener } = request;
    // The answer is there, and reaches the page only once the fault is over.
    return Object.assign(request, {
      addEventListener(type: string, hear: (event: Event) => void) {
        const pass = (event: Event): void => {
          if (page.fault === 'open hangs') setTimeout(pass, 50, event);
          else hear(event);
        };
        addEventListener.call(request, type, pass);
      },
    });
  };
  IDBDatabase.prototype.transaction = function (...args) {
    if (page.fault === 'connection closes') {
      page.fault = '';
      close.call(this);
    }
    if (page.fault === 'all closes') close.call(this);
    const tx = transaction.apply(this, args);
    if (page.fault === 'commit hangs' && args[1] === 'readwrite') deaf(tx);
    if (page.fault === 'transaction hangs') {
      const { objectStore } = tx;
      // Its requests are made on another transaction that is never given time to answer.
      tx.objectStore = (name) => {
        const store = objectStore.call(tx, name);
        for (const ask of ['get', 'getAll', 'add', 'put', 'openKeyCursor'] as const) {
          const real = store[ask].bind(store) as (...given: unknown[]) => IDBRequest;
          Object.assign(store, { [ask]: (...given: unknown[]) => deaf(real(...given)) });
        }
        return store;
      };
    }
    return tx;
  };
}

const set = (page: Page, fault: Fault): Promise<void> =>
  page.evaluate((name) => void Object.assign(window, { fault: name }), fault);
const countOpens = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { opens: number }).opens);

/** Saves a note by the page's own button; gives how long the page took to say how that went, in milliseconds. */
async function saveNote(page: Page, text: string): Promise<{ says: string; took: number }> {
  const form = page.locator('[data-reflect]');
  await form.locator('textarea').fill(text);
  const begin = Date.now();
  await form.getByRole('button').click();
  const line = form.locator('[data-reflect-status]');
  await expect(line).not.toHaveText(/^(Saving…)?$/, { timeout: 20_000 });
  return { says: await line.innerText(), took: Date.now() - begin };
}

const SAVED = 'Saved on this device.';
/** One try and one more on a new connection, each up to three seconds, and what a busy machine adds. */
const LIMIT_MS = 6_000 + 3_000;

const noteTexts = async (page: Page): Promise<string[]> =>
  (await readStored(page)).events
    .filter(({ type }) => type === 'reflection.save')
    .map(({ payload }) => (payload as { fields: { note: string } }).fields.note);

for (const fault of ['transaction hangs', 'commit hangs', 'connection closes', 'all closes'] as const) {
  test(`F21 loses nothing where a ${fault} under an open page`, async ({ browser }) => {
    const once = async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.addInitScript(installFaults, '');
      await openLesson(page, (process.env['SITE'] ?? '') + LESSON);
      expect((await saveNote(page, 'before')).says).toBe(SAVED);
      const opensBefore = await countOpens(page);
      await set(page, fault);
      const { says, took } = await saveNote(page, 'meanwhile');
      const opens = (await countOpens(page)) - opensBefore;
      // A connection that was dropped is opened once more without a word; what does not answer is said.
      if (fault === 'connection closes') expect([says, opens]).toEqual([SAVED, 1]);
      else if (fault !== 'commit hangs') expect(says).not.toBe(SAVED);
      expect(took).toBeLessThan(LIMIT_MS);
      expect(opens).toBeLessThanOrEqual(fault === 'commit hangs' ? 1 : 2);
      await set(page, '');
      expect((await saveNote(page, 'after')).says).toBe(SAVED);
      const texts = await noteTexts(page);
      expect([...texts].sort()).toEqual(['after', 'before', 'meanwhile']);
      await context.close();
      return { acknowledged: 3, lost: 3 - texts.length };
    };
    const { lost } = await repeat(`F21 ${fault}`, { change: 1, release: 20 }, once, () => sayEngine(browser));
    expect(lost).toBe(0);
  });
}

test('F21 opens in memory where opening hangs, and moves in once storage answers', async ({ browser }) => {
  const once = async () => {
    const context = await browser.newContext();
    const first = await context.newPage();
    await openLesson(first, (process.env['SITE'] ?? '') + LESSON);
    expect((await saveNote(first, 'before')).says).toBe(SAVED);
    const page = await context.newPage();
    await page.addInitScript(installFaults, 'open hangs');
    const begin = Date.now();
    await openLesson(page, (process.env['SITE'] ?? '') + LESSON);
    expect(Date.now() - begin).toBeLessThan(LIMIT_MS + 3_000);
    const { says, took } = await saveNote(page, 'in memory');
    expect(says).not.toBe(SAVED);
    expect(took).toBeLessThan(LIMIT_MS);
    const news = page.locator('[data-record-news]');
    await expect(news).toContainText('Storage is not answering.');
    await set(page, '');
    await expect.poll(async () => (await noteTexts(first)).sort()).toEqual(['before', 'in memory']);
    expect((await saveNote(page, 'after')).says).toBe(SAVED);
    // What was said above the page is taken back.
    await expect(news).toBeEmpty();
    const texts = await noteTexts(first);
    expect([...texts].sort()).toEqual(['after', 'before', 'in memory']);
    await context.close();
    return { acknowledged: 3, lost: 3 - texts.length };
  };
  const { lost } = await repeat('F21 open hangs', { change: 1, release: 20 }, once, () => sayEngine(browser));
  expect(lost).toBe(0);
});
