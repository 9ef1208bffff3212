import { readdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { problemAt } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';
import { compareText } from '../curriculum/order.ts';
import { OVERLAY } from '../curriculum/overlay.ts';

/** A folder of content, in the order of code points: as it lies on the disk, with what a host lays over it. */
export interface ContentFolder {
  name: string;
  /** As problems name it: relative to where the command runs, with `/`. */
  path: string;
  folders: ContentFolder[];
  files: string[];
  /** The host's folder over this one, and the names of its files. None: the host has nothing here. */
  over?: { path: string; files: ReadonlySet<string> };
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

/** A folder with a host's laid over it: files of the same name are the host's, all others stand beside each other. */
function layOver(ours: ContentFolder, hosts: ContentFolder): ContentFolder {
  const names = [...new Set([...ours.folders, ...hosts.folders].map(({ name }) => name))].toSorted(
    compareText,
  );
  return {
    ...ours,
    files: [...new Set([...ours.files, ...hosts.files])].toSorted(compareText),
    folders: names.flatMap((name) => {
      const [own, over] = [ours, hosts].map(({ folders }) => folders.find((inner) => inner.name === name));
      if (own && over) return [layOver(own, over)];
      return own ?? over ?? [];
    }),
    over: { path: hosts.path, files: new Set(hosts.files) },
  };
}

/** A folder of content: ours alone, the host's overlay alone, and the one laid over the other. */
export interface ContentTree {
  ours: ContentFolder;
  overlay: ContentFolder;
  content: ContentFolder;
}

/** Reads a folder of content. `host`: the folder that holds the host's overlay, where that is another. */
export function readTree(root: string, host = root): ContentTree {
  const whole = readFolder(root);
  const ours = { ...whole, folders: whole.folders.filter(({ name }) => name !== OVERLAY) };
  const overlay = readFolder(`${host}/${OVERLAY}`, OVERLAY);
  const { folders, path } = overlay;
  // What lies loose in the overlay, its logo and texts, has no place in the content.
  return { ours, overlay, content: layOver(ours, { name: '', path, folders, files: [] }) };
}

/** Which file stands at a name in a folder: the host's where it has one, else ours. */
export function fileIn({ path, over }: ContentFolder, name: string): string {
  return over?.files.has(name) ? `${over.path}/${name}` : `${path}/${name}`;
}

/** The beginnings of the paths of all files in a folder and below. */
export function startsOf({ path, over }: ContentFolder): string[] {
  return over ? [`${path}/`, `${over.path}/`] : [`${path}/`];
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
