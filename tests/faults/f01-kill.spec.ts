import type { Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import { createRandom } from '../../src/kernel/random.ts';
import { countSaved, findAmiss, LESSON, note, openAccount, openLesson, startWork } from './at-work.ts';
import { serveAcknowledging } from './acknowledging.ts';
import type { AcknowledgingSite } from './acknowledging.ts';
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

async function openAt(profile: string, site: AcknowledgingSite): Promise<Pick<AtWork, 'browser' | 'page'>> {
  const browser = await openBrowser(profile);
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await openLesson(page, site.address + LESSON);
  return { browser, page };
}

/** A new learner; `reopen` starts the browser again on the same profile. */
async function begin(site: AcknowledgingSite): Promise<AtWork & { reopen: () => Promise<void> }> {
  const { profile, remove } = makeProfile();
  const account = openAccount();
  site.hear = (body) => note(account, body);
  const learner = {
    account,
    ...(await openAt(profile, site)),
    reopen: async () => {
      Object.assign(learner, await openAt(profile, site));
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
    const random = createRandom(half + 1);
    const amiss: string[] = [];
    const site = await serveAcknowledging();
    let learner = await begin(site);
    const killOnce = async (run: number) => {
      if (run % KILLS_A_LEARNER === 0 && run > 0) {
        await learner.leave();
        learner = await begin(site);
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
      amiss.push(...lost, ...odd, ...(isTorn ? [] : findGaps(stored.events)));
      return { acknowledged, lost: lost.length, torn: isTorn ? 1 : 0 };
    };
    const figures = await repeat(
      'F1',
      { change: 25, release: 1000 },
      killOnce,
      () => learner.browser.version,
    );
    await learner.leave();
    await site.close();
    expect(amiss).toEqual([]);
    expect(figures.lost).toBe(0);
    // Kills that struck before anything was saved would prove nothing.
    expect(figures.acknowledged).toBeGreaterThan(figures.runs * 5);
  });
}
