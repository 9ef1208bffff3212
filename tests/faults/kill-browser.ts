import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright/test';
import type { BrowserContext } from 'playwright/test';

/** A browser with a profile of its own that a test may kill as a power cut of its own would. */
export interface KillableBrowser {
  /** The profile's own context, as a learner has it: storage partitioned, back-forward cache on. */
  context: BrowserContext;
  version: string;
  /** SIGKILL to the whole process group; resolves once the browser is dead. */
  kill: () => Promise<void>;
  /**
   * Whether it said since it started that it found its own database damaged, and threw it away. A kill may tear the last
   * record of LevelDB's log; the next browser writes on behind it, and the one after that finds a wrong checksum.
   */
  isTorn: () => boolean;
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

/** The address at which a browser that is starting can be driven. Rejects where it ends or says nothing for 30 s. */
function readEndpoint(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string): void => reject(new Error(`The browser ${why}.\n${said}`));
    const limit = setTimeout(() => fail('did not start within 30 seconds'), 30_000);
    child.stderr?.on('data', (data: Buffer) => {
      said += String(data);
      const [, address] = STARTED.exec(said) ?? [];
      if (!address) return;
      clearTimeout(limit);
      resolve(address);
    });
    child.once('exit', () => {
      clearTimeout(limit);
      fail('ended');
    });
  });
}

/** Sends a signal to the whole group; false where none of it is left. */
function signal({ pid }: ChildProcess, name: 'SIGKILL' | 0): boolean {
  try {
    return pid !== undefined && process.kill(-pid, name);
  } catch {
    return false;
  }
}

/** Starts a browser on a profile, in a process group of its own. */
export async function openBrowser(profile: string, flags: readonly string[] = []): Promise<KillableBrowser> {
  const isRoot = process.getuid?.() === 0;
  const all = [...FLAGS, ...(isRoot ? ['--no-sandbox'] : []), ...flags, `--user-data-dir=${profile}`];
  const child = spawn(process.env['CHROMIUM_PATH'] ?? 'chromium', [...all, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let isTorn = false;
  child.stderr.on('data', (data: Buffer) => (isTorn ||= TORN.test(String(data))));
  const dead = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = async (): Promise<void> => {
    signal(child, 'SIGKILL');
    await dead;
    // Helpers hold the files of the profile a little longer; a helper that nobody buries is waited for no longer.
    for (let tries = 0; tries < 100 && signal(child, 0); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  try {
    const browser = await chromium.connectOverCDP(await readEndpoint(child));
    const [context] = browser.contexts();
    if (!context) throw new Error('The browser has no context');
    const quit = async (): Promise<void> => {
      const protocol = await browser.newBrowserCDPSession();
      await protocol.send('Browser.close').catch(() => undefined);
      await dead;
    };
    return { context, version: `Chromium ${browser.version()}`, kill, quit, isTorn: () => isTorn };
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
