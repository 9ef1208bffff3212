import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { BUILD_FILE, readManifest, writeManifest } from './build-manifest.ts';
import type { BuildManifest } from './build-manifest.ts';
import { describeBuild, describeBytes, listBuild } from './describe-build.ts';
import { moveBase } from './re-root.ts';
import { renewOffline } from './renew-offline.ts';

const HOLDS_ADDRESSES = /\.(html|css|js|txt)$/;

/** The list that a build carries; nothing where there is none that can be read. */
export function readBuildList(folder: string): BuildManifest | undefined {
  const file = join(folder, BUILD_FILE);
  return existsSync(file) ? readManifest(readFileSync(file, 'utf8')) : undefined;
}

/** What a move found. */
export interface Moved {
  from: string;
  /** Files whose addresses were written anew. */
  changed: number;
  /** Files that are not as they were built: a host's own, which moved along. */
  own: string[];
}

/**
 * Moves a finished build below another base path, as `encodeBase` gives it, and lists its files anew. Works on a copy
 * beside the folder that takes its place when it is whole: a move that is cut off leaves the build as it was. Throws
 * where the folder has no list, since then nobody knows where it is now, and where the disk refuses.
 */
export function moveBuild(folder: string, to: string): Moved {
  const known = readBuildList(folder);
  if (!known) throw new Error(`${join(folder, BUILD_FILE)} is missing or unreadable.`);
  const place = resolve(folder);
  const [next, last] = [`${place}.moving`, `${place}.before`];
  for (const left of [next, last]) rmSync(left, { recursive: true, force: true });
  let changed = 0;
  const own: string[] = [];
  for (const path of listBuild(folder)) {
    const bytes = readFileSync(join(folder, path));
    if (describeBytes(bytes).sha256 !== known.files[path]?.sha256) own.push(path);
    mkdirSync(dirname(join(next, path)), { recursive: true });
    const text = HOLDS_ADDRESSES.test(path) ? bytes.toString('utf8') : '';
    const moved = moveBase(path, text, known.base, to);
    if (moved !== text) changed += 1;
    writeFileSync(join(next, path), moved === text ? bytes : moved);
  }
  renewOffline(next, to);
  writeFileSync(join(next, BUILD_FILE), writeManifest(describeBuild(next, to, known.build)));
  renameSync(place, last);
  renameSync(next, place);
  rmSync(last, { recursive: true, force: true });
  return { from: known.base, changed, own };
}
