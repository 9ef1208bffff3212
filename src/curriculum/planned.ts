import type { Module } from './library.ts';
import type { PlannedFields } from './module.ts';

/** A lesson in preparation, and where it will stand. */
export interface PlannedLesson extends Omit<PlannedFields, 'number'> {
  /** Slug of its module. */
  module: string;
  /** As shown: `3.2`. */
  number: string;
}

/** The lessons of a module that are in preparation, in the order of their places. */
export function plannedLessonsOf({ slug, number, planned }: Module): PlannedLesson[] {
  return planned
    .toSorted((a, b) => a.number - b.number)
    .map((lesson) => ({ ...lesson, module: slug, number: `${number}.${String(lesson.number)}` }));
}

/** Whether every lesson that a module is to have is written: only then can it be assessed and earned. */
export function isWhole({ lessons, planned }: Pick<Module, 'lessons' | 'planned'>): boolean {
  return lessons.length > 0 && planned.length === 0;
}
