import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright/test';
import type { CurriculumShape } from '../../src/curriculum/shape.ts';
import { refOf } from '../../src/log/event.ts';
import { makeLog } from '../bench/make-log.ts';
import { fillRecord } from '../e2e/fill-record.ts';
import { expect, site, test } from '../e2e/watched.ts';
import { median } from '../median.ts';
import { LESSON } from './at-work.ts';
import { readStored } from './stored.ts';
import { repeat, sayEngine } from './tally.ts';

const EVENTS = 20_000;
/** One round: every page that reads the record, some of them by way of others. */
const ROUND = [
  '',
  'learn/',
  'learn/data-quality/',
  LESSON,
  'review/',
  'search/?q=coding',
  'transfer/',
  'storage/',
];
const LAST = 'progress/';
const VIEWS = 500;
const ROUNDS = Math.ceil(VIEWS / (ROUND.length + 1));
/** The heap is looked at after every so many rounds, the first time when all code has run. */
const LOOK_EVERY = 5;
/** The database of whoever learns here, and the first one that names it. */
const MOST_CONNECTIONS = 2;

/** Counts the connections that a page has open, from its first script on. */
function countConnections(): void {
  const held = new Set<IDBDatabase>();
  Object.assign(globalThis, { held });
  const open = indexedDB.open.bind(indexedDB);
  indexedDB.open = (...order) => {
    const opening = open(...order);
    opening.addEventListener('success', () => {
      const connection = opening.result;
      const close = connection.close.bind(connection);
      held.add(connection);
      connection.close = () => {
        held.delete(connection);
        close();
      };
    });
    return opening;
  };
}

const readConnections = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { held: Set<unknown> }).held.size);

/**
 * Waits until *My progress* has counted all of the record, and gives what the page then holds, in bytes: the middle of
 * some looks. At the first of them the page before it may still stand in the same heap, or the history not yet be drawn.
 */
async function look(page: Page, protocol: CDPSession): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('record-folded').length > 0);
  const looks: number[] = [];
  while (looks.length < 7) {
    await page.waitForTimeout(200);
    await protocol.send('HeapProfiler.collectGarbage');
    looks.push((await protocol.send('Runtime.getHeapUsage')).usedSize);
  }
  return median(looks);
}

test('F24 stays as light after five hundred pages of a long record as it was', async ({ browser }) => {
  const course = JSON.parse(readFileSync('dist/curriculum.json', 'utf8')) as CurriculumShape;
  const log = makeLog(course, EVENTS, Date.UTC(2024, 0, 1));
  const figures = await repeat(
    'F24',
    { change: 1, release: 3 },
    async () => {
      const context = await browser.newContext();
      await context.addInitScript(countConnections);
      const page = await context.newPage();
      await page.goto(site(LAST));
      for (let from = 0; from < log.length; from += 2000)
        await fillRecord(page, log.slice(from, from + 2000));
      const protocol = await context.newCDPSession(page);
      const heaps: number[] = [];
      let most = 0;
      for (let round = 1; round <= ROUNDS; round += 1) {
        for (const path of [...ROUND, LAST]) {
          await page.goto(site(path));
          const connections = await readConnections(page);
          expect(connections).toBeLessThanOrEqual(MOST_CONNECTIONS);
          most = Math.max(most, connections);
        }
        if (round % LOOK_EVERY === 0) heaps.push(await look(page, protocol));
      }
      const middle = median(heaps);
      process.stdout.write(`heaps in MB: ${heaps.map((heap) => (heap / 1e6).toFixed(1)).join(' ')}\n`);
      // A count that sees nothing would prove nothing.
      expect(most).toBeGreaterThan(0);
      for (const heap of heaps) expect(Math.abs(heap / middle - 1)).toBeLessThanOrEqual(0.1);
      const stored = new Set((await readStored(page)).events.map(refOf));
      await context.close();
      return { acknowledged: log.length, lost: log.filter((event) => !stored.has(refOf(event))).length };
    },
    () => sayEngine(browser),
  );
  expect(figures.lost).toBe(0);
});
