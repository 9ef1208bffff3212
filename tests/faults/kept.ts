import { createHash } from 'node:crypto';
import type { Page } from 'playwright/test';

/** A file as the browser keeps it. */
interface Kept {
  /** What it is kept under. */
  digest: string;
  /** Its content, as base64. */
  content: string;
}

/** The digests of files that are kept and are not what they are kept under: there must never be one. */
export async function listWrong(page: Page): Promise<string[]> {
  const kept = await page.evaluate(async () => {
    const found: Kept[] = [];
    for (const name of (await caches.keys()).filter((one) => one.startsWith('point-twelve-offline-files:'))) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const bytes = new Uint8Array(
          (await (await cache.match(request))?.arrayBuffer()) ?? new ArrayBuffer(),
        );
        let text = '';
        for (const byte of bytes) text += String.fromCharCode(byte);
        found.push({ digest: request.url.split('/').at(-1) ?? '', content: btoa(text) });
      }
    }
    return found;
  });
  return kept
    .filter(({ digest, content }) => {
      return createHash('sha256').update(Buffer.from(content, 'base64')).digest('hex') !== digest;
    })
    .map(({ digest }) => digest);
}

/** Asks the server for a newer release and waits until it has come in or was refused; gives whether it waits. */
export function askForNewer(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration) throw new Error('Nothing is registered.');
    await registration.update().catch(() => undefined);
    const { installing } = registration;
    if (installing) {
      await new Promise<void>((resolve) => {
        const look = (): void => {
          if (installing.state !== 'installing') resolve();
        };
        installing.addEventListener('statechange', look);
        look();
      });
    }
    return registration.waiting !== null;
  });
}
