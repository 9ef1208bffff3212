import { expect, test } from 'playwright/test';
import type { Page } from 'playwright/test';
import { readBuilt } from '../budgets/built-site.ts';
import { createRandom } from '../../src/kernel/random.ts';
import { passExercise } from '../e2e/answer.ts';
import { pointerHand } from '../e2e/hand.ts';
import { openOwnSite, saveModule } from '../e2e/own-site.ts';
import type { OwnSite } from '../e2e/own-site.ts';
import { isFaultRun, repeat, sayEngine } from './tally.ts';

const MODULE = 'transitions';
const LESSON = 'learn/transitions/the-discharge-summary/';
const EXERCISES =
  readBuilt(`${LESSON}index.html`)
    .toString('utf8')
    .match(/data-exercise=/g)?.length ?? 0;
const UNSAVED = ['plan/t3/', 'learn/recording/', 'sources/', 'frameworks/', 'glossary/spell/'];

/** How the connection fails, one way a run: not there at all, lost at the n-th request, or every other request lost. */
const FAILURES = ['gone before', 'gone in between', 'flaky', 'gone, and the worker asleep'] as const;

async function fail(how: (typeof FAILURES)[number], site: OwnSite, page: Page, seed: number): Promise<void> {
  const random = createRandom(seed);
  let left = random.int(0, 6);
  if (how === 'gone, and the worker asleep') {
    const session = await page.context().newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
  }
  site.interfere = (request) => {
    const isLost = how === 'flaky' ? random.chance(1, 2) : how !== 'gone in between' || left-- <= 0;
    if (isLost) request.socket.destroy();
    return isLost;
  };
}

test('F13 finishes a saved lesson however the connection fails, and says what is not saved', async ({
  browser,
}) => {
  const site = await openOwnSite();
  const hand = pointerHand();
  expect(EXERCISES).toBeGreaterThan(1);
  let page: Page | undefined;
  /** A device that has the module and has done nothing of it yet; each does every exercise once. */
  const openSaved = async (): Promise<Page> => {
    await page?.context().close();
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const opened = await context.newPage();
    await saveModule(opened, site, MODULE);
    return opened;
  };
  const once = async (run: number) => {
    page = page && run % EXERCISES > 0 ? page : await openSaved();
    await fail(FAILURES[run % FAILURES.length] ?? 'gone before', site, page, run);
    await page.goto(site.address(LESSON));
    await passExercise(hand, page.locator('[data-exercise]').nth(run % EXERCISES));
    const path = UNSAVED[run % UNSAVED.length] ?? '';
    await page.goto(site.address(path));
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toBeVisible();
    const title = await heading.innerText();
    const isSaid = title === 'This page is not saved on this device';
    // With every other request lost, the page itself may have come.
    expect(isSaid || FAILURES[run % FAILURES.length] !== 'gone before', title).toBe(true);
    site.interfere = undefined;
    return { acknowledged: 1 };
  };
  const size = { change: isFaultRun ? 30 : 3, release: 300 };
  await repeat('F13', size, once, () => sayEngine(browser));
  await page?.context().close();
  await site.stop();
});
