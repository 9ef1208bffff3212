import { allEntries } from '../entries.ts';
import type { Fault } from '../fault.ts';
import { faultAt } from '../fault.ts';
import type { ExerciseEntry, LibraryContent } from '../library.ts';
import { answersIn, pathInFile, valuesUnder } from '../definition-walk.ts';
import { unknownName } from '../near.ts';
import { isEarlier } from '../order.ts';

const SHORTEST_ANSWER = 4;

function flat(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, ' ')
    .replace(/\.(?!\d)/g, '')
    .trim()} `;
}

/** Hints that say what a right option says, or the number that is asked for. */
function hintFaults(entry: ExerciseEntry): Fault[] {
  const answers = answersIn(entry.definition).filter(
    (answer) => answer.length >= SHORTEST_ANSWER || /^\d+$/.test(answer),
  );
  return entry.definition.hints.flatMap((hint, index) => {
    const given = answers.find((answer) => flat(hint).includes(flat(answer)));
    if (given === undefined) return [];
    const args = { hint: index + 1, words: given };
    return [faultAt('hint/gives-answer', entry.file, pathInFile(entry, ['hints', index]), args)];
  });
}

/** Questions that come back to a lesson the learner has not met. */
function spacedFaults(entry: ExerciseEntry, library: LibraryContent): Fault[] {
  const slugs = library.lessons.map(({ slug }) => slug);
  return valuesUnder(entry.definition, 'spaced').flatMap(({ value, path }) => {
    if (typeof value !== 'string') return [];
    const at = pathInFile(entry, path);
    if (!slugs.includes(value)) return [faultAt('lesson/unknown', entry.file, at, unknownName(value, slugs))];
    if (isEarlier(library.lessons, value, entry.lesson)) return [];
    return [faultAt('lesson/not-earlier', entry.file, at, { id: value })];
  });
}

/** Hints that give the answer, and spaced questions about lessons that come later. */
export function findFaultsOfQuestions(library: LibraryContent): Fault[] {
  return allEntries(library).flatMap((entry) => [...hintFaults(entry), ...spacedFaults(entry, library)]);
}
