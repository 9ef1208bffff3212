import type { ExerciseEntry, LibraryContent, Module } from './library.ts';
import { countLost } from './lost.ts';
import type { Lost } from './lost.ts';

/** A library with the items of all its banks. */
type Whole = LibraryContent & { items: ExerciseEntry[] };

/** The slugs of all lessons, written and planned, that a host leaves out, by themselves or with their module. */
export function lessonsLeftOut({ site, modules, lessons }: LibraryContent): Set<string> {
  const named = new Set(site.content.exclude);
  const inModules = modules
    .filter(({ slug }) => named.has(slug))
    .flatMap((module) => [
      ...lessons.filter((lesson) => lesson.module === module.slug).map(({ slug }) => slug),
      ...module.planned.map(({ slug }) => slug),
    ]);
  const byName = [...lessons, ...modules.flatMap(({ planned }) => planned)]
    .map(({ slug }) => slug)
    .filter((slug) => named.has(slug));
  return new Set([...inModules, ...byName]);
}

/**
 * The library without what the host leaves out, and without any mention of it. What loses a lesson keeps its place and
 * has no assessment, so it cannot be earned: a certificate means the same on every copy. What loses all is gone.
 */
export function leaveOut<L extends Whole>(library: L): L {
  const gone = lessonsLeftOut(library);
  const { exclude } = library.site.content;
  if (exclude.length === 0) return library;
  const isGone = (slug: string): boolean => gone.has(slug);
  const stays = (slug: string): boolean => !gone.has(slug);
  const isHere = ({ lesson }: { lesson: string }): boolean => stays(lesson);
  const leftOut = new Map<string, Lost>();
  const modules = library.modules.flatMap((module): Module[] => {
    const lessons = module.lessons.filter(stays);
    const planned = module.planned.filter(({ slug }) => stays(slug));
    const lost = [...module.lessons, ...module.planned.map(({ slug }) => slug)].filter(isGone);
    if (exclude.includes(module.slug) || (lost.length > 0 && lessons.length + planned.length === 0))
      return [];
    if (lost.length > 0) leftOut.set(module.slug, countLost(library, lost));
    return [{ ...module, lessons, planned }];
  });
  const pathways: LibraryContent['pathways'] = new Map();
  for (const [id, pathway] of library.pathways) {
    const lessons = pathway.lessons.filter(stays);
    const lost = pathway.lessons.filter(isGone);
    if (exclude.includes(id) || lessons.length === 0) continue;
    if (lost.length > 0) leftOut.set(id, countLost(library, lost));
    pathways.set(
      id,
      lost.length === 0 ? pathway : { ...pathway, lessons, outcomes: [], assessment: undefined },
    );
  }
  const assessments = [...library.assessments].flatMap(([slug, assessment]) =>
    modules.some((module) => module.slug === slug) && !leftOut.has(slug) ? [[slug, assessment] as const] : [],
  );
  return {
    ...library,
    leftOut,
    modules,
    lessons: library.lessons
      .filter(({ slug }) => stays(slug))
      .map((lesson) => ({ ...lesson, prerequisites: lesson.prerequisites.filter(stays) })),
    exercises: new Map([...library.exercises].filter(([, entry]) => isHere(entry))),
    items: library.items.filter(isHere),
    assessments: new Map(assessments),
    pathways,
    terms: new Map(
      [...library.terms].map(([id, term]) => [id, { ...term, lessons: term.lessons.filter(stays) }]),
    ),
  };
}
