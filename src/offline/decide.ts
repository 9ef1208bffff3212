import { fileAt } from './manifest.ts';
import type { OfflineManifest } from './manifest.ts';
import type { Extent } from './store.ts';

/** Where an answer is looked for, in order. `page`: the page that says what is not saved here. */
export type Source = 'kept' | 'network' | 'page';

/** A request below the base path, as far as the answer depends on it. */
export interface Asked {
  /** Below the base path, without search and hash. */
  path: string;
  /** Whether a page is opened, rather than something that a page needs. */
  isPage: boolean;
  /** The path of the page or worker that asks; nothing where the browser does not say. */
  by: string | undefined;
}

/** Files whose name changes with their content, so that the same name is the same file in every build. */
const NAMED_BY_CONTENT = /^(_astro\/|d\/[0-9a-f]{64}\.json$|s\/[^/]+\/)/;

/** Whether a page is kept with all that it needs: of the shell, or of a module that is whole. */
export function isKeptWhole(
  { shell, packs }: OfflineManifest,
  modules: ReadonlyMap<string, Extent>,
  path: string,
): boolean {
  const file = fileAt(path);
  return (
    shell.includes(file) ||
    [...modules].some(([slug, extent]) => extent === 'whole' && packs[slug]?.files.includes(file))
  );
}

/**
 * Where an answer comes from. A page that is kept whole is shown from what is kept, and so is all that it asks for: it is
 * never mixed with files of another build. Any other page, and what it asks for, comes from the server, and from what is
 * kept where the server does not answer.
 */
export function chooseSources(
  manifest: OfflineManifest,
  modules: ReadonlyMap<string, Extent>,
  { path, isPage, by }: Asked,
): Source[] {
  if (isPage) {
    return isKeptWhole(manifest, modules, path) ? ['kept', 'network', 'page'] : ['network', 'kept', 'page'];
  }
  const isOfKept = by !== undefined && isKeptWhole(manifest, modules, by);
  return isOfKept || NAMED_BY_CONTENT.test(path) ? ['kept', 'network'] : ['network', 'kept'];
}

/**
 * The first and last byte that a `Range` header asks for of a file of `size` bytes, both counted from 0. Nothing where it
 * asks for none, for several, or for bytes that the file does not have: then the whole file is a right answer.
 */
export function readRange(header: string | null, size: number): [first: number, last: number] | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first <= last ? [first, last] : undefined;
}
