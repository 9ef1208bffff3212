/** Where a site's identity is published. Source: W3C CCG, did:web Method Specification. */
export interface DidWeb {
  /** `did:web:host` or `did:web:host:a:b`; a port stands as `%3A`. */
  did: string;
  /** Where its document must be, from the top of the host: `/.well-known/did.json` or `/a/b/did.json`. */
  path: string;
}

const IP_ADDRESS = /^(\[|\d+\.\d+\.\d+\.\d+$)/;
/** What a DID may hold as it is; the rest is written as `%` and two digits. */
const PLAIN = /[^A-Za-z0-9._-]/g;

const encode = (part: string): string =>
  part.replace(PLAIN, (sign) => '%' + sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0'));

/**
 * The did:web of a site's address, `https://host/a/b/`. Nothing for an address that can have none: not https, an IP
 * address, with a question mark, a hash or a password.
 */
export function didOfAddress(address: string): DidWeb | undefined {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined;
  }
  const isPlain = [url.search, url.hash, url.username, url.password].every((part) => part === '');
  if (url.protocol !== 'https:' || !isPlain || IP_ADDRESS.test(url.hostname)) return undefined;
  let folders: string[];
  try {
    folders = url.pathname
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
  } catch {
    return undefined;
  }
  // A sign beyond ASCII would need its bytes; the addresses of sites are letters, digits, dots and hyphens.
  if (folders.some((folder) => /[^\x21-\x7e]/.test(folder))) return undefined;
  const host = url.hostname + (url.port === '' ? '' : `%3A${url.port}`);
  return {
    did: ['did:web', host, ...folders.map(encode)].join(':'),
    path: folders.length === 0 ? '/.well-known/did.json' : `/${folders.map(encode).join('/')}/did.json`,
  };
}

/** Where the document of a did:web is published; nothing for another DID. The inverse of `didOfAddress`. */
export function addressOfDid(did: string): string | undefined {
  const [scheme, method, host = '', ...folders] = did.split(':');
  if (scheme !== 'did' || method !== 'web' || !/^[A-Za-z0-9.-]+(%3A\d{1,5})?$/.test(host)) return undefined;
  const place = folders.length === 0 ? '.well-known' : folders.join('/');
  return `https://${host.replace('%3A', ':')}/${place}/did.json`;
}
