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

/** A request of IndexedDB as a promise: what it found, or why it failed; a `TimeoutError` after `patience` ms. */
export function ask<T>(request: IDBRequest, patience = PATIENCE_MS): Promise<T> {
  return within(
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result as T));
      request.addEventListener('error', () => reject(request.error ?? new Error('Failed')));
    }),
    patience,
  );
}

/** The end of a transaction: resolves once it completed, rejects where it was aborted. */
export function settle(tx: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    tx.addEventListener('complete', () => resolve());
    tx.addEventListener('abort', () => reject(tx.error ?? new DOMException('Aborted', 'AbortError')));
  });
}
