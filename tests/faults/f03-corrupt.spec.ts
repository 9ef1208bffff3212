import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import { createRandom } from '../../src/kernel/random.ts';
import type { Random } from '../../src/kernel/random.ts';
import { nameDatabase } from '../../src/platform/record.ts';
import { makeProfile, openQuickBrowser } from './kill-browser.ts';
import { serveSource, writeSeconds } from './record-source.ts';
import { readStored } from './stored.ts';
import { repeat } from './tally.ts';

/** A whole number of copies: the product copies its record every 25 events. */
const EVENTS = 200;
const LESSON = 'writing-for-your-reader';

/** What a bad disk or a cut write does to a file. */
const DAMAGES: Record<string, (bytes: Buffer, random: Random) => Buffer | undefined> = {
  flip(bytes, random) {
    const flipped = Buffer.from(bytes);
    for (let count = 0; count < 8 && bytes.length > 0; count += 1) {
      const at = random.int(0, bytes.length - 1);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random.int(0, 7));
    }
    return flipped;
  },
  truncate: (bytes, random) => bytes.subarray(0, random.int(0, Math.max(0, bytes.length - 1))),
  zero(bytes, random) {
    const from = random.int(0, Math.max(0, bytes.length - 1));
    return Buffer.from(bytes).fill(0, from, Math.min(bytes.length, from + 4096));
  },
  delete: () => undefined,
};

const folderOf = (profile: string): string => {
  const stores = join(profile, 'Default', 'IndexedDB');
  const folder = readdirSync(stores).find((name) => name.endsWith('.leveldb'));
  if (!folder) throw new Error('The profile has no database');
  return join(stores, folder);
};

/** A profile with a record in it, written in two sittings, so that both the log and the tables of the database hold some. */
async function makeRecord(site: string): Promise<{ profile: string; remove: () => void; names: string[] }> {
  const { profile, remove } = makeProfile();
  const names: string[] = [];
  for (let sitting = 0; sitting < 2; sitting += 1) {
    const { context, quit } = await openQuickBrowser(profile);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(site + 'privacy/');
    names.push(...(await writeSeconds(page, await serveSource(context, site), LESSON, EVENTS / 2)));
    const copied = () => page.evaluate((name) => localStorage.getItem(name), nameDatabase('/'));
    await expect.poll(copied).toBe(String(names.length));
    await quit();
  }
  return { profile, remove, names };
}

/** Damages one file of the database; says which, and how. */
function damage(profile: string, random: Random): string {
  const folder = folderOf(profile);
  const files = readdirSync(folder).filter((name) => !/^(LOCK|LOG.*)$/.test(name));
  const file = random.pick(files);
  const how = random.pick(Object.keys(DAMAGES));
  const after = DAMAGES[how]?.(readFileSync(join(folder, file)), random);
  if (after) writeFileSync(join(folder, file), after);
  else rmSync(join(folder, file));
  return `${how} ${file}`;
}

/** What *My progress* says of the record, besides how it is kept when all is well. */
async function readWords(page: Page): Promise<string> {
  const line = page.locator('[data-record-status].msg-warn');
  return (await line.count()) > 0 ? await line.innerText() : '';
}

test('F3 brings back or tells of what a damaged database lost', async () => {
  const random = createRandom(3);
  const site = process.env['SITE'] ?? '';
  const record = await makeRecord(site);
  const found: string[] = [];
  let version = '';
  const strike = async () => {
    const { profile, remove } = makeProfile();
    cpSync(record.profile, profile, {
      recursive: true,
      filter: (path) => !/Singleton|Cache$|^(Crash|GrShader|component)/.test(basename(path)),
    });
    const what = damage(profile, random);
    const browser = await openQuickBrowser(profile);
    version = browser.version;
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.goto(site + 'progress/');
    /** Whether every event is there, and whether the database is the one that wrote them. */
    const look = async (): Promise<{ isWhole: boolean; isSame: boolean }> => {
      const { events, stream } = await readStored(page).catch(() => ({ events: [], stream: undefined }));
      const held = new Set(events.map((event) => `${event.stream}:${String(event.seq)}`));
      return {
        isWhole: record.names.every((name) => held.has(name)),
        isSame: record.names[0]?.split(':')[0] === stream,
      };
    };
    // Unharmed, or harmed and said: that may take a moment.
    const isClear = async (): Promise<boolean> => {
      const { isWhole, isSame } = await look();
      return (isWhole && isSame) || (await readWords(page)) !== '';
    };
    await expect
      .poll(isClear, { timeout: 20_000 })
      .toBe(true)
      .catch(() => undefined);
    // What is said first may not be all: the copy is still to be read.
    await page.waitForTimeout(500);
    const words = await readWords(page);
    const { isWhole: isSafe, isSame } = await look();
    await browser.kill();
    remove();
    const isRecovered = isSafe && words.includes('brought back');
    const isSilent = !(isSafe && isSame) && words === '';
    found.push(`${what}: ${isSafe ? (isRecovered ? 'recovered' : 'whole') : isSilent ? 'SILENT' : words}`);
    return {
      acknowledged: record.names.length,
      lost: 0,
      recovered: Number(isRecovered),
      silent: Number(isSilent),
    };
  };
  const figures = await repeat('F3', { change: 16, release: 400 }, strike, () => version);
  record.remove();
  expect(found.filter((line) => line.includes('SILENT'))).toEqual([]);
  expect(figures.silent).toBe(0);
  // Damage that never hurt would prove nothing.
  expect(figures.recovered).toBeGreaterThan(0);
});
