import { expect, test } from 'playwright/test';
import type { Page } from 'playwright/test';
import { passExercise } from './answer.ts';
import { pointerHand } from './hand.ts';
import { MODULE } from './journey.ts';
import { courseOf, LESSON, openCourse, openLesson, shellOf, statusOf } from './lms-course.ts';
import { servePlatform } from './lms-platform.ts';
import type { BrowserPlatform } from './lms-platform.ts';
import { site } from './watched.ts';

let platform: BrowserPlatform;

test.beforeAll(async () => {
  platform = await servePlatform(site(), MODULE.slug);
});
test.afterAll(() => platform.close());

const databasesOf = (page: Page): Promise<string[]> =>
  page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name = '' }) => name).filter((name) => name.includes('#lms-')),
  );

test('a course within a platform is kept there, resumed in another browser, and left without a trace', async ({
  browser,
  page,
}) => {
  await openCourse(page, platform.play('ewa', 'xhr'));
  expect(platform.kept('ewa')).toMatchObject({ 'cmi.core.lesson_status': 'incomplete', why: 'commit' });
  await openLesson(page);
  await passExercise(pointerHand(), courseOf(page).locator('[data-exercise]').first());
  await expect
    .poll(() => Object.values(platform.kept('ewa')).join(' '))
    .toContain(`${LESSON.exercises[0]?.id ?? ''}:`);
  expect(platform.kept('ewa')['cmi.suspend_data']).toMatch(/^v1\.[\w-]{20,}$/);

  // The platform fails: the learner works on, is told, and it is tried again by itself.
  platform.break(true);
  await passExercise(pointerHand(), courseOf(page).locator('[data-exercise]').nth(1));
  await expect(statusOf(page)).toHaveText(
    /^Not saved to your LMS: your work is kept on this page; we try again$/,
  );
  const before = platform.kept('ewa')['cmi.suspend_data'];
  platform.break(false);
  await expect(statusOf(page)).toHaveText(/^Saved to your LMS/);
  expect(platform.kept('ewa')['cmi.suspend_data']).not.toBe(before);

  // The storage page offers no learner but the one whom the platform sent.
  await courseOf(page)
    .locator('body')
    .evaluate(() => location.assign('/storage/'));
  await expect(
    courseOf(page)
      .getByText(/^Your learning platform \(LMS\) opened this course/)
      .first(),
  ).toBeVisible();
  await expect(courseOf(page).getByRole('heading', { name: 'Leave this device' })).toHaveCount(0);

  expect(await databasesOf(page)).toHaveLength(1);
  await shellOf(page).getByRole('button', { name: 'Save and leave' }).click();
  await expect(statusOf(page)).toHaveText('Saved to your LMS. You can close this window.');
  expect(platform.kept('ewa')).toMatchObject({ 'cmi.core.exit': 'suspend', why: 'finish' });
  await expect.poll(() => databasesOf(page)).toEqual([]);

  const other = await browser.newPage();
  await openCourse(other, platform.play('ewa', 'beacon'));
  await courseOf(other).getByRole('link', { name: 'My progress' }).first().click();
  await expect(
    courseOf(other)
      .getByText(/2 of \d+ exercises|2 exercises/)
      .first(),
  ).toBeVisible();
  await other.close();
});

test('another learner of the same browser sees nothing of the first, who is told and saved', async ({
  context,
}) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  await openCourse(one, platform.play('first', 'beacon'));
  await openLesson(one);
  await openCourse(two, platform.play('second', 'beacon'));
  await expect(statusOf(one)).toHaveText(/^Another learner opened this course in this browser/);
  await expect(shellOf(one).locator('iframe')).toHaveCount(0);
  await courseOf(two).getByRole('link', { name: 'My progress' }).first().click();
  await expect(courseOf(two).getByText(LESSON.title)).toHaveCount(0);
  expect(platform.kept('first')['cmi.suspend_data']).not.toBe(platform.kept('second')['cmi.suspend_data']);
});

test('without a platform around it the page says so, and offers the course', async ({ page }) => {
  await page.goto(site('/lms/?unit=' + MODULE.slug));
  await expect(page.getByText(/^No learning platform \(LMS\) was found/)).toBeVisible();
  await page.getByRole('link', { name: 'Go on to the course' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(MODULE.title);
});
