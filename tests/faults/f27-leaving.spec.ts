import { expect, test } from 'playwright/test';
import type { Page } from 'playwright/test';
import { MODULE } from '../e2e/journey.ts';
import { openCourse, openLesson } from '../e2e/lms-course.ts';
import { servePlatform } from '../e2e/lms-platform.ts';
import type { BrowserPlatform, Way } from '../e2e/lms-platform.ts';
import { site } from '../e2e/watched.ts';

// What a platform has of a learner whose page goes: by how it goes, and by how the platform passes on what it is told.

let platform: BrowserPlatform;

test.beforeAll(async () => {
  platform = await servePlatform(site(), MODULE.slug);
});
test.afterAll(() => platform.close());

const LEAVING: Record<string, (page: Page) => Promise<void>> = {
  'the tab closes': async (page) => {
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
  },
  'the frame is removed': (page) => page.evaluate(() => document.getElementById('sco')?.remove()),
  'the frame goes elsewhere': (page) =>
    page.evaluate(() => void ((document.getElementById('sco') as HTMLIFrameElement).src = '/platform/')),
  'the platform goes elsewhere': (page) => page.evaluate(() => void (location.href = '/platform/')),
};

for (const way of ['xhr', 'beacon'] satisfies Way[]) {
  for (const [name, leave] of Object.entries(LEAVING)) {
    test(`what was done is kept when ${name}, with a platform that tells by ${way}`, async ({ page }) => {
      const learner = `${way}-${name.replaceAll(' ', '-')}`;
      await openCourse(page, platform.play(learner, way));
      const first = platform.kept(learner)['cmi.suspend_data'];
      await openLesson(page);
      await expect.poll(() => platform.kept(learner)['cmi.suspend_data']).not.toBe(first);
      const before = platform.kept(learner);
      await leave(page);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const after = platform.kept(learner);
      // What was done was told as it was done, so it is there whatever becomes of the page.
      expect(after['cmi.suspend_data']).toBe(before['cmi.suspend_data']);
      expect(after['cmi.core.lesson_status']).toBe('incomplete');
      // The last word is the time since then, and that the session is over. A page that goes may hand something to the
      // browser, but may not wait for an answer: a platform that asks it to never hears the last word.
      expect(after['why']).toBe(way === 'beacon' ? 'finish' : 'commit');
      expect(after['cmi.core.exit']).toBe(way === 'beacon' ? 'suspend' : undefined);
    });
  }
}
