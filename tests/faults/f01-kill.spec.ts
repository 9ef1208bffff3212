import { expect, test } from 'playwright/test';
import { createRandom } from '../../src/kernel/random.ts';
import { countSaved, findAmiss, LESSON, note, openAccount, openLesson, startWork } from './at-work.ts';
import { serveAcknowledging } from './acknowledging.ts';
import type { AcknowledgingSite } from './acknowledging.ts';
import type { Account } from './at-work.ts';
import type { DrivenBrowser, DrivenPage } from './driven.ts';
import { makeProfile, openQuickBrowser } from './kill-browser.ts';
import { openFirefox } from './kill-firefox.ts';
import { findGaps } from './stored.ts';
import { isRelease, repeat } from './tally.ts';

/** A learner's profile grows over so many kills, then a new learner begins. */
const KILLS_A_LEARNER = 25;

type Open = (profile: string) => Promise<DrivenBrowser>;

/** One learner at one profile, in the browser that stands open between two kills. */
interface AtWork {
  account: Account;
  browser: DrivenBrowser;
  page: DrivenPage;
  /** Starts the browser again on the same profile. */
  reopen: () => Promise<void>;
  /** Ends the browser and removes the profile. */
  leave: () => Promise<void>;
}

async function begin(open: Open, site: AcknowledgingSite): Promise<AtWork> {
  const { profile, remove } = makeProfile();
  const account = openAccount();
  site.hear = (body) => note(account, body);
  const openAt = async (): Promise<Pick<AtWork, 'browser' | 'page'>> => {
    const browser = await open(profile);
    const page = await browser.open();
    await openLesson(page, site.address + LESSON);
    return { browser, page };
  };
  const learner: AtWork = {
    account,
    ...(await openAt()),
    reopen: async () => void Object.assign(learner, await openAt()),
    leave: async () => {
      await learner.browser.kill();
      remove();
    },
  };
  return learner;
}

/** Kills a browser so often in the middle of work; what was called saved must be there afterwards, and on the screen. */
async function keepKilling(row: string, open: Open, size: { change: number; release: number }, seed: number) {
  const random = createRandom(seed);
  const gone: string[] = [];
  const site = await serveAcknowledging();
  let learner = await begin(open, site);
  const killOnce = async (run: number) => {
    if (run % KILLS_A_LEARNER === 0 && run > 0) {
      await learner.leave();
      learner = await begin(open, site);
    }
    const { account, page, browser } = learner;
    const before = countSaved(account);
    await startWork(page, account);
    await new Promise((resolve) => setTimeout(resolve, random.int(200, 800)));
    await browser.kill();
    await learner.reopen();
    const { lost, odd, stored } = await findAmiss(learner.page, account);
    const acknowledged = countSaved(account) - before;
    // Where the browser threw its database away, the copy and the journal bring back all that was called saved. What
    // the page had noted by itself since, such as the time spent, may be gone.
    const isTorn = learner.browser.isTorn();
    gone.push(...lost);
    // At once: a row that is resumed later would not know of it.
    expect([...odd, ...(isTorn ? [] : findGaps(stored.events))]).toEqual([]);
    return { acknowledged, lost: lost.length, torn: isTorn ? 1 : 0 };
  };
  const figures = await repeat(row, size, killOnce, () => learner.browser.version);
  await learner.leave();
  await site.close();
  expect(gone).toEqual([]);
  expect(figures.lost).toBe(0);
  // Kills that struck before anything was saved would prove nothing.
  expect(figures.acknowledged).toBeGreaterThan(figures.runs * 5);
}

// Two halves, so that two workers share them; a release counts them in one.
for (const half of isRelease ? [0] : [0, 1]) {
  test(`F1 keeps all that it called saved when the browser is killed, part ${half + 1}`, () =>
    keepKilling('F1', openQuickBrowser, { change: 25, release: 1000 }, half + 1));
}

// A release has it, and says so where Firefox is not installed.
if (isRelease) {
  test('F1 keeps all that it called saved when Firefox is killed', () =>
    keepKilling('F1 in Firefox', openFirefox, { change: 0, release: 300 }, 3));
}
