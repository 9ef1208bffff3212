import { loadLibrary } from '../../src/loader/library.ts';
import { speakers } from './speakers.ts';
import { expect, site, test } from './watched.ts';

const library = loadLibrary('content');

test.use({ javaScriptEnabled: false });

test('shows every page to readers without scripts, and says what is missing', async ({ page }) => {
  test.setTimeout(60_000 + speakers.length * 3_000);
  const wrong: string[] = [];
  for (const path of speakers) {
    await page.goto(site(path));
    const heading = page.getByRole('heading', { level: 1 });
    if (!(await heading.first().innerText()).trim()) wrong.push(`/${path}: no heading`);
    const words = (await page.locator('main').innerText()).trim().split(/\s+/).length;
    if (words < 12) wrong.push(`/${path}: ${String(words)} words`);
    const needs = /assessment\/$|^certificates\/|^progress\/|^review\/|^search\/|\/x\//.test(path);
    if (
      needs &&
      !(await page
        .getByText(/JavaScript/)
        .first()
        .isVisible())
    )
      wrong.push(`/${path}: says nothing`);
    const controls = await page.locator('main form:visible, main .btn-primary:enabled:visible').count();
    if (controls > 0 && !path.startsWith('gallery/') && !path.startsWith('for-authors/')) {
      wrong.push(`/${path}: ${String(controls)} controls that do nothing`);
    }
  }
  expect(wrong).toEqual([]);
});

/** Between releases a lesson in three speaks for all. */
const lessons = library.lessons.filter((_, index) => process.env['EVERY_PAGE'] || index % 3 === 0);

test('leads readers without scripts through lessons to every answer', async ({ page }) => {
  test.setTimeout(60_000 + lessons.length * 30_000);
  for (const { module, slug, title, exercises } of lessons) {
    await page.goto(site(`learn/${module}/${slug}/`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    const links = page.getByRole('link', { name: 'Read the answer and its explanation' });
    await expect(links).toHaveCount(exercises.length);
    for (const [index, id] of exercises.entries()) {
      await page.goto(site(`learn/${module}/${slug}/`));
      await links.nth(index).click();
      // By tag and class: Playwright looks for no text inside <noscript>.
      const answer = page.locator('noscript details.reveal');
      await answer.locator('> summary').click();
      const { explanation } = library.exercises.get(id)?.definition ?? { explanation: id };
      await expect(answer.locator('p').last()).toHaveText(explanation);
      await expect(answer.locator('p').last()).toBeVisible();
    }
  }
});
