import type { Locator, Page } from 'playwright/test';
import { judge } from './look.ts';
import { expect, site, siteBelow, test } from './watched.ts';

const LESSON = 'learn/data-quality/fix-it-at-source/';
const note = (page: Page): Locator => page.locator('.term-note');

/** A word of the glossary in the prose of a lesson, and the word after it. */
async function findTerms(page: Page, address = site(LESSON)): Promise<[first: Locator, second: Locator]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(address);
  const terms = page.locator('main a.term');
  await terms.first().scrollIntoViewIfNeeded();
  return [terms.first(), terms.nth(1)];
}

interface Edges {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const edgesOf = (place: Locator): Promise<Edges> =>
  place.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left, right, top, bottom };
  });

test('shows what a word means where it was pressed, and closes by a press elsewhere', async ({ page }) => {
  const [first, second] = await findTerms(page);
  await first.click();
  await expect(note(page)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${LESSON}$`));
  const href = (await first.getAttribute('href')) ?? '';
  await expect(note(page).getByRole('link')).toHaveAttribute('href', new RegExp(`${href}$`));
  const shown = await note(page).locator('p').innerText();

  await second.click();
  await expect(note(page)).toHaveCount(1);
  await expect(note(page).locator('p')).not.toHaveText(shown);

  await second.click();
  await expect(note(page)).toHaveCount(0);
  await second.click();
  await expect(note(page)).toBeVisible();
  await page.mouse.click(2, 2);
  await expect(note(page)).toHaveCount(0);
  await second.click();
  await note(page).getByRole('button', { name: 'Close' }).click();
  await expect(note(page)).toHaveCount(0);
  await expect(second).toBeFocused();

  await first.click();
  await note(page).getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`${href}$`));
  await expect(page.locator('main .lede')).toHaveText(shown);
});

test('opens by keyboard, closes by Escape, and hides nothing that has the focus', async ({ page }) => {
  const [first] = await findTerms(page);
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(note(page)).toBeFocused();
  await expect(note(page)).toHaveRole('dialog');
  await expect(note(page)).toHaveAccessibleName(/./);
  await expect(note(page)).toHaveAccessibleDescription(await note(page).locator('p').innerText());
  await page.keyboard.press('Escape');
  await expect(note(page)).toHaveCount(0);
  await expect(first).toBeFocused();

  await page.keyboard.press('Enter');
  // Nobody goes on into a note that is not there yet.
  await expect(note(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(note(page).getByRole('link')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(note(page).getByRole('button')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(note(page)).toHaveCount(0);
  await expect(page.locator(':focus')).toBeVisible();

  await first.focus();
  await page.keyboard.press('Enter');
  await expect(note(page)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(note(page)).toHaveCount(0);
  await expect(first).toBeFocused();
});

test('covers no part of its word and stays in the window, at 320 px and under a base path', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 480 });
  await findTerms(page, siteBelow(LESSON));
  const wrong: string[] = [];
  const terms = await page.locator('main a.term:visible').all();
  for (const term of terms) {
    await term.scrollIntoViewIfNeeded();
    await term.click();
    await expect(note(page)).toBeVisible();
    const [word, box] = [await edgesOf(term), await edgesOf(note(page))];
    if (box.top < word.bottom && box.bottom > word.top) wrong.push(`${await term.innerText()}: covered`);
    if (box.left < 0 || box.right > 320) wrong.push(`${await term.innerText()}: out of the window`);
    await page.keyboard.press('Escape');
  }
  expect(terms.length).toBeGreaterThan(3);
  expect(wrong).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`finds nothing to mend on a lesson with an open word, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const [first] = await findTerms(page);
    await first.click();
    await expect(note(page)).toBeVisible();
    expect(await judge(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await expect(note(page)).toBeHidden();
  });
}

test('leaves a press with a key held down to the browser', async ({ page, context }) => {
  const [first] = await findTerms(page);
  const [other] = await Promise.all([
    context.waitForEvent('page'),
    first.click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await expect(other.locator('h1')).toBeVisible();
  await expect(note(page)).toHaveCount(0);
});

test.describe('when the definitions cannot be had', () => {
  test.use({ tolerated: [/Failed to load resource/] });

  for (const missing of ['**/glossary.json', '**/_astro/term-note.*']) {
    test(`follows the link without ${missing}`, async ({ page }) => {
      await page.route(missing, (route) => route.abort());
      const [first] = await findTerms(page);
      const href = (await first.getAttribute('href')) ?? '';
      await first.click();
      await expect(page).toHaveURL(new RegExp(`${href}$`));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
  }
});

test('follows the link in a browser without popovers', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
  });
  const [first] = await findTerms(page);
  const href = (await first.getAttribute('href')) ?? '';
  await first.click();
  await expect(page).toHaveURL(new RegExp(`${href}$`));
});
