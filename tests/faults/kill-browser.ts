import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright/test';
import type { BrowserContext } from 'playwright/test';
import type { DrivenBrowser } from './driven.ts';
import { makeKill, readEndpoint } from './kill-group.ts';
import { sayEngine } from './tally.ts';

/**
 * Chromium, to be killed. It says so itself where its database is torn: a kill may tear the last record of LevelDB's log;
 * the next browser writes on behind it, and the one after that finds a wrong checksum.
 */
export interface KillableBrowser extends DrivenBrowser {
  /** The profile's own context, as a learner has it: storage partitioned, back-forward cache on. */
  context: BrowserContext;
  /** A private window. */
  openPrivate: () => Promise<BrowserContext>;
  /** Ends it as a learner would; resolves once it is gone and all is on the disk. */
  quit: () => Promise<void>;
}

// Playwright's own flags are not used: they switch off the back-forward cache and the partitioning of storage.
const FLAGS = [
  '--headless=new',
  '--remote-debugging-port=0',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-gpu',
  // Errors only: what it says of its own database is read.
  '--enable-logging=stderr',
  '--log-level=2',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-sync',
  '--disable-breakpad',
  '--password-store=basic',
];

const TORN = /Got corruption|corrupted \(and deleted\) database/;
const STARTED = /DevTools listening on (ws:\/\/\S+)/;

const WHOLE = process.env['CHROMIUM_PATH'] ?? 'chromium';

/** Starts the whole browser on a profile, in a process group of its own. */
export const openBrowser = (profile: string, flags: readonly string[] = []): Promise<KillableBrowser> =>
  start(WHOLE, profile, flags);

/** The same without a window, in half the time, where the machine has it: what keeps a profile's storage is the same. */
export const openQuickBrowser = (profile: string): Promise<KillableBrowser> =>
  start(process.env['QUICK_CHROMIUM_PATH'] ?? WHOLE, profile, []);

async function start(path: string, profile: string, flags: readonly string[]): Promise<KillableBrowser> {
  const isRoot = process.getuid?.() === 0;
  const all = [...FLAGS, ...(isRoot ? ['--no-sandbox'] : []), ...flags, `--user-data-dir=${profile}`];
  const child = spawn(path, [...all, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let isTorn = false;
  child.stderr.on('data', (data: Buffer) => (isTorn ||= TORN.test(String(data))));
  const { dead, kill } = makeKill(child);
  try {
    const browser = await chromium.connectOverCDP(await readEndpoint(child, STARTED));
    const [context] = browser.contexts();
    if (!context) throw new Error('The browser has no context');
    const quit = async (): Promise<void> => {
      const protocol = await browser.newBrowserCDPSession();
      await protocol.send('Browser.close').catch(() => undefined);
      await dead;
    };
    return {
      context,
      version: sayEngine(browser, path),
      open: async () => context.pages()[0] ?? (await context.newPage()),
      kill,
      openPrivate: () => browser.newContext(),
      quit,
      isTorn: () => isTorn,
    };
  } catch (fault) {
    await kill();
    throw fault;
  }
}

/** A new, empty profile, and the way to be rid of it. */
export function makeProfile(): { profile: string; remove: () => void } {
  const profile = mkdtempSync(join(tmpdir(), 'point-twelve-fault-'));
  // A killed browser's helpers may still be letting go of files.
  const remove = (): void =>
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  return { profile, remove };
}
