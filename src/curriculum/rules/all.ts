import type { Fault } from '../fault.ts';
import type { LibraryContent } from '../library.ts';
import { findUnexplained } from './abbreviations.ts';
import { findFaultsOfBanks } from './bank.ts';
import { findFaultsOfExclusions } from './exclusions.ts';
import { findFaultsOfExcuses } from './excuses.ts';
import { findFaultsOfFacts } from './facts.ts';
import { findGuessable } from './guessing.ts';
import { findFaultsOfLessons } from './lessons.ts';
import { findNearDuplicates } from './near-duplicates.ts';
import { findFaultsOfOutcomes } from './outcomes.ts';
import { findFaultsOfPlanned } from './planned.ts';
import { findFaultsOfQuestions } from './questions.ts';
import { findHardReading } from './reading.ts';
import { findUnknownReferences } from './references.ts';
import { findFaultsOfSite } from './site.ts';
import { findUndated } from './undated.ts';
import { findUnsourced } from './unsourced.ts';
import { findUnusedSources } from './unused-sources.ts';
import { findFaultsOfUse } from './uses.ts';

/** What all the rules about content find, in no order. `today`: `YYYY-MM-DD`, for what can be overdue. */
export function findFaults(library: LibraryContent, today: string | undefined): Fault[] {
  return [
    ...findFaultsOfSite(library.site, library.siteFile, today),
    ...findFaultsOfExclusions(library),
    ...findUnknownReferences(library),
    ...findFaultsOfUse(library),
    ...findFaultsOfOutcomes(library),
    ...findFaultsOfLessons(library, today),
    ...findFaultsOfPlanned(library),
    ...findFaultsOfBanks(library),
    ...findFaultsOfQuestions(library),
    ...findGuessable(library),
    ...findNearDuplicates(library),
    ...findFaultsOfFacts(library),
    ...findUnsourced(library),
    ...findUndated(library),
    ...findUnusedSources(library),
    ...findUnexplained(library),
    ...findHardReading(library),
    ...findFaultsOfExcuses(library),
  ];
}
