import { contentTypeOf } from '../kernel/content-types.ts';
import { BUILD_FILE } from './build-manifest.ts';
import type { BuildManifest } from './build-manifest.ts';

/** What a server gave for one address. Names of headers are in small letters. */
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  bytes: number;
  sha256: string;
  /** Unpacked as its headers say, it is gzip still. */
  isPacked: boolean;
}

/** What came of asking; `failed` says why there is no answer. */
export type Heard = Answer | { failed: string };

/** Everything a check asked a server for. */
export interface Deployment {
  /** Of the site, with its base path: `https://learn.example.org/x/`. */
  url: string;
  /** The build that ought to be there. */
  build: BuildManifest;
  /** The list that is there; absent where there is none that can be read. */
  found: BuildManifest | undefined;
  /** By path: each page was asked for by its folder. */
  files: ReadonlyMap<string, Heard>;
  /** Addresses of folders without their last slash. */
  bare: ReadonlyMap<string, Heard>;
  /** Addresses where nothing is. */
  nowhere: ReadonlyMap<string, Heard>;
  /** The headers that a file ought to have. */
  headersOf: (path: string) => Readonly<Record<string, string>>;
}

export type FaultCode =
  | 'too-deep'
  | 'other-address'
  | 'wrong-base'
  | 'unreachable'
  | 'missing'
  | 'folder-unserved'
  | 'page-for-missing'
  | 'redirected'
  | 'stale'
  | 'packed-twice'
  | 'altered'
  | 'wrong-type'
  | 'erases-storage'
  | 'policy-blocks'
  | 'frame-refused'
  | 'cached-too-long'
  | 'error-kept'
  | 'redirect-kept'
  | 'header-missing'
  | 'header-different'
  | 'cookie'
  | 'no-slash-redirect'
  | 'foreign-404'
  | 'not-https';

/** One thing that is wrong, at one place. */
export interface Fault {
  code: FaultCode;
  /** The file or address. */
  at: string;
  /** What was found there, in a few words; may be empty. */
  found: string;
}

/** How an address of a build is asked for: a page by its folder. Percent-encoded. */
export function addressOfFile(path: string): string {
  const shown = path.replace(/(^|\/)index\.html$/, '$1');
  return shown.split('/').map(encodeURIComponent).join('/');
}

const count = new Intl.NumberFormat('en-GB');
const typeOf = (answer: Answer): string => answer.headers['content-type'] ?? '';
const isPage = (answer: Answer): boolean => typeOf(answer).startsWith('text/html');

/** Other names of the type of scripts that browsers run just as well. */
const SCRIPT = /^(text|application)\/(x-)?(javascript|ecmascript)$/;
/** Sorts of file that a browser takes under any type. */
const ANY_TYPE = /\.(ttf|woff2|icc|ico)$/;

function isRightType(path: string, type: string): boolean {
  const [wanted, given] = [contentTypeOf(path), type].map((text) => text.split(';')[0]?.trim().toLowerCase());
  if (ANY_TYPE.test(path)) return true;
  if (path.endsWith('.js')) return SCRIPT.test(given ?? '');
  if (/\.(json|webmanifest)$/.test(path)) return /[/+]json$/.test(given ?? '');
  if (path.endsWith('.xml')) return /[/+]xml$/.test(given ?? '');
  return given === wanted;
}

