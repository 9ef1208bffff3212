import { keyboardHand, pointerHand } from './hand.ts';
import { doLesson, doLessons, enterModule, failThenPass, MODULE, printCertificate } from './journey.ts';
import type { Learner } from './journey.ts';
import { expectOnlyKept } from './kept.ts';
import { judgeLooks } from './look.ts';
import { expect, site, siteBelow, test } from './watched.ts';

test.describe.configure({ timeout: 420_000 });

const total = MODULE.lessons.reduce((sum, lesson) => sum + lesson.exercises.length, 0);

/** The whole way of a learner: home, six lessons, the assessment failed and passed, the certificate, the record. */
async function travel(learner: Learner, pdf: string): Promise<void> {
  const { page, address, lookAt } = learner;
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await enterModule(learner);
  expect(await doLessons(learner)).toBe(total);
  await failThenPass(learner);
  await printCertificate(learner, pdf);
  await page.goto(address('progress/'));
  const lessons = String(MODULE.lessons.length);
  await expect(
    page.getByText(`${lessons} of ${lessons} lessons complete; 100% of the module is done`),
  ).toBeVisible();
  await expect(page.getByText('Nothing saved on this device yet')).toBeHidden();
  await lookAt('progress');
  await page.goto(address(`learn/${MODULE.slug}/`));
  await expect(page.getByText('100% of this module is done.')).toBeVisible();
  await expect(page.locator('main [data-lesson-state][data-state=complete]')).toHaveCount(
    MODULE.lessons.length,
  );
  await lookAt('module done');
  await expectOnlyKept(learner);
}

test('takes a learner with a pointer from the first page to the certificate', async ({ page }) => {
  const faults: string[] = [];
  const lookAt = async (name: string): Promise<void> => {
    faults.push(...(await judgeLooks(page)).map((fault) => `${name}, ${fault}`));
  };
  await travel({ page, hand: pointerHand(), address: site, lookAt }, 'certificate.pdf');
  expect(faults).toEqual([]);
});

/** A lesson, the assessment, and the list of what is left: what stands for the whole way between releases. */
async function travelShort(learner: Learner): Promise<void> {
  const { page, hand, address } = learner;
  await enterModule(learner);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(MODULE.lessons[0]?.title ?? '');
  expect(await doLesson(learner)).toBe(MODULE.lessons[0]?.exercises.length);
  await page.goto(address(`learn/${MODULE.slug}/assessment/`));
  await failThenPass(learner);
  await hand.press(page.getByRole('link', { name: 'Go to the certificate' }));
  await expect(page.getByText('You have not earned this certificate yet')).toBeVisible();
  const left = page.locator('[data-certificate-list] a');
  await expect(left).toHaveCount(MODULE.lessons.length - 1);
  await hand.press(left.first());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(MODULE.lessons[1]?.title ?? '');
}

/** The whole way in a release (`EVERY_PAGE`). */
async function travelOrShort(learner: Omit<Learner, 'lookAt'>, pdf: string): Promise<void> {
  const lookAt = (): Promise<void> => Promise.resolve();
  await (process.env['EVERY_PAGE']
    ? travel({ ...learner, lookAt }, pdf)
    : travelShort({ ...learner, lookAt }));
}

test('takes a learner with nothing but a keyboard to the certificate', async ({ page }) => {
  await travelOrShort({ page, hand: keyboardHand(page), address: site }, 'certificate-keyboard.pdf');
});

test('takes a learner under a longer base path to the certificate', async ({ page }) => {
  await travelOrShort({ page, hand: pointerHand(), address: siteBelow }, 'certificate-below.pdf');
});
