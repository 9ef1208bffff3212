import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { makeKill } from '../faults/kill-group.ts';

// Playwright drives only a WebKit of its own making. The one that Debian ships speaks WebDriver (a W3C recommendation),
// and shows itself on a screen; where there is none, Xvfb is one.

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';
const BROWSERS = ['4.1', '4.0', '6.0'].map(
  (version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
);
const PATIENCE_MS = 20_000;
/** Under this name WebDriver hands elements over. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** An element of the page, as WebDriver names it. */
export type Element = Record<typeof ELEMENT, string>;

/** A page in WebKitGTK. Everything rejects where WebKit says that it cannot be done. */
export interface WebKitPage {
  version: string;
  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function inside the page; what it is given and gives travels as JSON, elements as they are. */
  run<Result, Args extends unknown[]>(work: (...args: Args) => Result, ...args: Args): Promise<Result>;
  /** All elements that a selector finds below a root, or in the page. */
  findAll(selector: string, root?: Element): Promise<Element[]>;
  /** What assistive technology is told that an element is called. */
  nameOf(element: Element): Promise<string>;
  click(element: Element): Promise<void>;
  /** Chooses an option of a select. */
  choose(select: Element, option: Element): Promise<void>;
  /** Replaces what a box holds, by keys. */
  write(element: Element, text: string): Promise<void>;
  close(): Promise<void>;
}

const findBrowser = (): string | undefined => BROWSERS.find((path) => existsSync(path));

/** A port that nobody listens at. */
function findPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** A screen for the browser: the one there is, or a new one. */
async function openScreen(): Promise<{ display: string; close: () => Promise<void> }> {
  const { DISPLAY } = process.env;
  if (DISPLAY) return { display: DISPLAY, close: () => Promise.resolve() };
  const size = ['-screen', '0', '1280x1024x24'];
  const screen = spawn(SCREEN, ['-displayfd', '3', ...size, '-nolisten', 'tcp'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise<string>((resolve, reject) => {
    screen.stdio[3]?.once('data', (number: Buffer) => resolve(`:${String(number).trim()}`));
    screen.once('error', reject);
  });
  return { display, close: makeKill(screen).kill };
}

interface Answer {
  value: { error?: string; message?: string } | null;
}

type Call = <T = unknown>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<T>;

const callAt = (address: string): Call => {
  return async <T>(method: string, path: string, body?: object) => {
    const answer = await fetch(address + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await answer.json()) as Answer;
    if (value?.error) throw new Error(`${path}: ${value.error}. ${value.message ?? ''}`);
    return value as T;
  };
};

/** Waits until the driver answers. */
async function awaitDriver(call: Call, driver: ChildProcess): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS && driver.exitCode === null; waited += 100) {
    const isReady = await call('GET', '/status').then(
      () => true,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver does not answer.');
}

/** Starts WebKitGTK, empty, with one page. */
export async function openWebKit(): Promise<WebKitPage> {
  const binary = findBrowser();
  if (!binary || !existsSync(DRIVER)) {
    throw new Error('WebKitGTK is not here. Run: apt-get install webkit2gtk-driver xvfb');
  }
  const [screen, port] = [await openScreen(), await findPort()];
  const driver = spawn(DRIVER, [`--port=${port}`], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: screen.display },
  });
  const { kill } = makeKill(driver);
  const close = async (): Promise<void> => {
    await kill();
    await screen.close();
  };
  try {
    const call = callAt(`http://127.0.0.1:${port}`);
    await awaitDriver(call, driver);
    const options = { binary, args: ['--automation'] };
    const session = await call<{ sessionId: string; capabilities: { browserVersion: string } }>(
      'POST',
      '/session',
      { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } },
    );
    const inSession: Call = (method, path, body) =>
      call(method, `/session/${session.sessionId}${path}`, body);
    return { ...drivePage(inSession), version: `WebKitGTK ${session.capabilities.browserVersion}`, close };
  } catch (fault) {
    await close();
    throw fault;
  }
}

/** WebKit looks for the element's place at once, while a page that scrolls smoothly is still on its way. */
const bringNear = (element: unknown): void =>
  (element as HTMLElement).scrollIntoView({ block: 'center', behavior: 'instant' });

function drivePage(call: Call): Omit<WebKitPage, 'version' | 'close'> {
  const at = (element: Element): string => `/element/${element[ELEMENT]}`;
  const run: WebKitPage['run'] = (work, ...args) =>
    call('POST', '/execute/sync', { script: `return (${String(work)})(...arguments)`, args });
  return {
    goto: (url) => call('POST', '/url', { url }),
    reload: () => call('POST', '/refresh', {}),
    run,
    findAll: (value, root) =>
      call('POST', `${root ? at(root) : ''}/elements`, { using: 'css selector', value }),
    nameOf: (element) => call('GET', `${at(element)}/computedlabel`),
    async click(element) {
      await run(bringNear, element);
      await call('POST', `${at(element)}/click`, {});
    },
    async choose(select, option) {
      await run(bringNear, select);
      await call('POST', `${at(option)}/click`, {});
    },
    async write(element, text) {
      await run(bringNear, element);
      await call('POST', `${at(element)}/clear`, {});
      await call('POST', `${at(element)}/value`, { text });
    },
  };
}
