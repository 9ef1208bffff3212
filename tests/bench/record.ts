import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import { findQuickBrowser } from '../../src/cli/find-browser.ts';
import { serve } from '../../src/cli/serve.ts';
import type { CurriculumShape } from '../../src/curriculum/shape.ts';
import type { LogEvent } from '../../src/log/event.ts';
import { fillRecord } from '../e2e/fill-record.ts';
import { median } from '../median.ts';
import { makeLog } from './make-log.ts';
import { measureParts } from './record-parts.ts';

/**
 * `npm run bench -- record`: what a long record costs, in Chromium, on the site in `dist/` (or the folder that `DIST`
 * names). *First picture* is the mark `progress-drawn` that the page sets once it has drawn what a learner sees first;
 * *whole record* is `record-folded`, once every event was read, checked and counted; *record asked for* is when the page
 * was parsed and its code begins, which opens the record at once. Picture and record fall together where the record is
 * short. Milliseconds depend on the machine.
 */
const DIST = process.env['DIST'] ?? 'dist';
const RUNS = 5;
const CHUNK = 2000;
/**
 * Nothing is asked of a page before this long, in milliseconds: the code that a question brings into the page takes some
 * forty of them, and what the visit before still draws is none of this one's time.
 */
const REST_MS = 2500;

const TARGETS = {
  first: '20,000 events: first picture at most 300 ms from a kept tally, whole record within 2,000 ms',
  boot: '1,000 events: at most 150 ms without a kept tally',
};

/** What one visit showed, in milliseconds since the page was asked for. `asked`: when its code begins to run. */
interface Visit {
  html: number;
  asked: number;
  first: number;
  whole: number;
}

/** From so many events on, a page shows what was counted at an earlier visit. */
const LONG = 1000;
/** As a page itself notes what it finds earned, this many grow to no more than that. */
const ALMOST_LONG = 980;

/** Runs in the page: makes the record this device's own, with the note beside it of how long it is. */
async function claimRecord({ count, head }: { count: number; head: LogEvent | undefined }): Promise<void> {
  const [made] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('point-twelve:'));
  if (!made?.name || !head) throw new Error('There is no record.');
  localStorage.setItem(made.name, String(count));
  const opening = indexedDB.open(made.name);
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const tx = opening.result.transaction('meta', 'readwrite');
  const { stream, seq, hlc } = head;
  tx.objectStore('meta').put({ stream, seq, hlc }, 'head');
  await new Promise((resolve) => tx.addEventListener('complete', resolve));
  opening.result.close();
}

/** Runs in the page: whether it has kept what it counted. */
async function hasTally(): Promise<boolean> {
  const [made] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('point-twelve:'));
  const opening = indexedDB.open(made?.name ?? '');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const asking = opening.result.transaction('meta').objectStore('meta').count('tally');
  await new Promise((resolve) => asking.addEventListener('success', resolve));
  opening.result.close();
  return asking.result > 0;
}

/** Visits the page until it has kept what it counted, for half a minute at most. */
async function waitForTally(page: Page): Promise<void> {
  await page.reload();
  for (let tries = 0; tries < 60; tries += 1) {
    if (await page.evaluate(hasTally)) return;
    await page.waitForTimeout(500);
  }
  throw new Error('What was counted was not kept.');
}

/** Opens *My progress* over a record that holds these events, again and again, and gives the median of each moment. */
async function measureVisits(browser: Browser, address: string, events: readonly LogEvent[]): Promise<Visit> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const isDrawn = (): boolean => performance.getEntriesByName('record-folded').length > 0;
  await page.goto(`${address}progress/`);
  await page.waitForFunction(isDrawn);
  for (let from = 0; from < events.length; from += CHUNK) {
    await fillRecord(page, events.slice(from, from + CHUNK));
  }
  const [first] = events;
  const own = events.filter(({ stream }) => stream === first?.stream);
  if (first) await page.evaluate(claimRecord, { count: events.length, head: own.at(-1) });
  if (events.length > LONG) await waitForTally(page);
  const visits: Visit[] = [];
  // The first visit fills what a browser keeps of a site, and is not counted.
  for (let run = 0; run <= RUNS; run += 1) {
    await page.reload();
    do await page.waitForTimeout(REST_MS);
    while (!(await page.evaluate(isDrawn)));
    const visit = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const at = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? 0;
      return {
        html: navigation?.responseEnd ?? 0,
        asked: navigation?.domInteractive ?? 0,
        first: at('progress-drawn'),
        whole: at('record-folded'),
      };
    });
    if (run > 0) visits.push(visit);
  }
  await context.close();
  const of = (name: keyof Visit): number => Math.round(median(visits.map((visit) => visit[name])));
  return { html: of('html'), asked: of('asked'), first: of('first'), whole: of('whole') };
}

/** Measures, prints as it goes, and gives the figures. */
export async function benchRecord(): Promise<object> {
  if (!existsSync(`${DIST}/curriculum.json`)) throw new Error(`No site in ${DIST}. Run npm run build.`);
  const course = JSON.parse(readFileSync(`${DIST}/curriculum.json`, 'utf8')) as CurriculumShape;
  // Over an empty record: what the page takes by itself.
  const logs = [0, ALMOST_LONG, 20_000].map((count) => makeLog(course, count, Date.UTC(2024, 0, 1)));
  const { server, address } = await serve({ folder: DIST, base: '/', port: 0 });
  // Without the window around it, which takes as long as the page where no graphics card draws it.
  const executablePath = findQuickBrowser();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const figures: Record<string, object | string> = {
    engine: `Chromium ${browser.version()}, ${basename(executablePath)}`,
  };
  console.log(`Targets: ${TARGETS.boot}. ${TARGETS.first}.`);
  try {
    for (const log of logs) {
      const visit = await measureVisits(browser, address, log);
      console.log(
        `\n${log.length} events, My progress, medians of ${RUNS} visits in ms since the page was asked for`,
      );
      console.log(`  page here        ${visit.html}`);
      console.log(`  record asked for ${visit.asked}`);
      console.log(`  first picture    ${visit.first}`);
      console.log(`  whole record     ${visit.whole}, ${visit.whole - visit.asked} after it was asked for`);
      figures[`${log.length} events`] = visit;
      if (log.length === 0) continue;
      const parts = await measureParts(browser, log, course);
      console.log('  of that, and what else a record costs, by itself:');
      for (const [name, ms] of Object.entries(parts)) console.log(`    ${name.padEnd(44)} ${ms}`);
      figures[`${log.length} events`] = { ...visit, parts };
    }
  } finally {
    await browser.close();
    server.close();
  }
  return figures;
}
