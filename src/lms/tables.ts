import type { BankShape, CurriculumShape } from '../curriculum/shape.ts';
import { findByName, lengthFor, nameOf } from './names.ts';

/** What a state is written and read against. */
export interface Course {
  curriculum: CurriculumShape;
  bank: BankShape;
}

/** How many letters the names of each kind of thing have. */
export interface Lengths {
  /** Lessons, exercises, modules, pathways and assessments. */
  ids: number;
  /** Steps, told apart within their lesson. */
  steps: number;
  /** Items of the bank, by their digests. */
  items: number;
}

const lessonsOf = ({ curriculum }: Course) => curriculum.modules.flatMap(({ lessons }) => lessons);

function idsOf(course: Course): string[] {
  const { modules, pathways } = course.curriculum;
  return [
    ...lessonsOf(course).flatMap(({ slug, exercises }) => [slug, ...exercises.map(({ id }) => id)]),
    ...[...modules, ...pathways].flatMap(({ slug, assessment }) => [slug, assessment?.id ?? slug]),
  ];
}

const itemsOf = ({ bank }: Course): string[] =>
  Object.values(bank).flatMap((items) => items.map(({ digest }) => digest));

/** The shortest names that this course can do with. */
export function lengthsOf(course: Course): Lengths {
  return {
    ids: lengthFor([idsOf(course)], 3),
    steps: lengthFor(
      lessonsOf(course).map(({ steps }) => steps),
      2,
    ),
    items: lengthFor([itemsOf(course)], 3),
  };
}

/** The way from short names back to what they name in this course; nothing for a name that it does not have. */
export interface Finders {
  id(name: string): string | undefined;
  item(name: string): string | undefined;
  step(lesson: string, name: string): string | undefined;
}

export function findersOf(course: Course, lengths: Lengths): Finders {
  const steps = new Map(
    lessonsOf(course).map(({ slug, steps }) => [slug, findByName(steps, lengths.steps)] as const),
  );
  return {
    id: findByName(idsOf(course), lengths.ids),
    item: findByName(itemsOf(course), lengths.items),
    step: (lesson, name) => steps.get(lesson)?.(name),
  };
}

/** Tells whether a lesson has the same exercises, in the same order, as when a state was written. */
export function signatureOf(exercises: readonly { id: string }[]): string {
  return nameOf(exercises.map(({ id }) => id).join(' '), 3);
}
