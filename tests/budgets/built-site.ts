import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The folders of the two builds that the tests look at: under `/` with the gallery, and under a longer base path. */
export const DIST = resolve('dist');
export const DIST_BASE = resolve('dist-base');
/** The base path of the second build. */
export const BASE = '/a/b/';

/** Bytes after gzip at its strongest, which is what a careful host sends. */
export function gzippedBytes(text: string | Buffer): number {
  return gzipSync(text, { level: 9 }).length;
}

/** One page of a build. */
export interface BuiltPage {
  /** Without a leading slash: `learn/data-quality/`; empty for home, `404.html` for the page of errors. */
  address: string;
  html: string;
}

/** Every page of a build, sorted by address. Throws where there is no build. */
export function readPages(folder = DIST): BuiltPage[] {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`No build in ${folder}. Run npm run build.`);
  return globSync('**/*.html', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({
      address: path.replace(/(^|\/)index\.html$/, '$1'),
      html: readFileSync(join(folder, path), 'utf8'),
    }));
}

/** Every file of a build below a folder of it, as paths with forward slashes. */
export function listFiles(pattern: string, folder = DIST): string[] {
  return globSync(pattern, { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** A file of a build, as bytes. */
export function readBuilt(path: string, folder = DIST): Buffer {
  return readFileSync(join(folder, path));
}

/** A start tag: its name and its attributes, entities resolved. */
export interface Tag {
  name: string;
  attributes: ReadonlyMap<string, string>;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text as it is meant: the entities that Astro and Preact write, and numbers. */
export function decodeEntities(text: string): string {
  return text.replace(/&(#x?[\da-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (/^#x/i.test(name)) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    return ENTITIES[name.toLowerCase()] ?? whole;
  });
}

const TAG = /<([a-z][\w-]*)((?:\s+[^\s=>/"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** The start tags of a page in order. What stands inside comments is left out. */
export function listTags(html: string): Tag[] {
  return [...html.replace(/<!--[\s\S]*?-->/g, '').matchAll(TAG)].map(([, name = '', written = '']) => ({
    name: name.toLowerCase(),
    attributes: new Map(
      [...written.matchAll(ATTRIBUTE)].map(([, key = '', double, single, bare]) => [
        key.toLowerCase(),
        decodeEntities(double ?? single ?? bare ?? ''),
      ]),
    ),
  }));
}

/** A page without what only readers without scripts are shown. */
export function withoutNoscript(html: string): string {
  return html.replace(/<noscript>[\s\S]*?<\/noscript>/g, '');
}
