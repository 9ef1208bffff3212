import { leaveOut } from '../curriculum/leave-out.ts';
import { isWhole } from '../curriculum/planned.ts';
import { withoutDrafts } from './library.ts';
import type { Library } from './library.ts';
import { assessmentOfPathway } from './pathway.ts';

/**
 * Why a module or pathway has no assessment. `left-out`: the host leaves out lessons of it. `in-preparation`: lessons of it
 * are still to be written, on every copy. `never`: it is not meant to have one.
 */
export type Unassessed = 'left-out' | 'in-preparation' | 'never';

function isAssessed(library: Library, slug: string): boolean {
  const pathway = library.pathways.get(slug);
  if (pathway) return assessmentOfPathway(library, pathway) !== undefined;
  return library.assessments.has(slug);
}

/**
 * Says of a module or pathway, by its slug, why it has no assessment. Nothing where the content knows nothing of that name, or
 * has an assessment for it: then the build that has none was made of other content.
 */
export function whyUnassessed(read: Library, slug: string): Unassessed | undefined {
  const library = withoutDrafts(read);
  const pathway = library.pathways.get(slug);
  const module = library.modules.find((each) => each.slug === slug);
  if ((!pathway && !module) || isAssessed(leaveOut(library), slug)) return undefined;
  if (isAssessed(library, slug)) return 'left-out';
  if (pathway) return pathway.assessment ? 'in-preparation' : 'never';
  return module && !isWhole(module) ? 'in-preparation' : 'never';
}
