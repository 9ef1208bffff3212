import type { Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import { createRandom } from '../../src/kernel/random.ts';
import { serveAcknowledging } from './acknowledging.ts';
import { countSaved, findAmiss, LESSON, note, openAccount, openLesson, startWork } from './at-work.ts';
import { findGaps } from './stored.ts';
import { repeat, sayEngine } from './tally.ts';

/** Ways in which a page ends under the learner's hands; each gives the page to go on with. */
const ENDS: ((page: Page) => Promise<Page>)[] = [
  async function crash(page) {
    const protocol = await page.context().newCDPSession(page);
    const gone = page.waitForEvent('crash');
    // It never answers: who should?
    void protocol.send('Page.crash').catch(() => undefined);
    await gone;
    await page.close();
    return page.context().newPage();
  },
  async function reload(page) {
    await page.reload({ waitUntil: 'commit' });
    return page;
  },
  async function close(page) {
    const context = page.context();
    await page.close();
    return context.newPage();
  },
  async function navigate(page) {
    await page.goto(new URL('/privacy/', page.url()).href, { waitUntil: 'commit' });
    return page;
  },
];

test('F2 keeps all that it called saved when a page crashes, closes, reloads or leaves', async ({
  context,
  browser,
}) => {
  const random = createRandom(2);
  const account = openAccount();
  const site = await serveAcknowledging();
  site.hear = (body) => note(account, body);
  let page = await context.newPage();
  await openLesson(page, site.address + LESSON);
  const gone: string[] = [];
  const figures = await repeat(
    'F2',
    { change: 50, release: 500 },
    async (run) => {
      const before = countSaved(account);
      await startWork(page, account);
      await page.waitForTimeout(random.int(0, 50));
      page = await (ENDS[run % ENDS.length] as (typeof ENDS)[number])(page);
      await openLesson(page, site.address + LESSON);
      const { lost, odd, stored } = await findAmiss(page, account);
      gone.push(...lost);
      // At once: a row that is resumed later would not know of it.
      expect([...odd, ...findGaps(stored.events)]).toEqual([]);
      return { acknowledged: countSaved(account) - before, lost: lost.length };
    },
    () => sayEngine(browser),
  );
  await site.close();
  expect(gone).toEqual([]);
  expect(figures.lost).toBe(0);
  expect(figures.acknowledged).toBeGreaterThan(figures.runs * 2);
});
