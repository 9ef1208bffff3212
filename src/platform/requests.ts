/** How long one request may take. WebKit has been seen to leave a request without any answer. */
export const PATIENCE_MS = 3000;

/** What a store without an answer fails with. */
export const noAnswer = (): DOMException => new DOMException('No answer', 'TimeoutError');

/** The same promise, rejected with a `TimeoutError` where it does not settle within `ms` milliseconds. */
export function within<T>(work: Promise<T>, ms = PATIENCE_MS): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(noAnswer()), ms);
    work.finally(() => clearTimeout(timer)).then(resolve, reject);
  });
}

/**
 * A request of IndexedDB as a promise: what it found, or why it failed; a `TimeoutError` after `patience` ms. It may be
 * waited for later: that it failed is told to whoever waits.
 */
export function ask<T>(request: IDBRequest, patience = PATIENCE_MS): Promise<T> {
  const asked = within<T>(
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result as T));
      request.addEventListener('error', () => reject(request.error as DOMException));
    }),
    patience,
  );
  asked.catch(() => undefined);
  return asked;
}

const running = new Set<IDBTransaction>();

/** Calls `work` when the browser puts this page to sleep (`pagehide`), to be shown again as it is, and when it wakes. */
export function onSleep(type: 'pagehide' | 'pageshow', work: () => void): void {
  globalThis.addEventListener?.(type, ({ persisted }) => {
    if (persisted) work();
  });
}

// A page that sleeps hears no answers. WebKit would leave its transactions open, and those of every other page would wait
// for as long as it sleeps (w3c/IndexedDB#381): what is not done by then begins anew when the page is shown again.
onSleep('pagehide', () => {
  for (const tx of running) {
    try {
      tx.abort();
    } catch {
      // It is about to end by itself.
    }
  }
});

/**
 * The end of a transaction: resolves once it completed, rejects where it was aborted, as it is when the page falls
 * asleep. It need not be waited for.
 */
export function settle(tx: IDBTransaction): Promise<void> {
  running.add(tx);
  const done = new Promise<void>((resolve, reject) => {
    tx.addEventListener('complete', () => resolve());
    tx.addEventListener('abort', () => reject(tx.error ?? new Error('Aborted')));
  });
  const forget = (): void => void running.delete(tx);
  done.then(forget, forget);
  return done;
}
