/**
 * What a page of this site may load, run and be connected to, without `script-src` and `style-src`, which the build adds
 * by itself. `origins`: other servers that the host lets the site talk to, such as a learning system; none by default.
 */
export function pagePolicy(origins: readonly string[]): string[] {
  return [
    "default-src 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    ["connect-src 'self'", ...origins].join(' '),
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types app-script',
  ];
}

/**
 * The policy as one header for every file. A browser keeps to both this and the page's own, so whatever any page needs
 * has to be in it: the page that a learning system opens shows the site in a frame of the same origin. No page has a
 * script or a style in its text, so there is no hash. Workers have no policy but this, and only a header can say who may
 * show the site in a frame: nobody, or with `origins` those and the site itself.
 */
export function headerPolicy(origins: readonly string[]): string {
  const ancestors = origins.length === 0 ? "'none'" : ["'self'", ...origins].join(' ');
  return [
    ...pagePolicy(origins).map((part) => (part.startsWith('frame-src') ? "frame-src 'self'" : part)),
    "script-src 'self'",
    "style-src 'self'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');
}
