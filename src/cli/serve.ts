import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { extname, join, normalize, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createGzip } from 'node:zlib';
import { readSite } from '../loader/site.ts';
import { contentTypeOf, endOf, PACKED } from '../kernel/content-types.ts';
import { headerRules, headersOf } from '../packaging/headers.ts';

interface ServeOptions {
  /** The folder to serve. */
  folder: string;
  /** The path it stands under, percent-encoded, with a slash at both ends. */
  base: string;
  /** 0: any free port. */
  port: number;
  /** Who may show the site in a frame, as the host names them. Default: nobody. */
  origins?: readonly string[];
}

/** The file an address names, or nothing: folders give their index.html, and no address leaves the folder. */
function fileOf({ folder, base }: Omit<ServeOptions, 'port'>, address: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(address);
  } catch {
    return undefined;
  }
  const place = decodeURIComponent(base);
  if (!path.startsWith(place)) return undefined;
  const inside = normalize('/' + path.slice(place.length));
  const file = join(folder, inside);
  if (!existsSync(file)) return undefined;
  if (!statSync(file).isDirectory()) return file;
  const index = join(file, 'index.html');
  return existsSync(index) ? index : undefined;
}

/** Answers as the recipes for hosts do: right types and headers, 404.html with status 404, gzip. */
export function answerFrom(options: Omit<ServeOptions, 'port'>): RequestListener {
  const rules = headerRules(options.origins ?? []);
  return (request, response) => {
    const [address = '/'] = (request.url ?? '/').split(/[?#]/);
    const isFolder = address.length > 1 && !address.endsWith('/') && !extname(address);
    if (isFolder && fileOf(options, address + '/')) {
      response.writeHead(301, { ...headersOf(rules, ''), Location: address + '/' }).end();
      return;
    }
    const found = fileOf(options, address);
    const file = found ?? join(options.folder, '404.html');
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const isPacked =
      PACKED.includes(endOf(file)) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    response.writeHead(found ? 200 : 404, {
      ...headersOf(rules, relative(options.folder, file).replaceAll(sep, '/')),
      'Content-Type': contentTypeOf(file),
      ...(isPacked ? { 'Content-Encoding': 'gzip' } : {}),
    });
    const body = createReadStream(file);
    if (isPacked) body.pipe(createGzip()).pipe(response);
    else body.pipe(response);
  };
}

/** Serves a built site on this machine. */
export function serve(options: ServeOptions): Promise<{ server: Server; address: string }> {
  const server = createServer(answerFrom(options));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', () => {
      const at = server.address();
      const port = typeof at === 'object' && at ? at.port : options.port;
      resolve({ server, address: `http://localhost:${port}${options.base}` });
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { site, lms } = readSite(process.env['CONTENT_DIR'] ?? 'content');
  const wanted = Number(process.env['PORT'] ?? 4321);
  const open = (port: number): ReturnType<typeof serve> =>
    serve({ folder: 'dist', base: site.base, port, origins: lms.origins });
  const { address } = await open(wanted).catch(() => open(0));
  console.log(`The site is served at ${address}\nPress Ctrl+C to stop.`);
}
