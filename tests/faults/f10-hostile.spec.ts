import type { Page } from 'playwright/test';
import { asFile, dumpStores, joinPart, openTransfer } from '../e2e/transfer.ts';
import { createRandom } from '../../src/kernel/random.ts';
import { HOSTILE } from '../unit/platform/hostile/files.ts';
import { GOOD_TEXT, gzip } from '../unit/platform/hostile/make-file.ts';
import { expect, site, test } from '../e2e/watched.ts';
import { LESSON } from './at-work.ts';
import { repeat, sayEngine } from './tally.ts';

const PERCENTS = 100;
const FLIPS = 1000;
/** A file may keep the page busy for so long, in milliseconds, and leave so much in memory, in bytes. */
const LONGEST = 2000;
const LARGEST = 200_000_000;

interface Bad {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** All that the row is about: the files made by hand, a sound one cut at every per cent, and one with a bit changed. */
function listFiles(): Bad[] {
  const random = createRandom(10);
  const sound = { plain: new TextEncoder().encode(GOOD_TEXT), packed: gzip(GOOD_TEXT) };
  const cut = Object.entries(sound).flatMap(([name, bytes]) =>
    Array.from({ length: PERCENTS }, (_, percent) => ({
      name: `${name}, ${percent} per cent of it`,
      bytes: bytes.slice(0, Math.floor((bytes.length * percent) / PERCENTS)),
    })),
  );
  const changed = Array.from({ length: FLIPS }, (_, index) => {
    const [name, bytes] = index % 2 === 0 ? ['plain', sound.plain.slice()] : ['packed', sound.packed.slice()];
    const at = random.int(0, bytes.length - 1);
    const bit = random.int(0, 7);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
    return { name: `${name}, bit ${bit} of byte ${at} changed`, bytes };
  });
  return [...HOSTILE, ...cut, ...changed];
}

/** Has the page note how long it takes from the choice of a file to its words: handing over five megabytes takes longer. */
const watchTime = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const noted = { took: Infinity };
    Object.assign(globalThis, { noted });
    let chosen = 0;
    addEventListener(
      'change',
      () => {
        noted.took = Infinity;
        chosen = performance.now();
      },
      { capture: true },
    );
    new MutationObserver(() => {
      if (noted.took === Infinity && document.querySelector('.intake-found :is(.msg-bad, dl)')) {
        noted.took = performance.now() - chosen;
      }
    }).observe(document.body, { subtree: true, childList: true });
  });
const readTime = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { noted: { took: number } }).noted.took);

test('F10 says what is wrong with a hostile copy, soon, and leaves the record as it was', async ({
  page,
  browser,
}) => {
  const files = listFiles();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(site(LESSON));
  await expect.poll(() => dumpStores(page)).toContain('lesson.open');
  await openTransfer(page);
  await watchTime(page);
  const protocol = await page.context().newCDPSession(page);
  const measureHeap = async (): Promise<number> => {
    await protocol.send('HeapProfiler.collectGarbage');
    return (await protocol.send('Runtime.getHeapUsage')).usedSize;
  };
  const before = await dumpStores(page);
  const heap = await measureHeap();
  const slow: string[] = [];
  const figures = await repeat(
    'F10',
    { change: 60, release: files.length, batch: 1 },
    async (run) => {
      // A change tries some of each sort; a release tries all.
      const file = files[(run * 37) % files.length] as Bad;
      await joinPart(page).getByLabel('The file').setInputFiles(asFile(file.bytes));
      // Either a refusal, or numbers and a question.
      const said = joinPart(page).locator('.intake-found :is(.msg-bad, dl)').first();
      await expect(said, file.name).toBeVisible();
      await expect(said).not.toBeEmpty();
      const took = await readTime(page);
      if (took > LONGEST) slow.push(`${file.name}: ${took} ms`);
      const isAsItWas = (await dumpStores(page)) === before;
      await joinPart(page)
        .locator('.intake-found')
        .evaluate((place) => place.replaceChildren());
      return { acknowledged: 1, lost: isAsItWas ? 0 : 1 };
    },
    () => sayEngine(browser),
  );
  expect(figures.lost).toBe(0);
  expect(slow).toEqual([]);
  expect(dialogs).toEqual([]);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  expect((await measureHeap()) - heap).toBeLessThan(LARGEST);
});
