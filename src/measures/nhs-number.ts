/**
 * The NHS number: ten digits, the tenth a Modulus 11 check digit, shown 3-3-4.
 * Source: NHS Data Model and Dictionary, "NHS NUMBER".
 */

const STEM = /^[0-9]{9}$/;
const TEN_DIGITS = /^[0-9]{10}$/;
const PLACEHOLDERS = new Set(['0000000000', '9999999999']);

function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '');
}

/**
 * Σ digit × weight over the first nine digits, weights 10, 9 … 2 (`943476591` → 299). Undefined unless `stem` is
 * exactly nine digits. Source: NHS Data Model and Dictionary, "NHS NUMBER".
 */
export function weightedSum(stem: string): number | undefined {
  if (!STEM.test(stem)) return undefined;
  return [...stem].reduce((sum, digit, index) => sum + Number(digit) * (10 - index), 0);
}

/**
 * The tenth digit that belongs to nine: 11 − (weighted sum mod 11), where 11 becomes 0. Undefined where that
 * gives 10, because such a stem has no NHS number, and where `stem` is not nine digits.
 * Source: NHS Data Model and Dictionary, "NHS NUMBER".
 */
export function checkDigit(stem: string): number | undefined {
  const sum = weightedSum(stem);
  if (sum === undefined) return undefined;
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? undefined : check;
}

/**
 * Whether the text, spaces taken out, is ten digits that pass Modulus 11. Passing does not show that the number
 * was issued, or that it is this person's. Source: NHS Data Model and Dictionary, "NHS NUMBER".
 */
export function isValidNhsNumber(text: string): boolean {
  const digits = withoutSpaces(text);
  return TEN_DIGITS.test(digits) && checkDigit(digits.slice(0, 9)) === Number(digits[9]);
}

/**
 * Whether the text is ten zeros ("no match") or ten nines ("more than one match"): both pass Modulus 11 and are
 * nobody's. Spaces are ignored. Source: NHS England, Person_ID Handbook.
 */
export function isPlaceholderNhsNumber(text: string): boolean {
  return PLACEHOLDERS.has(withoutSpaces(text));
}

/**
 * Whether the number passes Modulus 11 and is no placeholder.
 * Sources: as `isValidNhsNumber` and `isPlaceholderNhsNumber`.
 */
export function isUsableNhsNumber(text: string): boolean {
  return isValidNhsNumber(text) && !isPlaceholderNhsNumber(text);
}
