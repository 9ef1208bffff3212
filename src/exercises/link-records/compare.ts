import { compareBirthDates } from '../../measures/birth-dates.ts';
import { fieldWeights, weightOf } from '../../measures/linkage.ts';
import type { Agreement, FieldChance, FieldWeights } from '../../measures/linkage.ts';
import { jaroWinkler, levenshtein } from '../../measures/name-likeness.ts';
import type { FieldName } from './fields.ts';

/** Names at least so alike, by Jaro–Winkler, agree in part. */
const NEARLY = 0.85;

/** A value without what means nothing: capitals, spaces, hyphens. */
function tidy(value: string): string {
  return value.toUpperCase().replace(/[\s'’-]/g, '');
}

/**
 * How a field of two records compares. Names agree in part from 0.85 by Jaro–Winkler, postcodes that are one letter
 * apart, dates of birth as the national tracing service has it; sex and numbers agree or differ.
 */
export function compareField(field: FieldName, a: string, b: string): Agreement {
  const [one, other] = [tidy(a), tidy(b)];
  if (one === '' || other === '') return 'absent';
  if (one === other) return 'agree';
  if (field === 'dob') return compareBirthDates(a.trim(), b.trim());
  const isName = field === 'surname' || field === 'forename';
  if (isName && jaroWinkler(one, other) >= NEARLY) return 'partly';
  if (field === 'postcode' && levenshtein(one, other) === 1) return 'partly';
  return 'differs';
}

/** A field's two weights in whole tenths of a point, as a reader would add them up; none for chances out of range. */
export function tenthsOf(chance: FieldChance): FieldWeights {
  const { agree, disagree } = fieldWeights(chance) ?? { agree: 0, disagree: 0 };
  return { agree: Math.round(agree * 10), disagree: Math.round(disagree * 10) };
}

/** What a comparison adds to the score, in whole tenths. */
export function tenthsFor(agreement: Agreement, weights: FieldWeights): number {
  return Math.round(weightOf(agreement, weights));
}
