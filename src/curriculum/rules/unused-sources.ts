import type { Fault } from '../fault.ts';
import { faultAt } from '../fault.ts';
import type { LibraryContent } from '../library.ts';
import { whoCites } from '../who-cites.ts';

/** Sources that no lesson, exercise or item, no word of the glossary and no statement names. */
export function findUnusedSources(library: LibraryContent): Fault[] {
  return whoCites(library).flatMap(({ source: { id, file }, lessons, terms, statements }) =>
    lessons.length + terms.length + statements.length > 0
      ? []
      : [faultAt('source/unused', file, ['id'], { id })],
  );
}
