import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../kernel/sha256.ts';
import { canonicalJson } from '../kernel/canonical.ts';
import { BUILD_FILE } from './build-manifest.ts';
import type { BuildManifest, BuiltFile } from './build-manifest.ts';

/** The files of a build but its list, as sorted paths with forward slashes. */
export function listBuild(folder: string): string[] {
  return globSync('**/*', { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path !== BUILD_FILE)
    .sort();
}

/** Size and SHA-256 of some bytes. */
export function describeBytes(bytes: Uint8Array): BuiltFile {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The list of a folder's files as they lie there; the build is named by them where it has no name yet. */
export function describeBuild(folder: string, base: string, build?: string): BuildManifest {
  const files = Object.fromEntries(
    listBuild(folder).map((path) => [path, describeBytes(readFileSync(join(folder, path)))]),
  );
  return { build: build ?? sha256Hex(canonicalJson(files)).slice(0, 12), base, files };
}
