import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Chromium without the window around it, as Debian keeps it: the same engine, in half the time. */
const HEADLESS = '/usr/bin/chromium-headless-shell';

const WAYS = `No browser was found for the tests. Any of these helps:
  - set CHROMIUM_PATH to a Chromium, Chrome or Edge
  - install Chromium, Chrome or Edge where your system keeps programs
  - npx playwright install chromium
  - on Debian or Ubuntu, as root: apt-get install chromium`;

function findInstalled(paths: readonly string[]): string | undefined {
  return paths.find((path) => existsSync(path));
}

/** The browser Playwright downloaded, if it did. */
function ofPlaywright(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** Runs a command that may install a browser; true where it ended well. */
function tried(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 600_000 }).status === 0;
}

/** Installs a package of Debian's, and gives the first of the paths that it may have brought. */
function installByApt(name: string, paths: readonly string[]): string | undefined {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return undefined;
  tried('apt-get', ['update']);
  tried('apt-get', ['install', '-y', '--no-install-recommends', name]);
  return findInstalled(paths);
}

function installByPlaywright(): string | undefined {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  return tried(process.execPath, [cli, 'install', 'chromium']) ? ofPlaywright() : undefined;
}

/**
 * The path of a browser for the tests: CHROMIUM_PATH, Playwright's own, an installed one, and else one installed by
 * apt (Debian, as root) or by Playwright. Throws one message that names the ways.
 */
export function findBrowser(): string {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) {
    if (!existsSync(asked)) throw new Error(`CHROMIUM_PATH names ${asked}, which does not exist.\n\n${WAYS}`);
    return asked;
  }
  const found =
    ofPlaywright() ??
    findInstalled(INSTALLED) ??
    installByApt('chromium', INSTALLED) ??
    installByPlaywright();
  if (!found) throw new Error(WAYS);
  execFileSync(found, ['--version'], { stdio: 'ignore' });
  return found;
}

/**
 * A browser for what needs no window around a page: Chromium's headless shell, which apt brings to Debian, and else the
 * same that `findBrowser` gives. It has no cache of pages to go back to, so it is not for what wakes one.
 */
export function findQuickBrowser(): string {
  if (process.env['CHROMIUM_PATH']) return findBrowser();
  return findInstalled([HEADLESS]) ?? installByApt('chromium-headless-shell', [HEADLESS]) ?? findBrowser();
}

/** Both, as the tests in a browser are told of them. Where one is named, it is the one for all. */
export function findBrowsers(): Record<'QUICK_CHROMIUM_PATH' | 'CHROMIUM_PATH', string> {
  return { QUICK_CHROMIUM_PATH: findQuickBrowser(), CHROMIUM_PATH: findBrowser() };
}
