import type { Fault } from '../fault.ts';
import { faultAt } from '../fault.ts';
import type { LibraryContent, Module } from '../library.ts';
import { plannedLessonsOf } from '../planned.ts';
import { hiddenVerbOf, OBSERVABLE_VERBS } from '../verbs.ts';

/** Planned lessons that are written already, or whose address or place is another planned lesson's. */
function takenFaults(library: LibraryContent): Fault[] {
  const writtenAt = new Map(library.lessons.map(({ slug, file }) => [slug, file]));
  const takenBy = new Map(library.lessons.map(({ number, slug }) => [number, slug]));
  const plannedIn = new Map<string, string>();
  return library.modules.flatMap(({ file, number: module, planned }) =>
    planned.flatMap(({ slug, number }, index): Fault[] => {
      const written = writtenAt.get(slug);
      if (written !== undefined)
        return [faultAt('planned/written', file, ['planned', index, 'slug'], { id: slug, other: written })];
      const other = plannedIn.get(slug);
      plannedIn.set(slug, other ?? file);
      const place = `${module}.${String(number)}`;
      const holder = takenBy.get(place);
      takenBy.set(place, holder ?? slug);
      return [
        ...(other === undefined
          ? []
          : [
              faultAt('id/duplicate', file, ['planned', index, 'slug'], {
                id: slug,
                thing: 'planned lesson',
                other,
              }),
            ]),
        ...(holder === undefined
          ? []
          : [faultAt('planned/number-taken', file, ['planned', index, 'number'], { place, id: holder })]),
      ];
    }),
  );
}

function verbFaults({ file, planned }: Module): Fault[] {
  return planned.flatMap(({ outcome }, index) => {
    const verb = hiddenVerbOf(outcome);
    if (verb === undefined) return [];
    const args = { verb, verbs: OBSERVABLE_VERBS.slice(0, 6).join(', ') };
    return [faultAt('outcome/verb', file, ['planned', index, 'outcome'], args)];
  });
}

/** The slugs of every lesson there is or is to be. */
export function slugsOfCurriculum({ lessons, modules }: LibraryContent): Set<string> {
  return new Set([...lessons, ...modules.flatMap(plannedLessonsOf)].map(({ slug }) => slug));
}

/** Lessons in preparation that cannot be built as planned. */
export function findFaultsOfPlanned(library: LibraryContent): Fault[] {
  return [...takenFaults(library), ...library.modules.flatMap(verbFaults)];
}
