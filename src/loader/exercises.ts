import { problemAt } from '../kernel/problem.ts';
import type { ExerciseEntry } from '../curriculum/library.ts';
import { fileIn } from './content-tree.ts';
import type { ContentFolder } from './content-tree.ts';
import { readDefinition } from './definition.ts';
import type { Tables } from './definition.ts';
import { takeId, takeText, takeYaml } from './desk.ts';
import type { Desk } from './desk.ts';
import { LESSON_FILE } from './lesson.ts';
import { readTable } from './table.ts';
import type { TableSource } from './table.ts';
import { findTextProblems } from './text-rules.ts';

const EXERCISE = '.exercise.yaml';
const TABLE = '.csv';

/** The committed tables of a lesson folder. */
export function readTables(desk: Desk, folder: ContentFolder): TableSource[] {
  return folder.files
    .filter((name) => name.endsWith(TABLE))
    .flatMap((name) => {
      const id = name.slice(0, -TABLE.length);
      const text = takeText(desk, folder, name);
      if (text === undefined) {
        desk.unread.add(`table ${id}`);
        return [];
      }
      const { source, problems } = readTable(id, fileIn(folder, name), text);
      desk.problems.push(...problems);
      return takeId(desk, 'table', id, { file: source.file, line: 1, column: 1 }) ? [source] : [];
    });
}

/** The definitions of a lesson folder. */
export function readExercises(
  desk: Desk,
  folder: ContentFolder,
  lesson: string,
  tables: Tables,
): ExerciseEntry[] {
  return folder.files
    .filter((name) => name.endsWith(EXERCISE))
    .flatMap((name) => {
      const stem = name.slice(0, -EXERCISE.length);
      const source = takeYaml(desk, folder, name);
      const read = source && readDefinition({ source, value: source.value, lesson }, desk.kinds, tables);
      if (source) desk.problems.push(...findTextProblems(source.file, source.text));
      desk.problems.push(...(read?.problems ?? []));
      if (!source || !read?.entry) {
        desk.unread.add(`exercise ${stem}`);
        desk.partial.add(fileIn(folder, LESSON_FILE));
        return [];
      }
      const place = source.placeOf(['id']);
      const { entry } = read;
      if (entry.id !== stem)
        desk.problems.push(problemAt('id/not-file-name', place, { id: entry.id, name }, ['id']));
      return takeId(desk, 'exercise', entry.id, place) ? [entry] : [];
    });
}
