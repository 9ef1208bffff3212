import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect } from 'playwright/test';
import { runPackage } from '../../src/cli/package.ts';

/**
 * Types as Moodle 4.5 has them (lib/filelib.php): it knows no woff2, icc, webmanifest or mjs, and calls scripts by an old
 * name.
 */
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'application/x-javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  ttf: 'application/x-font-ttf',
  xml: 'application/xml',
  xsd: 'application/octet-stream',
};

/** A platform that has a package and was asked for files of it. */
export interface Platform {
  /** Where the package lies, with a slash at the end. */
  address: string;
  /** The whole address of a page of it, by its folder. */
  at: (path: string) => string;
  /** Fails where anything was asked for outside the package, or that is not in it. */
  expectInside: () => void;
  close: () => void;
}

const PREFIX = '/a/b%20c/15/';
/** A browser asks for it by itself. */
const OWN = '/favicon.ico';

/**
 * Packs what is built and serves it as a platform does: below a prefix with a space in it, by its own table of types, with
 * no file for a folder. `args`: of `npm run package`.
 */
export async function openPackage(args: readonly string[]): Promise<Platform> {
  const folder = mkdtempSync(join(tmpdir(), 'packaged-'));
  const file = join(folder, 'package.zip');
  const { said, code } = runPackage([...args, '--out', file], 'content');
  expect(code, said).toBe(0);
  const files = unzipSync(readFileSync(file));
  rmSync(folder, { recursive: true, force: true });
  const outside = new Set<string>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://platform.invalid');
    const inside = pathname.startsWith(PREFIX) ? decodeURIComponent(pathname.slice(PREFIX.length)) : '';
    const body = Object.hasOwn(files, inside) ? files[inside] : undefined;
    if (!body) {
      if (pathname !== OWN) outside.add(pathname);
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('File not found');
      return;
    }
    const type = TYPES[/\.(\w+)$/.exec(inside)?.[1] ?? ''] ?? 'application/octet-stream';
    response
      .writeHead(200, { 'Content-Type': type, 'Cache-Control': 'private, max-age=7776000, immutable' })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = `http://localhost:${(server.address() as AddressInfo).port}${PREFIX}`;
  return {
    address,
    at: (path) => address + path.replace(/\/?(#|$)/, '/index.html$1'),
    expectInside: () => expect([...outside]).toEqual([]),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
