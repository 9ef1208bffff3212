import { existsSync, readFileSync } from 'node:fs';
import { OVERLAY } from '../curriculum/overlay.ts';
import { readFolder } from '../loader/content-tree.ts';
import type { ContentFolder } from '../loader/content-tree.ts';

/**
 * What became of the file of ours that a host's stands for: `changed`, `gone`, or `new` where ours has come to a path that
 * was the host's alone. `same`: nothing is to be done.
 */
type Fate = 'same' | 'changed' | 'gone' | 'new';

/** A file of a host's overlay. */
export interface OverlaidFile {
  /** Below the folder of content: `modules/04-data-quality/module.yaml`. */
  path: string;
  fate: Fate;
}

function listPaths(folder: ContentFolder, at = ''): string[] {
  return [
    ...folder.files.map((name) => at + name),
    ...folder.folders.flatMap((inner) => listPaths(inner, `${at}${inner.name}/`)),
  ];
}

const read = (path: string): Buffer | undefined => (existsSync(path) ? readFileSync(path) : undefined);

function fateOf(before: Buffer | undefined, after: Buffer | undefined): Fate {
  if (!before) return after ? 'new' : 'same';
  if (!after) return 'gone';
  return before.equals(after) ? 'same' : 'changed';
}

/** Every file of the overlay in `before`, and what became of ours from there to `after`; both are folders of content. */
export function compareOverlay(before: string, after: string): OverlaidFile[] {
  return listPaths(readFolder(`${before}/${OVERLAY}`)).map((path) => ({
    path,
    fate: fateOf(read(`${before}/${path}`), read(`${after}/${path}`)),
  }));
}
