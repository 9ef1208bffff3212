import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DrivenBrowser, DrivenPage } from './driven.ts';
import { makeKill, readEndpoint } from './kill-group.ts';

// Playwright drives only a Firefox of its own making. The one that people have speaks WebDriver BiDi over a socket.

const PLACES = [process.env['FIREFOX_PATH'], '/usr/bin/firefox-esr', '/usr/bin/firefox'];
const LISTENS = /WebDriver BiDi listening on (ws:\/\/\S+)/;
const PATIENCE_MS = 60_000;

/** No updates, no pages of its own, and no question about a session that crashed. */
const PREFERENCES = {
  'app.update.disabledForTesting': true,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.startup.max_resumed_crashes': -1,
};

function findFirefox(): string {
  const found = PLACES.find((path) => path !== undefined && existsSync(path));
  if (found === undefined) throw new Error('Firefox is not here. Run: apt-get install firefox-esr');
  return found;
}

interface Answer {
  id?: number;
  type: string;
  message?: string;
  result?: unknown;
}

/** Sends one command after the other and gives what each answers. */
function openSession(socket: WebSocket): (method: string, params: object) => Promise<unknown> {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    waiting.get(answer.id ?? 0)?.(answer);
    waiting.delete(answer.id ?? 0);
  });
  return (method, params) =>
    new Promise((resolve, reject) => {
      last += 1;
      const limit = setTimeout(() => reject(new Error(`${method}: no answer`)), PATIENCE_MS);
      waiting.set(last, (answer) => {
        clearTimeout(limit);
        if (answer.type === 'success') resolve(answer.result);
        else reject(new Error(`${method}: ${answer.message ?? answer.type}`));
      });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
}

interface Called {
  type: string;
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

async function openPage(send: (method: string, params: object) => Promise<unknown>): Promise<DrivenPage> {
  const { contexts } = (await send('browsingContext.getTree', {})) as { contexts: { context: string }[] };
  const context = contexts[0]?.context ?? '';
  return {
    goto: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    async evaluate<Result, Arg>(work: (arg: Arg) => Result | Promise<Result>, arg: Arg): Promise<Result> {
      const called = (await send('script.callFunction', {
        functionDeclaration: `async (text) => JSON.stringify(await (${String(work)})(JSON.parse(text)))`,
        arguments: [{ type: 'string', value: JSON.stringify(arg) }],
        awaitPromise: true,
        target: { context },
      })) as Called;
      if (called.exceptionDetails) throw new Error(called.exceptionDetails.text);
      const text = called.result?.value;
      return (text === undefined ? undefined : JSON.parse(text)) as Result;
    },
  };
}

/** Starts Firefox on a profile, in a process group of its own. */
export async function openFirefox(profile: string): Promise<DrivenBrowser> {
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const child = spawn(
    findFirefox(),
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const { kill } = makeKill(child);
  try {
    const socket = new WebSocket(`${await readEndpoint(child, LISTENS)}/session`);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', () => reject(new Error('Firefox refused the connection')));
    });
    const send = openSession(socket);
    const session = (await send('session.new', { capabilities: {} })) as {
      capabilities: { browserVersion: string };
    };
    return {
      version: `Firefox ${session.capabilities.browserVersion}`,
      open: () => openPage(send),
      kill,
      isTorn: () => false,
    };
  } catch (fault) {
    await kill();
    throw fault;
  }
}
