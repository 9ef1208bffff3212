import type { Page } from 'playwright/test';
import { passExercise } from './answer.ts';
import { pointerHand } from './hand.ts';
import { MODULE } from './journey.ts';
import { openPackage } from './serve-package.ts';
import type { Platform } from './serve-package.ts';
import { expect, test } from './watched.ts';

let platform: Platform;

test.beforeAll(async () => {
  platform = await openPackage(['--format', 'scorm12', '--module', MODULE.slug]);
});

test.afterAll(() => platform.close());

/** Every link of a page, as it stands after its scripts have run, without its fragment. */
const linksOf = (page: Page): Promise<string[]> =>
  page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href.replace(/#.*/, '')));

test('takes a module from a folder on a platform: its page, an exercise, assessment, progress, certificate', async ({
  page,
}) => {
  const hand = pointerHand();
  const links = new Set<string>();
  const note = async (): Promise<void> => {
    for (const link of await linksOf(page)) links.add(link);
  };
  await page.goto(platform.at(`learn/${MODULE.slug}/`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(MODULE.title);
  await expect(page.locator('[data-offline]')).toHaveCount(0);
  await hand.press(page.locator('[data-continue]'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(MODULE.lessons[0]?.title ?? '');
  await passExercise(hand, page.locator('[data-exercise]').first());
  await note();
  await page.goto(platform.at(`learn/${MODULE.slug}/assessment/`));
  await hand.press(page.getByRole('button', { name: 'Start the assessment' }));
  await expect(page.locator('#assessment-heading')).toContainText('Question 1 of');
  await hand.press(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'My progress' }));
  await expect(page.locator('main')).toContainText(MODULE.title);
  await note();
  await page.goto(platform.at(`certificates/${MODULE.slug}/`));
  await expect(page.locator('main')).toContainText('lesson');
  await note();
  // The worker that reads files has to be the build's own, wherever the package lies.
  await page.goto(platform.at('verify/'));
  const file = {
    name: 'note.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"is": "no evidence"}'),
  };
  await page.getByLabel('Choose the files').setInputFiles([file]);
  await expect(page.locator('.verify-report')).toHaveCount(1);
  const within = [...links].filter((link) => link.startsWith(platform.address));
  expect(within.length).toBeGreaterThan(10);
  expect(within.filter((link) => !link.endsWith('.html'))).toEqual([]);
  for (const link of within) expect((await page.request.get(link)).status(), link).toBe(200);
  platform.expectInside();
});
