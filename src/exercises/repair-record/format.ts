import { isDate } from '../../kernel/dates.ts';
import { readTypedNumber } from '../../kernel/typed-number.ts';
import { isUsableNhsNumber } from '../../measures/nhs-number.ts';

/** What a box takes. `text` takes anything. */
export const FORMATS = ['text', 'date', 'number', 'nhs-number'] as const;

export type Format = (typeof FORMATS)[number];

/** What decides whether a box takes a value. */
export interface Box {
  format: Format;
  /** Follows a number: `kg`. */
  unit?: string | undefined;
  /** The only values it takes, where there is a list of them. */
  options?: string[] | undefined;
}

const DATE = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/;

/** A typed date, day first, as `YYYY-MM-DD`; any other text as it was. */
function readDate(text: string): string {
  const [, day = '', month = '', year = ''] = DATE.exec(text) ?? [];
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A value without what may differ between two ways of writing it: spaces, capitals, a leading zero. */
export function tidyValue(value: string, { format, unit }: Box): string {
  const text = value.trim().replace(/\s+/g, ' ');
  switch (format) {
    case 'text':
      return text.toLowerCase().replace(/\.$/, '');
    case 'date':
      return readDate(text);
    case 'number':
      return String(readTypedNumber(text, unit) ?? text);
    case 'nhs-number':
      return text.replaceAll(' ', '');
    default:
      return format satisfies never;
  }
}

/** Why a box does not take a value, as a sentence to whoever typed it; nothing where it does. Truth is not judged. */
export function sayFormatError(value: string, box: Box): string | undefined {
  const { format, options, unit } = box;
  const tidy = tidyValue(value, box);
  if (tidy === '') return 'Enter a value, or take the entry out.';
  if (options) return options.includes(value) ? undefined : 'Choose one of the list.';
  if (format === 'date' && !isDate(tidy)) return 'Enter a date that exists, such as 27/03/1961.';
  if (format === 'number' && readTypedNumber(value, unit) === undefined)
    return 'Enter a number, such as 61.5.';
  if (format === 'nhs-number' && !isUsableNhsNumber(tidy))
    return 'Enter ten digits that pass the check of the last one.';
  return undefined;
}
