import { contentTypeOf } from '../kernel/content-types.ts';
import { chooseSources, readRange } from './decide.ts';
import { fileAt } from './manifest.ts';
import { TAKE_OVER } from './messages.ts';
import { openReleases } from './releases.ts';
import type { RequestEvent, WorkerScope } from './scope.ts';
import { openOfflineStore } from './store.ts';

/** The service worker, `sw.js`. It stands at the top of the site, and that is all it knows of where it is. */
const scope = self as unknown as WorkerScope & { OFFLINE_BUILD: string };
const root = new URL('./', scope.location.href);
const store = openOfflineStore(root);
const releases = openReleases(store, scope, scope.OFFLINE_BUILD);

/** A kept file as the answer to a request, with its own type, or as the part of it that was asked for. */
async function serveKept(kept: Response, file: string, range: string | null): Promise<Response> {
  const headers = new Headers(kept.headers);
  headers.set('Content-Type', contentTypeOf(file));
  const bytes = await kept.arrayBuffer();
  const part = readRange(range, bytes.byteLength);
  if (!part) return new Response(bytes, { headers });
  const [first, last] = part;
  headers.set('Content-Range', `bytes ${first}-${last}/${bytes.byteLength}`);
  return new Response(bytes.slice(first, last + 1), { status: 206, headers });
}

async function answer({ request, clientId }: RequestEvent): Promise<Response> {
  const path = new URL(request.url).pathname.slice(root.pathname.length);
  const isPage = request.mode === 'navigate';
  const earlier = isPage ? undefined : await releases.findEarlier(clientId);
  const { manifest } = earlier ?? (await releases.readOwn()) ?? {};
  if (!manifest) return fetch(request);
  // A folder without its slash, which a server would lead to the right address.
  if (isPage && !manifest.files[fileAt(path)] && manifest.files[`${path}/index.html`]) {
    return Response.redirect(new URL(`${path}/`, root).href, 302);
  }
  const client = clientId === '' ? undefined : await scope.clients.get(clientId);
  const by = client && new URL(client.url).pathname.slice(root.pathname.length);
  const sources = earlier
    ? (['kept', 'network'] as const)
    : chooseSources(manifest, await store.listModules(), { path, isPage, by });
  let last: unknown;
  let refused: Response | undefined;
  for (const source of sources) {
    if (source === 'network') {
      try {
        const fetched = await fetch(request);
        if (isPage || fetched.ok) return fetched;
        refused = fetched;
      } catch (fault) {
        last = fault;
      }
      continue;
    }
    const file = source === 'page' ? 'offline/index.html' : fileAt(path);
    const kept = await store.find(manifest, file);
    if (kept) return serveKept(kept, file, request.headers.get('range'));
  }
  if (refused) return refused;
  throw last;
}

scope.addEventListener('install', (event) => event.waitUntil(releases.install()));
scope.addEventListener('activate', (event) => event.waitUntil(releases.activate()));
scope.addEventListener('message', (event) => {
  // Only ever by a press: a page is never changed under somebody's hands.
  if (event.data === TAKE_OVER) event.waitUntil(scope.skipWaiting());
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== root.origin || !pathname.startsWith(root.pathname)) return;
  event.respondWith(answer(event));
  if (request.mode === 'navigate') event.waitUntil(releases.forgetEarlier());
});
