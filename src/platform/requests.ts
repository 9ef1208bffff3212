/** A request of IndexedDB as a promise: what it found, or why it failed. */
export function ask<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result as T));
    request.addEventListener('error', () => reject(request.error ?? new Error('The request failed')));
  });
}

/** The end of a transaction: resolves once it completed, rejects where it was aborted. */
export function settle(tx: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    tx.addEventListener('complete', () => resolve());
    tx.addEventListener('abort', () => reject(tx.error ?? new DOMException('Aborted', 'AbortError')));
  });
}
