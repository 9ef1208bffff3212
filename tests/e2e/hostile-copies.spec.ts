import { writeFileSync } from 'node:fs';
import { serialiseLog } from '../../src/log/serialise.ts';
import { HOSTILE } from '../unit/platform/hostile/files.ts';
import { MODULE } from './journey.ts';
import { asFile, dumpStores, joinPart, madeLog, openTransfer } from './transfer.ts';
import { expect, site, test } from './watched.ts';

/** One of each sort: what a browser might treat otherwise than Node does. */
const CHOSEN = [
  ...[
    'nothing',
    'noise 3',
    'a bomb of 1 GB',
    'a bomb of 33 MB',
    'a gzip with a wrong checksum',
    'a gzip in a gzip',
  ],
  ...['200,000 lists', '200,000 lists as a record', 'a million open lists', '5,000,001 bytes', 'version 99'],
  ...['powerful names in a sealed payload', 'a thing shaped like markup', 'UTF-16 of something else'],
  ...['all scripts as texts', 'a gzip of 200,001 lines', 'script 0 as format', 'a bidirectional trick'],
];

test('reads hostile files and changes nothing that is stored', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(site(`learn/data-quality/${MODULE.lessons[0]?.slug ?? ''}/`));
  await expect.poll(() => dumpStores(page)).toContain('lesson.open');
  await openTransfer(page);
  const before = await dumpStores(page);
  const said: Record<string, string> = {};
  for (const name of CHOSEN) {
    const hostile = HOSTILE.find((one) => one.name === name);
    if (!hostile) throw new Error(`No file ${name}`);
    const start = Date.now();
    await joinPart(page).getByLabel('The file').setInputFiles(asFile(hostile.bytes));
    // Either a refusal, or numbers and a question.
    const outcome = joinPart(page).locator('.intake-found :is(.msg-bad, dl)').first();
    await expect(outcome).toBeVisible();
    said[name] =
      `${String(Date.now() - start)} ms: ${(await outcome.innerText()).replace(/\s+/g, ' ').slice(0, 60)}`;
  }
  expect(Object.keys(said)).toHaveLength(CHOSEN.length);
  expect(await dumpStores(page)).toBe(before);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  expect(dialogs).toEqual([]);
});

test('shows what a hostile copy brought in as text and nothing else', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await openTransfer(page);
  for (const name of ['all scripts as texts', 'a thing shaped like markup', 'powerful names in a response']) {
    const hostile = HOSTILE.find((one) => one.name === name);
    await joinPart(page)
      .getByLabel('The file')
      .setInputFiles(asFile(hostile?.bytes ?? new Uint8Array()));
    await joinPart(page).getByRole('button', { name: 'Bring them in' }).click();
    await expect(joinPart(page).getByRole('heading', { name: 'Brought in' })).toBeFocused();
  }
  for (const path of ['progress/', `certificates/${MODULE.slug}/`, `learn/${MODULE.slug}/`, 'transfer/']) {
    await page.goto(site(path));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  expect(dialogs).toEqual([]);
});

test('brings 10,000 events in while the page stays alive', async ({ page }, info) => {
  test.setTimeout(120_000);
  // From disk: bytes handed over by the test would be unpacked in the page, in one long task of the test's own.
  const path = info.outputPath('ten-thousand.json');
  writeFileSync(path, serialiseLog(madeLog(10_000)));
  // Every rest between two slices of work opens a channel.
  await page.addInitScript(() => {
    const Real = MessageChannel;
    Object.assign(globalThis, { rests: 0 });
    globalThis.MessageChannel = class extends Real {
      constructor() {
        super();
        (globalThis as unknown as { rests: number }).rests += 1;
      }
    };
  });
  await openTransfer(page);
  await page.evaluate(() => {
    const longest = { ms: 0 };
    Object.assign(globalThis, { longest });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration);
    }).observe({ type: 'longtask' });
  });
  const takeLongest = (): Promise<number> =>
    page.evaluate(() => {
      const { longest } = globalThis as unknown as { longest: { ms: number } };
      const { ms } = longest;
      longest.ms = 0;
      return Math.round(ms);
    });
  const started = Date.now();
  await joinPart(page).getByLabel('The file').setInputFiles(path);
  const accept = joinPart(page).getByRole('button', { name: 'Bring them in' });
  await expect(accept).toBeVisible({ timeout: 60_000 });
  const [read, longestRead] = [Date.now() - started, await takeLongest()];
  const pressed = Date.now();
  await accept.click();
  await expect(joinPart(page).getByText('10,000 new records brought in')).toBeVisible({ timeout: 60_000 });
  const [taken, longestTaken] = [Date.now() - pressed, await takeLongest()];
  const rests = await page.evaluate(() => (globalThis as unknown as { rests: number }).rests);
  // Printed and not judged: on a busy machine the longest task is the longest wait. What is judged is that it rests.
  console.warn(
    `10,000 events: read in ${String(read)} ms (longest task ${String(longestRead)}), stored in ${String(taken)} ms (longest task ${String(longestTaken)}), ${String(rests)} rests`,
  );
  expect(rests).toBeGreaterThanOrEqual(2);
});

test('stops reading when told to, and keeps nothing of it', async ({ page }) => {
  // The reading stands still at its rests until the button is pressed: on a quick machine it would be over first.
  await page.addInitScript(() => {
    const held: (() => void)[] = [];
    let isHeld = true;
    const Real = MessageChannel;
    globalThis.MessageChannel = class extends Real {
      constructor() {
        super();
        const { port2 } = this;
        const pass = port2.postMessage.bind(port2);
        port2.postMessage = (message: unknown): void => {
          if (isHeld) held.push(() => pass(message));
          else pass(message);
        };
      }
    };
    const goOn = (): number => {
      isHeld = false;
      for (const pass of held) pass();
      return held.length;
    };
    Object.assign(globalThis, { goOn });
  });
  await openTransfer(page);
  const before = await dumpStores(page);
  await joinPart(page)
    .getByLabel('The file')
    .setInputFiles(asFile(Buffer.from(serialiseLog(madeLog(15_000)))));
  await joinPart(page).getByRole('button', { name: 'Stop reading' }).click();
  await expect(joinPart(page).getByText('Your record on this device is as it was.')).toBeFocused();
  const rests = await page.evaluate(() => (globalThis as unknown as { goOn: () => number }).goOn());
  expect(rests).toBeGreaterThan(0);
  // Long enough for a reading that went on to show itself.
  await page.waitForTimeout(1500);
  await expect(joinPart(page).getByText('What this copy holds')).toBeHidden();
  expect(await dumpStores(page)).toBe(before);
});
