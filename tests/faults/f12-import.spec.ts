import type { Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import { createRandom } from '../../src/kernel/random.ts';
import { sealEvent } from '../../src/log/seal-event.ts';
import type { LogEvent } from '../../src/log/event.ts';
import type * as CareModule from '../../src/platform/care.ts';
import type * as RecordModule from '../../src/platform/record.ts';
import { serveAcknowledging } from './acknowledging.ts';
import { LESSON } from './at-work.ts';
import { makeProfile, openQuickBrowser } from './kill-browser.ts';
import { serveSource, writeSeconds } from './record-source.ts';
import { readStored } from './stored.ts';
import { repeat } from './tally.ts';

const BROUGHT = 2000;
/** As many as are copied outside the database by themselves. */
const OWN = 25;
/** After so many, a new learner begins: a log of everything would only slow the reading. */
const LOGS_A_LEARNER = 5;

/** Another device's log, as a file would bring it: one stream that no other run uses. */
function makeLog(run: number): LogEvent[] {
  const stream = (0xa0000000 + run).toString(16);
  return Array.from({ length: BROUGHT }, (_, index) =>
    sealEvent({ stream, seq: index + 1, hlc: 1000 + index }, 'time.add', { lesson: 'elsewhere', seconds: 1 }),
  );
}

/** Takes a log into the store of the page; says at the server when it begins and when it is done. Never awaited. */
async function bringIn(page: Page, source: string, events: readonly LogEvent[]): Promise<void> {
  await page.evaluate(
    async (order) => {
      const { openRecord } = (await import(order.source + 'platform/record.ts')) as typeof RecordModule;
      const { takeIn } = (await import(order.source + 'platform/care.ts')) as typeof CareModule;
      const record = await openRecord('/');
      await record.wholeLog();
      navigator.sendBeacon('/acknowledge', 'begun');
      const { added } = await takeIn(record, order.events);
      if (record.status.kind !== 'kept' || added !== order.events.length) throw new Error(`took in ${added}`);
      navigator.sendBeacon('/acknowledge', 'done');
    },
    { source, events },
  );
}

test('F12 takes in all of a log or nothing when the browser is killed meanwhile', async () => {
  const random = createRandom(12);
  const site = await serveAcknowledging();
  const [, , lesson = ''] = LESSON.split('/');
  let profile = makeProfile();
  let browser = await openQuickBrowser(profile.profile);
  const openPage = async (): Promise<{ page: Page; source: string }> => {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    const source = await serveSource(browser.context, site.address);
    // A page that shows the record, so that it mends what the browser lost.
    await page.goto(site.address + 'progress/');
    return { page, source };
  };
  let at = await openPage();
  let own = await writeSeconds(at.page, at.source, lesson, OWN);

  /** Takes in log number `run`; `begun` resolves as it begins. Whether it was done is known by `heard`. */
  const begin = (run: number): { begun: Promise<void>; over: Promise<void>; heard: Set<string> } => {
    const heard = new Set<string>();
    const begun = new Promise<void>((resolve) => {
      site.hear = (body) => {
        heard.add(body);
        resolve();
      };
    });
    return { begun, heard, over: bringIn(at.page, at.source, makeLog(run)) };
  };
  // How long it takes here and now, so that the kills fall into it.
  const first = begin(9_999);
  await first.begun;
  const beganAt = performance.now();
  await first.over;
  const takes = Math.ceil(performance.now() - beganAt);

  let cut = 0;
  const figures = await repeat(
    'F12',
    { change: 20, release: 200 },
    async (run) => {
      if (run % LOGS_A_LEARNER === 0) {
        await browser.kill();
        profile.remove();
        profile = makeProfile();
        browser = await openQuickBrowser(profile.profile);
        at = await openPage();
        own = await writeSeconds(at.page, at.source, lesson, OWN);
      }
      const { begun, over, heard } = begin(run);
      over.catch(() => undefined);
      await begun;
      await new Promise((resolve) => setTimeout(resolve, random.int(0, takes)));
      await browser.kill();
      browser = await openQuickBrowser(profile.profile);
      at = await openPage();
      await expect(at.page.locator('[data-progress-module]').first()).toBeVisible({ timeout: 30_000 });
      const { events } = await readStored(at.page);
      const stream = makeLog(run)[0]?.stream;
      const brought = events.filter((event) => event.stream === stream).length;
      const names = new Set(events.map((event) => `${event.stream}:${event.seq}`));
      expect([0, BROUGHT]).toContain(brought);
      if (brought === 0) cut += 1;
      const isSaid = heard.has('done');
      const lost = own.filter((name) => !names.has(name)).length + (isSaid ? BROUGHT - brought : 0);
      const acknowledged = own.length + (isSaid ? BROUGHT : 0);
      return { acknowledged, lost, torn: Number(browser.isTorn()) };
    },
    () => browser.version,
  );
  await browser.kill();
  profile.remove();
  await site.close();
  expect(figures.lost).toBe(0);
  // Kills that all came too late would prove nothing.
  expect(cut).toBeGreaterThan(0);
});
