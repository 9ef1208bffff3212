import type { CurriculumShape, ExerciseShape, LessonShape, ModuleShape } from '../curriculum/shape.ts';
import type { ModuleWords } from '../curriculum/words.ts';

/** An exercise as it is named on a page. */
interface NamedExercise {
  title: string;
  /** Where it can be done. */
  path: string;
  shape: ExerciseShape;
  lesson: LessonShape;
}

/** Finds what a record names by its permanent id; nothing where the course does not have it any more. */
export interface CourseNames {
  exercise(id: string): NamedExercise | undefined;
  lesson(slug: string): { title: string; path: string } | undefined;
  /** The module or pathway that an assessment belongs to. */
  assessment(id: string): { title: string; path: string } | undefined;
  /** The sentence of an outcome. */
  outcome(lesson: string, key: string): string;
}

/** Names from the outline of the course and the words of its modules; where words are missing, ids stand for them. */
export function nameCourse(
  { modules, pathways }: CurriculumShape,
  words: ReadonlyMap<string, ModuleWords | undefined>,
  base: string,
): CourseNames {
  const exercises = new Map<string, NamedExercise>();
  const lessons = new Map<string, { title: string; path: string; module: ModuleShape }>();
  const assessments = new Map<string, { title: string; path: string }>();
  for (const { slug, title, assessment } of pathways) {
    if (assessment) assessments.set(assessment.id, { title, path: `${base}pathways/${slug}/assessment/` });
  }
  for (const module of modules) {
    const path = `${base}learn/${module.slug}/`;
    if (module.assessment) {
      assessments.set(module.assessment.id, { title: module.title, path: `${path}assessment/` });
    }
    for (const lesson of module.lessons) {
      const at = `${path}${lesson.slug}/`;
      lessons.set(lesson.slug, { title: `${lesson.number} ${lesson.title}`, path: at, module });
      const titles = words.get(module.slug)?.lessons[lesson.slug]?.exercises;
      for (const shape of lesson.exercises) {
        exercises.set(shape.id, {
          ...{ title: titles?.[shape.id] ?? shape.id, path: `${at}x/${shape.id}/` },
          ...{ shape, lesson },
        });
      }
    }
  }
  return {
    exercise: (id) => exercises.get(id),
    lesson: (slug) => lessons.get(slug),
    assessment: (id) => assessments.get(id),
    outcome: (slug, key) => {
      const module = lessons.get(slug)?.module.slug ?? '';
      return words.get(module)?.lessons[slug]?.outcomes[key] ?? key;
    },
  };
}
