import { expect, test } from 'playwright/test';
import { registry } from '../../src/exercises/registry.ts';
import { readPages } from '../budgets/built-site.ts';
import { giveAnswer, wakeExercise } from '../e2e/answer.ts';
import { pointerHand } from '../e2e/hand.ts';
import { repeat, sayEngine } from './tally.ts';

const SAVED = 'Saved on this device.';

/** For every kind, a page that has one of it. */
function findPages(): [kind: string, address: string][] {
  const pages = readPages().filter(({ address }) => /^learn\/[^/]+\/[^/]+\//.test(address));
  return registry.flatMap(({ name }): [string, string][] => {
    const page = pages.find(({ html }) => html.includes(`data-kind="${name}"`));
    return page ? [[name, page.address]] : [];
  });
}

test('F15 says what is missing where the files of a page are gone, and finds the answers again', async ({
  browser,
}) => {
  const site = process.env['SITE'] ?? '';
  const kinds = findPages();
  expect(kinds.length).toBeGreaterThan(5);
  const hand = pointerHand();
  const once = async (run: number) => {
    const [kind, address] = kinds[run % kinds.length] ?? ['', ''];
    const context = await browser.newContext();
    const page = await context.newPage();
    let isGone = false;
    await context.route(/\/_astro\/.*\.js$|\/d\/.*\.json$/, (route) =>
      isGone ? route.fulfill({ status: 404, body: 'gone' }) : route.continue(),
    );
    await page.goto(site + address);
    const place = page.locator(`[data-exercise][data-kind="${kind}"]`).first();
    const task = await wakeExercise(hand, place);
    await giveAnswer(hand, place, task);
    await expect(place.locator('.ex-saved')).toHaveText(SAVED);
    const shown = () =>
      place.locator('.ex-work').evaluate((work) => {
        const controls = [
          ...work.querySelectorAll<HTMLInputElement>('input, select, textarea, [aria-pressed]'),
        ];
        return controls.map(
          (one) => `${one.value} ${String(one.checked)} ${one.getAttribute('aria-pressed') ?? ''}`,
        );
      });
    const before = await shown();

    // A later release took the files away; this page still asks for what it has not fetched yet.
    isGone = true;
    const others = page.locator('[data-exercise]:not(:has(.ex-box[data-ready]))');
    if ((await others.count()) > 0) {
      const other = others.first();
      await other.scrollIntoViewIfNeeded();
      // Its own kind's files may be here already: then it simply wakes.
      const box = page.locator(`[data-exercise="${(await other.getAttribute('data-exercise')) ?? ''}"]`);
      await expect(box.locator('[role=alert], .ex-box[data-ready]')).toBeVisible();
    }
    expect(await shown()).toEqual(before);
    isGone = false;
    await page.reload();
    await wakeExercise(hand, place);
    expect(await shown()).toEqual(before);
    await context.close();
    return { acknowledged: 1 };
  };
  const size = { change: kinds.length, release: 10 * kinds.length };
  await repeat('F15', size, once, () => sayEngine(browser));
});
