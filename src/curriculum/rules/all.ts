import type { Fault } from '../fault.ts';
import type { LibraryContent } from '../library.ts';
import { findFaultsOfBanks } from './bank.ts';
import { findFaultsOfLessons } from './lessons.ts';
import { findFaultsOfOutcomes } from './outcomes.ts';
import { findFaultsOfPlanned } from './planned.ts';
import { findFaultsOfQuestions } from './questions.ts';
import { findUnknownReferences } from './references.ts';
import { findFaultsOfSite } from './site.ts';
import { findFaultsOfUse } from './uses.ts';

/** What all the rules about content find, in no order. `today`: `YYYY-MM-DD`, for what can be overdue. */
export function findFaults(library: LibraryContent, today: string | undefined): Fault[] {
  return [
    ...findFaultsOfSite(library.site, library.siteFile),
    ...findUnknownReferences(library),
    ...findFaultsOfUse(library),
    ...findFaultsOfOutcomes(library),
    ...findFaultsOfLessons(library, today),
    ...findFaultsOfPlanned(library),
    ...findFaultsOfBanks(library),
    ...findFaultsOfQuestions(library),
  ];
}
