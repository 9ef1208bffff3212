import type { Agreement, FieldChance } from '../../measures/linkage.ts';

/** The fields of a patient index, in the order of a card, with the words above them. */
export const FIELD_LABELS = {
  surname: 'Surname',
  forename: 'Forename',
  dob: 'Date of birth',
  sex: 'Sex',
  postcode: 'Postcode',
  nhs_number: 'NHS number',
  phone: 'Telephone',
} as const;
export type FieldName = keyof typeof FIELD_LABELS;

/** All fields, in the order of a card. */
export const FIELD_NAMES = Object.keys(FIELD_LABELS) as FieldName[];

/** The fields that a score can be made of. A family shares its telephone, so that is for people to weigh. */
export const SCORED_NAMES = ['surname', 'forename', 'dob', 'sex', 'postcode', 'nhs_number'] as const;
export type ScoredName = (typeof SCORED_NAMES)[number];

/**
 * How often each field agrees for one person (m) and for two (u). Illustrative figures for teaching, of no real
 * index: one surname in 1,000, 30,000 birthdays, 20,000 postcodes, half of all people of one sex.
 */
export const USUAL_CHANCES: Record<ScoredName, FieldChance> = {
  surname: { m: 0.94, u: 0.001 },
  forename: { m: 0.9, u: 0.005 },
  dob: { m: 0.97, u: 1 / 30_000 },
  sex: { m: 0.99, u: 0.5 },
  postcode: { m: 0.85, u: 1 / 20_000 },
  nhs_number: { m: 0.98, u: 1e-9 },
};

/** How two values compare, in a symbol and words. */
export const AGREEMENT_WORDS: Record<Agreement, string> = {
  agree: '✓ agrees',
  partly: '≈ partly',
  differs: '✗ differs',
  absent: '○ blank',
};

/** Tenths of a point as a figure with its sign: 49 → "+4.9". */
export function sayTenths(tenths: number): string {
  const sign = tenths > 0 ? '+' : tenths < 0 ? '−' : '';
  return `${sign}${(Math.abs(tenths) / 10).toFixed(1)}`;
}
