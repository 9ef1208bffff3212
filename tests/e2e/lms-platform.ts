import { createServer, request } from 'node:http';
import type { Server } from 'node:http';

/** How a platform passes on what it is told: old ones wait for an answer, newer ones hand it to the browser. */
export type Way = 'xhr' | 'beacon';

/** A learning platform in a browser: one course, and what it was last told of each learner. */
export interface BrowserPlatform {
  /** The page that plays the course. */
  play(learner: string, way: Way): string;
  kept(learner: string): Record<string, string>;
  /** From now on, whatever it is told is refused, until it is mended. */
  break(isBroken: boolean): void;
  close(): Promise<void>;
}

/** The player: a table of elements behind the functions of SCORM 1.2. It is a page of another's making, without a policy. */
const player = (
  learner: string,
  way: Way,
  unit: string,
  kept: Record<string, string>,
): string => `<!doctype html>
<html lang="en"><title>A platform</title>
<iframe id="sco" title="Course" width="1000" height="700" src="/lms/?unit=${unit}"></iframe>
<script>
const held = ${JSON.stringify({
  'cmi.core.student_id': learner,
  'cmi.core.student_name': 'Kowalska, Ewa',
  'cmi.core.lesson_status': 'not attempted',
  ...kept,
})};
let error = '0';
const tell = (why) => {
  const text = JSON.stringify({ ...held, why });
  if ('${way}' === 'beacon') return String(navigator.sendBeacon('/platform/keep/${learner}', text));
  const asking = new XMLHttpRequest();
  try {
    asking.open('POST', '/platform/keep/${learner}', false);
    asking.send(text);
    error = asking.status === 200 ? '0' : '101';
  } catch { error = '101'; }
  return String(error === '0');
};
window.API = {
  LMSInitialize: () => 'true',
  LMSGetValue: (name) => held[name] ?? '',
  LMSSetValue: (name, value) => ((held[name] = value), 'true'),
  LMSCommit: () => tell('commit'),
  LMSFinish: () => tell('finish'),
  LMSGetLastError: () => error,
  LMSGetErrorString: () => 'The platform is being repaired',
  LMSGetDiagnostic: () => '',
};
</script></html>`;

/** Serves a platform and, under the same origin, the site that stands at `site`. */
export async function servePlatform(site: string, unit: string): Promise<BrowserPlatform> {
  const told = new Map<string, Record<string, string>>();
  let isBroken = false;
  const server: Server = createServer((asked, answer) => {
    const url = new URL(asked.url ?? '/', 'http://platform.test');
    const learner = url.pathname.split('/').at(-1) ?? '';
    if (url.pathname.startsWith('/platform/keep/')) {
      let text = '';
      asked.on('data', (part: Buffer) => (text += String(part)));
      asked.on('end', () => {
        if (!isBroken)
          told.set(learner, { ...told.get(learner), ...(JSON.parse(text) as Record<string, string>) });
        answer.writeHead(isBroken ? 503 : 200).end();
      });
    } else if (url.pathname.startsWith('/platform/play/')) {
      const way = url.searchParams.get('way') as Way;
      answer.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      answer.end(player(learner, way, unit, told.get(learner) ?? {}));
    } else if (url.pathname === '/platform/') {
      answer.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      answer.end('<!doctype html><html lang="en"><title>My courses</title><p>My courses</p></html>');
    } else {
      const { host: _host, ...headers } = asked.headers;
      asked.pipe(
        request(new URL(asked.url ?? '/', site), { method: asked.method ?? 'GET', headers }, (found) => {
          answer.writeHead(found.statusCode ?? 502, found.headers);
          found.pipe(answer);
        }),
      );
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    play: (learner, way) => `http://127.0.0.1:${port}/platform/play/${learner}?way=${way}`,
    kept: (learner) => told.get(learner) ?? {},
    break: (broken) => void (isBroken = broken),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
