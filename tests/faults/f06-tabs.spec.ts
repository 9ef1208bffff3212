import type { Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import type { LogEvent } from '../../src/log/event.ts';
import type * as RecordModule from '../../src/platform/record.ts';
import { LESSON } from './at-work.ts';
import { serveSource } from './record-source.ts';
import { findGaps, readStored } from './stored.ts';
import { repeat } from './tally.ts';

/** Writes so many events through the product's record, three at a time, and gives the moments of seconds they add. */
async function writeMany(page: Page, source: string, lesson: string, count: number): Promise<string[]> {
  return page.evaluate(
    async (order) => {
      const { openRecord } = (await import(order.source + 'platform/record.ts')) as typeof RecordModule;
      const record = await openRecord('/');
      const names: string[] = [];
      for (let done = 0; done < order.count; done += 4) {
        const some = [0, 1, 2, 3].map(() => record.append('time.add', { lesson: order.lesson, seconds: 1 }));
        for (const { stream, seq } of await Promise.all(some)) names.push(`${stream}:${String(seq)}`);
      }
      if (record.status.kind !== 'kept') throw new Error(record.status.says);
      return names;
    },
    { source, lesson, count },
  );
}

const EVENTS_A_TAB = 2000;
const nameOf = ({ stream, seq }: LogEvent): string => `${stream}:${String(seq)}`;

test('F6 keeps every event of two tabs that write at once, and both show the same', async ({ browser }) => {
  test.setTimeout(0);
  const site = process.env['SITE'] ?? '';
  const [, , lesson = ''] = LESSON.split('/');
  const figures = await repeat(
    'F6',
    { change: 5, release: 100 },
    async () => {
      const context = await browser.newContext();
      const source = await serveSource(context, site);
      const tabs = await Promise.all([context.newPage(), context.newPage()]);
      await Promise.all(tabs.map((tab) => tab.goto(site + 'privacy/')));
      const written = (await Promise.all(tabs.map((tab) => writeMany(tab, source, lesson, EVENTS_A_TAB)))).flat();
      const { events } = await readStored(tabs[0]);
      expect(events.map(nameOf).sort()).toEqual(written.sort());
      expect(findGaps(events)).toEqual([]);

      // What the two tabs show, and that a third changes both within a second.
      await Promise.all(tabs.map((tab) => tab.goto(site + 'progress/')));
      const time = (tab: Page) => tab.locator(`[data-progress-lesson="${lesson}"] [data-cell="time"]`);
      const minutes = (seconds: number): string =>
        `${Math.floor(seconds / 3600)} hour ${Math.floor((seconds % 3600) / 60)} minutes`;
      for (const tab of tabs) await expect(time(tab)).toHaveText(minutes(2 * EVENTS_A_TAB));
      const third = await context.newPage();
      await third.goto(site + 'privacy/');
      await writeMany(third, source, lesson, 60);
      for (const tab of tabs) {
        await tab.bringToFront();
        await expect(time(tab)).toHaveText(minutes(2 * EVENTS_A_TAB + 60), { timeout: 1000 });
      }
      await context.close();
      return { acknowledged: written.length + 60, lost: written.length - events.length };
    },
    () => `Chromium ${browser.version()}`,
  );
  expect(figures.lost).toBe(0);
});
