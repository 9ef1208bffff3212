import { expect } from 'playwright/test';
import type { FrameLocator, Locator, Page } from 'playwright/test';
import { MODULE } from './journey.ts';

function firstLesson(): (typeof MODULE.lessons)[number] {
  const [lesson] = MODULE.lessons;
  if (!lesson) throw new Error('The module has no lesson');
  return lesson;
}

/** The first lesson of the module that a platform opens. */
export const LESSON = firstLesson();

/** Our page for platforms, within the player's. */
export const shellOf = (page: Page): FrameLocator => page.frameLocator('#sco');
/** The course, within our page. */
export const courseOf = (page: Page): FrameLocator => shellOf(page).frameLocator('[data-lms-frame]');
export const statusOf = (page: Page): Locator => shellOf(page).locator('[data-lms-status]');

/** Opens the course in the player at `address`, and waits until it stands there and the platform was told. */
export async function openCourse(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(courseOf(page).getByRole('heading', { level: 1 })).toHaveText(MODULE.title);
  await expect(statusOf(page)).toHaveText(/^Saved to your LMS \d\d:\d\d$/);
}

/** From any page of the course, by its links, to the first lesson. */
export async function openLesson(page: Page): Promise<void> {
  const course = courseOf(page);
  await course.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Learn' }).click();
  await course.locator(`main a[href$="learn/${MODULE.slug}/"]`).first().click();
  await course.locator(`main a[href$="/${LESSON.slug}/"]`).first().click();
  await expect(course.getByRole('heading', { level: 1 })).toHaveText(LESSON.title);
}
