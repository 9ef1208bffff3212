import { listLosses } from './content-policy.ts';
import type { Answer, Deployment, Fault } from './deployment.ts';

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

function judgeAnswer(path: string, answer: Answer, deployment: Deployment): Fault[] {
  const wanted = deployment.headersOf(path);
  const compared = Object.entries(wanted).flatMap(([name, value]): Fault[] => {
    const given = answer.headers[name.toLowerCase()];
    if (name === 'Cache-Control') return judgeCache(path, value, given);
    if (name === 'Content-Security-Policy')
      return judgePolicy(path, value, given, new URL(deployment.url).origin);
    if (given === undefined) return [{ code: 'header-missing', at: path, found: `${name}: ${value}` }];
    if (flat(given) === flat(value)) return [];
    return [{ code: 'header-different', at: path, found: `${name}: “${given}” instead of “${value}”` }];
  });
  return [...compared, ...judgeAdded(path, answer, wanted)];
}

/** Every header that a file lacks, has otherwise, or should not have. Files that did not come are judged elsewhere. */
export function judgeHeaders(deployment: Deployment): Fault[] {
  return [...deployment.files].flatMap(([path, heard]) =>
    'failed' in heard || heard.status !== 200 ? [] : judgeAnswer(path, heard, deployment),
  );
}
