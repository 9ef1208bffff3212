import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright';
import type { Page } from 'playwright';
import { serve } from '../../src/cli/serve.ts';

/** What one visit to the search page cost, with the processor slowed down. */
export interface Blocking {
  /** Milliseconds from the last key of the first query to its results. */
  firstResult: number;
  /** The same for each later query, in order. */
  nextResults: number[];
  /** Sum over long tasks of the time above 50 ms, on the main thread, from the first key on. */
  totalBlocking: number;
  /** The longest task on the main thread, 0 where none took 50 ms. */
  longestTask: number;
}

export interface Visit {
  /** Path of the browser. */
  executablePath: string;
  /** Folder of a built site. */
  dist: string;
  /** Base path of that site, with a slash at both ends. */
  base: string;
  /** Search files to serve instead of the site's own, by path below `/s/`. */
  searchFiles?: ReadonlyMap<string, string>;
  queries: readonly string[];
  /** How many times slower than this machine. */
  slowdown: number;
}

/** Types queries into the search page of a built site in Chromium, and measures what it does to the main thread. */
export async function measureBlocking(visit: Visit): Promise<Blocking> {
  const folder = mkdtempSync(join(tmpdir(), 'search-bench-'));
  cpSync(visit.dist, folder, { recursive: true });
  for (const [path, text] of visit.searchFiles ?? []) {
    mkdirSync(dirname(join(folder, 's', path)), { recursive: true });
    writeFileSync(join(folder, 's', path), text);
  }
  const { server, address } = await serve({ folder, base: visit.base, port: 0 });
  const browser = await chromium.launch({ executablePath: visit.executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      const tasks: number[] = [];
      new PerformanceObserver((list) =>
        tasks.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({
        type: 'longtask',
      });
      Object.assign(globalThis, { longTasks: tasks });
    });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: visit.slowdown });
    await page.goto(new URL(`${visit.base}search/`, address).href);
    await page.evaluate(() => ((globalThis as unknown as { longTasks: number[] }).longTasks.length = 0));
    const results: number[] = [];
    for (const query of visit.queries) results.push(await askOnce(page, query));
    const tasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
    const [firstResult = 0, ...nextResults] = results;
    return {
      firstResult,
      nextResults,
      totalBlocking: tasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0),
      longestTask: Math.max(0, ...tasks),
    };
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

/** Types a query key by key and waits until the page names it in its count of results. */
async function askOnce(page: Page, query: string): Promise<number> {
  const box = page.getByRole('searchbox');
  await box.fill('');
  await box.pressSequentially(query, { delay: 30 });
  const from = performance.now();
  await page
    .getByRole('status')
    .filter({ hasText: `“${query}”` })
    .waitFor();
  return performance.now() - from;
}
