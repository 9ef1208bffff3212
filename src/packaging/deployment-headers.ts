import { listLosses } from './content-policy.ts';
import type { Answer, Deployment, Fault } from './deployment.ts';

/** Seconds for which a browser may keep a redirect: its address may be a page one day, or lie elsewhere. */
const DAY = 86_400;
/** The page for what is not there. */
const LOST = '404.html';

/** Seconds for which a browser keeps a file without asking. */
function keptFor(cache: string): number {
  if (/\bno-(cache|store)\b/.test(cache)) return 0;
  return Number(/\bmax-age=(\d+)/.exec(cache)?.[1] ?? 0);
}

const flat = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\s*([;,])\s*/g, '$1')
    .trim();

function judgeCache(at: string, wanted: string, given: string | undefined): Fault[] {
  const isLasting = keptFor(wanted) > 0;
  if (given === undefined) return [{ code: 'header-missing', at, found: `Cache-Control: ${wanted}` }];
  if (!isLasting && keptFor(given) > 0) return [{ code: 'cached-too-long', at, found: given }];
  if (isLasting && keptFor(given) < keptFor(wanted))
    return [{ code: 'header-different', at, found: `Cache-Control: “${given}” instead of “${wanted}”` }];
  return [];
}

function judgePolicy(at: string, wanted: string, given: string | undefined, origin: string): Fault[] {
  if (given === undefined)
    return [{ code: 'header-missing', at, found: `Content-Security-Policy: ${wanted}` }];
  if (flat(given) === flat(wanted)) return [];
  const losses = listLosses(given, origin);
  if (losses.length > 0) return losses.map((found) => ({ code: 'policy-blocks', at, found }));
  const ancestors = (policy: string): string => /frame-ancestors([^;,]*)/.exec(policy)?.[1]?.trim() ?? '';
  const [mine, theirs] = [ancestors(wanted), ancestors(given)];
  if (theirs === '')
    return [{ code: 'header-missing', at, found: `Content-Security-Policy: frame-ancestors ${mine}` }];
  const lost = mine
    .split(/\s+/)
    .filter((source) => source !== "'none'" && !theirs.split(/\s+/).includes(source));
  return lost.length > 0
    ? [{ code: 'frame-refused', at, found: `frame-ancestors lacks ${lost.join(' ')}` }]
    : [];
}

/** Headers that nobody should add. */
function judgeAdded(at: string, { headers }: Answer, wanted: Readonly<Record<string, string>>): Fault[] {
  const faults: Fault[] = [];
  const frame = headers['x-frame-options'];
  if (
    frame !== undefined &&
    !/frame-ancestors 'none'/.test(wanted['Content-Security-Policy'] ?? "frame-ancestors 'none'")
  )
    faults.push({ code: 'frame-refused', at, found: `X-Frame-Options: ${frame}` });
  const cleared = headers['clear-site-data'];
  if (cleared !== undefined && /storage|\*/.test(cleared))
    faults.push({ code: 'erases-storage', at, found: `Clear-Site-Data: ${cleared}` });
  const cookie = headers['set-cookie'];
  if (cookie !== undefined) faults.push({ code: 'cookie', at, found: cookie.split('=')[0] ?? '' });
  return faults;
}

/** `path`: the file that was sent. `at`: the address that was asked for, where that is another. */
function judgeAnswer(path: string, answer: Answer, deployment: Deployment, at = path): Fault[] {
  const wanted = deployment.headersOf(path);
  const compared = Object.entries(wanted).flatMap(([name, value]): Fault[] => {
    const given = answer.headers[name.toLowerCase()];
    if (name === 'Cache-Control') return judgeCache(at, value, given);
    if (name === 'Content-Security-Policy')
      return judgePolicy(at, value, given, new URL(deployment.url).origin);
    if (given === undefined) return [{ code: 'header-missing', at, found: `${name}: ${value}` }];
    if (flat(given) === flat(value)) return [];
    return [{ code: 'header-different', at, found: `${name}: “${given}” instead of “${value}”` }];
  });
  return [...compared, ...judgeAdded(at, answer, wanted)];
}

/** An error or a redirect that browsers keep, so that they never learn what the address gives later. */
function judgeKept(at: string, { status, headers }: Answer): Fault[] {
  const cache = headers['cache-control'] ?? '';
  const found = `status ${String(status)} with Cache-Control: ${cache}`;
  if (status >= 400) return keptFor(cache) > 0 ? [{ code: 'error-kept', at, found }] : [];
  return status >= 300 && keptFor(cache) > DAY ? [{ code: 'redirect-kept', at, found }] : [];
}

/**
 * What is wrong with the headers of an answer that gives no file. Our page for it is to have its own headers, as every
 * recipe sends them; of a redirect or another’s page no more is asked than that it does no harm.
 */
function judgeOther(at: string, answer: Answer, deployment: Deployment): Fault[] {
  const isOurs = answer.status === 404 && answer.sha256 === deployment.build.files[LOST]?.sha256;
  const compared = isOurs ? judgeAnswer(LOST, answer, deployment, at) : judgeAdded(at, answer, {});
  return [...judgeKept(at, answer), ...compared.filter(({ code }) => code !== 'cached-too-long')];
}

function judgePath(path: string, answer: Answer, deployment: Deployment): Fault[] {
  if (answer.status === 200) return judgeAnswer(path, answer, deployment);
  return path === LOST ? judgeOther(path, answer, deployment) : judgeKept(path, answer);
}

/**
 * Every header that an answer lacks, has otherwise, or should not have: of files, of folders without their slash and of
 * what is not there. That a file did not come is judged elsewhere.
 */
export function judgeHeaders(deployment: Deployment): Fault[] {
  const judgeAll = (answers: Deployment['files'], judge: typeof judgePath): Fault[] =>
    [...answers].flatMap(([at, heard]) => ('failed' in heard ? [] : judge(at, heard, deployment)));
  const files = judgeAll(deployment.files, judgePath);
  const others = judgeAll(new Map([...deployment.bare, ...deployment.nowhere]), judgeOther);
  // What the page for errors has against it as a file is not said again of each error.
  const said = files.filter(({ at }) => at === LOST).map(({ code, found }) => `${code} ${found}`);
  return [...files, ...others.filter(({ code, found }) => !said.includes(`${code} ${found}`))];
}
