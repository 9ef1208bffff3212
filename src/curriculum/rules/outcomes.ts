import { itemsOfBanks } from '../entries.ts';
import type { Fault } from '../fault.ts';
import { faultAt } from '../fault.ts';
import type { ExerciseEntry, Lesson, LibraryContent } from '../library.ts';
import { outcomesOf } from '../coverage.ts';
import { pathInFile, valuesUnder } from '../definition-walk.ts';
import { unknownName } from '../near.ts';
import { hiddenVerbOf, OBSERVABLE_VERBS } from '../verbs.ts';

/** Outcomes that a definition names and that its lesson does not have. */
function unknownOutcomes(entry: ExerciseEntry, lesson: Lesson | undefined): Fault[] {
  if (!lesson) return [];
  const keys = Object.keys(lesson.outcomes);
  return valuesUnder(entry.definition, 'outcome').flatMap(({ value, path }) =>
    typeof value !== 'string' || keys.includes(value)
      ? []
      : [
          faultAt('outcome/unknown', entry.file, pathInFile(entry, path), {
            ...unknownName(value, keys),
            lesson: lesson.slug,
          }),
        ],
  );
}

function servedBy(entries: readonly ExerciseEntry[], slug: string): Set<string> {
  return new Set(
    entries.filter(({ lesson }) => lesson === slug).flatMap(({ definition }) => [...outcomesOf(definition)]),
  );
}

/** Outcomes nobody could see, that no exercise serves, that no item tests, or that do not exist. */
export function findFaultsOfOutcomes(library: LibraryContent): Fault[] {
  const practice = [...library.exercises.values()];
  const items = itemsOfBanks(library);
  const lessonOf = new Map(library.lessons.map((lesson) => [lesson.slug, lesson]));
  return [
    ...[...practice, ...items].flatMap((entry) => unknownOutcomes(entry, lessonOf.get(entry.lesson))),
    ...library.lessons.flatMap((lesson) => {
      const exercised = servedBy(practice, lesson.slug);
      const assessed = servedBy(items, lesson.slug);
      const hasBank = library.assessments.has(lesson.module);
      return Object.entries(lesson.outcomes).flatMap(([key, says]): Fault[] => {
        const at = ['outcomes', key];
        const verb = hiddenVerbOf(says);
        return [
          ...(verb === undefined
            ? []
            : [
                faultAt('outcome/verb', lesson.file, at, {
                  verb,
                  verbs: OBSERVABLE_VERBS.slice(0, 6).join(', '),
                }),
              ]),
          ...(exercised.has(key)
            ? []
            : [faultAt('outcome/not-exercised', lesson.file, at, { outcome: key })]),
          ...(assessed.has(key) || !hasBank || lesson.status === 'draft'
            ? []
            : [faultAt('outcome/not-assessed', lesson.file, at, { outcome: key, lesson: lesson.slug })]),
        ];
      });
    }),
  ];
}
