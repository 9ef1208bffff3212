import type { Filed, Lesson } from '../curriculum/library.ts';
import type { Pathway } from '../curriculum/pathway.ts';
import { plannedLessonsOf } from '../curriculum/planned.ts';
import type { PlannedLesson } from '../curriculum/planned.ts';
import { CORE } from '../curriculum/units.ts';
import { library } from './library.ts';

/** A lesson of a pathway in its order: finished, or in preparation. */
export type PathwayLesson = { isPlanned: false; lesson: Lesson } | { isPlanned: true; lesson: PlannedLesson };

/** The lessons of a pathway, in its order. */
export function lessonsOfPathway({ lessons }: Filed<Pathway>): PathwayLesson[] {
  const planned = library.modules.flatMap(plannedLessonsOf);
  return lessons.flatMap((slug): PathwayLesson[] => {
    const lesson = library.lessons.find((one) => one.slug === slug);
    if (lesson) return [{ isPlanned: false, lesson }];
    const later = planned.find((one) => one.slug === slug);
    return later ? [{ isPlanned: true, lesson: later }] : [];
  });
}

/** All pathways, the one for everybody first. */
export const pathways: Filed<Pathway>[] = [...library.pathways.values()].sort(
  (a, b) => Number(b.id === CORE) - Number(a.id === CORE),
);
