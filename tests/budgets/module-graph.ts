import { posix } from 'node:path';
import { DIST, gzippedBytes, listTags, readBuilt } from './built-site.ts';

// Vite writes relative paths, minified: import"./x.js" · from"./x.js" · import("./x.js").
const STATIC = /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g;
const DYNAMIC = /\bimport\(\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g;

function importsOf(path: string, pattern: RegExp): string[] {
  const code = readBuilt(path).toString('utf8');
  return [...code.matchAll(pattern)].map(([, target = '']) => posix.join(posix.dirname(path), target));
}

/** The modules that a module fetches only when it is told to. */
export function listLazy(path: string): string[] {
  return [...new Set(importsOf(path, DYNAMIC))].sort();
}

/** Files with all that they import statically, sorted: what a browser fetches before any of them runs. */
export function closeOverImports(paths: readonly string[]): string[] {
  const seen = new Set(paths);
  for (const path of seen) for (const target of importsOf(path, STATIC)) seen.add(target);
  return [...seen].sort();
}

/** The scripts that a page fetches at load. */
export function scriptsOf(html: string): string[] {
  const named = listTags(html)
    .filter(({ name }) => name === 'script')
    .flatMap(({ attributes }) => attributes.get('src') ?? [])
    .map((address) => address.replace(/^\//, ''));
  return closeOverImports(named);
}

/** Gzipped bytes of files of the build, each packed alone, as they are sent. */
export function sumGzipped(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzippedBytes(readBuilt(path, DIST)), 0);
}
