import { excusableCodes, isExcusable } from '../excuse.ts';
import type { FiledExcuse } from '../excuse.ts';
import type { Fault } from '../fault.ts';
import { faultAt } from '../fault.ts';
import type { LibraryContent } from '../library.ts';
import { unknownName } from '../near.ts';
import { countsAt } from '../overlay.ts';

/** Every excuse of the library: of a lesson it counts for all files beside it, of a bank for the bank. */
export function excusesOf({ lessons, assessments }: LibraryContent): FiledExcuse[] {
  return [
    ...lessons.flatMap(({ file, excused }) =>
      excused.map((one, index) => ({ ...one, file, index, covers: countsAt(file).replace(/[^/]*$/, '') })),
    ),
    ...[...assessments.values()].flatMap(({ file, excused }) =>
      excused.map((one, index) => ({ ...one, file, index, covers: countsAt(file) })),
    ),
  ];
}

/** Excuses for codes that do not exist or cannot be excused. */
export function findFaultsOfExcuses(library: LibraryContent): Fault[] {
  return excusesOf(library)
    .filter(({ code }) => !isExcusable(code))
    .map(({ code, file, index }) =>
      faultAt('excuse/unknown-code', file, ['excused', index, 'code'], unknownName(code, excusableCodes)),
    );
}

/** Excuses that found nothing to excuse; those that name no code are reported already. */
export function findIdleExcuses(idle: readonly FiledExcuse[]): Fault[] {
  return idle
    .filter(({ code }) => isExcusable(code))
    .map(({ code, of: words, file, index }) =>
      faultAt('excuse/not-needed', file, ['excused', index, 'code'], { id: code, words: words ?? '' }),
    );
}
