import type { Fault } from '../fault.ts';
import { faultAt } from '../fault.ts';
import type { Lesson, LibraryContent, Use } from '../library.ts';
import { unknownName } from '../near.ts';

// A value of another form is reported as such; what it might name is anyone's guess.
const ROWS = /^\d+(-\d+)?$/;
const COLUMN = /^[a-z][a-z0-9_]*$/;

/** A `<Data>` whose table, columns or rows do not exist. */
function tableFaults(lesson: Lesson, use: Use, library: LibraryContent): Fault[] {
  const id = use.table ?? use.value;
  const table = library.tables.get(id);
  if (use.attribute === 'id') {
    return table ? [] : [faultAt('table/unknown', lesson.file, use, unknownName(id, library.tables.keys()))];
  }
  if (!table) return [];
  if (use.attribute === 'rows') {
    if (!ROWS.test(use.value)) return [];
    const [from = 0, to = from] = use.value.split('-').map(Number);
    const rows = table.rowIds.length;
    return from <= to && to <= rows
      ? []
      : [faultAt('table/rows', lesson.file, use, { table: id, rows, value: use.value })];
  }
  const names = table.columns.map(({ name }) => name);
  let from = 0;
  return use.value.split(',').flatMap((part) => {
    const name = part.trim();
    const at = { line: use.line, column: use.column + from + part.indexOf(name) };
    from += part.length + 1;
    if (names.includes(name) || !COLUMN.test(name)) return [];
    return [faultAt('table/unknown-column', lesson.file, at, { ...unknownName(name, names), table: id })];
  });
}

/** What lessons show that does not exist, is shown twice, or is never shown. */
export function findFaultsOfUse(library: LibraryContent): Fault[] {
  const shown = new Set<string>();
  const faults = library.lessons.flatMap((lesson) =>
    lesson.uses.flatMap((use): Fault[] => {
      if (use.component === 'Data') return tableFaults(lesson, use, library);
      if (use.component === 'Term' && !library.terms.has(use.value)) {
        return [faultAt('term/unknown', lesson.file, use, unknownName(use.value, library.terms.keys()))];
      }
      if (use.component !== 'Exercise') return [];
      if (!library.exercises.has(use.value)) {
        const near = unknownName(use.value, library.exercises.keys()).near;
        const here = [...library.exercises.values()]
          .filter((entry) => entry.lesson === lesson.slug)
          .map(({ id }) => id);
        return [faultAt('exercise/unknown', lesson.file, use, { id: use.value, near, ids: here.join(', ') })];
      }
      if (shown.has(use.value)) return [faultAt('exercise/shown-twice', lesson.file, use, { id: use.value })];
      shown.add(use.value);
      return [];
    }),
  );
  const unseen = [...library.exercises.values()].filter(({ id }) => !shown.has(id));
  return [...faults, ...unseen.map(({ id, file }) => faultAt('exercise/not-shown', file, ['id'], { id }))];
}
