import { keyboardHand } from './hand.ts';
import { judge } from './look.ts';
import { expect, site, test } from './watched.ts';

test('asks for a role once, keeps the answer, and lets go of it again, with nothing but keys', async ({
  page,
}) => {
  const hand = keyboardHand(page);
  await page.goto(site());
  const chosen = page.locator('[data-pathway-list]');
  await hand.tick(page.getByRole('radio', { name: 'Data, audit and improvement' }));
  await hand.press(page.getByRole('button', { name: 'Choose this pathway' }));
  await expect(page.locator('[data-pathway-chosen]')).toBeFocused();
  await expect(page.getByText('Saved on this device.')).toBeVisible();
  await expect(chosen.getByRole('listitem')).toHaveText([
    /^Core0 of 17 lessons complete\. Next: The result you did not have$/,
    /^Data, audit and improvement0 of \d+ lessons complete\. Next: One table that changed medicine$/,
  ]);
  expect(await judge(page)).toEqual([]);

  await page.goto(site('progress/'));
  await page.goto(site());
  await expect(chosen.getByRole('listitem')).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Choose this pathway' })).toBeHidden();
  await hand.press(page.getByRole('button', { name: 'Choose another pathway' }));
  await expect(page.getByRole('radio').first()).toBeFocused();
  await expect(chosen).toBeHidden();
});

test('leads from a pathway to its next lesson, which is its first until that is done', async ({ page }) => {
  await page.goto(site('pathways/core/'));
  await expect(page.getByRole('link', { name: 'Start: The result you did not have' })).toBeVisible();
  await page.getByRole('link', { name: 'Start: The result you did not have' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The result you did not have');
});
