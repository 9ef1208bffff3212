import verifyWorker from '../certificate/files/worker.ts?worker&url';
import pdfWorker from '../certificate/pdf/worker.ts?worker&url';
import searchWorker from '../search/worker.ts?worker&url';

/** The part of the browser's Trusted Types that is used here; older browsers have none. */
export interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): ScriptPolicy;
}

export interface ScriptPolicy {
  /** A trusted address where the browser knows such things, or the same text. */
  createScriptURL(address: string): unknown;
}

/**
 * The site's one Trusted Types policy, `app-script`, which takes exactly the given addresses and throws on any other.
 * A browser without Trusted Types gets the same refusal. To be called once a page: the name can be taken only once.
 */
export function createScriptPolicy(
  allowed: readonly string[],
  types: TrustedTypes | undefined,
): ScriptPolicy {
  const createScriptURL = (address: string): string => {
    if (!allowed.includes(address)) throw new TypeError(`app-script refuses ${address}`);
    return address;
  };
  return types?.createPolicy('app-script', { createScriptURL }) ?? { createScriptURL };
}

const addresses = [searchWorker, verifyWorker, pdfWorker];
let policy: ScriptPolicy | undefined;

function trust(address: string): string {
  policy ??= createScriptPolicy(addresses, (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes);
  return policy.createScriptURL(address) as string;
}

function startWorker(address: string, name: string): Worker {
  return new Worker(trust(address), { type: 'module', name });
}

/** Starts the build's own search worker. A worker that cannot be loaded says so by its `error` event. */
export const startSearchWorker = (): Worker => startWorker(searchWorker, 'search');

/** Starts the worker that checks certificates: files of other people are read in it and nowhere else. */
export const startVerifyWorker = (): Worker => startWorker(verifyWorker, 'verify');

/** Starts the worker that draws a certificate's PDF. */
export const startPdfWorker = (): Worker => startWorker(pdfWorker, 'pdf');

/**
 * Registers the service worker of the site at `root`, for all of the site and nothing beyond. Rejects where the browser
 * refuses, or the server has none.
 */
export function registerServiceWorker(root: URL): Promise<ServiceWorkerRegistration> {
  const { href } = new URL('sw.js', root);
  addresses.push(href);
  return navigator.serviceWorker.register(trust(href), { scope: root.href, updateViaCache: 'none' });
}
