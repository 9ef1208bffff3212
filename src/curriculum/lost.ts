import { counted } from '../kernel/problem-entry.ts';

/** What a copy of the course goes without: lessons that were there, and lessons that nobody has written yet. */
export interface Lost {
  written: number;
  planned: number;
}

/** How many of some lessons were there, and how many were in preparation. `slugs`: of what is left out, each once. */
export function countLost(
  { lessons }: { lessons: readonly { slug: string }[] },
  slugs: Iterable<string>,
): Lost {
  const all = [...slugs];
  const there = new Set(lessons.map(({ slug }) => slug));
  const written = all.filter((slug) => there.has(slug)).length;
  return { written, planned: all.length - written };
}

/** "4 lessons and 8 in preparation", so that nobody takes a plan for something that was taken away. */
export function sayLost({ written, planned }: Lost): string {
  if (planned === 0) return counted(written, 'lesson');
  if (written === 0) return `${counted(planned, 'lesson')} in preparation`;
  return `${counted(written, 'lesson')} and ${String(planned)} in preparation`;
}
