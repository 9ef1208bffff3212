/** What the pages of this site need of each directive, so that a header beside their own policy does not stop them. */
const NEEDS: readonly (readonly [directive: string, sources: readonly string[], loss: string])[] = [
  ['script-src', ["'self'"], 'no exercise, no progress and no search works'],
  ['style-src', ["'self'"], 'pages lose their style sheet'],
  ['connect-src', ["'self'"], 'exercises, progress and search cannot load their data'],
  ['worker-src', ["'self'"], 'search, checking certificates, PDFs and offline use stop'],
  ['font-src', ["'self'"], 'pages lose their typeface'],
  ['img-src', ["'self'", 'data:'], 'pictures are missing'],
  ['manifest-src', ["'self'"], 'the site cannot be installed'],
];
/** Where a browser looks when a policy does not name the directive itself. */
const INSTEAD: Record<string, readonly string[]> = {
  'worker-src': ['child-src', 'script-src', 'default-src'],
};

type Policy = ReadonlyMap<string, readonly string[]>;

function parse(policy: string): Policy {
  const parts = policy.split(';').map((part) => part.trim().split(/\s+/));
  // The first of two directives of one name counts.
  return new Map(parts.reverse().map(([name = '', ...sources]) => [name.toLowerCase(), sources]));
}

/** Whether a list of sources lets in what the site serves itself. `origin`: of the site. */
function allows(sources: readonly string[], need: string, origin: string): boolean {
  const { protocol, host } = new URL(origin);
  const own = ['*', protocol, host, origin, `${protocol}//${host}`, `${protocol}//${host}/`];
  return sources.some((source) => source === need || (need === "'self'" && own.includes(source)));
}

/**
 * What a Content-Security-Policy header takes away from the pages of this site, a sentence each; a browser keeps to both
 * that header and the page's own policy. Several policies may stand in one header, with commas between them.
 */
export function listLosses(header: string, origin: string): string[] {
  const losses = header.split(',').flatMap((text) => {
    const policy = parse(text);
    const found = NEEDS.flatMap(([directive, needs, loss]) => {
      const name = [directive, ...(INSTEAD[directive] ?? ['default-src'])].find((each) => policy.has(each));
      const sources = name === undefined ? undefined : policy.get(name);
      if (!sources || needs.every((need) => allows(sources, need, origin))) return [];
      return [`its ${name ?? ''} lacks ${needs.join(' ')}: ${loss}`];
    });
    const types = policy.get('trusted-types');
    if (types && !types.includes('app-script') && !types.includes('*'))
      found.push('its trusted-types lacks app-script: search, checking certificates and PDFs stop');
    if (policy.has('sandbox')) found.push('its sandbox keeps pages from their scripts and from the record');
    if (policy.has('upgrade-insecure-requests') && origin.startsWith('http:'))
      found.push('its upgrade-insecure-requests asks for files by https, which this site does not serve');
    return found;
  });
  return [...new Set(losses)];
}
