import type { WorkerScope } from './scope.ts';
import { dropOfflineStore } from './store.ts';

/**
 * The `sw.js` of a site that offers nothing offline: where an earlier build left its service worker, this takes its place,
 * deletes what that kept, and removes itself. Pages that are open stay as they are.
 */
const scope = self as unknown as WorkerScope;

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => {
  const base = new URL('./', scope.location.href).pathname;
  event.waitUntil(dropOfflineStore(base).then(() => scope.registration.unregister()));
});
