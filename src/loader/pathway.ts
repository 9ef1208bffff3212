import type { Assessment, Filed } from '../curriculum/library.ts';
import type { Pathway } from '../curriculum/pathway.ts';
import type { Library } from './library.ts';

/**
 * The assessment of a pathway: its bank is the items of all its lessons. Nothing where it has none, or where a lesson of
 * it is still in preparation.
 */
export function assessmentOfPathway(library: Library, pathway: Filed<Pathway>): Assessment | undefined {
  const { assessment, lessons, file } = pathway;
  const isThere = (slug: string): boolean => library.lessons.some((lesson) => lesson.slug === slug);
  if (!assessment || !lessons.every(isThere)) return undefined;
  const items = library.items.filter(({ lesson }) => lessons.includes(lesson));
  return { ...assessment, excused: [], file, module: pathway.id, items };
}
