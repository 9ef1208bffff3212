import type { CurriculumShape, LessonShape, ModuleShape } from '../curriculum/shape.ts';
import type { ResumePoint } from '../progress/progress.ts';

/** Where a learner goes on, found in the course. */
export interface ResumePlace {
  /** Below the base path: `learn/data-quality/the-pregnant-men/#count`. */
  path: string;
  module: ModuleShape;
  /** Absent: the assessment. */
  lesson: LessonShape | undefined;
  /** "step 3 of 6"; empty where no step was reached or it is no longer there. */
  step: string;
}

/** Finds the place in the course and says its step; nothing where there is none. */
export function findPlace(course: CurriculumShape, resume: ResumePoint | undefined): ResumePlace | undefined {
  const module = course.modules.find(({ slug }) => slug === resume?.module);
  if (!module || !resume) return undefined;
  const lesson = module.lessons.find(({ slug }) => slug === resume.lesson);
  if (!lesson) return { path: `learn/${module.slug}/assessment/`, module, lesson, step: '' };
  const index = lesson.steps.indexOf(resume.step ?? '');
  const at = index < 0 ? '' : `#${lesson.steps[index] ?? ''}`;
  return {
    path: `learn/${module.slug}/${lesson.slug}/${at}`,
    module,
    lesson,
    step: index < 0 ? '' : `step ${index + 1} of ${lesson.steps.length}`,
  };
}
