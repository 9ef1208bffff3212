import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OfflineManifest } from '../offline/manifest.ts';
import { listFiles } from '../offline/manifest.ts';
import { listOffline } from './offline-list.ts';

/** Where a build that offers nothing offline has nothing. */
export const LIST = 'offline.json';
export const WORKER = 'sw.js';

const digestOf = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

/** The list of a finished build in a folder, with the digest and bytes of every file as it stands there. */
function listBuilt(folder: string, base: string): OfflineManifest {
  const paths = globSync('**', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile());
  const texts = new Map<string, string>();
  const read = (path: string): string => {
    const text = texts.get(path) ?? readFileSync(join(folder, path), 'utf8');
    texts.set(path, text);
    return text;
  };
  const list = listOffline({ paths: new Set(paths), read }, base);
  const named = listFiles({ ...list, files: {} }, Object.keys(list.packs)).sort();
  const files = named.map((path) => {
    const bytes = readFileSync(join(folder, path));
    return [path, [digestOf(bytes), bytes.length]] as const;
  });
  return { ...list, files: Object.fromEntries(files) };
}

/** Names the build in the first line of a worker: a browser takes a new one as soon as any byte of it has changed. */
function nameBuild(code: string, id: string): string {
  return `self.OFFLINE_BUILD="${id}";\n${code.replace(/^self\.OFFLINE_BUILD="[^"]*";\n/, '')}`;
}

/**
 * Lists anew what devices may keep of a finished build, after files of it were changed; `base` as the addresses in it
 * begin. Nothing where the build offers nothing offline.
 */
export function renewOffline(folder: string, base: string): void {
  if (!existsSync(join(folder, LIST))) return;
  const text = JSON.stringify(listBuilt(folder, base));
  writeFileSync(join(folder, LIST), text);
  const worker = join(folder, WORKER);
  writeFileSync(worker, nameBuild(readFileSync(worker, 'utf8'), digestOf(text)));
}
