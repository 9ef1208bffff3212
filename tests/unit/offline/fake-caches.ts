import { vi } from 'vitest';

/** Caches as a browser has them, as far as they are used here: in memory, keyed by address. */
export class FakeCaches {
  readonly all = new Map<string, Map<string, Response>>();
  /** Set: every `put` is refused, as on a full disk. */
  isFull = false;

  open(name: string) {
    const held = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, held);
    return Promise.resolve({
      match: (key: string) => Promise.resolve(held.get(key)?.clone()),
      put: (key: string, answer: Response) => {
        if (this.isFull) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
        held.set(key, answer);
        return Promise.resolve();
      },
      delete: (key: string) => Promise.resolve(held.delete(key)),
      keys: () => Promise.resolve([...held.keys()].map((url) => ({ url }))),
    });
  }

  delete(name: string): Promise<boolean> {
    return Promise.resolve(this.all.delete(name));
  }
}

/** What a server answers: by the path of the address a text, a whole response, or an error that is thrown. */
export type Answers = Record<string, string | Response | Error>;

/** Puts caches and a server into the globals until `vi.unstubAllGlobals`; what was asked for is noted. */
export function fakeSite(answers: Answers): { caches: FakeCaches; asked: string[] } {
  const asked: string[] = [];
  const caches = new FakeCaches();
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('fetch', (address: string | URL, init: RequestInit = {}) => {
    if (init.signal?.aborted) return Promise.reject(init.signal.reason as Error);
    const { pathname } = new URL(address);
    asked.push(pathname);
    const answer = answers[pathname] ?? new Response('Not found', { status: 404 });
    if (answer instanceof Error) return Promise.reject(answer);
    return Promise.resolve(typeof answer === 'string' ? new Response(answer) : answer.clone());
  });
  return { caches, asked };
}
