import { statSync } from 'node:fs';
import { finishModule } from '../unit/certificate/finished-module.ts';
import { readBuilt } from '../budgets/built-site.ts';
import { answerFrom } from '../../src/cli/serve.ts';
import { writeOffline } from '../../src/packaging/write-offline.ts';
import { readManifest, listFiles, weigh } from '../../src/offline/manifest.ts';
import { sayWeight } from '../../src/shell/say-bytes.ts';
import { fillRecord } from './fill-record.ts';
import { pointerHand } from './hand.ts';
import { doLesson, MODULE, passAssessment } from './journey.ts';
import { judge } from './look.ts';
import { makeRelease, openOwnSite, saveModule } from './own-site.ts';
import { expect, test } from './watched.ts';

const MODULE_PAGE = `learn/${MODULE.slug}/`;

test('lets a saved module be finished without a server, and loses nothing on the way back', async ({
  page,
}, info) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const site = await openOwnSite();
  const learner = { page, hand: pointerHand(), address: site.address, lookAt: () => Promise.resolve() };
  await saveModule(page, site, MODULE.slug);
  await site.stop();

  const [lesson] = MODULE.lessons;
  await page.reload();
  await page.locator('[data-continue]').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson?.title ?? '');
  expect(await doLesson(learner)).toBe(lesson?.exercises.length);
  // A word that the lesson explains, in place and on its page.
  await page.goto(site.address(MODULE_PAGE + 'assessment/'));
  await passAssessment(learner);

  await page.goto(site.address(`certificates/${MODULE.slug}/`));
  await expect(page.locator('[data-certificate-missing]')).toBeVisible();
  await fillRecord(page, finishModule());
  await page.reload();
  await page.getByLabel('Your name', { exact: true }).fill('Dr Siân Łukaszewicz');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as PDF' }).click(),
  ]);
  await download.saveAs(info.outputPath('certificate.pdf'));
  expect(statSync(info.outputPath('certificate.pdf')).size).toBeGreaterThan(20_000);

  await page.goto(site.address('search/'));
  await page.getByRole('searchbox').fill('pregnant men');
  await expect(page.locator('main')).toContainText('The case of the pregnant men');

  await site.start();
  await page.goto(site.address('progress/'));
  const lessons = String(MODULE.lessons.length);
  await expect(page.getByText(`${lessons} of ${lessons} lessons complete`)).toBeVisible();
  await expect(page.getByText('Best 100%').or(page.getByText('100%')).first()).toBeVisible();
  await site.stop();
});

test('says what a module takes before the press, to the byte, and what is not saved afterwards', async ({
  page,
}) => {
  const site = await openOwnSite();
  const faults = async (): Promise<string[]> => await judge(page);
  const manifest = readManifest(readBuilt('offline.json').toString('utf8'));
  if (!manifest) throw new Error('The build has no list.');
  const takes = sayWeight(weigh(manifest, listFiles(manifest, ['transitions'])));
  await page.goto(site.address('learn/transitions/'));
  const part = page.locator('[data-offline]');
  site.asked.length = 0;
  await part.getByRole('button', { name: 'See how much it takes' }).click();
  await expect(part.locator('[data-offline-state]')).toContainText(`It takes ${takes}.`);
  await expect(part.locator('[data-offline-state]')).toBeFocused();
  expect(
    site.asked.filter((path) => !/^(_astro\/.*\.js|offline\.json|mark\.svg)$/.test(path)),
    'before the press',
  ).toEqual([]);
  expect(await faults()).toEqual([]);
  await part.getByRole('button', { name: 'Save it on this device' }).click();
  await expect(part.getByText('Saved. You can use this module without a connection now.')).toBeVisible({
    timeout: 60_000,
  });
  expect(await faults()).toEqual([]);

  await page.goto(site.address('storage/'));
  const kept = page.locator('[data-offline-list]');
  await expect(kept).toContainText(takes);
  expect(await faults()).toEqual([]);

  await site.stop();
  await page.goto(site.address('plan/t3/'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not saved on this device');
  await expect(page.locator('[data-offline-kept] a')).toHaveCount(1);
  expect(await faults()).toEqual([]);
  // A folder without its slash is led to the page, as a server would.
  await page.goto(site.address('learn/transitions'));
  await expect(page).toHaveURL(site.address('learn/transitions/'));
  await expect(part.getByRole('button', { name: 'Remove it from this device' })).toBeVisible();

  await page.goto(site.address('storage/'));
  await kept.getByRole('button', { name: 'Remove all of it' }).click();
  await expect(kept).toContainText('Nothing is saved on this device any more.');
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
  await page.context().close();
});

test('offers a new version to a page that was opened while it came in', async ({ page, context }) => {
  test.setTimeout(120_000);
  const site = await openOwnSite();
  await saveModule(page, site, MODULE.slug);
  const next = makeRelease('b');
  site.folder = next.folder;
  // One script is late, so that the release is still coming in.
  let isHeld = true;
  const late: (() => void)[] = [];
  const answer = answerFrom({ folder: next.folder, base: '/' });
  site.interfere = (request, response) => {
    if (!isHeld || !request.url?.endsWith('-b.js')) return false;
    late.push(() => answer(request, response));
    return true;
  };
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    void registration?.update();
  });
  await expect.poll(() => late.length).toBeGreaterThan(0);

  const opened = await context.newPage();
  await opened.goto(site.address(MODULE_PAGE));
  await expect(opened.locator('[data-offline-newer]')).toBeAttached();
  // Its question for the worker in charge is answered within this.
  await opened.waitForTimeout(500);
  isHeld = false;
  for (const give of late) give();
  for (const one of [page, opened]) {
    await expect(one.getByRole('button', { name: 'Use the new version' })).toBeVisible({ timeout: 60_000 });
    await expect(one.getByText(next.mark)).toHaveCount(0);
  }

  // Another copy of the site, below this one, has nothing to say of this one's worker.
  const below = answerFrom({ folder: 'dist-base', base: '/a/b/' });
  site.interfere = (request, response) => {
    if (!request.url?.startsWith('/a/b/')) return false;
    below(request, response);
    return true;
  };
  await opened.goto(site.address(`a/b/${MODULE_PAGE}`));
  await expect(opened.locator('[data-offline-newer]')).toBeAttached();
  await opened.waitForTimeout(500);
  await expect(opened.getByRole('button', { name: 'Use the new version' })).toHaveCount(0);
  await site.stop();
  next.remove();
});

test('takes everything off a device again once a host offers nothing offline any more', async ({ page }) => {
  const site = await openOwnSite();
  await saveModule(page, site, 'transitions');
  await page.evaluate(() => caches.open('of somebody else'));
  const without = makeRelease('without');
  await writeOffline(without.folder, '/', false);
  site.folder = without.folder;
  await page.evaluate(() => Object.assign(window, { stays: true }));
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['of somebody else']);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
    .toBe(0);
  expect(await page.evaluate(() => 'stays' in window), 'the page is not reloaded').toBe(true);
  await page.goto(site.address('plan/'));
  await expect(page.getByText(without.mark)).toBeVisible();
  await site.stop();
  without.remove();
});
