import type { Lesson, LibraryContent } from './library.ts';
import { plannedLessonsOf } from './planned.ts';
import type { PlannedLesson } from './planned.ts';
import { compareStatements } from './statement-names.ts';

type Course = Pick<LibraryContent, 'lessons' | 'modules'>;

/** The lessons that serve something, finished and in preparation, each in the order of the course. */
export interface Teaching {
  finished: Lesson[];
  planned: PlannedLesson[];
}

/** How many lessons serve something. */
export interface Count {
  finished: number;
  planned: number;
}

/** A statement in the coverage matrix. */
export interface CoverageRow {
  /** Of the statement. */
  id: string;
  total: Count;
  /** One for each module, in the order of the course. */
  modules: Count[];
}

/** The lessons that name a code: the id of a statement, or that of a framework or of one of its domains. */
export function lessonsNaming(
  { lessons, modules }: Course,
  field: 'statements' | 'frameworks',
  code: string,
): Teaching {
  return {
    finished: lessons.filter((lesson) => lesson[field].includes(code)),
    planned: modules.flatMap(plannedLessonsOf).filter((lesson) => lesson[field].includes(code)),
  };
}

/** How many lessons there are in each list. */
export function countOf({ finished, planned }: Teaching): Count {
  return { finished: finished.length, planned: planned.length };
}

/** How often each statement is taught in each module, in the order of the plan explorer. */
export function coverageMatrix(library: Course & Pick<LibraryContent, 'statements'>): CoverageRow[] {
  const ids = [...library.statements.keys()].sort(compareStatements);
  return ids.map((id) => {
    const teaching = lessonsNaming(library, 'statements', id);
    const within = (slug: string): Teaching => ({
      finished: teaching.finished.filter(({ module }) => module === slug),
      planned: teaching.planned.filter(({ module }) => module === slug),
    });
    return {
      id,
      total: countOf(teaching),
      modules: library.modules.map(({ slug }) => countOf(within(slug))),
    };
  });
}

/** A count as a reader is told: "1 lesson, 3 more in preparation", "2 lessons in preparation", "No lesson yet". */
export function sayCount({ finished, planned }: Count): string {
  const say = (count: number): string => `${String(count)} lesson${count === 1 ? '' : 's'}`;
  if (planned === 0) return finished === 0 ? 'No lesson yet' : say(finished);
  return finished === 0
    ? `${say(planned)} in preparation`
    : `${say(finished)}, ${String(planned)} more in preparation`;
}
