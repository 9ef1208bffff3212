import { wakeExercise } from './answer.ts';
import { keyboardHand } from './hand.ts';
import { expect, site, test } from './watched.ts';

test('leads the focus to what follows a choice, and back again, with nothing but keys', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(site('gallery/walk-scenario/try/'));
  const hand = keyboardHand(page);
  const place = page.locator('[data-exercise]');
  await wakeExercise(hand, place);
  const heading = (name: string) => place.getByRole('heading', { name });
  const press = (name: string | RegExp) => hand.press(place.getByRole('button', { name }));
  await press('Ask: “Are you Samina, born on the third of April?”');
  await expect(heading('She nods')).toBeFocused();
  await expect(heading('She nods')).toHaveAccessibleDescription(/Patient safety fell to 2 of 3\. She nods/);
  await press('Say that you asked it badly, and ask for her full name and date of birth');
  await expect(heading('She tells you')).toBeFocused();
  await press('Go back one choice');
  await expect(heading('She nods')).toBeFocused();
  // White space never counts: the hidden part of the name is laid out apart.
  await press(/^Choose again here\s*: At the desk$/);
  await expect(heading('At the desk')).toBeFocused();
  await expect(place.getByRole('button', { name: 'Go back one choice' })).toBeDisabled();
  await press('Take the first of the two');
  await expect(heading('The case ends: One record, two women')).toBeFocused();
  await expect(heading('Your way through the case')).toBeVisible();
});

test('leaves the focus on Start again, and where a page was loaded', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(site('gallery/walk-scenario/try/'));
  const place = page.locator('[data-exercise]');
  const hand = keyboardHand(page);
  await wakeExercise(hand, place);
  await expect(place.getByRole('heading', { name: 'At the desk' })).not.toBeFocused();
  await place.getByRole('button', { name: 'Take the first of the two' }).click();
  await place.getByRole('button', { name: 'Start again' }).click();
  await expect(place.getByRole('heading', { name: 'At the desk' })).toBeVisible();
  await expect(place.getByRole('heading', { name: 'At the desk' })).not.toBeFocused();
});
