import { expect, test } from 'playwright/test';
import type { Page, Route } from 'playwright/test';
import { openCmi5Lms } from '../lms/cmi5-lms.ts';
import type { Cmi5Lms } from '../lms/cmi5-lms.ts';
import { verbOf } from '../lms/cmi5-rules.ts';
import { passExercise } from './answer.ts';
import { pointerHand } from './hand.ts';
import { MODULE } from './journey.ts';
import { site } from './watched.ts';

/** Puts a test LMS beside the site, as on a server that has both: a page asks no other by itself. */
async function standBeside(page: Page): Promise<Cmi5Lms> {
  const lms = openCmi5Lms(new URL(site()).origin);
  await page.route(/:\d+\/(fetch|lrs)\//, async (route: Route) => {
    const request = route.request();
    const { status, body = '' } = lms.handle({
      method: request.method(),
      address: request.url(),
      headers: await request.allHeaders(),
      body: request.postData() ?? '',
    });
    await route.fulfill({
      status,
      contentType: 'application/json',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  });
  return lms;
}

test('a course launched by cmi5 is told in order, shown to its learner, and ends where the LMS wants them', async ({
  page,
}) => {
  const lms = await standBeside(page);
  const query = lms.launch({ returnURL: site('help/') });
  await page.goto(site(`lms/?unit=${MODULE.slug}&${query.toString()}`));
  await expect(page.locator('[data-lms-status]')).toHaveText(/^Saved to your LMS \d\d:\d\d$/);
  const course = page.frameLocator('[data-lms-frame]');
  await course.locator('[data-continue]').click();
  await passExercise(pointerHand(), course.locator('[data-exercise]').first());
  await expect.poll(() => lms.statements.map(verbOf)).toContain('answered');

  const told = page.locator('[data-lms-told]');
  await told.locator('summary').click();
  await expect(told.locator('li').first()).toContainText(/answered/i);

  await page.getByRole('button', { name: 'Save and leave' }).click();
  await expect(page).toHaveURL(site('help/'));
  const verbs = lms.statements.map(verbOf);
  expect([verbs[0], verbs.at(-1)]).toEqual(['initialized', 'terminated']);
  expect(lms.refusals).toEqual([]);
  expect(lms.documents.size).toBe(1);
});

test('an LMS at an address that the host did not name is not asked, and the page says so', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).host));
  const query = openCmi5Lms('https://lms.example.org').launch();
  await page.goto(site(`lms/?unit=${MODULE.slug}&${query.toString()}`));
  await expect(page.locator('[data-lms-status]')).toContainText('lms.origins in site.yaml');
  expect(asked).not.toContain('lms.example.org');
});
