import { writeFileSync } from 'node:fs';
import type { Page, TestInfo } from 'playwright/test';
import { serialiseLog } from '../../src/log/serialise.ts';
import { dumpStores, joinPart, madeLog, openTransfer } from '../e2e/transfer.ts';
import { expect, site, test } from '../e2e/watched.ts';
import { gzip } from '../unit/platform/hostile/make-file.ts';
import { isRelease, repeat, sayEngine } from './tally.ts';

/** Events of a copy, and how long its reading and its joining may take together, in milliseconds. */
const SIZES = [
  { events: 10_000, longest: 2000 },
  { events: 100_000, longest: 15_000 },
];
/** No task of the page may take longer, in milliseconds: a press would have to wait for it. */
const LONGEST_TASK = 200;
const SLOW = { timeout: 120_000 };

/** Notes every task of the page above 50 ms from now on. */
const watchTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const noted: number[] = [];
    Object.assign(globalThis, { noted });
    new PerformanceObserver((list) =>
      noted.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      entryTypes: ['longtask'],
    });
  });

const longestTask = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, ...(globalThis as unknown as { noted: number[] }).noted));

/**
 * Notes by the page's own clock when the file was chosen and when its numbers stood there, when the learner pressed and
 * when all was brought in. Asked from outside, the page would be looked at once a second only.
 */
const watchSteps = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const steps: number[] = [];
    Object.assign(globalThis, { steps });
    const note = (): unknown => steps.push(performance.now());
    addEventListener('change', note, { capture: true, once: true });
    addEventListener('click', note, { capture: true, once: true });
    const awaited = ['.intake-found .btn-spark', '.intake-found .msg-good h3'];
    new MutationObserver(() => {
      const [next] = awaited;
      if (!next || !document.querySelector(next)) return;
      awaited.shift();
      note();
    }).observe(document.body, { subtree: true, childList: true });
  });

/** How long the learner waited in all, in milliseconds: for the numbers, and after their press. */
const waited = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { steps } = globalThis as unknown as { steps: number[] };
    const [chosen = NaN, found = NaN, pressed = NaN, broughtIn = NaN] = steps;
    return Math.round(found - chosen + broughtIn - pressed);
  });

/** A packed copy of so many events, on the disk: handed over as bytes, the runner itself would hold up the page. */
function makeCopy(events: number, info: TestInfo): string {
  const file = info.outputPath('copy.json.gz');
  writeFileSync(file, gzip(serialiseLog(madeLog(events))));
  return file;
}

for (const { events, longest } of SIZES) {
  test(`F11 brings ${events.toLocaleString('en-GB')} events in while the page stays alive`, async ({
    browser,
  }, info) => {
    const copy = makeCopy(events, info);
    const took: number[] = [];
    const tasks: number[] = [];
    const figures = await repeat(
      `F11 ${events}`,
      { change: 1, release: 10 },
      async () => {
        const page = await browser.newPage();
        await openTransfer(page);
        await watchTasks(page);
        await watchSteps(page);
        await joinPart(page).getByLabel('The file').setInputFiles(copy);
        const accept = joinPart(page).getByRole('button', { name: 'Bring them in' });
        await accept.click(SLOW);
        await expect(joinPart(page).getByRole('heading', { name: 'Brought in' })).toBeVisible(SLOW);
        took.push(await waited(page));
        tasks.push(await longestTask(page));
        const text = joinPart(page).locator('.intake-found');
        await expect(text).toContainText(events.toLocaleString('en-GB'));
        await page.context().close();
        return { acknowledged: events };
      },
      () => sayEngine(browser),
    );
    process.stdout.write(
      `${events} events: ${took.join(', ')} ms; longest tasks ${tasks.map(Math.round).join(', ')} ms\n`,
    );
    expect(figures.acknowledged).toBe(figures.runs * events);
    // Speed is a figure of a release; beside other work it would say nothing.
    if (!isRelease) return;
    expect(Math.max(0, ...took)).toBeLessThanOrEqual(longest);
    expect(Math.max(0, ...tasks)).toBeLessThanOrEqual(LONGEST_TASK);
  });
}

test('F11 gives a large copy up at one press, and leaves the record as it was', async ({ page }, info) => {
  await page.goto(site('learn/data-quality/the-pregnant-men/'));
  await expect.poll(() => dumpStores(page)).toContain('lesson.open');
  await openTransfer(page);
  const before = await dumpStores(page);
  const copy = makeCopy(100_000, info);
  await joinPart(page).getByLabel('The file').setInputFiles(copy);
  await joinPart(page).getByRole('button', { name: 'Stop reading' }).click();
  await expect(joinPart(page).locator('.intake-found')).toContainText(
    'Your record on this device is as it was.',
  );
  await expect(joinPart(page).getByRole('button', { name: 'Bring them in' })).toHaveCount(0);
  expect(await dumpStores(page)).toBe(before);
});
