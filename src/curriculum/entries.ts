import type { ExerciseEntry, LibraryContent } from './library.ts';

/** The items of all banks, in their order. */
export function itemsOfBanks({ assessments }: Pick<LibraryContent, 'assessments'>): ExerciseEntry[] {
  return [...assessments.values()].flatMap(({ items }) => items);
}

/** Every definition: the exercises of the lessons, then the items of all banks. */
export function allEntries(library: Pick<LibraryContent, 'exercises' | 'assessments'>): ExerciseEntry[] {
  return [...library.exercises.values(), ...itemsOfBanks(library)];
}
