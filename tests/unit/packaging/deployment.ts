import { createServer } from 'node:http';
import type { OutgoingHttpHeaders, Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { contentTypeOf } from '../../../src/kernel/content-types.ts';
import { describeBytes } from '../../../src/packaging/describe-build.ts';
import { headerRules, headersOf } from '../../../src/packaging/headers.ts';
import type { BuildManifest } from '../../../src/packaging/build-manifest.ts';

/** A small build: some pages, what they load, and the page for what is not there. */
export const FILES: Record<string, string> = {
  'index.html': '<a href="/a/learn/">Learn</a>',
  'learn/index.html': '<a href="/a/">Home</a>',
  'learn/x/index.html': 'A lesson.',
  '404.html': 'Nothing is here.',
  '_astro/app.Ab3.js': 'export const app = 1;',
  '_astro/page.Cd4.css': 'body{}',
  'curriculum.json': '{"modules":[]}',
  'mark.svg': '<svg/>',
};

/** The list of some files, as a build for `/a/` has it. */
export function listOf(files: Readonly<Record<string, string>>, build: string): BuildManifest {
  const described = Object.entries(files).map(
    ([path, text]) => [path, describeBytes(Buffer.from(text))] as const,
  );
  return { build, base: '/a/', files: Object.fromEntries(described) };
}

/** What a server says; changed by the mistake that was made in its settings. */
export interface Reply {
  status: number;
  headers: OutgoingHttpHeaders;
  body: string;
  /** Ends the connection before the whole body was sent. */
  isCut?: boolean;
  /** How often it is packed with gzip; once is what its header says. */
  packed?: number;
}

/** How a server answers for the path of a file; `undefined` where nothing is. `address` is below the base path. */
export type Mistake = (reply: Reply, path: string | undefined, address: string) => Reply;

/**
 * Serves files below `/a/` as the recipes for hosts say: a folder's index.html, 301 to a folder, 404.html with status 404,
 * every header. `mistake` has the last word on each reply.
 */
export async function serveFiles(
  files: () => Readonly<Record<string, string>>,
  mistake: Mistake = (reply) => reply,
  origins: readonly string[] = [],
): Promise<{ server: Server; url: string }> {
  const rules = headerRules(origins);
  const replyTo = (address: string, held: Readonly<Record<string, string>>): [Reply, string | undefined] => {
    const path = address === '' || address.endsWith('/') ? `${address}index.html` : address;
    const headers = (of: string): OutgoingHttpHeaders => ({
      ...headersOf(rules, of),
      'Content-Type': contentTypeOf(of),
    });
    if (held[path] !== undefined) return [{ status: 200, headers: headers(path), body: held[path] }, path];
    if (held[`${path}/index.html`] !== undefined)
      return [{ status: 301, headers: { Location: `/a/${path}/` }, body: '' }, undefined];
    return [{ status: 404, headers: headers('404.html'), body: held['404.html'] ?? '' }, undefined];
  };
  const server = createServer((request, response) => {
    const address = decodeURIComponent((request.url ?? '').replace(/^\/a\//, ''));
    const [reply, path] = replyTo(address, files());
    const { status, headers, body, isCut, packed = 0 } = mistake(reply, path, address);
    if (isCut) {
      response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
      response.write(body.slice(0, 3), () => response.destroy());
    } else {
      const encoding = packed > 0 ? { 'Content-Encoding': 'gzip' } : {};
      const bytes = Array.from({ length: packed }).reduce<Buffer>(
        (held) => gzipSync(held),
        Buffer.from(body),
      );
      response.writeHead(status, { ...headers, ...encoding }).end(bytes);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  return { server, url: `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/a/` };
}
