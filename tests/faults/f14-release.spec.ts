import { expect, test } from 'playwright/test';
import type { Page } from 'playwright/test';
import { giveAnswer, wakeExercise } from '../e2e/answer.ts';
import { pointerHand } from '../e2e/hand.ts';
import { makeRelease, openOwnSite, saveModule } from '../e2e/own-site.ts';
import { askForNewer } from './kept.ts';
import { repeat, sayEngine } from './tally.ts';

const MODULE = 'transitions';
const SAVED = 'Saved on this device.';
const hand = pointerHand();

const markPage = (page: Page): Promise<unknown> =>
  page.evaluate(() => Object.assign(window, { mark: true }).mark);
const isSamePage = (page: Page): Promise<boolean> => page.evaluate(() => 'mark' in window);

test('F14 reloads nothing without a press while a new release lands, and keeps what was begun', async ({
  browser,
}) => {
  const next = makeRelease('b');
  const once = async () => {
    const site = await openOwnSite();
    const context = await browser.newContext({ viewport: { width: 1280, height: 500 } });
    const first = await context.newPage();
    await saveModule(first, site, MODULE);
    const lesson = await first
      .locator('main [data-lesson-state] a, main .tasks a')
      .first()
      .getAttribute('href');
    const address = site.address((lesson ?? '').slice(1));
    const tabs = [first, await context.newPage()];
    for (const page of tabs) {
      await page.goto(address);
      const place = page.locator('[data-exercise]').first();
      const task = await wakeExercise(hand, place);
      if (page === first) {
        await giveAnswer(hand, place, task);
        await expect(place.locator('.ex-saved')).toHaveText(SAVED);
      }
      await markPage(page);
    }
    const count = await first.locator('[data-exercise]').count();
    expect(count).toBeGreaterThan(1);

    // The new release lands; the scripts of the one before are gone from the server.
    site.folder = next.folder;
    expect(await askForNewer(first)).toBe(true);
    for (const page of tabs) expect(await isSamePage(page)).toBe(true);
    await wakeExercise(hand, first.locator('[data-exercise]').nth(1));

    const third = await context.newPage();
    await third.goto(site.address(`learn/${MODULE}/`));
    await expect(third.getByText(next.mark)).toHaveCount(0);
    await third.getByRole('button', { name: 'Use the new version' }).click();
    await expect(third.getByText(next.mark)).toBeVisible();

    for (const page of tabs) {
      expect(await isSamePage(page)).toBe(true);
      await wakeExercise(hand, page.locator('[data-exercise]').last());
    }
    await first.reload();
    await expect(first.getByText(next.mark)).toBeVisible();
    const place = first.locator('[data-exercise]').first();
    await wakeExercise(hand, place);
    await expect(place.locator('.ex')).toHaveAttribute('data-phase', 'working');
    await context.close();
    await site.stop();
    return { acknowledged: 1 };
  };
  await repeat('F14', { change: 10, release: 100 }, once, () => sayEngine(browser));
  next.remove();
});
