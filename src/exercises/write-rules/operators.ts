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

export interface Operator {
  /** Between the field and what follows: "is before". */
  says: string;
  /** After the typed value, where two things follow: "years old on". */
  then?: string;
  needs: Needs;
  fits: readonly FieldType[];
}

const ALL: readonly FieldType[] = ['text', 'number', 'date'];
const CODES: readonly FieldType[] = ['text', 'number'];
const DATES: readonly FieldType[] = ['date'];
/** The words a rule can be built from. What they mean stands in `holds.ts`. */
const OPERATORS = {
  'is-blank': { says: 'is blank', needs: 'nothing', fits: ALL },
  'is-filled': { says: 'is filled in', needs: 'nothing', fits: ALL },
  is: { says: 'is', needs: 'either', fits: ALL },
  'is-not': { says: 'is not', needs: 'value', fits: ALL },
  'differs-from': { says: 'differs from', needs: 'other', fits: ALL },
  'is-one-of': { says: 'is one of', needs: 'value', fits: CODES },
  'is-none-of': { says: 'is none of', needs: 'value', fits: CODES },
  'starts-with': { says: 'starts with', needs: 'value', fits: ALL },
  'less-than': { says: 'is less than', needs: 'either', fits: ['number'] },
  'more-than': { says: 'is more than', needs: 'either', fits: ['number'] },
  before: { says: 'is before', needs: 'either', fits: DATES },
  after: { says: 'is after', needs: 'either', fits: DATES },
  'days-after': { says: 'is more than', then: 'days after', needs: 'both', fits: DATES },
  'age-over': { says: 'gives an age over', then: 'years on the date in', needs: 'both', fits: DATES },
  'age-under': { says: 'gives an age under', then: 'years on the date in', needs: 'both', fits: DATES },
  'fails-check-digit': { says: 'fails the NHS number check digit', needs: 'nothing', fits: CODES },
  'is-malformed-postcode': { says: 'is a malformed postcode', needs: 'nothing', fits: ['text'] },
  'is-malformed-diagnosis': { says: 'is a malformed diagnosis code', needs: 'nothing', fits: ['text'] },
} as const satisfies Record<string, Operator>;

export type OperatorName = keyof typeof OPERATORS;

/** The operators by name, in the order in which they are offered. */
export const OPERATOR_NAMES = Object.keys(OPERATORS) as OperatorName[];

/** The operator of that name, with its optional words. */
export function operatorNamed(name: OperatorName): Operator {
  return OPERATORS[name];
}
