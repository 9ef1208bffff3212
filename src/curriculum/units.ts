import type { BankItem, BankShape, CurriculumShape, LessonShape, ModuleShape } from './shape.ts';

/** The slug of the pathway that is for everybody, and that every other one adds to. */
export const CORE = 'core';

/** A module, or a pathway laid out like one, by its slug; nothing where the course has neither. */
export function findUnit(course: CurriculumShape, slug: string): ModuleShape | undefined {
  const pathway = course.pathways.find((one) => one.slug === slug);
  if (!pathway) return course.modules.find((one) => one.slug === slug);
  const all = course.modules.flatMap(({ lessons }) => lessons);
  const find = (lesson: string): LessonShape[] => all.filter((one) => one.slug === lesson);
  return { ...pathway, number: '', lessons: pathway.lessons.flatMap(find) };
}

/** What the assessment of these lessons may draw. */
export function itemsOf(lessons: readonly string[], bank: BankShape): BankItem[] {
  return lessons.flatMap((lesson) => (bank[lesson] ?? []).map(({ digest }) => ({ digest, lesson })));
}

/** Where a lesson is read, below the base path; the catalogue where the course has no such lesson. */
export function pathOfLesson({ modules }: CurriculumShape, slug: string): string {
  const module = modules.find(({ lessons }) => lessons.some((lesson) => lesson.slug === slug));
  return module ? `learn/${module.slug}/${slug}/` : 'learn/';
}

/** Where a module or a pathway stands, below the base path. */
export function pathOfUnit({ slug, number }: Pick<ModuleShape, 'slug' | 'number'>): string {
  return `${number === '' ? 'pathways' : 'learn'}/${slug}/`;
}
