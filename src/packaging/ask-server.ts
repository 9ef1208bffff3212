import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { BUILD_FILE, readManifest } from './build-manifest.ts';
import type { BuildManifest } from './build-manifest.ts';
import { addressOfFile } from './deployment.ts';
import type { Deployment, Fault, Heard } from './deployment.ts';
import { describeBytes } from './describe-build.ts';

/** Requests that are open at once. */
const AT_ONCE = 8;
/** Milliseconds after which an answer is given up; the first one decides whether anybody is there at all. */
const [PATIENCE, FIRST_PATIENCE] = [30_000, 10_000];
/** Folders that are asked for without their last slash: servers treat all of them alike. */
const BARE = 3;
/** Where uploading the folder instead of what is in it puts a build. */
const TOO_DEEP = 'dist/';

/** `isAnswered`: something answered, even where the answer did not come whole. */
type Got = { heard: Heard; body: Uint8Array; isAnswered: boolean };

async function get(address: URL, patience = PATIENCE): Promise<Got> {
  let isAnswered = false;
  try {
    const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(patience) });
    isAnswered = true;
    const body = new Uint8Array(await response.arrayBuffer());
    const heard = {
      ...{ status: response.status, headers: Object.fromEntries(response.headers), ...describeBytes(body) },
      isPacked: body[0] === 0x1f && body[1] === 0x8b,
    };
    return { heard, body, isAnswered };
  } catch (fault) {
    const { cause, message } = fault as Error & { cause?: Error };
    return { heard: { failed: cause?.message || message }, body: new Uint8Array(), isAnswered };
  }
}

/** The list in an answer, even where it was compressed twice: that is said of the files. */
function listIn({ heard, body }: Got): BuildManifest | undefined {
  try {
    const bytes = 'isPacked' in heard && heard.isPacked ? gunzipSync(body) : body;
    return readManifest(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/**
 * What there is at an address: nobody, for the reason that `silent` gives; the list of a build, if it can be read; or a
 * build at another address than the one that was asked, which is a fault.
 */
export type Place =
  { silent: string } | { found: BuildManifest | undefined; elsewhere?: undefined } | { elsewhere: Fault };

/** Looks for the list of a build, where it ought to be and where hosts are apt to put it. `url` ends in `/`. */
export async function findBuild(url: string, base: string): Promise<Place> {
  const first = await get(new URL(BUILD_FILE, url), FIRST_PATIENCE);
  if (!first.isAnswered && 'failed' in first.heard) return { silent: first.heard.failed };
  const found = listIn(first);
  if (found) return { found };
  const places = [
    { code: 'too-deep', at: new URL(TOO_DEEP, url).href },
    { code: 'other-address', at: new URL(base, url).href },
  ] as const;
  for (const { code, at } of places) {
    const list = at === url ? undefined : listIn(await get(new URL(BUILD_FILE, at)));
    if (list) return { elsewhere: { code, at, found: `build ${list.build}` } };
  }
  return { found };
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
 * rejects: what did not come says why. `url` ends in `/`; `found` is the list that is there.
 */
export async function askServer(
  url: string,
  build: BuildManifest,
  found: BuildManifest | undefined,
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
  return {
    ...{ url, build, found, headersOf },
    files: await ask(paths, addressOfFile),
    bare: await ask(folders.slice(0, BARE), encodeURI),
    nowhere: await ask([`${none}/`, `_astro/${none}.js`]),
  };
}
