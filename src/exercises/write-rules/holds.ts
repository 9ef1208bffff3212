import { ageInYears, dayNumber, isDate } from '../../kernel/dates.ts';
import { readTypedNumber } from '../../kernel/typed-number.ts';
import { isValidNhsNumber } from '../../measures/nhs-number.ts';
import { judgePostcode } from '../../measures/postcode.ts';
import type { OperatorName } from './operators.ts';

/** Everything one condition compares: the cell, the typed value, and the other field's cell. */
interface Operands {
  cell: string;
  /** As typed, trimmed. */
  value: string;
  /** The other field's cell in the same row; undefined where no other field was chosen. */
  other: string | undefined;
}

const DIAGNOSIS = /^(TEACH-[0-9]{2}|[A-Z][0-9]{2}(\.?[0-9X][0-9]?)?[DA]?)$/;

/**
 * A typed date in the form data have: `1/2/1900` and `01/02/1900` (day first) become `1900-02-01`; anything else
 * comes back as it was.
 */
export function readTypedDate(text: string): string {
  const found = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  if (!found) return text;
  const [day = '', month = '', year = ''] = found.slice(1);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Spaces and capitals never decide: `2b` is `2B`, `999 000 0018` is `9990000018`. */
function plain(text: string): string {
  return text.replace(/\s+/g, '').toUpperCase();
}

/** The typed list: codes between commas, semicolons or spaces. */
function listOf(value: string): string[] {
  return value
    .split(/[\s,;]+/)
    .map(plain)
    .filter(Boolean);
}

/** What a cell is compared with: the other field where one was chosen, else what was typed. */
function against({ value, other }: Operands): string {
  return other ?? readTypedDate(value);
}

function isSame(operands: Operands): boolean {
  return plain(operands.cell) === plain(against(operands));
}

/** Below 0 where the first date or moment is earlier; by the day where either has no time. Undefined for no date. */
function compareDates(a: string, b: string): number | undefined {
  const [left, right] = [a.trim(), b.trim()];
  if (!isDate(left.slice(0, 10)) || !isDate(right.slice(0, 10))) return undefined;
  const length = Math.min(left.length, right.length, 16);
  const [from, to] = [left.slice(0, length), right.slice(0, length)];
  return from < to ? -1 : from > to ? 1 : 0;
}

function compareNumbers(operands: Operands): number | undefined {
  const [a, b] = [readTypedNumber(operands.cell), readTypedNumber(operands.other ?? operands.value)];
  return a === undefined || b === undefined ? undefined : a - b;
}

function yearsAt({ cell, other }: Operands): number | undefined {
  return ageInYears(cell.slice(0, 10), (other ?? '').slice(0, 10));
}

function daysAfter({ cell, other }: Operands): number | undefined {
  const [from, to] = [dayNumber((other ?? '').slice(0, 10)), dayNumber(cell.slice(0, 10))];
  return from === undefined || to === undefined ? undefined : to - from;
}

function exceeds(measured: number | undefined, value: string): boolean {
  const limit = readTypedNumber(value);
  return measured !== undefined && limit !== undefined && measured > limit;
}

/**
 * Whether a condition holds, asked of filled cells only, except by `is-blank`. Convention: a blank cell satisfies
 * `is-blank` and nothing else, so a comparison never flags what is not there; a date that does not exist satisfies no
 * comparison of dates.
 */
export const holds: Readonly<Record<OperatorName, (operands: Operands) => boolean>> = {
  'is-blank': ({ cell }) => cell.trim() === '',
  'is-filled': ({ cell }) => cell.trim() !== '',
  is: isSame,
  'is-not': (operands) => !isSame(operands),
  'differs-from': (operands) => !isSame(operands),
  'is-one-of': ({ cell, value }) => listOf(value).includes(plain(cell)),
  'is-none-of': ({ cell, value }) => !listOf(value).includes(plain(cell)),
  'starts-with': ({ cell, value }) => plain(cell).startsWith(plain(value)),
  'less-than': (operands) => (compareNumbers(operands) ?? 0) < 0,
  'more-than': (operands) => (compareNumbers(operands) ?? 0) > 0,
  before: (operands) => (compareDates(operands.cell, against(operands)) ?? 0) < 0,
  after: (operands) => (compareDates(operands.cell, against(operands)) ?? 0) > 0,
  'days-after': (operands) => exceeds(daysAfter(operands), operands.value),
  'age-over': (operands) => exceeds(yearsAt(operands), operands.value),
  'age-under': (operands) => {
    const [years, limit] = [yearsAt(operands), readTypedNumber(operands.value)];
    return years !== undefined && limit !== undefined && years < limit;
  },
  'fails-check-digit': ({ cell }) => !isValidNhsNumber(cell),
  'is-malformed-postcode': ({ cell }) => judgePostcode(cell) === 'malformed',
  'is-malformed-diagnosis': ({ cell }) => !DIAGNOSIS.test(cell.trim()),
};
