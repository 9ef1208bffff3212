/** A file that cannot be kept: not there, or not the bytes that the build lists. */
export class WrongFile extends Error {}

/** SHA-256 of bytes, in hexadecimal. */
export async function digestOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What a server says about a file that must be said with it again; its type is told by its name. */
const KEPT_HEADERS = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'permissions-policy',
  'referrer-policy',
  'x-content-type-options',
  'x-frame-options',
];

/** The first time the browser may find its own copy still good; afterwards that copy is what is wrong. */
const TRIES: readonly RequestCache[] = ['no-cache', 'reload', 'reload', 'reload'];
const PAUSE_MS = 150;

async function fetchOnce(address: string, digest: string, cache: RequestCache, signal?: AbortSignal) {
  const answer = await fetch(address, { cache, ...(signal && { signal }) });
  if (!answer.ok) throw new WrongFile(`${address} answers ${String(answer.status)}`);
  const bytes = await answer.arrayBuffer();
  if ((await digestOf(bytes)) !== digest) throw new WrongFile(`${address} is not the file of this build`);
  const headers = KEPT_HEADERS.flatMap((name): [string, string][] => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  return new Response(bytes, { headers });
}

/**
 * Fetches a file and gives it only if its SHA-256 is `digest`: a page to log in to, an altered, empty or shortened file
 * never comes through. Tries a few times, for connections that drop. Rejects with `WrongFile` where the server is there and
 * has something else, with the browser's own error where it is not there, or once `signal` says stop.
 */
export async function fetchVerified(
  address: string,
  digest: string,
  signal?: AbortSignal,
): Promise<Response> {
  for (const [index, cache] of TRIES.entries()) {
    try {
      return await fetchOnce(address, digest, cache, signal);
    } catch (fault) {
      if (signal?.aborted || index === TRIES.length - 1) throw fault;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * 2 ** index));
    }
  }
  throw new WrongFile(address);
}
