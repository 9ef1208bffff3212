import type { Question, Reply, ToWorker } from './answer.ts';
import { openSearch } from './query.ts';
import type { Search } from './query.ts';

let search: Search | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('root' in data) {
    search = openSearch((path) => fetchJson(new URL(path, data.root)));
    // The first question says so if this fails; there is nobody to tell yet.
    search.warm().catch(() => undefined);
    return;
  }
  void reply(data);
});

async function reply({ id, ...question }: Question): Promise<void> {
  const answered: Reply = await (
    search?.answer(question) ?? Promise.reject(new Error('No root was given'))
  ).then(
    (answer) => ({ id, answer }),
    () => ({ id, isFailed: true }),
  );
  postMessage(answered);
}

async function fetchJson<T>(address: URL): Promise<T> {
  // The manifest keeps its address from build to build; all else is named by its digest and never changes.
  const isManifest = address.pathname.endsWith('/manifest.json');
  const response = await fetch(address, { cache: isManifest ? 'no-cache' : 'default' });
  if (!response.ok) throw new Error(`${String(response.status)} for ${address.pathname}`);
  return response.json() as Promise<T>;
}
