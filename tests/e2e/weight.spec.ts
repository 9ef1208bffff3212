import type { Page } from 'playwright/test';
import { gzippedBytes, readBuilt } from '../budgets/built-site.ts';
import { expect, pages, site, test } from './watched.ts';

/** Bytes after gzip that a page with one exercise may load as script, once it is awake. */
const BUDGET = 36_000;

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
  for (const path of pages.filter((one) => one.includes('/x/'))) {
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

test('loads little script on a lesson whose first exercise is awake, and none of its code before', async ({
  page,
}) => {
  const lesson = pages.find((one) => /^learn\/[^/]+\/(?!assessment)[^/]+\/$/.test(one)) ?? '';
  const fetched = listenForScripts(page);
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.goto(site(lesson));
  await page.waitForLoadState('networkidle');
  const isOfExercise = (path: string): boolean => /\/(exercise|runtime|marking)\.|jsxRuntime/.test(path);
  expect([...fetched].filter(isOfExercise)).toEqual([]);
  await page.locator('[data-exercise]').first().scrollIntoViewIfNeeded();
  await expect(page.locator('.ex-box[data-ready]').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await page.locator('.ex-box[data-ready]').count()).toBe(1);
  expect([...fetched].filter(isOfExercise)).not.toEqual([]);
  expect(weigh(fetched)).toBeLessThanOrEqual(BUDGET);
});
