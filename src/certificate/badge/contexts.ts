import openBadges from './contexts/open-badges-3.0.3.json' with { type: 'json' };
import openBadgesExtensions from './contexts/open-badges-extensions.json' with { type: 'json' };
import olderCredentials from './contexts/credentials-v1.json' with { type: 'json' };
import olderProofs from './contexts/data-integrity-v1.json' with { type: 'json' };
import olderBadges from './contexts/open-badges-3.0.1.json' with { type: 'json' };
import credentials from './contexts/credentials-v2.json' with { type: 'json' };

/** The base context of Verifiable Credentials 2.0, which knows proofs and status lists too. */
export const CREDENTIALS_CONTEXT = 'https://www.w3.org/ns/credentials/v2';
/** The context of Open Badges 3.0, in its version 3.0.3. */
export const BADGES_CONTEXT = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

/** The base context of Verifiable Credentials 1.1: what others signed before 2.0 is still read. */
export const OLDER_CREDENTIALS_CONTEXT = 'https://www.w3.org/2018/credentials/v1';

const bundled: ReadonlyMap<string, object> = new Map<string, object>([
  [CREDENTIALS_CONTEXT, credentials],
  [BADGES_CONTEXT, openBadges],
  [OLDER_CREDENTIALS_CONTEXT, olderCredentials],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json', olderBadges],
  ['https://w3id.org/security/data-integrity/v1', olderProofs],
  ['https://purl.imsglobal.org/spec/ob/v3p0/extensions.json', openBadgesExtensions],
]);

/** Whether this copy holds the context of that address. */
export function isBundledContext(address: string): boolean {
  return bundled.has(address);
}

/** A document asked for something that is not in this copy. Nothing is ever fetched to read a credential. */
export class ContextNotBundled extends Error {
  override name = 'ContextNotBundled';
  readonly address: string;
  constructor(address: string) {
    super(`The context ${address} is not in this copy, and nothing is fetched.`);
    this.address = address;
  }
}

/** A context as JSON-LD processors want it. */
interface LoadedContext {
  contextUrl: null;
  documentUrl: string;
  document: object;
}

/** The closed document loader: what is bundled, or a rejection with `ContextNotBundled`. Never the network. */
export function loadContext(address: string): Promise<LoadedContext> {
  const document = bundled.get(address);
  if (!document) return Promise.reject(new ContextNotBundled(address));
  return Promise.resolve({ contextUrl: null, documentUrl: address, document });
}
