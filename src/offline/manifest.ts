/**
 * What a device can keep of one build, for use without a connection. Written at the end of a build as `offline.json`; all
 * paths are below the base path.
 */
export interface OfflineManifest {
  format: 1;
  /** What every page needs, and the pages that belong to no module: kept as soon as anything is. */
  shell: string[];
  /** What each module adds, by its slug. Two modules may share files. */
  packs: Record<string, Pack>;
  /** SHA-256 in hexadecimal and bytes of every file named above. */
  files: Record<string, readonly [digest: string, bytes: number]>;
}

export interface Pack {
  title: string;
  files: string[];
}

/** Files counted and added up. */
export interface Weight {
  files: number;
  bytes: number;
}

/** The file that an address below the base path names: a folder gives its index.html. */
export function fileAt(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The address below the base path under which a file is asked for: an index.html is its folder. */
export function addressAt(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

/** The files of the shell and of some modules, each once. A module that the build does not have adds nothing. */
export function listFiles({ shell, packs }: OfflineManifest, modules: readonly string[]): string[] {
  return [...new Set([...shell, ...modules.flatMap((module) => packs[module]?.files ?? [])])];
}

/** The digests of files, without those the build does not list. */
export function digestsOf({ files }: OfflineManifest, paths: readonly string[]): string[] {
  return paths.flatMap((path) => files[path]?.[0] ?? []);
}

/** How many files there are and what they weigh, each content once, without those whose digest is `held` already. */
export function weigh(
  { files }: OfflineManifest,
  paths: readonly string[],
  held: ReadonlySet<string> = new Set(),
): Weight {
  const weights = new Map(paths.flatMap((path) => (files[path] ? [files[path]] : [])));
  const missing = [...weights].filter(([digest]) => !held.has(digest));
  return { files: missing.length, bytes: missing.reduce((sum, [, bytes]) => sum + bytes, 0) };
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads an `offline.json`. Nothing where the text is none, or of a format that this code does not know. */
export function readManifest(text: string): OfflineManifest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value['format'] !== 1) return undefined;
  const { shell, packs, files } = value;
  if (!isTexts(shell) || !isRecord(packs) || !isRecord(files)) return undefined;
  const arePacks = Object.values(packs).every(
    (pack) => isRecord(pack) && typeof pack['title'] === 'string' && isTexts(pack['files']),
  );
  const areFiles = Object.values(files).every(
    (file) => Array.isArray(file) && /^[0-9a-f]{64}$/.test(String(file[0])) && typeof file[1] === 'number',
  );
  return arePacks && areFiles ? (value as unknown as OfflineManifest) : undefined;
}
