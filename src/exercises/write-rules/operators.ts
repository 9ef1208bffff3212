import { ageInYears, dayNumber, isDate } from '../../kernel/dates.ts';
import { readTypedNumber } from '../../kernel/typed-number.ts';
import { isValidNhsNumber } from '../../measures/nhs-number.ts';
import { judgePostcode } from '../../measures/postcode.ts';

/** A learner may write no more rules than this, whatever the definition allows. */
export const MOST_RULES = 12;

/** A rule has no more conditions than this. */
export const MOST_CONDITIONS = 5;

/** What a field holds, which decides what can be asked of it. */
export type FieldType = 'text' | 'number' | 'date';

/**
 * What an operator is given beside its field: nothing, a typed value, another field, one of the two, or both
 * ("more than 28 days after the field dob").
 */
type Needs = 'nothing' | 'value' | 'other' | 'either' | 'both';

/** Everything one condition compares: the cell, the typed value, and the other field's cell. */
interface Operands {
  cell: string;
  /** As typed, trimmed. */
  value: string;
  /** The other field's cell in the same row; undefined where no other field was chosen. */
  other: string | undefined;
}

export interface Operator {
  /** Between the field and what follows: "is before". */
  says: string;
  /** After the typed value, where two things follow: "years old on". */
  then?: string;
  needs: Needs;
  fits: readonly FieldType[];
  /** Whether the condition holds. It is asked of filled cells only, except by `is-blank`. */
  holds(operands: Operands): boolean;
}

const ALL: readonly FieldType[] = ['text', 'number', 'date'];
const CODES: readonly FieldType[] = ['text', 'number'];
const DATES: readonly FieldType[] = ['date'];
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
 * The words a rule can be built from. Convention: a blank cell satisfies `is-blank` and nothing else, so a
 * comparison never flags what is not there; a date that does not exist satisfies no comparison of dates.
 */
const OPERATORS = {
  'is-blank': { says: 'is blank', needs: 'nothing', fits: ALL, holds: ({ cell }) => cell.trim() === '' },
  'is-filled': { says: 'is filled in', needs: 'nothing', fits: ALL, holds: ({ cell }) => cell.trim() !== '' },
  is: { says: 'is', needs: 'either', fits: ALL, holds: isSame },
  'is-not': { says: 'is not', needs: 'value', fits: ALL, holds: (operands) => !isSame(operands) },
  'differs-from': { says: 'differs from', needs: 'other', fits: ALL, holds: (operands) => !isSame(operands) },
  'is-one-of': {
    says: 'is one of',
    needs: 'value',
    fits: CODES,
    holds: ({ cell, value }) => listOf(value).includes(plain(cell)),
  },
  'is-none-of': {
    says: 'is none of',
    needs: 'value',
    fits: CODES,
    holds: ({ cell, value }) => !listOf(value).includes(plain(cell)),
  },
  'starts-with': {
    says: 'starts with',
    needs: 'value',
    fits: ALL,
    holds: ({ cell, value }) => plain(cell).startsWith(plain(value)),
  },
  'less-than': {
    says: 'is less than',
    needs: 'either',
    fits: ['number'],
    holds: (operands) => (compareNumbers(operands) ?? 0) < 0,
  },
  'more-than': {
    says: 'is more than',
    needs: 'either',
    fits: ['number'],
    holds: (operands) => (compareNumbers(operands) ?? 0) > 0,
  },
  before: {
    says: 'is before',
    needs: 'either',
    fits: DATES,
    holds: (operands) => (compareDates(operands.cell, against(operands)) ?? 0) < 0,
  },
  after: {
    says: 'is after',
    needs: 'either',
    fits: DATES,
    holds: (operands) => (compareDates(operands.cell, against(operands)) ?? 0) > 0,
  },
  'days-after': {
    says: 'is more than',
    then: 'days after',
    needs: 'both',
    fits: DATES,
    holds: (operands) => exceeds(daysAfter(operands), operands.value),
  },
  'age-over': {
    says: 'gives an age over',
    then: 'years on the date in',
    needs: 'both',
    fits: DATES,
    holds: (operands) => exceeds(yearsAt(operands), operands.value),
  },
  'age-under': {
    says: 'gives an age under',
    then: 'years on the date in',
    needs: 'both',
    fits: DATES,
    holds: (operands) => {
      const [years, limit] = [yearsAt(operands), readTypedNumber(operands.value)];
      return years !== undefined && limit !== undefined && years < limit;
    },
  },
  'fails-check-digit': {
    says: 'fails the NHS number check digit',
    needs: 'nothing',
    fits: CODES,
    holds: ({ cell }) => !isValidNhsNumber(cell),
  },
  'is-malformed-postcode': {
    says: 'is a malformed postcode',
    needs: 'nothing',
    fits: ['text'],
    holds: ({ cell }) => judgePostcode(cell) === 'malformed',
  },
  'is-malformed-diagnosis': {
    says: 'is a malformed diagnosis code',
    needs: 'nothing',
    fits: ['text'],
    holds: ({ cell }) => !DIAGNOSIS.test(cell.trim()),
  },
} as const satisfies Record<string, Operator>;

export type OperatorName = keyof typeof OPERATORS;

/** The operators by name, in the order in which they are offered. */
export const OPERATOR_NAMES = Object.keys(OPERATORS) as OperatorName[];

/** The operator of that name, with its optional words. */
export function operatorNamed(name: OperatorName): Operator {
  return OPERATORS[name];
}
