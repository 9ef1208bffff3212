import type { LibraryContent, Module } from '../curriculum/library.ts';
import type { LessonWords } from '../curriculum/words.ts';

/** The words of a module's lessons that are shown beside a record, by slug: nothing of a text or of an answer. */
export function wordsOf(library: LibraryContent, module: Module): Record<string, LessonWords> {
  const lessons = module.lessons.flatMap(
    (slug) => library.lessons.find((lesson) => lesson.slug === slug) ?? [],
  );
  const titleOf = (id: string): string => library.exercises.get(id)?.definition.title ?? id;
  return Object.fromEntries(
    lessons.map(({ slug, outcomes, steps, exercises }) => [
      slug,
      {
        outcomes,
        steps: Object.fromEntries(steps.map((step) => [step.slug, step.title])),
        exercises: Object.fromEntries(exercises.map((id) => [id, titleOf(id)])),
      },
    ]),
  );
}
