import type { Page } from 'playwright/test';
import { gzippedBytes, readBuilt } from '../budgets/built-site.ts';
import { expect, pages, site, test } from './watched.ts';

/** Bytes after gzip that a page with one exercise may load as script, once it is awake. */
const BUDGET = 36_000;

/** What each further kind may add. */
const KIND = 8000;

/** Notes every script that the tab fetches, as a path in the build. */
function listenForScripts(page: Page): Set<string> {
  const fetched = new Set<string>();
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname.slice(1);
    if (path.endsWith('.js')) fetched.add(path);
  });
  return fetched;
}

const weigh = (paths: Iterable<string>): number =>
  [...paths].reduce((sum, path) => sum + gzippedBytes(readBuilt(path)), 0);

test('loads little script on any page with one exercise, once it is awake', async ({ page }) => {
  test.setTimeout(180_000);
  const heavy: string[] = [];
  const weights: number[] = [];
  // Between releases every third speaks for the rest: the script is that of its kind.
  const alone = pages.filter((one) => one.includes('/x/'));
  for (const path of alone.filter((_, index) => process.env['EVERY_PAGE'] || index % 3 === 0)) {
    const fetched = listenForScripts(page);
    await page.goto(site(path));
    await expect(page.locator('.ex-box[data-ready]')).toBeVisible();
    await page.waitForLoadState('networkidle');
    const bytes = weigh(fetched);
    weights.push(bytes);
    if (bytes > BUDGET)
      heavy.push(`/${path} loads ${String(bytes)} bytes of ${String(BUDGET)}: ${[...fetched].join(' ')}`);
  }
  expect(weights.length).toBeGreaterThan(20);
  expect(Math.min(...weights)).toBeGreaterThan(5000);
  expect(heavy).toEqual([]);
});

test('loads little script on every lesson once its first exercise is awake, and none of its code before', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 500 });
  const isOfExercise = (path: string): boolean => /\/(workbench|runtime|marking|maker)\./.test(path);
  const lessons = pages.filter((one) => /^learn\/[^/]+\/(?!assessment)[^/]+\/$/.test(one));
  const fetched = listenForScripts(page);
  const found: string[] = [];
  for (const lesson of lessons) {
    fetched.clear();
    await page.goto(site(lesson));
    await page.waitForLoadState('networkidle');
    const early = [...fetched].filter(isOfExercise);
    if (early.length > 0) found.push(`/${lesson} loads ${early.join(' ')} at once`);
    const awake = page.locator('[data-exercise]:has(.ex-box[data-ready])');
    while ((await awake.count()) === 0) {
      await page.mouse.wheel(0, 100);
      await page.waitForTimeout(100);
    }
    await page.waitForLoadState('networkidle');
    const kinds = await awake.evaluateAll((places) => [
      ...new Set(places.map((place) => (place as HTMLElement).dataset['kind'])),
    ]);
    const bytes = weigh(fetched);
    const budget = BUDGET + KIND * (kinds.length - 1);
    if (bytes > budget)
      found.push(`/${lesson} with ${kinds.join(' ')}: ${String(bytes)} of ${String(budget)}`);
  }
  expect(lessons.length).toBeGreaterThanOrEqual(6);
  expect(found).toEqual([]);
});
