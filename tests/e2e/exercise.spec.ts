import { expect, site, siteBelow, test } from './watched.ts';
import type { Page } from 'playwright/test';

const SORT = 'learn/data-quality/six-questions-about-any-field/x/name-the-defect/';
const FIND = 'learn/data-quality/the-pregnant-men/x/the-same-rows-with-age/';

async function ready(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('.ex-box[data-ready]')).toBeVisible();
}

for (const [place, address] of [
  ['at the top', site],
  ['under a base path', siteBelow],
] as const) {
  test(`checks, saves, keeps a draft over a reload and explains, ${place}`, async ({ page }) => {
    await ready(page, address(SORT));
    await page.getByRole('combobox').first().selectOption('validity');
    await expect(page.getByText('Saved on this device.')).toBeVisible();
    await page.reload();
    await expect(page.locator('.ex-box[data-ready]')).toBeVisible();
    await expect(page.getByRole('combobox').first()).toHaveValue('validity');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(page.locator('.ex-score')).toContainText('Attempt 1');
    await expect(page.locator('.msg').first()).toBeVisible();
    await page.getByRole('button', { name: 'Check again' }).click();
    await page.getByRole('button', { name: 'Show the answer' }).click();
    await expect(page.getByRole('heading', { name: 'Worked answer' })).toBeFocused();
    await expect(page.getByText('Saved on this device.')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Worked answer' })).toBeVisible();
  });
}

test('makes a new version with other rows after the answer was shown', async ({ page }) => {
  await ready(page, site(FIND));
  const rows = (): Promise<string[]> => page.locator('tbody tr').allInnerTexts();
  const before = await rows();
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.getByRole('button', { name: 'Check again' }).click();
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await page.getByRole('button', { name: 'Try a new version' }).click();
  await expect.poll(rows).not.toEqual(before);
  await expect(page.locator('.ex-score')).toHaveText('');
});

test('works by keyboard alone: flags a cell, checks with Ctrl and Enter, keeps the focus', async ({
  page,
}) => {
  await ready(page, site(FIND));
  await page.locator('.cell-flag').first().focus();
  await page.keyboard.press('Space');
  await expect(page.locator('.cell-flag').first()).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.ex-score')).toContainText('Attempt 1');
  await expect(page.locator('.cell-flag').first()).toBeFocused();
});

test('can be finished where the browser refuses storage, and says that nothing is kept', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      value: {
        open() {
          throw new DOMException('refused', 'SecurityError');
        },
      },
    });
  });
  await ready(page, site(SORT));
  await page.getByRole('combobox').first().selectOption('validity');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.locator('.ex-score')).toContainText('Attempt 1');
  await expect(page.locator('.ex-saved')).toContainText('keeps nothing');
});

test('shows in a second tab what the first one did', async ({ page, context }) => {
  await ready(page, site(SORT));
  const other = await context.newPage();
  await other.goto(site('learn/'));
  const tag = other.locator('[data-lesson-state="six-questions-about-any-field"]');
  await expect(tag).toHaveText('Not yet started');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(tag).toHaveText('In progress');
});

test('keeps the page readable and says so where the code of an exercise cannot be fetched', async ({
  browser,
}) => {
  const page = await browser.newPage();
  await page.route('**/_astro/workbench.*', (route) => route.abort());
  await page.goto(site(SORT));
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await expect(page.getByText('The allergy box is blank').first()).toBeVisible();
  await page.close();
});

test('gives readers without scripts the task, the data and the answer', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site('learn/data-quality/the-pregnant-men/'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Read the answer and its explanation' }).first().click();
  await page.locator('details.reveal summary').click();
  await expect(page.locator('details.reveal li').first()).toBeVisible();
  await context.close();
});

test('searches as you type and highlights what it found', async ({ page }) => {
  await page.goto(site('search/'));
  await page.getByRole('searchbox').fill('nhs number');
  await expect(page.locator('[data-search-results] a').first()).toBeVisible();
  await expect(page.locator('[data-search-results] mark').first()).toBeVisible();
});

test('asks how sure one is, keeps it, and says how well the learner knows what they know', async ({
  page,
}) => {
  await ready(page, site('learn/data-quality/the-pregnant-men/x/accuse-without-age/'));
  const sure = page.getByRole('group', { name: 'How sure are you of this answer?' });
  await page.locator('.cell-flag').first().click();
  await sure.getByRole('radio', { name: 'Certain' }).check();
  await expect(page.getByText('Saved on this device.')).toBeVisible();
  await page.reload();
  await expect(page.locator('.ex-box[data-ready]')).toBeVisible();
  await expect(sure.getByRole('radio', { name: 'Certain' })).toBeChecked();
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.locator('.ex-feedback')).toContainText(
    'You were certain of an answer that is not right yet. When certain, you were right 0 of 1 time.',
  );
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(sure.getByRole('radio', { name: 'Certain' })).not.toBeChecked();
});
