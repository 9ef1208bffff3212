import type { Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import type { LogEvent } from '../../src/log/event.ts';
import { LESSON } from './at-work.ts';
import { serveSource, writeSeconds } from './record-source.ts';
import { findGaps, readStored } from './stored.ts';
import { isRelease, repeat, sayEngine } from './tally.ts';

const EVENTS_A_TAB = 2000;
const nameOf = ({ stream, seq }: LogEvent): string => `${stream}:${String(seq)}`;

test('F6 keeps every event of two tabs that write at once, and both show the same', async ({ browser }) => {
  const site = process.env['SITE'] ?? '';
  const [, , lesson = ''] = LESSON.split('/');
  const figures = await repeat(
    'F6',
    { change: 2, release: 100 },
    async () => {
      const context = await browser.newContext();
      const source = await serveSource(context, site);
      const tabs = await Promise.all([context.newPage(), context.newPage()]);
      await Promise.all(tabs.map((tab) => tab.goto(site + 'privacy/')));
      const written = (
        await Promise.all(tabs.map((tab) => writeSeconds(tab, source, lesson, EVENTS_A_TAB)))
      ).flat();
      const { events } = await readStored(tabs[0]);
      expect(events.map(nameOf).sort()).toEqual(written.sort());
      expect(findGaps(events)).toEqual([]);

      // What the two tabs show, and that a third changes both: within a second, on a machine that has nothing else to do.
      await Promise.all(tabs.map((tab) => tab.goto(site + 'progress/')));
      const time = (tab: Page) => tab.locator(`[data-progress-lesson="${lesson}"] [data-cell="time"]`);
      const minutes = (seconds: number): string =>
        `${Math.floor(seconds / 3600)} hour ${Math.floor((seconds % 3600) / 60)} minutes`;
      for (const tab of tabs) await expect(time(tab)).toHaveText(minutes(2 * EVENTS_A_TAB));
      const third = await context.newPage();
      await third.goto(site + 'privacy/');
      await writeSeconds(third, source, lesson, 60);
      for (const tab of tabs) {
        await tab.bringToFront();
        await expect(time(tab)).toHaveText(minutes(2 * EVENTS_A_TAB + 60), {
          timeout: isRelease ? 1_000 : 20_000,
        });
      }
      await context.close();
      return { acknowledged: written.length + 60, lost: written.length - events.length };
    },
    () => sayEngine(browser),
  );
  expect(figures.lost).toBe(0);
});
