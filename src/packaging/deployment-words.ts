import { counted } from '../kernel/problem-entry.ts';
import { sayPlaces } from './deployment-places.ts';
import type { Fault, FaultCode } from './deployment.ts';

/** What a fault is called, why it matters and what to do. One that is no error is worth mending and stops nobody. */
interface Words {
  title: string;
  why: string;
  fix: string;
  isError: boolean;
}

const WORDS: Record<FaultCode, Words> = {
  'too-deep': {
    title: 'The build lies one folder too deep',
    why: 'The folder dist was uploaded, and not what is in it: no page is where its address says.',
    fix: 'Move everything in dist/ one folder up, build.json and .well-known/ too (by hand: cp -a dist/. /srv/point-twelve/).',
    isError: true,
  },
  'other-address': {
    title: 'The build lies at another address',
    why: 'It was built for that path and answers there, so nothing else was asked.',
    fix: 'Run this again with that address. If the site is to move here, run "npm run set-base -- /path/" with the path of this address, and upload the folder here.',
    isError: true,
  },
  'wrong-base': {
    title: 'Built for another path',
    why: 'Every link of the site leads to the path it was built for.',
    fix: 'Run "npm run set-base -- /path/" with the path of this address, and upload the whole folder again.',
    isError: true,
  },
  unreachable: {
    title: 'No whole answer',
    why: 'Readers get these files cut off, or not at all.',
    fix: 'Look at the server, its proxy and its certificate; then run this again.',
    isError: true,
  },
  missing: {
    title: 'Missing',
    why: 'What needs these files does not work, and mostly without a word.',
    fix: 'Upload them. If they were uploaded, see whether the server forbids them or their sort of file.',
    isError: true,
  },
  'folder-unserved': {
    title: 'Pages that their folder does not give',
    why: 'Every link leads to a folder, such as /learn/, and the server is to answer with the index.html in it.',
    fix: 'Upload the pages that are missing. If they are there, let the server give index.html for a folder (nginx: index; IIS: default document; S3 and CloudFront: a function).',
    isError: true,
  },
  'page-for-missing': {
    title: 'A page where nothing is',
    why: 'With status 200 for every address a missing script comes as a page: it fails without a message, and offline use keeps the wrong file.',
    fix: 'Switch off the fallback for single-page apps and error pages with status 200; give 404.html with status 404.',
    isError: true,
  },
  redirected: {
    title: 'Led elsewhere',
    why: 'A login, another host or another spelling stands between readers and these files; scripts do not follow.',
    fix: 'Let the server give these files themselves. Where a login is wanted, it has to cover the whole site at once.',
    isError: true,
  },
  stale: {
    title: 'Left from an earlier build',
    why: 'Pages and scripts of two builds do not fit each other.',
    fix: 'Upload the whole folder again, and clear the caches of the server or the network in front of it.',
    isError: true,
  },
  'packed-twice': {
    title: 'Compressed twice: what arrives is itself gzip',
    why: 'A browser unpacks it once, and then has bytes that it cannot read.',
    fix: 'Compress in one place only: upload the files as they were built, and let either the server or the network in front of it pack them. If packed files were uploaded on purpose, the server has to send Content-Encoding: gzip with them and not pack them again.',
    isError: true,
  },
  altered: {
    title: 'Not as they were built',
    why: 'An upload was cut off or is half done, or something on the way rewrites files: readers run what nobody checked, and offline use refuses it.',
    fix: 'Upload in binary mode, the whole folder. Switch off rewriting on the way: minifying, script injection, e-mail hiding. If you changed a file yourself, run "npm run set-base" with the same path, which lists it anew.',
    isError: true,
  },
  'wrong-type': {
    title: 'Given as the wrong type',
    why: 'A browser refuses a script or a style sheet whose Content-Type is wrong.',
    fix: 'Add the types to the server; /for-hosts/ has them for each.',
    isError: true,
  },
  'erases-storage': {
    title: 'Erases what learners did',
    why: 'This header tells browsers to delete the records that learners keep on their devices.',
    fix: 'Take Clear-Site-Data off these files at once.',
    isError: true,
  },
  'policy-blocks': {
    title: 'A security policy that stops the site',
    why: 'A browser keeps to the policy in the header and to the page’s own, so what one of them lacks is refused.',
    fix: 'Send the Content-Security-Policy that /for-hosts/ shows, or none.',
    isError: true,
  },
  'frame-refused': {
    title: 'Kept out of your learning system',
    why: 'The systems named under lms.origins show the site in a frame, and this header forbids it.',
    fix: 'Send no X-Frame-Options, and the frame-ancestors that /for-hosts/ shows.',
    isError: true,
  },
  'cached-too-long': {
    title: 'Kept too long',
    why: 'After the next upload browsers go on with these old files, beside new ones.',
    fix: 'Send Cache-Control: no-cache with them. What is in _astro/ may be kept for a year.',
    isError: true,
  },
  'error-kept': {
    title: 'An error that browsers keep',
    why: 'Whoever asks too early, such as during an upload, goes on with the error after the file is there: a page stays without its script for as long as this header says.',
    fix: 'Send Cache-Control: no-cache with every error, in _astro/ and d/ too: only files that are there may be kept for a year. On nginx and Apache the settings of /for-hosts/ do that. Where a service cannot tell errors from files, let it keep nothing.',
    isError: true,
  },
  'header-missing': {
    title: 'Headers that are missing',
    why: 'Each guards readers against something; /for-hosts/ says what.',
    fix: 'Take the headers of your server from /for-hosts/, and check that error pages have them too.',
    isError: false,
  },
  'header-different': {
    title: 'Headers that say something else',
    why: 'They guard readers less than they should, or differently.',
    fix: 'See which part of the server or network adds them, and compare with /for-hosts/.',
    isError: false,
  },
  cookie: {
    title: 'Cookies',
    why: 'The site sets none, and its privacy page says so.',
    fix: 'Switch off sessions and load-balancer cookies for this site, or name them on its privacy page.',
    isError: false,
  },
  'no-slash-redirect': {
    title: 'Folders that do not redirect to their address with a slash',
    why: 'People type addresses without it, and get nothing, or the same page under a second address.',
    fix: 'Let the server redirect such an address to the one with the slash, with status 301.',
    isError: false,
  },
  'redirect-kept': {
    title: 'A redirect that browsers keep for long',
    why: 'Whoever was led on once is led the same way without asking, even after you mended it or moved the site.',
    fix: 'Send Cache-Control: no-cache with redirects; a day at most does no harm.',
    isError: false,
  },
  'foreign-404': {
    title: 'An error page of the server’s own',
    why: 'A reader who comes by an old link gets no way back into the site.',
    fix: 'Name 404.html as the page for status 404.',
    isError: false,
  },
  'not-https': {
    title: 'Without https',
    why: 'Browsers allow no offline use, and anybody on the network can read and change what readers get.',
    fix: 'Serve the site by https where you can.',
    isError: false,
  },
};

