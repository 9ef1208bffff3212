import type { Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import { createRandom } from '../../src/kernel/random.ts';
import {countSaved, findAmiss, LESSON, nextNumber, openAccount, openLesson, report, startWork } from './at-work.ts';
import type { Account } from './at-work.ts';
import { makeProfile, openBrowser } from './kill-browser.ts';
import type { KillableBrowser } from './kill-browser.ts';
import { findGaps } from './stored.ts';
import { isRelease, repeat } from './tally.ts';

/** A learner's profile grows over so many kills, then a new learner begins. */
const KILLS_A_LEARNER = 25;

/** One learner at one profile, in the browser that stands open between two kills. */
interface AtWork {
  account: Account;
  browser: KillableBrowser;
  page: Page;
  /** Ends the browser and removes the profile. */
  leave: () => Promise<void>;
}

async function openAt(profile: string, account: Account): Promise<Pick<AtWork, 'browser' | 'page'>> {
  const browser = await openBrowser(profile);
  await report(browser.context, account);
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await openLesson(page, (process.env['SITE'] ?? '') + LESSON);
  return { browser, page };
}

/** A new learner; `reopen` starts the browser again on the same profile. */
async function begin(): Promise<AtWork & { reopen: () => Promise<void> }> {
  const { profile, remove } = makeProfile();
  const account = openAccount();
  const learner = {
    account,
    ...(await openAt(profile, account)),
    reopen: async () => {
      Object.assign(learner, await openAt(profile, account));
    },
    leave: async () => {
      await learner.browser.kill();
      remove();
    },
  };
  return learner;
}

// Two halves, so that two workers share them; a release counts them in one.
for (const half of isRelease ? [0] : [0, 1]) {
  test(`F1 keeps all that it called saved when the browser is killed, part ${half + 1}`, async () => {
    test.setTimeout(0);
    const random = createRandom(half + 1);
    const amiss: string[] = [];
    let learner = await begin();
    const killOnce = async (run: number) => {
      if (run % KILLS_A_LEARNER === 0 && run > 0) {
        await learner.leave();
        learner = await begin();
      }
      const { account, page, browser } = learner;
      const before = countSaved(account);
      await startWork(page, nextNumber(account));
      await new Promise((resolve) => setTimeout(resolve, random.int(200, 800)));
      await browser.kill();
      await learner.reopen();
      const { lost, odd, stored } = await findAmiss(learner.page, account);
      amiss.push(...lost, ...odd, ...findGaps(stored.events));
      return { acknowledged: countSaved(account) - before, lost: lost.length };
    };
    const figures = await repeat('F1', { change: 25, release: 1000 }, killOnce, () => learner.browser.version);
    await learner.leave();
    expect(amiss).toEqual([]);
    expect(figures.lost).toBe(0);
    // Kills that struck before anything was saved would prove nothing.
    expect(figures.acknowledged).toBeGreaterThan(figures.runs * 5);
  });
}
