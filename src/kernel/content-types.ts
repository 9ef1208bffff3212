/** What a server calls each sort of file of a build, by the end of its name. A script of the wrong type never runs. */
export const CONTENT_TYPES = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  icc: 'application/vnd.iccprofile',
  pdf: 'application/pdf',
  zip: 'application/zip',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml',
} as const;

/** The sorts of file that are worth packing on the way; the others are packed already. */
export const PACKED: readonly string[] = [
  ...['html', 'js', 'css', 'json', 'webmanifest', 'svg', 'ttf', 'icc', 'txt', 'xml'],
];

/** The end of a file's name, in small letters and without the dot; empty where there is none. */
export function endOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** The type that a server gives a file, from its path. A sort that is not ours is a row of bytes. */
export function contentTypeOf(path: string): string {
  return (CONTENT_TYPES as Record<string, string>)[endOf(path)] ?? 'application/octet-stream';
}
