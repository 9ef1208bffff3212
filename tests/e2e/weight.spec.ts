import { noteScripts } from './scripts.ts';
import { expect, pages, site, test } from './watched.ts';

/** Bytes after gzip that a page with one exercise may load as script, once it is awake. */
const BUDGET = 36_000;

/** What each further kind may add. */
const KIND = 8000;

test('loads little script on any page with one exercise, once it is awake', async ({ page }) => {
  const heavy: string[] = [];
  const weights: number[] = [];
  const scripts = noteScripts(page);
  const alone = pages.filter((one) => one.includes('/x/'));
  // Between releases every third speaks for the rest: the script is that of its kind.
  for (const path of alone.filter((_, index) => process.env['EVERY_PAGE'] || index % 3 === 0)) {
    scripts.asked.clear();
    await page.goto(site(path));
    await expect(page.locator('.ex-box[data-ready]')).toBeVisible();
    await scripts.settle();
    const bytes = scripts.weigh();
    weights.push(bytes);
    if (bytes > BUDGET)
      heavy.push(
        `/${path} loads ${String(bytes)} bytes of ${String(BUDGET)}: ${[...scripts.asked].join(' ')}`,
      );
  }
  expect(weights.length).toBeGreaterThan(20);
  expect(Math.min(...weights)).toBeGreaterThan(5000);
  expect(heavy).toEqual([]);
});

test('loads little script on every lesson once its first exercise is awake, and none of its code before', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 500 });
  const isOfExercise = (path: string): boolean => /\/(workbench|runtime|marking|maker)\./.test(path);
  const lessons = pages.filter((one) => /^learn\/[^/]+\/(?!assessment)[^/]+\/$/.test(one));
  const scripts = noteScripts(page);
  const found: string[] = [];
  // Between releases every fourth speaks for the rest.
  for (const lesson of lessons.filter((_, index) => process.env['EVERY_PAGE'] || index % 4 === 0)) {
    scripts.asked.clear();
    await page.goto(site(lesson));
    await scripts.settle();
    const early = [...scripts.asked].filter(isOfExercise);
    if (early.length > 0) found.push(`/${lesson} loads ${early.join(' ')} at once`);
    const awake = page.locator('[data-exercise]:has(.ex-box[data-ready])');
    while ((await awake.count()) === 0) {
      await page.mouse.wheel(0, 100);
      await page.waitForTimeout(100);
    }
    await scripts.settle();
    const kinds = await awake.evaluateAll((places) => [
      ...new Set(places.map((place) => (place as HTMLElement).dataset['kind'])),
    ]);
    const bytes = scripts.weigh();
    const budget = BUDGET + KIND * (kinds.length - 1);
    if (bytes > budget)
      found.push(`/${lesson} with ${kinds.join(' ')}: ${String(bytes)} of ${String(budget)}`);
  }
  expect(lessons.length).toBeGreaterThanOrEqual(24);
  expect(found).toEqual([]);
});
