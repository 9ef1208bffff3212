import { expect, site, test } from './watched.ts';

const SORT = 'learn/data-quality/six-questions-about-any-field/x/name-the-defect/';

test('offers no control before it can answer, and moves nothing when it wakes', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_astro/workbench.*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(site(SORT));
  const place = page.locator('[data-exercise]');
  await expect(place.getByRole('button', { name: 'Loading the exercise' })).toBeDisabled();
  await expect(place.getByText('The allergy box is blank').first()).toBeVisible();
  await expect(place.getByRole('combobox').first()).toBeDisabled();
  const before = await place.getByRole('combobox').first().boundingBox();
  release();
  await expect(place.locator('.ex-box[data-ready]')).toBeVisible();
  await expect(place.getByRole('combobox').first()).toBeEnabled();
  expect(await place.getByRole('combobox').first().boundingBox()).toEqual(before);
  await expect(place.locator('.ex')).toHaveCount(1);
});

test.describe('when the definition of an exercise cannot be fetched', () => {
  test.use({ tolerated: [/Failed to load resource/] });

  test('says so, keeps the page readable, and wakes at the second try', async ({ page }) => {
    let isBroken = true;
    await page.route('**/d/*.json', (route) => (isBroken ? route.abort() : route.continue()));
    await page.goto(site(SORT));
    const place = page.locator('[data-exercise]');
    await expect(place.getByRole('alert')).toContainText('could not be loaded');
    await expect(place.getByText('The allergy box is blank').first()).toBeVisible();
    isBroken = false;
    await place.getByRole('button', { name: 'Try again' }).click();
    await expect(place.locator('.ex-box[data-ready]')).toBeVisible();
    await expect(place.getByRole('alert')).toHaveCount(0);
  });

  test('keeps the answer where the code that marks it cannot be fetched', async ({ page }) => {
    let isBroken = true;
    await page.route('**/_astro/marking.*', (route) => (isBroken ? route.abort() : route.continue()));
    await page.goto(site(SORT));
    const place = page.locator('[data-exercise]');
    await place.getByRole('combobox').first().selectOption('validity');
    await place.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(place.locator('p[role=status]')).toContainText('Not loaded. Your answer is safe');
    await expect(place.getByRole('combobox').first()).toHaveValue('validity');
    isBroken = false;
    await page.reload();
    await expect(place.getByRole('combobox').first()).toHaveValue('validity');
    await place.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(place.locator('.ex-score')).toContainText('Attempt 1');
  });
});

test('helps at an address that does not exist', async ({ browser }) => {
  const page = await browser.newPage();
  const answer = await page.goto(site('learn/no-such-module/'));
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'See all lessons' }).click();
  await expect(page).toHaveURL(site('learn/'));
  await page.close();
});

test('a lesson shows its note where the browser tells late of what came near', async ({ page }) => {
  await page.addInitScript(() => {
    // Busy, a browser tells in one call that a part was far away and that it is near now.
    globalThis.IntersectionObserver = class extends IntersectionObserver {
      constructor(hear: IntersectionObserverCallback, options?: IntersectionObserverInit) {
        const held: IntersectionObserverEntry[] = [];
        super((entries, self) => {
          held.push(...entries);
          if (held.some(({ isIntersecting }) => isIntersecting)) hear(held.splice(0), self);
        }, options);
      }
    };
  });
  await page.goto(site('learn/recording/writing-for-your-reader/'));
  const note = page.getByRole('region', { name: 'Reflect' });
  await expect(page.locator('[data-reflect]')).toBeHidden();
  await note.scrollIntoViewIfNeeded();
  await expect(note.getByRole('textbox')).toBeVisible();
});
