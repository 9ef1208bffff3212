import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { createRandom } from '../../src/kernel/random.ts';
import { fileAt } from '../../src/offline/manifest.ts';
import { answerFrom } from '../../src/cli/serve.ts';
import { makeRelease, openOwnSite, saveModule } from '../e2e/own-site.ts';
import { askForNewer, listWrong } from './kept.ts';
import { repeat, sayEngine } from './tally.ts';

const MODULE = 'transitions';

test('F16 keeps the release it has while another is half uploaded, and takes it once it is whole', async ({
  browser,
}) => {
  const next = makeRelease('b');
  const once = async (run: number) => {
    const site = await openOwnSite();
    const context = await browser.newContext();
    const page = await context.newPage();
    await saveModule(page, site, MODULE);

    const random = createRandom(run);
    const share = random.int(10, 90);
    const uploaded = new Map<string, boolean>();
    const above = answerFrom({ folder: next.folder, base: '/' });
    site.interfere = (request, response) => {
      const path = fileAt(decodeURI((request.url ?? '/').slice(1).split('?')[0] ?? ''));
      // The worker is there from the start: without it no browser would look for a new release.
      const isThere = uploaded.get(path) ?? (path === 'sw.js' || random.chance(share, 100));
      uploaded.set(path, isThere);
      if (!isThere || !existsSync(join(next.folder, path))) return false;
      above(request, response);
      return true;
    };
    expect(await askForNewer(page), `${share} % of it uploaded`).toBe(false);
    expect(await listWrong(page)).toEqual([]);
    await page.goto(site.address(`learn/${MODULE}/`));
    await expect(page.getByText(next.mark)).toHaveCount(0);
    await expect(page.locator('[data-offline-state]')).toContainText('This module is saved on this device');

    site.interfere = undefined;
    site.folder = next.folder;
    expect(await askForNewer(page)).toBe(true);
    await page.getByRole('button', { name: 'Use the new version' }).click();
    await expect(page.getByText(next.mark)).toBeVisible();
    await site.stop();
    await page.reload();
    await expect(page.getByText(next.mark)).toBeVisible();
    await expect(page.locator('[data-offline-state]')).toContainText('This module is saved on this device');
    await context.close();
    return { acknowledged: 1 };
  };
  await repeat('F16', { change: 20, release: 300 }, once, () => sayEngine(browser));
  next.remove();
});
