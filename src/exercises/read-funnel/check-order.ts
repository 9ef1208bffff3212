import { CHECKS } from './checks.ts';
import type { Check } from './checks.ts';

/** The short name of a check, within a sentence. */
export const CHECK_NAMES: Readonly<Record<Check, string>> = {
  data: 'the data',
  'case-mix': 'the case mix',
  structure: 'the structure',
  process: 'the process',
  carer: 'the carer',
};

/** What is to be checked first, given what is known already: the first check in the order that is still open. */
export function firstOpenCheck(known: readonly { check: Check }[]): Check {
  return CHECKS.find((check) => !known.some((entry) => entry.check === check)) ?? 'carer';
}
