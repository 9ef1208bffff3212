import { readFileSync } from 'node:fs';
import { didOfAddress } from '../certificate/badge/did-web.ts';
import type { Site } from '../curriculum/site.ts';

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

/** The last part of every site's default address, which is nobody's. */
const NOBODY = /\.example$/;
const LIST_FILE = 'status-list.json';

/** The identity of a site; nothing where its address is not https, or still the one that stands for none. */
export function identityOf({ url, base }: Site['site']): IssuerIdentity | undefined {
  const address = new URL(base, url);
  const web = NOBODY.test(address.hostname) ? undefined : didOfAddress(address.href);
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
