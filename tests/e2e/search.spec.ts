import { expect, site, test } from './watched.ts';

test('looks for what a slip of the hand meant, and says so', async ({ page }) => {
  await page.goto(site('search/'));
  const box = page.getByRole('searchbox');
  await box.fill('psuedonymised');
  await box.press('Enter');
  const results = page.locator('[data-search-results]');
  await expect(results).toContainText(
    'Nothing here has “psuedonymised”. These are results for “pseudonymised”.',
  );
  await expect(results.getByRole('link').first()).toHaveText('Pseudonymised');
  await expect(page.locator('[data-search-status]')).toHaveText(/^\d+ results? for “psuedonymised”$/);
});

test('leads from a question in plain words to the lesson', async ({ page }) => {
  await page.goto(site('search/'));
  const box = page.getByRole('searchbox');
  await box.fill('too many pop ups');
  await box.press('Enter');
  const results = page.locator('[data-search-results]').getByRole('link');
  await expect(results.nth(2)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(results.first()).toBeFocused();
  expect((await results.allInnerTexts()).slice(0, 3)).toContain('Tune the alerts');
  await results.filter({ hasText: /^Tune the alerts$/ }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tune the alerts');
});
