import { problemAt } from '../kernel/problem.ts';
import { readFolderName } from '../curriculum/order.ts';
import { moduleSchema } from '../curriculum/module.ts';
import type { Module } from '../curriculum/library.ts';
import { fileIn } from './content-tree.ts';
import type { ContentFolder } from './content-tree.ts';
import { takeId, takeYaml, topOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { readWithSchema } from './schema-problems.ts';

export const MODULE_FILE = 'module.yaml';

/** A folder with a number and a name, and what those say. */
export interface Numbered {
  folder: ContentFolder;
  number: number;
  slug: string;
}

/** The folders below one that have a number and a name, in the order of their numbers. */
export function numberedFolders(folder: ContentFolder): Numbered[] {
  return folder.folders
    .flatMap((inner) => {
      const read = readFolderName(inner.name);
      return read ? [{ folder: inner, ...read }] : [];
    })
    .toSorted((a, b) => a.number - b.number);
}

/** Reads a module's own file; nothing where it is missing, wrong, or has an address that is taken. `lessons` is still empty. */
export function readModule(desk: Desk, { folder, number, slug }: Numbered): Module | undefined {
  const file = fileIn(folder, MODULE_FILE);
  if (!folder.files.includes(MODULE_FILE)) {
    desk.problems.push(
      problemAt('file/missing', topOf(file), {
        name: MODULE_FILE,
        purpose: 'every module needs a title and outcomes',
      }),
    );
    desk.unread.add(`module ${slug}`);
    return undefined;
  }
  const source = takeYaml(desk, folder, MODULE_FILE);
  const read =
    source && readWithSchema({ source, schema: moduleSchema, page: 'start', anchor: 'module' }, source.value);
  desk.problems.push(...(read?.problems ?? []));
  if (!read?.value) {
    desk.unread.add(`module ${slug}`);
    return undefined;
  }
  if (!takeId(desk, 'module or pathway', slug, topOf(file))) return undefined;
  return { ...read.value, slug, number: String(number), file, lessons: [] };
}
