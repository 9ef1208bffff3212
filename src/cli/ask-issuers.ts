import { addressOfDid } from '../certificate/badge/did-web.ts';
import { readDidDocument } from '../certificate/badge/did-document.ts';
import type { CredentialSays } from '../certificate/badge/read-credential.ts';
import type { KnownIssuers } from '../certificate/badge/verify-credential.ts';

/** Gives the text at an address, or rejects with an `Error` whose message goes on after "it": `answered 404`. */
export type GetText = (address: string) => Promise<string>;

/** What came of asking: the issuers as they are known now, and a line for each address that was asked. */
export interface Asked {
  issuers: KnownIssuers;
  said: string[];
}

/** What a credential says of where to ask. */
export type Named = Pick<CredentialSays, 'issuer' | 'status'>;

const NOBODY: KnownIssuers = { documents: [], statusLists: [] };

const TIMEOUT_MS = 10_000;
/** A document or a list has some thousands of characters; what is longer is none. */
const LONGEST = 1_000_000;

/** A name of a public host. A file from anybody must not make this computer ask its own network. */
const PUBLIC_HOST =
  /^(?!.*\.(?:local|internal|lan|home|corp|test|localhost|invalid)$)[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/i;

/** Asks a server over the network: no redirects, ten seconds, a million characters. Whom to ask is the caller's to say. */
export async function getOnline(address: string): Promise<string> {
  const answer = await fetch(address, {
    redirect: 'error',
    credentials: 'omit',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((error: unknown) => {
    const isSlow = (error as Error).name === 'TimeoutError';
    throw new Error(isSlow ? `did not answer within ${TIMEOUT_MS / 1000} seconds` : 'could not be reached');
  });
  if (!answer.ok) throw new Error(`answered ${String(answer.status)}`);
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of answer.body ?? []) {
    text += decoder.decode(bytes, { stream: true });
    if (text.length > LONGEST) throw new Error('answered more than any issuer’s file holds');
  }
  return text;
}

const hostOf = (address: string): string => {
  try {
    const { protocol, hostname } = new URL(address);
    return protocol === 'https:' && PUBLIC_HOST.test(hostname) ? hostname : '';
  } catch {
    return '';
  }
};

/** The object at an address that is the one asked for; or what is to be said instead. */
async function askFor(
  address: string,
  isWanted: (value: unknown) => boolean,
  getText: GetText,
): Promise<{ value?: unknown; said: string }> {
  try {
    const value: unknown = JSON.parse(await getText(address));
    if (isWanted(value)) return { value, said: `Asked ${address}: taken as it is now.` };
    return { said: `Asked ${address}: what lies there is of another issuer, and was not taken.` };
  } catch (error) {
    const why = error instanceof SyntaxError ? 'holds no JSON' : (error as Error).message;
    return { said: `Asked ${address}: it ${why}.` };
  }
}

async function askOne(id: string, lists: readonly string[], getText: GetText): Promise<Asked> {
  const address = addressOfDid(id) ?? '';
  const host = hostOf(address);
  if (host === '') return { issuers: NOBODY, said: [`${id} names no public address, so nobody was asked.`] };
  const document = await askFor(address, (value) => readDidDocument(value)?.id === id, getText);
  const isOwn = (list: string): boolean => hostOf(list) === host;
  const others = lists.filter((list) => !isOwn(list));
  const isListOf = (list: string) => (value: unknown) => (value as { id?: unknown } | null)?.id === list;
  const found = await Promise.all(lists.filter(isOwn).map((list) => askFor(list, isListOf(list), getText)));
  const known = (values: { value?: unknown }[]): unknown[] =>
    values.flatMap(({ value }) => (value === undefined ? [] : [value]));
  return {
    issuers: { documents: known([document]), statusLists: known(found) },
    said: [
      ...[document, ...found].map(({ said }) => said),
      ...others.map((list) => `${list} is not on the issuer’s own host, so it was not asked.`),
    ],
  };
}

/**
 * Asks the issuers that credentials name for their keys and withdrawals, each address once, and adds what they say to what
 * this copy knows. What was pinned stays: a key that either calls stolen is stolen. An issuer that this copy did not know
 * is known as `visited`: who an address belongs to is for a person to say. `getText` does the asking.
 */
export async function askIssuers(
  named: readonly Named[],
  known: KnownIssuers,
  getText: GetText,
): Promise<Asked> {
  const lists = new Map<string, Set<string>>();
  for (const { issuer, status } of named) {
    const own = lists.get(issuer.id) ?? new Set();
    if (typeof status === 'object') own.add(status.list);
    lists.set(issuer.id, own);
  }
  const asked = await Promise.all([...lists].map(([id, own]) => askOne(id, [...own].sort(), getText)));
  const pinned = new Set(known.documents.map((value) => readDidDocument(value)?.id));
  return {
    issuers: {
      documents: [...known.documents, ...asked.flatMap(({ issuers }) => issuers.documents)],
      // First, because of two lists of one moment the first counts.
      statusLists: [...asked.flatMap(({ issuers }) => issuers.statusLists), ...known.statusLists],
      visited: new Map(
        [...lists.keys()].filter((id) => !pinned.has(id)).map((id) => [id, addressOfDid(id) ?? '']),
      ),
    },
    said: asked.flatMap(({ said }) => said),
  };
}
