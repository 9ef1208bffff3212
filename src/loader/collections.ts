import { problemAt } from '../kernel/problem.ts';
import type { Filed } from '../curriculum/library.ts';
import type { z } from '../kernel/zod.ts';
import { folderNamed } from './content-tree.ts';
import type { ContentFolder } from './content-tree.ts';
import { takeYaml } from './desk.ts';
import type { Desk } from './desk.ts';
import { findStrays, folderPlans } from './folder-rules.ts';
import { readWithSchema } from './schema-problems.ts';

/** A folder with one thing a file. */
export interface Collection<Fields> {
  folder: string;
  /** What one is called: "source". */
  thing: string;
  schema: z.ZodType<Fields>;
  /** Anchor on the author page `start`. */
  anchor: string;
}

/** Reads a folder with one thing a file, each named by its id in lower case. */
export function readCollection<Fields extends { id: string }>(
  desk: Desk,
  content: ContentFolder,
  { folder: name, thing, schema, anchor }: Collection<Fields>,
): Map<string, Filed<Fields>> {
  const folder = folderNamed(content, name);
  const found = new Map<string, Filed<Fields>>();
  desk.problems.push(...findStrays(folder, folderPlans.collection));
  for (const file of folder.files.filter((one) => one.endsWith('.yaml'))) {
    const stem = file.slice(0, -'.yaml'.length);
    const source = takeYaml(desk, folder, file);
    const read = source && readWithSchema({ source, schema, page: 'start', anchor }, source.value);
    desk.problems.push(...(read?.problems ?? []));
    if (!source || !read?.value) {
      desk.unread.add(`${thing} ${stem}`).add(`${thing} ${stem.toUpperCase()}`);
      continue;
    }
    const { id } = read.value;
    if (id.toLowerCase() !== stem) {
      desk.problems.push(problemAt('id/not-file-name', source.placeOf(['id']), { id, name: file }, ['id']));
    }
    found.set(id, { ...read.value, file: source.file });
  }
  return found;
}
