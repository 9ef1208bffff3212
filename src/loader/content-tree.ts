import { readdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { problemAt } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';
import { compareText } from '../curriculum/order.ts';

/** A folder of content as it lies on the disk, in the order of code points. */
export interface ContentFolder {
  name: string;
  /** As problems name it: relative to where the command runs, with `/`. */
  path: string;
  folders: ContentFolder[];
  files: string[];
}

/** Reads the names in a folder and below; folders and files that begin with a dot are left out. None: an empty folder. */
export function readFolder(path: string, name = ''): ContentFolder {
  const entries = readEntries(path).toSorted((a, b) => compareText(a.name, b.name));
  const seen = entries.filter((entry) => !entry.name.startsWith('.'));
  return {
    name,
    path,
    folders: seen
      .filter((entry) => entry.isDirectory())
      .map((entry) => readFolder(`${path}/${entry.name}`, entry.name)),
    files: seen.filter((entry) => entry.isFile()).map((entry) => entry.name),
  };
}

function readEntries(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** The folder of that name inside one, or an empty one. */
export function folderNamed(folder: ContentFolder, name: string): ContentFolder {
  return (
    folder.folders.find((inner) => inner.name === name) ?? {
      name,
      path: `${folder.path}/${name}`,
      folders: [],
      files: [],
    }
  );
}

/** The folder of content as problems name it: relative to where the command runs where it lies below, else whole. */
export function sayRoot(root: string): string {
  const inside = relative(process.cwd(), resolve(root)).split('\\').join('/');
  return inside === '' || inside.startsWith('..') ? resolve(root) : inside;
}

/** The text of a file; a problem where it is not UTF-8. */
export function readText(path: string): { text: string | undefined; problems: Problem[] } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    return { text, problems: [] };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return {
      text: undefined,
      problems: [problemAt('file/unreadable', { file: path, line: 1, column: 1 }, {})],
    };
  }
}