/** Whether there is a fault that readers meet. */
export const hasErrors = (faults: readonly Fault[]): boolean =>
  faults.some(({ code }) => WORDS[code].isError);

const sayCount = (faults: readonly Fault[]): string => {
  const sorts = new Set(faults.map(({ code }) => code)).size;
  return faults.length === 0
    ? 'nothing'
    : `${counted(sorts, 'sort')} of fault at ${counted(faults.length, 'place')}`;
};

/**
 * A report on a deployment: every fault with its places, why it matters and what to do; the gravest first, and the counts
 * last. `files`: every path of the build. `isWhole`: each place has a line of its own.
 */
export function sayFaults(faults: readonly Fault[], files: readonly string[], isWhole: boolean): string {
  const codes = Object.keys(WORDS) as FaultCode[];
  const parts = codes.flatMap((code) => {
    const found = faults.filter((fault) => fault.code === code);
    if (found.length === 0) return [];
    const { title, why, fix, isError } = WORDS[code];
    const head = `${isError ? 'WRONG' : 'Worth mending'}  ${title} (${found.length})  [${code}]`;
    return [[head, `  Why: ${why}`, `  Do:  ${fix}`, ...sayPlaces(found, files, isWhole)].join('\n')];
  });
  const [wrong, slight] = [true, false].map((isError) =>
    faults.filter(({ code }) => WORDS[code].isError === isError),
  );
  return [...parts, `Wrong: ${sayCount(wrong ?? [])}. Worth mending: ${sayCount(slight ?? [])}.`].join(
    '\n\n',
  );
}
