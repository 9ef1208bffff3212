import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readDidDocument } from '../certificate/badge/did-document.ts';
import { didOfAddress } from '../certificate/badge/did-web.ts';
import { serverName } from '../curriculum/site-identity.ts';
import type { Site } from '../curriculum/site.ts';
import { problemAt } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';

/** Where a host keeps what it publishes as an issuer of credentials: public files only, never a private key. */
export const issuerFile = {
  /** The keys: published as `did.json`. */
  document: (root: string): string => `${root}/issuer/did.json`,
  /** The withdrawals: published as `status-list.json`. */
  statusList: (root: string): string => `${root}/issuer/status.json`,
  /** The register of what was issued; not published. */
  issued: (root: string): string => `${root}/issuer/issued.csv`,
} as const;

/** Who a site is as an issuer, by its address alone. */
export interface IssuerIdentity {
  /** The address of the site, with its folder. */
  address: string;
  did: string;
  /** Where in the build its document must lie, for did:web to find it: `.well-known/did.json` or `did.json`. */
  documentFile: string;
  /** The address of its status list. */
  list: string;
}

const LIST_FILE = 'status-list.json';

/** The identity of a site; nothing where its address is not https, or still the one that stands for none. */
export function identityOf({ url, base }: Site['site']): IssuerIdentity | undefined {
  const address = new URL(base, url);
  const web = serverName(url) === undefined ? undefined : didOfAddress(address.href);
  if (!web) return undefined;
  return {
    address: address.href,
    did: web.did,
    documentFile: base === '/' ? web.path.slice(1) : 'did.json',
    list: new URL(LIST_FILE, address).href,
  };
}

/** The text of a file; nothing where there is none. */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}

/**
 * What the build publishes of an issuer: name of the file → its text, as it lies in `content/issuer/`. Empty where the
 * host issues nothing.
 */
export function publishedFiles(root: string, site: Site['site']): Map<string, string> {
  const identity = identityOf(site);
  const [document, list] = [issuerFile.document(root), issuerFile.statusList(root)].map(readIfThere);
  if (!identity || document === undefined) return new Map();
  return new Map([
    [identity.documentFile, document],
    ...(list === undefined ? [] : [[LIST_FILE, list] as const]),
  ]);
}

/**
 * The issuers whose signatures this build can check: the host itself, and those it has pinned, each a `did.json` or a
 * status list that was saved into `content/issuer/known/`. What of that is no JSON is left out, and the
 * doctor says so.
 */
export function readKnownIssuers(root: string): { documents: unknown[]; statusLists: unknown[] } {
  const own = [issuerFile.document(root), issuerFile.statusList(root)];
  const values = [...own, ...listPinned(root)].flatMap((path) => {
    const value = parse(readIfThere(path) ?? '');
    return value === undefined ? [] : [value];
  });
  const isDocument = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && 'verificationMethod' in value;
  return {
    documents: values.filter(isDocument),
    statusLists: values.filter((value) => !isDocument(value)),
  };
}

/** The files of other issuers that the host has pinned. */
function listPinned(root: string): string[] {
  const folder = `${root}/issuer/known`;
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => `${folder}/${name}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * What is wrong with an issuer's public files, as far as it shows without a signature: damaged, or of another address
 * than the site's, where no verifier would find them. A host without keys has none.
 */
export function findIssuerFaults(root: string, site: Site['site']): Problem[] {
  const identity = identityOf(site);
  const files = [
    { file: issuerFile.document(root), id: identity?.did },
    { file: issuerFile.statusList(root), id: identity?.list },
  ];
  const pinned = listPinned(root).flatMap((file) =>
    parse(readIfThere(file) ?? '') === undefined
      ? [problemAt('issuer/unreadable', { file, line: 1, column: 1 }, {})]
      : [],
  );
  const own = files.flatMap(({ file, id }) => {
    const text = readIfThere(file);
    if (text === undefined) return [];
    const value = parse(text);
    const top = { file, line: 1, column: 1 };
    const named = readDidDocument(value)?.id;
    if (named === undefined) return [problemAt('issuer/unreadable', top, {})];
    return named === id
      ? []
      : [problemAt('issuer/other-address', top, { named, site: site.url + site.base })];
  });
  return [...own, ...pinned];
}
