/** How often a field agrees, as fractions between 0 and 1, both ends left out. */
export interface FieldChance {
  /** P(agree | the two records are of one person). Errors and changes keep it below 1. */
  m: number;
  /** P(agree | the two records are of different people): coincidence. */
  u: number;
}

/** What a field adds to the weight of a pair, in powers of two (bits). */
export interface FieldWeights {
  agree: number;
  /** Negative wherever m is above u. */
  disagree: number;
}

/** How one field of two records compares. `absent`: blank in either, which is evidence of nothing. */
export type Agreement = 'agree' | 'partly' | 'differs' | 'absent';

/**
 * The weights of a field: log₂(m/u) where it agrees, log₂((1 − m)/(1 − u)) where it does not. Undefined unless
 * both chances lie strictly between 0 and 1. Source: Fellegi IP, Sunter AB, J Am Stat Assoc 1969;64:1183–210.
 */
export function fieldWeights({ m, u }: FieldChance): FieldWeights | undefined {
  if (!(m > 0 && m < 1 && u > 0 && u < 1)) return undefined;
  return { agree: Math.log2(m / u), disagree: Math.log2((1 - m) / (1 - u)) };
}

/** Half-way between the two weights: how far this site's partial agreement goes. */
const PARTLY = 0.5;

/**
 * What one comparison adds to a pair's weight. A blank adds nothing. Partial agreement stands half-way between the
 * two weights: a linear interpolation after Winkler WE (Proc Sect Surv Res Methods, ASA 1990:354–9), whose own
 * lines differ by field; the half is this site's convention.
 */
export function weightOf(agreement: Agreement, { agree, disagree }: FieldWeights): number {
  switch (agreement) {
    case 'agree':
      return agree;
    case 'partly':
      return disagree + PARTLY * (agree - disagree);
    case 'differs':
      return disagree;
    case 'absent':
      return 0;
    default:
      return agreement satisfies never;
  }
}

/**
 * Odds that a pair is one person after its weight is known: prior odds × 2^weight. The prior odds are about the
 * expected matches over the pairs that are no match; the fields are taken to be independent of each other given
 * the truth, which twins and families are not. Undefined for prior odds not above 0. Source: as `fieldWeights`.
 */
export function posteriorOdds(priorOdds: number, weight: number): number | undefined {
  return priorOdds > 0 && Number.isFinite(priorOdds) ? priorOdds * 2 ** weight : undefined;
}
