import { formatNhsNumber } from '../../measures/format-nhs-number.ts';
import type { FieldName } from './fields.ts';

const SEXES: Record<string, string> = { '1': 'male', '2': 'female' };

/** A value as a card shows it: sex in words, NHS numbers 3-3-4, telephones 5-6, a blank in words. */
export function sayValue(field: FieldName, value: string): string {
  if (value === '') return '(blank)';
  if (field === 'sex') return SEXES[value] ?? value;
  if (field === 'nhs_number') return formatNhsNumber(value);
  return field === 'phone' ? `${value.slice(0, 5)} ${value.slice(5)}` : value;
}
