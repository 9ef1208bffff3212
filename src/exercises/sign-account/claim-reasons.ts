import type { Random } from '../../kernel/random.ts';
import type { AccountClaim } from './schema.ts';

type Reason = AccountClaim['reasons'][number];

/** Every reason that a made account can offer, by its fault; the last two are no faults. */
const REASONS: Readonly<Record<string, string>> = {
  'wrong-percentage': 'The percentage does not follow from its counts.',
  'wrong-denominator': 'It is a share of fewer than the claim names.',
  'chosen-period': 'The best months were chosen.',
  'part-year': 'Months of the year are not in it yet.',
  'low-completeness': 'Too few of the records due came in.',
  'dropped-site': 'A hospital is left out for some or all of the year.',
  'tiny-number': 'The numbers are too small for a percentage.',
  'changed-definition': 'The measure changed its meaning in the year.',
  'two-points': 'Two points do not show an improvement.',
  'participation-overstated': 'The counts in it are not those of the evidence.',
  'no-owner': 'Nobody with a name answers for it.',
  'poor-light': 'It puts the hospitals in a poor light.',
  'too-good': 'It is too good to be true.',
};

/** Fault → reasons that one could argue for beside the right one, and which are therefore not offered with it. */
const TOO_NEAR: Readonly<Record<string, readonly string[]>> = {
  'wrong-denominator': ['low-completeness', 'part-year', 'dropped-site', 'chosen-period'],
  'chosen-period': ['part-year', 'wrong-denominator'],
  'part-year': ['chosen-period', 'wrong-denominator', 'low-completeness'],
  'low-completeness': ['wrong-denominator', 'dropped-site', 'part-year'],
  'dropped-site': ['wrong-denominator', 'low-completeness'],
  'participation-overstated': ['wrong-percentage', 'low-completeness', 'wrong-denominator'],
};

/** How many reasons each claim offers. */
const OFFERED = 4;

/** Which place the right reason of each claim with a fault takes, by its id: the places in turn, refusals first. */
function placesOf(claims: readonly AccountClaim[], random: Random): Map<string, number> {
  const places = random.shuffle(Array.from({ length: OFFERED }, (_, place) => place));
  const faulty = (['refuse', 'caveat'] as const).flatMap((wanted) =>
    random.shuffle(claims.filter(({ decision }) => decision === wanted)),
  );
  return new Map(faulty.map(({ id }, index) => [id, places[index % OFFERED] ?? 0]));
}

/**
 * Shuffles the claims and gives each four reasons. The right ones stand in each place equally often, as far as they go
 * round, so that the same place for all claims is worth the same in every version.
 */
export function layReasons(claims: readonly AccountClaim[], random: Random): AccountClaim[] {
  const places = placesOf(claims, random);
  return random.shuffle(claims).map((claim) => {
    const { id: name, fault } = claim;
    const near = fault === undefined ? [] : [fault, ...(TOO_NEAR[fault] ?? [])];
    const others = random.shuffle(Object.keys(REASONS).filter((id) => !near.includes(id)));
    const ids = fault === undefined ? others.slice(0, OFFERED) : others.slice(0, OFFERED - 1);
    if (fault !== undefined) ids.splice(places.get(name) ?? 0, 0, fault);
    return { ...claim, reasons: ids.map((id): Reason => ({ id, say: REASONS[id] ?? id })) };
  });
}
