import type { Browser, Page } from 'playwright/test';
import { judge } from './look.ts';
import { anotherDevice, asFile, dumpStores, joinPart, openTransfer, saveCopy, savePart } from './transfer.ts';
import { expect, site, test } from './watched.ts';

const fact = (page: Page, name: string) => page.locator(`[data-fact="${name}"]`);
const news = (page: Page) => page.locator('[data-record-news]');

async function openStorage(page: Page): Promise<void> {
  await page.goto(site('storage/'));
  await expect(page.getByRole('heading', { name: 'How your record is kept' })).toBeVisible();
}

/** Opens a lesson, which is a record; waits until it is kept. */
async function visit(page: Page, lesson: string): Promise<void> {
  await page.goto(site(`learn/data-quality/${lesson}/`));
  await expect.poll(() => dumpStores(page)).toContain(`"lesson":"${lesson}"`);
}

/** Adds a learner by keys alone and waits for the page to come back as theirs. */
async function addLearner(page: Page, name: string, own?: string): Promise<void> {
  await openStorage(page);
  await page.getByRole('heading', { name: 'Add a learner' }).scrollIntoViewIfNeeded();
  if (own) await page.getByLabel('Your own name').fill(own);
  await page.getByLabel('Name of the new learner').fill(name);
  await page.keyboard.press('Enter');
  await expect(news(page)).toContainText(`Learning as ${name}.`);
}

const copyOf = async (page: Page): Promise<Buffer> => {
  await openTransfer(page);
  const { bytes } = await saveCopy(page, () =>
    savePart(page).getByRole('button', { name: 'Save a copy' }).click(),
  );
  return bytes;
};

async function bringIn(page: Page, copy: Buffer): Promise<void> {
  await openTransfer(page);
  await joinPart(page).getByLabel('The file').setInputFiles(asFile(copy));
  await joinPart(page).getByRole('button', { name: 'Bring them in' }).click();
  await expect(joinPart(page).getByRole('heading', { name: 'Brought in' })).toBeFocused();
}

/** The lessons that are begun, as My progress lists them. */
async function begun(page: Page): Promise<string[]> {
  await page.goto(site('progress/'));
  await expect(page.locator('[data-progress-module]').first()).toBeVisible();
  return page.locator('tr:has-text("In progress") th').allInnerTexts();
}

test('shows how the record is kept, and looks for lost records', async ({ page }) => {
  await openStorage(page);
  await expect(fact(page, 'kept')).toHaveText('Yes, in this browser’s own database');
  await expect(fact(page, 'setting')).toHaveText('In a window of its own');
  await page.getByRole('button', { name: 'Look for lost records' }).click();
  await expect(page.locator('[data-kept-said]')).toContainText('Nothing is missing');
  expect(await judge(page)).toEqual([]);
});

test('brings two devices, three learners and four merges, in any order, to one state', async ({
  page,
  browser,
}) => {
  // Ada and Bea share one device; Cy has another. Each begins another lesson.
  await visit(page, 'the-pregnant-men');
  const ada = await copyOf(page);
  await addLearner(page, 'Bea', 'Ada');
  await visit(page, 'compute-your-dqmi');
  const bea = await copyOf(page);
  const { page: there, context } = await anotherDevice(browser);
  await visit(there, 'write-the-rule');
  const cy = await copyOf(there);

  // One takes the copies in one order, the other in the other order and one of them twice.
  await bringIn(page, ada);
  await bringIn(page, cy);
  await bringIn(there, bea);
  await bringIn(there, ada);
  await openTransfer(there);
  await joinPart(there).getByLabel('The file').setInputFiles(asFile(bea));
  await expect(joinPart(there).getByText('Everything in this copy is here already.')).toBeVisible();

  const here = await begun(page);
  expect(here).toHaveLength(3);
  expect(await begun(there)).toEqual(here);
  await context.close();
});

test('keeps the learners of a device apart, and says whose record is open', async ({ page }) => {
  await visit(page, 'the-pregnant-men');
  await addLearner(page, 'Bea', 'Ada');
  await page.goto(site('progress/'));
  await expect(page.getByRole('heading', { name: 'Nothing saved on this device yet' })).toBeVisible();
  await openStorage(page);
  expect(await judge(page)).toEqual([]);
  await page.getByRole('button', { name: 'Go on as Ada' }).click();
  await expect(news(page)).toContainText('Learning as Ada.');
  expect(await begun(page)).toHaveLength(1);
});

test('signs out with a copy, erases everything, and takes the copy back', async ({ page }) => {
  await visit(page, 'the-pregnant-men');
  await openStorage(page);
  const opener = page.getByRole('button', { name: 'Sign out of this device' });
  await opener.click();
  await page.getByRole('button', { name: 'No, keep it here' }).click();
  await expect(opener).toBeFocused();
  await opener.press('Enter');
  const { bytes } = await saveCopy(page, () =>
    page.getByRole('button', { name: 'Save a copy, then erase it here' }).press('Enter'),
  );
  await expect(page.getByRole('heading', { name: 'Signed out of this device' })).toBeVisible();
  await page.goto(site('progress/'));
  await expect(page.getByRole('heading', { name: 'Nothing saved on this device yet' })).toBeVisible();
  await bringIn(page, bytes);
  expect(await begun(page)).toHaveLength(1);
});

/** A device whose browser refuses to keep anything. */
async function refuse(browser: Browser): Promise<Page> {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      value: {
        open() {
          throw new DOMException('Not allowed', 'SecurityError');
        },
      },
    });
  });
  return context.newPage();
}

test('says once, above the page, that nothing is kept, and still lets a copy be saved', async ({
  browser,
}) => {
  const page = await refuse(browser);
  await page.goto(site('learn/data-quality/the-pregnant-men/'));
  await expect(news(page)).toContainText('This browser keeps nothing for this site.');
  await expect(news(page).getByRole('link', { name: 'Save a copy' })).toBeVisible();
  await expect(news(page).locator('p:not(.record-ways)')).toHaveCount(1);
  await expect(news(page).locator('.record-ways a')).toHaveCount(2);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await judge(page)).toEqual([]);
  await page.context().close();
});
