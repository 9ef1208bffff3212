import type { LessonProgress, ModuleProgress } from './progress.ts';

/** Whether anything of a lesson was done: opened, or one of its exercises worked on elsewhere. */
export function isLessonBegun({ firstAt, lastAt }: LessonProgress): boolean {
  return firstAt !== undefined || lastAt !== undefined;
}

/** Whether anything of a module was done: a lesson begun, an assessment drawn, or the module earned once. */
export function isModuleBegun({ lessons, assessment, earnedAt }: ModuleProgress): boolean {
  return earnedAt !== undefined || (assessment?.drawn.length ?? 0) > 0 || lessons.some(isLessonBegun);
}
