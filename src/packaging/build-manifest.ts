import { canonicalJson } from '../kernel/canonical.ts';

/** Where a build lists its files, beside its home page. */
export const BUILD_FILE = 'build.json';

const FORMAT = 'point-twelve.build.1';

/** One file of a build: its size in bytes and the SHA-256 of them in lower-case hexadecimal. */
export interface BuiltFile {
  bytes: number;
  sha256: string;
}

/** Every file of a build but this list itself. */
export interface BuildManifest {
  /** Names what was built; stays when the build is moved. */
  build: string;
  /** Percent-encoded, with a slash at both ends. */
  base: string;
  /** By path below the base, with forward slashes, as on disk: not percent-encoded. */
  files: Record<string, BuiltFile>;
}

/** The list as the file holds it: the same build gives the same bytes. */
export function writeManifest({ build, base, files }: BuildManifest): string {
  return canonicalJson({ format: FORMAT, build, base, files }) + '\n';
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One that stays in its folder. */
const isPath = (path: string): boolean => !/^\/|\\|^[a-z]:|(^|\/)\.{0,2}(\/|$)/i.test(path);

/** Reads a list; nothing where the text is not one. */
export function readManifest(text: string): BuildManifest | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(read) || read['format'] !== FORMAT || !isRecord(read['files'])) return undefined;
  const { build, base } = read;
  if (typeof build !== 'string' || typeof base !== 'string' || !/^\/(.*\/)?$/.test(base)) return undefined;
  const files = new Map<string, BuiltFile>();
  for (const [path, file] of Object.entries(read['files'])) {
    if (!isPath(path) || !isRecord(file)) return undefined;
    const { bytes, sha256 } = file;
    if (typeof bytes !== 'number' || typeof sha256 !== 'string') return undefined;
    files.set(path, { bytes, sha256 });
  }
  return { build, base, files: Object.fromEntries(files) };
}
