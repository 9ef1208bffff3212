import { randomUUID } from 'node:crypto';
import { BUILD_FILE, readManifest } from './build-manifest.ts';
import type { BuildManifest } from './build-manifest.ts';
import { addressOfFile } from './deployment.ts';
import type { Deployment, Heard } from './deployment.ts';
import { describeBytes } from './describe-build.ts';

/** Requests that are open at once. */
const AT_ONCE = 8;
/** Milliseconds after which an answer is given up. */
const PATIENCE = 30_000;
/** Folders that are asked for without their last slash: servers treat all of them alike. */
const BARE = 3;

type Got = { heard: Heard; text: string };

async function get(address: URL): Promise<Got> {
  try {
    const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
    const body = new Uint8Array(await response.arrayBuffer());
    const headers = Object.fromEntries(response.headers);
    return {
      heard: { status: response.status, headers, ...describeBytes(body) },
      text: new TextDecoder().decode(body),
    };
  } catch (fault) {
    const { cause, message } = fault as Error & { cause?: Error };
    return { heard: { failed: cause?.message ?? message }, text: '' };
  }
}

/** Runs work on each item, a few side by side, and gives the results in the items' order. */
async function mapSome<In, Out>(items: readonly In[], work: (item: In) => Promise<Out>): Promise<Out[]> {
  const results: Out[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++)
      results[index] = await work(items[index] as In);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return results;
}

/**
 * Asks a server for every file of a build, for some folders without their slash, and for what is not there. Never
 * rejects: what did not come says why. `url` ends in `/`.
 */
export async function askServer(
  url: string,
  build: BuildManifest,
  headersOf: Deployment['headersOf'],
): Promise<Deployment> {
  const ask = async (
    names: readonly string[],
    addressOf = (name: string) => name,
  ): Promise<Map<string, Heard>> => {
    const heard = await mapSome(names, async (name) => (await get(new URL(addressOf(name), url))).heard);
    return new Map(names.map((name, index) => [name, heard[index] ?? { failed: 'not asked' }]));
  };
  const paths = Object.keys(build.files);
  const folders = paths
    .filter((path) => path.endsWith('/index.html'))
    .map((path) => path.slice(0, -'/index.html'.length));
  const none = `no-such-page-${randomUUID()}`;
  const found = readManifest((await get(new URL(BUILD_FILE, url))).text);
  return {
    ...{ url, build, found, headersOf },
    files: await ask(paths, addressOfFile),
    bare: await ask(folders.slice(0, BARE), encodeURI),
    nowhere: await ask([`${none}/`, `_astro/${none}.js`]),
  };
}
