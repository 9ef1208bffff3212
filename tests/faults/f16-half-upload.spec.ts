import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import type { Browser, Page } from 'playwright/test';
import { createRandom } from '../../src/kernel/random.ts';
import type { Random } from '../../src/kernel/random.ts';
import { fileAt } from '../../src/offline/manifest.ts';
import { answerFrom } from '../../src/cli/serve.ts';
import { makeRelease, openOwnSite, saveModule } from '../e2e/own-site.ts';
import type { OwnSite } from '../e2e/own-site.ts';
import { askForNewer, listWrong } from './kept.ts';
import { repeat, sayEngine } from './tally.ts';

const MODULE = 'transitions';
/** So many releases land on a device, one after the other, then a new device begins. */
const RELEASES_A_DEVICE = 10;
const SAVED = 'This module is saved on this device';

/** A device that has the module, on a site of its own. */
interface Device {
  site: OwnSite;
  page: Page;
  leave: () => Promise<void>;
}

async function openDevice(browser: Browser): Promise<Device> {
  const site = await openOwnSite();
  const context = await browser.newContext();
  const page = await context.newPage();
  await saveModule(page, site, MODULE);
  const leave = async (): Promise<void> => {
    await context.close();
    await site.stop();
  };
  return { site, page, leave };
}

/** Uploads a share of a release over the one that is served: whether a file is there is settled as it is first asked for. */
function uploadPart(site: OwnSite, folder: string, share: number, random: Random): void {
  const uploaded = new Map<string, boolean>();
  const above = answerFrom({ folder, base: '/' });
  site.interfere = (request, response) => {
    const path = fileAt(decodeURI((request.url ?? '/').slice(1).split('?')[0] ?? ''));
    // The worker is there from the start: without it no browser would look for a new release.
    const isThere = uploaded.get(path) ?? (path === 'sw.js' || random.chance(share, 100));
    uploaded.set(path, isThere);
    if (!isThere || !existsSync(join(folder, path))) return false;
    above(request, response);
    return true;
  };
}

test('F16 keeps the release it has while another is half uploaded, and takes it once it is whole', async ({
  browser,
}) => {
  const releases = [makeRelease('a'), makeRelease('b')];
  let device: Device | undefined;
  const once = async (run: number) => {
    if (!device || run % RELEASES_A_DEVICE === 0) {
      await device?.leave();
      device = await openDevice(browser);
    }
    const { site, page } = device;
    const next = releases[run % releases.length];
    if (!next) throw new Error('There is no release.');
    await page.goto(site.address(`learn/${MODULE}/`));

    const random = createRandom(run);
    const share = random.int(10, 90);
    uploadPart(site, next.folder, share, random);
    expect(await askForNewer(page), `${share} % of it uploaded`).toBe(false);
    expect(await listWrong(page)).toEqual([]);
    await page.goto(site.address(`learn/${MODULE}/`));
    await expect(page.getByText(next.mark)).toHaveCount(0);
    await expect(page.locator('[data-offline-state]')).toContainText(SAVED);

    site.interfere = undefined;
    site.folder = next.folder;
    // The browser may still be trying the half, since it asked for itself as the page was opened.
    await expect.poll(() => askForNewer(page), { timeout: 30_000 }).toBe(true);
    await page.getByRole('button', { name: 'Use the new version' }).click();
    await expect(page.getByText(next.mark)).toBeVisible();
    await site.stop();
    await page.reload();
    await expect(page.getByText(next.mark)).toBeVisible();
    await expect(page.locator('[data-offline-state]')).toContainText(SAVED);
    await site.start();
    return { acknowledged: 1 };
  };
  await repeat('F16', { change: 20, release: 300 }, once, () => sayEngine(browser));
  await device?.leave();
  for (const { remove } of releases) remove();
});
