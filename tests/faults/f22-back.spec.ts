import type { Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import { LESSON } from './at-work.ts';
import type * as RecordModule from '../../src/platform/record.ts';
import { makeProfile, openBrowser } from './kill-browser.ts';
import { serveSource, writeSeconds } from './record-source.ts';
import { readStored } from './stored.ts';
import { repeat } from './tally.ts';

const [, , lesson = ''] = LESSON.split('/');

/** Whether this very document was on screen before, rather than loaded anew. */
const isAwoken = (page: Page, mark: number): Promise<boolean> =>
  page.evaluate((wanted) => (window as { mark?: number }).mark === wanted, mark);

test('F22 shows what another tab did meanwhile when a page comes back', async () => {
  const site = process.env['SITE'] ?? '';
  const { profile, remove } = makeProfile();
  const { context, version, kill } = await openBrowser(profile);
  const source = await serveSource(context, site);
  const [loud, quiet, page] = [await context.newPage(), await context.newPage(), await context.newPage()];
  // A tab that is heard wakes a sleeping page for good, which then loads anew. Only one that is not heard, as where the
  // channel is refused, leaves the page to its own eyes.
  await quiet.addInitScript(() => Object.defineProperty(window, 'BroadcastChannel', { value: undefined }));
  await Promise.all([loud, quiet].map((tab) => tab.goto(site + 'privacy/')));
  await page.goto(site + 'progress/');
  const time = page.locator(`[data-progress-lesson="${lesson}"] [data-cell="time"]`);
  let tried = 0;
  let awoken = 0;
  let seconds = 0;
  await repeat(
    'F22',
    { change: 20, release: 100 },
    async (run) => {
      await page.evaluate((mark) => Object.assign(window, { mark }), run);
      await page.goto(site + 'privacy/');
      await writeSeconds(run % 2 === 0 ? loud : quiet, source, lesson, 60);
      seconds += 60;
      await page.bringToFront();
      // Not in the call itself: its answer would have to come from a page that is gone.
      await page.evaluate(() => void setTimeout(() => history.back()));
      await page.waitForURL(site + 'progress/', { waitUntil: 'commit' });
      const hours = Math.floor(seconds / 3600);
      const minutes = (seconds % 3600) / 60;
      const says = [
        ...(hours > 0 ? [`${hours} hour${hours > 1 ? 's' : ''}`] : []),
        ...(minutes > 0 ? [`${minutes} minute${minutes > 1 ? 's' : ''}`] : []),
      ].join(' ');
      await expect(time).toHaveText(says, { timeout: 2000 });
      tried += 1;
      if (await isAwoken(page, run)) awoken += 1;
      return { acknowledged: 60 };
    },
    () => version,
  );
  await kill();
  remove();
  // Else the cache itself was not at work, and nothing was shown.
  expect(awoken).toBeGreaterThanOrEqual(Math.floor(tried / 2));
});

/**
 * Runs in a page: begins a write and a reading and is put to sleep in the midst of them, as by a link that is followed at
 * once; then, still asleep, writes again. Gives what the record says of itself.
 */
async function fallAsleep([source, lesson]: [string, string]): Promise<string> {
  const { openRecord } = (await import(source + 'platform/record.ts')) as typeof RecordModule;
  const record = await openRecord('/');
  await record.append('time.add', { lesson, seconds: 1 });
  const pending = [record.append('time.add', { lesson, seconds: 2 }), record.wholeLog()];
  await Promise.resolve();
  dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  await Promise.all(pending);
  return record.status.kind;
}

test('F22 leaves nothing open while a page sleeps, and moves in what was not done when it wakes', async ({
  browser,
}) => {
  const site = process.env['SITE'] ?? '';
  const context = await browser.newContext();
  const source = await serveSource(context, site);
  const [asleep, other] = [await context.newPage(), await context.newPage()];
  const seconds = async (): Promise<number[]> =>
    (await readStored(other)).events
      .flatMap(({ payload }) => (payload as { seconds?: number }).seconds ?? [])
      .sort((a, b) => a - b);
  await Promise.all([asleep.goto(site + 'privacy/'), other.goto(site + 'privacy/')]);
  expect(await asleep.evaluate(fallAsleep, [source, lesson] as [string, string])).toBe('memory');
  expect(await seconds()).toEqual([1]);
  await asleep.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await expect.poll(seconds).toEqual([1, 2]);
  await context.close();
});
