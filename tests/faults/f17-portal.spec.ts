import type { RequestListener } from 'node:http';
import { expect, test } from 'playwright/test';
import type { Browser, Page } from 'playwright/test';
import { openOwnSite } from '../e2e/own-site.ts';
import type { OwnSite } from '../e2e/own-site.ts';
import { listWrong } from './kept.ts';
import { repeat, sayEngine } from './tally.ts';

const MODULE = 'transitions';
const LOGIN = '<!doctype html><title>Guest network</title><h1>Log in to the guest network</h1>';

/** What stands between the device and the site. */
const PORTALS: Record<string, RequestListener> = {
  'a page to log in to instead of every file': (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(LOGIN);
  },
  'the same under the right type': ({ url = '' }, response) => {
    const type = /\.js$/.test(url) ? 'text/javascript' : /json$/.test(url) ? 'application/json' : 'text/html';
    response.writeHead(200, { 'Content-Type': type }).end(LOGIN);
  },
  'the way to a page to log in to': ({ url = '' }, response) => {
    if (url === '/login.html') response.writeHead(200, { 'Content-Type': 'text/html' }).end(LOGIN);
    else response.writeHead(302, { Location: '/login.html' }).end();
  },
  'no bytes': (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/javascript' }).end();
  },
  'a cut body': (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/javascript', 'Content-Length': '4000' });
    response.write('export const');
    setTimeout(() => response.destroy(), 5);
  },
};

/** A device that has nothing of the module yet, on the module's page. */
async function openNew(browser: Browser, site: OwnSite): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site.address(`learn/${MODULE}/`));
  const part = page.locator('[data-offline]');
  await part.getByRole('button', { name: 'See how much it takes' }).click();
  await expect(part.getByRole('button', { name: 'Save it on this device' })).toBeVisible();
  return page;
}

test('F17 lets nothing wrong in where a network answers in the place of the site', async ({ browser }) => {
  const kinds = Object.keys(PORTALS);
  const site = await openOwnSite();
  let page: Page | undefined;
  const once = async (run: number) => {
    const portal = PORTALS[kinds[run % kinds.length] ?? ''];
    await page?.context().close();
    page = await openNew(browser, site);
    const part = page.locator('[data-offline]');
    // It stands in the way from the n-th request on, so that some of the files are right.
    let free = 1 + (run % 7) * 3;
    site.interfere = (request, response) => {
      free -= 1;
      if (free >= 0 || !portal) return false;
      portal(request, response);
      return true;
    };
    await part.getByRole('button', { name: 'Save it on this device' }).click();
    const said = part.getByRole('status');
    await expect(said).toContainText(/The server sent something else|The connection was lost/, {
      timeout: 20_000,
    });
    const state = part.locator('[data-offline-state]');
    await expect(state).toContainText('A part of this module is on this device');
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    site.interfere = undefined;
    const lost = (await listWrong(page)).length;
    // With the network as it should be, what is missing comes, and nothing else.
    await part.getByRole('button', { name: 'Go on saving it' }).click();
    await expect(state).toContainText('This module is saved on this device', { timeout: 60_000 });
    return { lost: lost + (await listWrong(page)).length };
  };
  const size = { change: kinds.length, release: 20 * kinds.length };
  const { lost } = await repeat('F17', size, once, () => sayEngine(browser));
  expect(lost, 'wrong files that were kept').toBe(0);
  await page?.context().close();
  await site.stop();
});