/** What is wrong with the answer for one file of the build; its headers are judged apart. */
function judgeFile({ build, found }: Deployment, path: string, heard: Heard): Fault[] {
  const at = path;
  if ('failed' in heard) return [{ code: 'unreachable', at, found: heard.failed }];
  const { status, bytes, sha256, isPacked } = heard;
  const wanted = build.files[path];
  const isRight = sha256 === wanted?.sha256;
  // A server that keeps its error page for errors gives it with their status.
  if (path === '404.html' && status === 404 && isRight) return [];
  if (status >= 300 && status < 400)
    return [
      { code: 'redirected', at, found: `${String(status)} to ${heard.headers['location'] ?? 'nowhere'}` },
    ];
  if (status !== 200) {
    const isFolder = /(^|\/)index\.html$/.test(path) && status !== 401;
    return [{ code: isFolder ? 'folder-unserved' : 'missing', at, found: `status ${String(status)}` }];
  }
  if (!isRight && isPacked) {
    const encoding = heard.headers['content-encoding'];
    const words = encoding
      ? `unpacked from ${encoding}, gzip still`
      : 'gzip, and no Content-Encoding says so';
    return [{ code: 'packed-twice', at, found: words }];
  }
  const faults: Fault[] = [];
  if (!isRight && !path.endsWith('.html') && isPage(heard))
    return [{ code: 'page-for-missing', at, found: 'a page of HTML with status 200' }];
  if (!isRight) {
    const size = `${count.format(bytes)} bytes instead of ${count.format(wanted?.bytes ?? 0)}`;
    const isStale = found?.files[path]?.sha256 === sha256 && found.build !== build.build;
    const words = isStale ? `as in build ${found.build}` : bytes === wanted?.bytes ? 'other bytes' : size;
    faults.push({ code: isStale ? 'stale' : 'altered', at, found: words });
  }
  if (!isRightType(path, typeOf(heard)))
    faults.push({ code: 'wrong-type', at, found: `“${typeOf(heard)}” instead of “${contentTypeOf(path)}”` });
  return faults;
}

/** Folders without their slash lead to the folder; nothing is nothing, with status 404 and the site's own page for it. */
function judgeAddresses({ build, bare, nowhere }: Deployment): Fault[] {
  const faults: Fault[] = [];
  for (const [at, heard] of bare) {
    const leads = !('failed' in heard) && heard.status >= 300 && heard.status < 400;
    const to = leads ? (heard.headers['location'] ?? '').split(/[?#]/)[0] : '';
    if (!to?.endsWith(`${at}/`))
      faults.push({
        code: 'no-slash-redirect',
        at,
        found: 'failed' in heard ? heard.failed : `status ${String(heard.status)}${to ? ` to ${to}` : ''}`,
      });
  }
  for (const [at, heard] of nowhere) {
    if ('failed' in heard) faults.push({ code: 'unreachable', at, found: heard.failed });
    else if (heard.status !== 404 && heard.status !== 410)
      faults.push({ code: 'page-for-missing', at, found: `status ${String(heard.status)}` });
    else if (isPage(heard) && !heard.isPacked && heard.sha256 !== build.files['404.html']?.sha256)
      faults.push({ code: 'foreign-404', at, found: 'another page' });
  }
  return faults;
}

function judgePlace({ url, build, found }: Deployment): Fault[] {
  const { pathname, protocol, hostname } = new URL(url);
  const faults: Fault[] = [];
  if (found && pathname !== build.base)
    faults.push({ code: 'wrong-base', at: pathname, found: `built for ${build.base}` });
  else if (found && found.base !== build.base)
    faults.push({ code: 'wrong-base', at: pathname, found: `what is there was built for ${found.base}` });
  if (!found) faults.push({ code: 'missing', at: BUILD_FILE, found: 'no list that can be read' });
  else if (found.build !== build.build)
    faults.push({ code: 'stale', at: BUILD_FILE, found: `of build ${found.build}` });
  if (protocol !== 'https:' && hostname !== 'localhost' && !hostname.startsWith('127.'))
    faults.push({ code: 'not-https', at: url, found: '' });
  return faults;
}

/** Everything that is wrong with the files and addresses of a deployment. */
export function judgeFiles(deployment: Deployment): Fault[] {
  return [
    ...judgePlace(deployment),
    ...[...deployment.files].flatMap(([path, heard]) => judgeFile(deployment, path, heard)),
    ...judgeAddresses(deployment),
  ];
}
