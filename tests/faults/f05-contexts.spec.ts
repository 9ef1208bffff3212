import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BrowserContext, Frame, Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import { readPages } from '../budgets/built-site.ts';
import { EXERCISE, LESSON, waitForLesson } from './at-work.ts';
import { makeProfile, openBrowser } from './kill-browser.ts';
import { isRelease, repeat } from './tally.ts';

const NOTHING_KEPT = 'This browser keeps nothing for this site.';
const APART = 'You are reading this inside another site.';
const SAVED = 'Saved on this device.';

/** Where a page may stand, as far as storage goes. */
interface Setting {
  name: string;
  /** Settings of the profile, as Chromium writes them. */
  preferences?: object;
  flags?: string[];
  /** Whether a page of another site shows it in a frame, and what the frame is not allowed. */
  frame?: string;
  isPrivate?: boolean;
  /** The host that the browser knows the site by. */
  host?: string;
  /** What stands above a page that shows the record; empty where nothing does. */
  banner: string;
  isKept: boolean;
}

const NO_COOKIES = { profile: { default_content_setting_values: { cookies: 2 } } };

const SETTINGS: Setting[] = [
  { name: 'a window of its own', banner: '', isKept: true },
  { name: 'a frame in another site', frame: '', banner: APART, isKept: true },
  {
    name: 'a frame without storage',
    frame: '',
    isPrivate: true,
    // Without a place of its own for each site, a private window refuses storage to frames of others.
    flags: ['--disable-features=ThirdPartyStoragePartitioning'],
    banner: NOTHING_KEPT,
    isKept: false,
  },
  { name: 'a sandbox', frame: 'sandbox="allow-scripts"', banner: NOTHING_KEPT, isKept: false },
  { name: 'a private window', isPrivate: true, banner: '', isKept: true },
  {
    name: 'plain http',
    flags: ['--host-resolver-rules=MAP ward.test 127.0.0.1'],
    host: 'ward.test',
    banner: '',
    isKept: true,
  },
  { name: 'cookies off', preferences: NO_COOKIES, banner: NOTHING_KEPT, isKept: false },
];

/** Pages to look at: all of them, or for a change one of each sort. */
const PAGES = isRelease
  ? readPages().map(({ address }) => address)
  : ['', 'progress/', 'storage/', 'transfer/', 'review/', 'certificates/data-quality/'];

/** Another site, which shows the page that its own address holds. */
async function serveElsewhere(): Promise<{ elsewhere: string; close: () => void }> {
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(decodeURIComponent(request.url?.split('?')[1] ?? ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { elsewhere: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** Opens a page of the site where the setting says, and gives the frame it stands in. */
async function open(page: Page, elsewhere: string, { frame, host }: Setting, path: string): Promise<Frame> {
  const address = new URL(path, process.env['SITE']);
  if (host) address.hostname = host;
  if (frame === undefined) {
    await page.goto(address.href);
    return page.mainFrame();
  }
  const outer = `<!doctype html><title>A site of somebody else</title><iframe ${frame} width="1000" height="900" src="${address.href}"></iframe>`;
  await page.goto(`${elsewhere}?${encodeURIComponent(outer)}`);
  const inner = page.frames().find((one) => one !== page.mainFrame());
  if (!inner) throw new Error('There is no frame');
  await inner.waitForLoadState();
  return inner;
}

/** Answers the exercise of the lesson and checks it; gives what its line says of the record. */
async function work(frame: Frame): Promise<string> {
  await waitForLesson(frame);
  const place = frame.locator(`[data-exercise="${EXERCISE}"]`);
  await place.locator('textarea').fill('Written where storage is odd.');
  await place.locator('.ex-actions .btn-primary').click();
  await expect(place.locator('.ex')).not.toHaveAttribute('data-phase', /ready|working/);
  const line = place.locator('.ex-saved');
  await expect(line).toHaveText(/^(?!Saving)./);
  return line.innerText();
}

async function openSetting(
  setting: Setting,
): Promise<{ context: BrowserContext; version: string; leave: () => Promise<void> }> {
  const { profile, remove } = makeProfile();
  if (setting.preferences) {
    mkdirSync(join(profile, 'Default'));
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(setting.preferences));
  }
  const browser = await openBrowser(profile, setting.flags);
  const context = setting.isPrivate ? await browser.openPrivate() : browser.context;
  return {
    context,
    version: browser.version,
    leave: async () => {
      await browser.kill();
      remove();
    },
  };
}

test('F5 works wherever a page stands, and says what is kept there', async () => {
  test.setTimeout(isRelease ? 0 : 400_000);
  const amiss: string[] = [];
  const { elsewhere, close } = await serveElsewhere();
  let version = '';
  await repeat(
    'F5',
    { change: SETTINGS.length, release: SETTINGS.length },
    async (run) => {
      const setting = SETTINGS[run] as Setting;
      const opened = await openSetting(setting);
      ({ version } = opened);
      const { context } = opened;
      context.on('weberror', (fault) => amiss.push(`${setting.name}: ${String(fault.error())}`));
      const page = context.pages()[0] ?? (await context.newPage());
      await page.bringToFront();
      for (const path of PAGES) {
        const frame = await open(page, elsewhere, setting, path);
        await expect(frame.locator('h1').first(), `${setting.name}: ${path}`).toBeVisible();
      }
      const frame = await open(page, elsewhere, setting, LESSON);
      const says = await work(frame);
      if ((says === SAVED) !== setting.isKept) amiss.push(`${setting.name}: ${says}`);
      const news = frame.locator('[data-record-news]');
      if (setting.banner) await expect(news, setting.name).toContainText(setting.banner);
      else await expect(news, setting.name).toBeEmpty();
      await opened.leave();
      return { acknowledged: PAGES.length };
    },
    () => version,
  );
  close();
  expect(amiss).toEqual([]);
});
